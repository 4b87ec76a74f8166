/** Pairs that are likely one claim, to groups: those that are most alike on average are joined first, the same in whatever order they come. */
import type { Pair } from "./pairs.ts";

/** Log-odds of two statements that nobody compared, as they had nothing in common. */
const STRANGERS = -6;

/** size: how many there are, numbered from 0 in an order that does not depend on arrival. Returns of each the number of its group's first. */
export function groupsOf(size: number, pairs: readonly Pair[], threshold: number): number[] {
  const group = Array.from({ length: size }, (_, i) => i);
  for (const members of componentsOf(size, pairs)) if (members.length > 1) linkage(members, pairs, threshold, group);
  return group;
}

function componentsOf(size: number, pairs: readonly Pair[]): number[][] {
  const parent = Array.from({ length: size }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root]!;
    while (parent[i] !== root) [i, parent[i]] = [parent[i]!, root];
    return root;
  };
  for (const { a, b } of pairs) {
    const [x, y] = [find(a), find(b)];
    if (x !== y) parent[Math.max(x, y)] = Math.min(x, y);
  }
  const members = new Map<number, number[]>();
  for (let i = 0; i < size; i++) {
    const root = find(i);
    members.set(root, [...(members.get(root) ?? []), i]);
  }
  return [...members.values()];
}

/** Average linkage over one component; groups with a pair between them that is apart are never joined. */
function linkage(members: readonly number[], pairs: readonly Pair[], threshold: number, group: number[]): void {
  const inside = new Set(members);
  const groups = new Map<number, number[]>(members.map((i) => [i, [i]]));
  const sums = new Map<number, Map<number, number>>(members.map((i) => [i, new Map()]));
  for (const { a, b, score, apart } of pairs) {
    if (!inside.has(a)) continue;
    const value = apart ? Number.NEGATIVE_INFINITY : score - STRANGERS;
    sums.get(a)!.set(b, value);
    sums.get(b)!.set(a, value);
  }
  const mean = (x: number, y: number) => sums.get(x)!.get(y)! / (groups.get(x)!.length * groups.get(y)!.length) + STRANGERS;
  for (;;) {
    let best: { x: number; y: number; mean: number } | null = null;
    for (const [x, row] of sums)
      for (const y of row.keys()) {
        if (y <= x) continue;
        const m = mean(x, y);
        if (m > threshold && (!best || m > best.mean || (m === best.mean && (x < best.x || (x === best.x && y < best.y))))) best = { x, y, mean: m };
      }
    if (!best) break;
    const { x, y } = best;
    for (const [z, value] of sums.get(y)!) {
      if (z !== x) {
        const joined = (sums.get(x)!.get(z) ?? 0) + value;
        sums.get(x)!.set(z, joined);
        sums.get(z)!.set(x, joined);
      }
      sums.get(z)!.delete(y);
    }
    sums.delete(y);
    groups.get(x)!.push(...groups.get(y)!);
    groups.delete(y);
  }
  for (const [x, all] of groups) for (const i of all) group[i] = Math.min(x, ...all);
}
