/** Pairs that are likely one claim, to groups: those that are most alike on average are joined first, the same in whatever order they come. */
import { lexicon } from "../../text/lexicon.ts";
import type { Pair } from "./pairs.ts";

/** Log-odds of two statements whose likeness is not kept. */
const { strangers: STRANGERS } = lexicon<{ strangers: number }>("claims/comparing");

type Edge = { x: number; y: number; mean: number; stamp: number };

/**
 * Average linkage; groups with a pair between them that is apart are never joined. size: how many there are, numbered from 0 in an
 * order that does not depend on arrival. Returns of each the number of its group's first. Takes time for each pair, not for each two.
 */
export function groupsOf(size: number, pairs: readonly Pair[], threshold: number): number[] {
  const groups = Array.from({ length: size }, (_, i) => [i]);
  const sums = Array.from({ length: size }, () => new Map<number, number>());
  const stamps = new Int32Array(size);
  for (const { a, b, score, apart } of pairs) {
    const value = apart ? Number.NEGATIVE_INFINITY : score - STRANGERS;
    sums[a]!.set(b, value);
    sums[b]!.set(a, value);
  }
  const heap = heapOf<Edge>((e, f) => e.mean > f.mean || (e.mean === f.mean && (e.x < f.x || (e.x === f.x && e.y < f.y))));
  const push = (one: number, other: number) => {
    const [x, y] = one < other ? [one, other] : [other, one];
    const mean = sums[x]!.get(y)! / (groups[x]!.length * groups[y]!.length) + STRANGERS;
    if (mean > threshold) heap.push({ x, y, mean, stamp: stamps[x]! + stamps[y]! });
  };
  for (const [x, row] of sums.entries()) for (const y of row.keys()) if (x < y) push(x, y);
  for (let best = heap.pop(); best; best = heap.pop()) {
    const { x, y, stamp } = best;
    // One of the two has been joined with another since.
    if (stamps[x]! < 0 || stamps[y]! < 0 || stamps[x]! + stamps[y]! !== stamp) continue;
    for (const [z, value] of sums[y]!) {
      sums[z]!.delete(y);
      if (z === x) continue;
      const joined = (sums[x]!.get(z) ?? 0) + value;
      sums[x]!.set(z, joined);
      sums[z]!.set(x, joined);
    }
    groups[x]!.push(...groups[y]!);
    stamps[x]!++;
    stamps[y] = -1;
    for (const z of sums[x]!.keys()) push(x, z);
  }
  const first = Array.from({ length: size }, (_, i) => i);
  for (const [x, all] of groups.entries()) if (stamps[x]! >= 0) for (const i of all) first[i] = x;
  return first;
}

/** A binary heap: `pop` gives what stands before all others, null where nothing is left. */
function heapOf<T>(before: (one: T, other: T) => boolean) {
  const items: T[] = [];
  const swap = (i: number, j: number) => {
    [items[i], items[j]] = [items[j]!, items[i]!];
  };
  return {
    push: (item: T) => {
      items.push(item);
      for (let i = items.length - 1; i > 0; ) {
        const up = (i - 1) >> 1;
        if (!before(items[i]!, items[up]!)) break;
        swap(i, up);
        i = up;
      }
    },
    pop: (): T | null => {
      const top = items[0];
      const last = items.pop();
      if (top === undefined || last === undefined) return null;
      if (items.length === 0) return top;
      items[0] = last;
      for (let i = 0; ; ) {
        const [left, right] = [2 * i + 1, 2 * i + 2];
        let next = i;
        if (left < items.length && before(items[left]!, items[next]!)) next = left;
        if (right < items.length && before(items[right]!, items[next]!)) next = right;
        if (next === i) break;
        swap(i, next);
        i = next;
      }
      return top;
    },
  };
}
