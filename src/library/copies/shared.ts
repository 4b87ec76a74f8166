/** What two texts have in common: their runs of the same words, and how much of the shorter text these are. */
import type { Span } from "../../model/span.ts";
import { SHINGLE, shinglesOf } from "./fingerprint.ts";
import type { Words } from "./words.ts";

export type Passage = { first: Span; second: Span; words: number };
export type Shared = {
  /** Of the shorter text's words, those that stand in a shared run; 0 to 1. */
  share: number;
  /** The same without what stands in quotation marks. */
  unquoted: number;
  /** Longest first; UTF-16 units. Each word of the second text is in one at most. */
  passages: Passage[];
};

/** Linear in the length of both. */
export function sharedBy(first: Words, second: Words): Shared {
  const [inFirst, inSecond] = [shinglesOf(first.hashes), shinglesOf(second.hashes)];
  const [coveredFirst, coveredSecond] = [covered(first, inFirst, new Set(inSecond)), covered(second, inSecond, new Set(inFirst))];
  const [shorter, marks] = first.hashes.length <= second.hashes.length ? [first, coveredFirst] : [second, coveredSecond];
  return {
    share: shareOf(shorter, marks, false),
    unquoted: shareOf(shorter, marks, true),
    passages: passagesOf(first, second, inFirst, inSecond).sort((a, b) => b.words - a.words || a.second.start - b.second.start),
  };
}

function covered({ hashes }: Words, shingles: Uint32Array, others: Set<number>): Uint8Array {
  const marks = new Uint8Array(hashes.length);
  for (let at = 0; at < shingles.length; at++) if (others.has(shingles[at]!)) marks.fill(1, at, at + SHINGLE);
  return marks;
}

/** A text that is all quotation has nothing else to go by. */
function shareOf({ quoted }: Words, marks: Uint8Array, unquotedOnly: boolean): number {
  let [all, shared] = [0, 0];
  for (let at = 0; at < marks.length; at++) {
    if (unquotedOnly && quoted[at]) continue;
    all++;
    shared += marks[at]!;
  }
  if (all === 0) return unquotedOnly ? 1 : 0;
  return shared / all;
}

function passagesOf(first: Words, second: Words, inFirst: Uint32Array, inSecond: Uint32Array): Passage[] {
  const places = new Map<number, number>();
  for (let at = inFirst.length - 1; at >= 0; at--) places.set(inFirst[at]!, at);
  const passages: Passage[] = [];
  for (let at = 0; at < inSecond.length; ) {
    const place = places.get(inSecond[at]!);
    let words = 0;
    if (place !== undefined) while (at + words < second.hashes.length && first.hashes[place + words] === second.hashes[at + words]) words++;
    if (place === undefined || words < SHINGLE) at++;
    else {
      const span = ({ starts, ends }: Words, from: number): Span => ({ start: starts[from]!, end: ends[from + words - 1]! });
      passages.push({ first: span(first, place), second: span(second, at), words });
      at += words;
    }
  }
  return passages;
}
