/** The best path of tags through a linear chain. Viterbi 1967. */

export type Chain = { step: readonly (readonly number[])[]; start: readonly number[] };

/**
 * The best tag of each of `size` words. `emissions`: in rows, a column a tag; `at`: where the first row begins in it. Time is
 * size × tags².
 */
export function bestPath(chain: Chain, emissions: ArrayLike<number>, size: number, at = 0): number[] {
  const tags = chain.start.length;
  if (size === 0) return [];
  let score = Float64Array.from(chain.start, (s, t) => s + emissions[at + t]!);
  const back = new Uint8Array(size * tags);
  for (let i = 1; i < size; i++) {
    const next = new Float64Array(tags);
    for (let t = 0; t < tags; t++) {
      let best = 0;
      let top = Number.NEGATIVE_INFINITY;
      for (let from = 0; from < tags; from++) {
        const s = score[from]! + chain.step[from]![t]!;
        if (s > top) {
          top = s;
          best = from;
        }
      }
      next[t] = top + emissions[at + i * tags + t]!;
      back[i * tags + t] = best;
    }
    score = next;
  }
  const path = new Array<number>(size);
  let tag = score.indexOf(Math.max(...score));
  for (let i = size - 1; i >= 0; i--) {
    path[i] = tag;
    tag = back[i * tags + tag]!;
  }
  return path;
}

/** A chain that knows nothing but that an inside tag follows its own begin or inside tag. */
export function bioChain(tags: readonly string[]): Chain {
  const may = (a: string | undefined, b: string) => !b.startsWith("I-") || (a !== undefined && a !== "O" && a.slice(2) === b.slice(2));
  return {
    step: tags.map((a) => tags.map((b) => (may(a, b) ? 0 : -1e4))),
    start: tags.map((b) => (may(undefined, b) ? 0 : -1e4)),
  };
}
