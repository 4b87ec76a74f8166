/** What a common noun can stand for: a person, a body of people, a place, or else a thing. */
import { lexicon } from "../text/lexicon.ts";

export type Being = "person" | "group" | "place" | "thing";

const LISTS = (["people", "groups", "places"] as const).map((name) => {
  const { words } = lexicon<{ words: string[] | string }>(`nouns/${name}`);
  return new Set(typeof words === "string" ? words.split(" ") : words);
});
const BEINGS = ["person", "group", "place"] as const;

/** By lemma; several where it is open, a thing where the lexicon knows nothing else. */
export function beingOf(lemma: string): Being[] {
  const being: Being[] = BEINGS.filter((_, i) => LISTS[i]!.has(lemma));
  return being.length ? being : ["thing"];
}
