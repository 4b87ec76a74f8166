/** Which words go through the network together. Pure numbers, no network. */

export type WindowLimits = {
  /** Pieces of a window. */
  size: number;
  /** Pieces of finished sentences that stand before the first unfinished one, to be read with it. */
  context: number;
  /** Pieces of a window that one long sentence may take; what is longer is cut. */
  longest: number;
};

/** MiniLM knows 512 places; it was trained on windows of at most 300 pieces, so longer ones are for single long sentences only. */
export const LIMITS: WindowLimits = { size: 288, context: 56, longest: 440 };

export type Range = { from: number; to: number };

/** The window for the sentence that begins at `start`; `sizes` are pieces, `begins` the sentence starts found before it. */
export function windowAt(sizes: ArrayLike<number>, begins: readonly number[], start: number, limits: WindowLimits = LIMITS): Range {
  let from = start;
  let before = 0;
  for (let k = begins.length - 1; k >= 0; k--) {
    let more = 0;
    for (let i = begins[k]!; i < from; i++) more += sizes[i]!;
    if (before + more > limits.context) break;
    before += more;
    from = begins[k]!;
  }
  return { from, to: reach(sizes, start, limits.size - before) };
}

/** The same words once more, for a sentence that did not end in them: nothing before it, and as much as fits. */
export function widened(sizes: ArrayLike<number>, start: number, limits: WindowLimits = LIMITS): Range {
  return { from: start, to: reach(sizes, start, limits.longest) };
}

function reach(sizes: ArrayLike<number>, start: number, room: number): number {
  let to = start;
  let left = room;
  while (to < sizes.length && sizes[to]! <= left) left -= sizes[to++]!;
  return Math.max(to, start + 1);
}
