/** Which voices are outlets: news agencies, papers, channels. */
import type { Attribution } from "../../model/attribution.ts";
import { lexicon } from "../../text/lexicon.ts";
import { plain } from "./names.ts";

const { names, words } = lexicon<{ names: string[]; words: string[] }>("claims/outlets");
const NAMES = new Set(names.map(plain));
const WORDS = new Set(words.map(plain));
/** "the Norden news agency" is Norden. */
const GENERIC = new Set(["the", "news", "press", "agency", "state", "newspaper", "broadcaster", "website", "outlet", "online", "media", "group"]);

/** One outlet however it is written: "the Associated Press", "AP"; "www.reuters.com". */
export function outletKey(name: string): string {
  const key = plain(name).replace(/^(?:the|www) | (?:com|org|net)$/gu, "");
  const bare = key
    .split(" ")
    .filter((word) => !GENERIC.has(word))
    .join(" ");
  return ALIASES.get(key) ?? ALIASES.get(bare) ?? (bare || key);
}

/** outlets: keys of those that are known to be some. */
export function isOutlet(
  voice: { text: string; name: string | null; attribution: Pick<Attribution, "sourceKind"> },
  outlets: ReadonlySet<string> = new Set(),
): boolean {
  if (voice.attribution.sourceKind === "outlet") return true;
  return [voice.name ?? "", voice.text].some((text) => {
    const key = outletKey(text);
    return NAMES.has(key) || outlets.has(key) || key.split(" ").some((w) => WORDS.has(w));
  });
}

const { aliases } = lexicon<{ aliases: Record<string, string> }>("claims/outlets");
const ALIASES = new Map(Object.entries(aliases).map(([from, to]) => [plain(from), plain(to)]));
