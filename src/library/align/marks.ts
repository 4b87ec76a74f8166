/** Numbers that likely statements of one claim have in common, so that no statement has to be compared with all others. */
import type { Fact } from "../facts/facts.ts";

/** Letters of a word that count: spellings of one name differ in the last ones. */
const LETTERS = 5;

/** Each who takes part, with what is done: signed 32-bit integers, each once. A statement's marks depend on nothing but itself. */
export function marksOf({ involved, predicate }: Fact): number[] {
  const act = predicate.slice(0, LETTERS);
  return [...new Set([...involved].map((word) => hashOf(`${word.slice(0, LETTERS)}/${act}`)))];
}

/** FNV-1a over UTF-16 units, its bits spread by MurmurHash3's finalizer. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let unit = 0; unit < text.length; unit++) hash = Math.imul(hash ^ text.charCodeAt(unit), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
