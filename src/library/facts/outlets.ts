/** Which voices are outlets: news agencies, papers, channels. */
import type { Attribution } from "../../model/attribution.ts";
import { lexicon } from "../../text/lexicon.ts";
import { plain } from "./names.ts";

const { names, words, generic, aliases } = lexicon<{ names: string[]; words: string[]; generic: string[]; aliases: Record<string, string> }>(
  "claims/outlets",
);
const [NAMES, WORDS, GENERIC] = [names, words, generic].map((list) => new Set(list.map(plain))) as [Set<string>, Set<string>, Set<string>];
const ALIASES = new Map(Object.entries(aliases).map(([from, to]) => [plain(from), plain(to)]));

/** One outlet however it is written: "the Associated Press", "AP"; "www.reuters.com"; "the Norden news agency", "Norden". */
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
