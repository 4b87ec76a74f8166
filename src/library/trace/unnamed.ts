/** Whether two descriptions of unnamed people may be of the same. */
import { countryWords } from "../facts/names.ts";
import { coreOf } from "../facts/voices.ts";

/** "three Russian sources" and "a senior source" may; "a Russian source" and "a US official" are two. */
export function overlap(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [countryWords(a), countryWords(b)];
  if (x.length > 0 && y.length > 0) return x.some((word) => y.includes(word));
  const [one, other] = [coreOf(a), coreOf(b)];
  return one.length === 0 || other.length === 0 || one.at(-1) === other.at(-1) || PEOPLE.has(one.at(-1)!) || PEOPLE.has(other.at(-1)!);
}

/** Nouns that say no more than that there is somebody. */
const PEOPLE = new Set(["source", "person", "people", "insider"]);
