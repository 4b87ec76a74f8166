/** The heaviest tree over the words of a sentence, with one root. Chu and Liu 1965, Edmonds 1967. */

/** Score of word `dependent` (0-based) with head `head`: 0 is the root, i + 1 word i. */
export type ArcScore = (dependent: number, head: number) => number;

/** Heavier than any arc, so that the tree hangs from the root by one arc alone. */
const ONE_ROOT = 1e6;

/** Longer sentences are lists and tables rather than prose: they get a tree, not the heaviest one, which could take n³ time. */
const EXACT = 150;

/** Heads of `n` words, as ArcScore numbers them. Most sentences end after the greedy step, in n² time; others take n² a cycle. */
export function heaviestTree(n: number, score: ArcScore): number[] {
  const heads = greedy(n, score);
  if (heads.filter((h) => h === 0).length === 1 && !cycleIn([0, ...heads])) return heads;
  if (n > EXACT) return mended(heads, score);
  const weights = Array.from({ length: n + 1 }, (_, d) =>
    Float64Array.from({ length: n + 1 }, (_, h) => (d === 0 || d === h ? Number.NEGATIVE_INFINITY : score(d - 1, h) - (h === 0 ? ONE_ROOT : 0))),
  );
  return contract(weights).slice(1);
}

function greedy(n: number, score: ArcScore): number[] {
  return Array.from({ length: n }, (_, d) => {
    let best = 0;
    let top = Number.NEGATIVE_INFINITY;
    for (let h = 0; h <= n; h++) {
      if (h === d + 1) continue;
      const s = score(d, h);
      if (s > top) {
        top = s;
        best = h;
      }
    }
    return best;
  });
}

/** Hangs what does not hang from the root on what does, by the arc that costs least, cycle after cycle. */
function mended(greedyHeads: readonly number[], score: ArcScore): number[] {
  const heads = [0, ...greedyHeads];
  const n = greedyHeads.length;
  let root = 1;
  for (let d = 1; d <= n; d++) if (score(d - 1, 0) > score(root - 1, 0)) root = d;
  for (let d = 1; d <= n; d++) if (heads[d] === 0 && d !== root) heads[d] = root;
  heads[root] = 0;
  for (let cycle = cycleIn(heads); cycle; cycle = cycleIn(heads)) {
    const hanging = hangingFrom(heads);
    let [least, node, head] = [Number.POSITIVE_INFINITY, cycle[0]!, root];
    for (const d of cycle)
      for (const h of hanging) {
        const cost = score(d - 1, heads[d]!) - score(d - 1, h);
        if (cost < least) [least, node, head] = [cost, d, h];
      }
    heads[node] = head;
  }
  return heads.slice(1);
}

/** The nodes that reach the root, without the root itself. */
function hangingFrom(heads: readonly number[]): number[] {
  const state = new Int8Array(heads.length);
  state[0] = 1;
  for (let start = 1; start < heads.length; start++) {
    const path = [];
    let node = start;
    for (; state[node] === 0; node = heads[node]!) {
      state[node] = 2;
      path.push(node);
    }
    const reaches = state[node] === 1 ? 1 : -1;
    for (const p of path) state[p] = reaches;
  }
  return [...heads.keys()].filter((d) => d > 0 && state[d] === 1);
}

/** The nodes of one cycle among heads[1…], or null. */
function cycleIn(heads: readonly number[]): number[] | null {
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let node = start;
    while (node !== 0 && seen[node] === 0) {
      seen[node] = start;
      node = heads[node]!;
    }
    if (node === 0 || seen[node] !== start) continue;
    const cycle = [node];
    for (let next = heads[node]!; next !== node; next = heads[next]!) cycle.push(next);
    return cycle;
  }
  return null;
}

/** weights[d][h], node 0 the root. Each round makes one node of a cycle and goes on with the smaller graph. */
function contract(weights: readonly Float64Array[]): number[] {
  const n = weights.length;
  const heads = weights.map((row, d) => (d === 0 ? 0 : argmax(row)));
  const cycle = cycleIn(heads);
  if (!cycle) return heads;
  const inside = new Set(cycle);
  const outside = Array.from({ length: n }, (_, i) => i).filter((i) => !inside.has(i));
  const joined = outside.length;
  const smaller = Array.from({ length: joined + 1 }, () => new Float64Array(joined + 1).fill(Number.NEGATIVE_INFINITY));
  const enters: number[] = [];
  const leaves: number[] = [];
  for (const [i, node] of outside.entries()) {
    for (const [j, other] of outside.entries()) smaller[i]![j] = weights[node]![other]!;
    let leave = cycle[0]!;
    let enter = cycle[0]!;
    for (const c of cycle) {
      if (weights[node]![c]! > weights[node]![leave]!) leave = c;
      const gain = weights[c]![node]! - weights[c]![heads[c]!]!;
      if (gain > weights[enter]![node]! - weights[enter]![heads[enter]!]!) enter = c;
    }
    leaves.push(leave);
    enters.push(enter);
    smaller[i]![joined] = weights[node]![leave]!;
    smaller[joined]![i] = weights[enter]![node]! - weights[enter]![heads[enter]!]!;
  }
  const solved = contract(smaller);
  for (const [i, node] of outside.entries()) {
    if (i > 0) heads[node] = solved[i] === joined ? leaves[i]! : outside[solved[i]!]!;
  }
  const from = solved[joined]!;
  heads[enters[from]!] = outside[from]!;
  return heads;
}

function argmax(row: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < row.length; i++) if (row[i]! > row[best]!) best = i;
  return best;
}
