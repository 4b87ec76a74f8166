/** Which voices are outlets: news agencies, papers, channels. */
import { lexicon } from "../../text/lexicon.ts";
import type { Voice } from "../facts/facts.ts";
import { plain } from "../facts/names.ts";

const { names, words } = lexicon<{ names: string[]; words: string[] }>("claims/outlets");
const NAMES = new Set(names.map(plain));
const WORDS = new Set(words.map(plain));

/** One outlet however it is written: "the Associated Press", "AP"; "www.reuters.com". */
export function outletKey(name: string): string {
  const key = plain(name).replace(/^(?:the|www) | (?:com|org|net)$/gu, "");
  return ALIASES.get(key) ?? key;
}

export function isOutlet(voice: Pick<Voice, "text" | "name" | "attribution">): boolean {
  if (voice.attribution.sourceKind === "outlet") return true;
  return [voice.name ?? "", voice.text].some((text) => {
    const key = outletKey(text);
    return NAMES.has(key) || key.split(" ").some((w) => WORDS.has(w));
  });
}

const { aliases } = lexicon<{ aliases: Record<string, string> }>("claims/outlets");
const ALIASES = new Map(Object.entries(aliases).map(([from, to]) => [plain(from), plain(to)]));
