/** Whether two descriptions of unnamed people may be of the same. */

import { lexicon } from "../../text/lexicon.ts";
import { countryWords } from "../facts/names.ts";
import { coreOf } from "../facts/voices.ts";

const ANYBODY = new Set(lexicon<{ anybody: string[] }>("claims/voices").anybody);

/** "three Russian sources" and "a senior source" may; "a Russian source" and "a US official" are two. */
export function overlap(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [countryWords(a), countryWords(b)];
  if (x.length > 0 && y.length > 0) return x.some((word) => y.includes(word));
  const [one, other] = [coreOf(a), coreOf(b)];
  return one.length === 0 || other.length === 0 || one.at(-1) === other.at(-1) || ANYBODY.has(one.at(-1)!) || ANYBODY.has(other.at(-1)!);
}
