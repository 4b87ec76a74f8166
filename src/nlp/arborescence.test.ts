import fc from "fast-check";
import { expect, it } from "vitest";
import { heaviestTree } from "./arborescence.ts";

const scorer = (matrix: readonly (readonly number[])[]) => (d: number, h: number) => matrix[d]![h]!;

/** Every assignment of heads to n words that is a tree with one root. */
function* trees(n: number, heads: number[] = []): Generator<number[]> {
  if (heads.length === n) {
    const reaches = heads.every((_, d) => {
      let at = d + 1;
      for (let steps = 0; at !== 0 && steps <= n; steps++) at = heads[at - 1]!;
      return at === 0;
    });
    if (reaches && heads.filter((h) => h === 0).length === 1) yield heads;
    return;
  }
  for (let h = 0; h <= n; h++) if (h !== heads.length + 1) yield* trees(n, [...heads, h]);
}

it("gives one word to the root", () => {
  expect(heaviestTree(1, () => -3)).toEqual([0]);
});

it("breaks a cycle that greedy choice makes", () => {
  const matrix = [
    [1, -99, 9, 0],
    [0, 9, -99, 0],
    [0, 5, 4, -99],
  ];
  expect(heaviestTree(3, scorer(matrix))).toEqual([0, 1, 1]);
});

it("finds the heaviest of all trees with one root", () => {
  const matrices = fc
    .integer({ min: 1, max: 5 })
    .chain((n) => fc.array(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: n + 1, maxLength: n + 1 }), { minLength: n, maxLength: n }));
  fc.assert(
    fc.property(matrices, (matrix) => {
      const weight = (heads: readonly number[]) => heads.reduce((sum, h, d) => sum + matrix[d]![h]!, 0);
      const best = Math.max(...[...trees(matrix.length)].map(weight));
      const found = heaviestTree(matrix.length, scorer(matrix));
      expect(found.filter((h) => h === 0)).toHaveLength(1);
      expect(weight(found)).toBe(best);
    }),
    { numRuns: 300 },
  );
});

it("gives a list of any length a tree with one root, in time", () => {
  const n = 440;
  const begun = performance.now();
  for (const score of [(d: number, h: number) => (d * 7919 + h * 104_729) % 1009, (d: number, h: number) => -Math.abs((d ^ 1) + 1 - h)]) {
    const heads = heaviestTree(n, score);
    expect(heads.filter((h) => h === 0)).toHaveLength(1);
    for (let d = 1; d <= n; d++) {
      let [at, steps] = [d, 0];
      for (; at !== 0 && steps <= n; steps++) at = heads[at - 1]!;
      expect(at).toBe(0);
    }
  }
  expect(performance.now() - begun).toBeLessThan(3000);
});
