import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupsOf } from "./group.ts";
import type { Pair } from "./pairs.ts";

const groups = (size: number, pairs: Omit<Pair, "apart">[], apart: [number, number][] = []) =>
  groupsOf(
    size,
    pairs.map((p) => ({ ...p, apart: apart.some(([a, b]) => p.a === a && p.b === b) })),
    0,
  );

describe("groups", () => {
  it("joins what is alike on average, and not what one likeness alone holds together", () => {
    const pairs = [
      { a: 0, b: 1, score: 3 },
      { a: 1, b: 2, score: 2 },
      { a: 0, b: 2, score: -5 },
      { a: 3, b: 4, score: 1 },
    ];
    expect(groups(5, pairs)).toEqual([0, 0, 2, 3, 3]);
  });

  it("keeps apart what cannot be one, however alike", () => {
    const pairs = [
      { a: 0, b: 1, score: 9 },
      { a: 1, b: 2, score: 9 },
      { a: 0, b: 2, score: 9 },
    ];
    expect(groups(3, pairs, [[0, 2]])).not.toEqual([0, 0, 0]);
  });

  it("gives the same in whatever order the pairs come", () => {
    const pair = fc.record({ a: fc.integer({ min: 0, max: 8 }), b: fc.integer({ min: 0, max: 8 }), score: fc.integer({ min: -4, max: 6 }) });
    const pairs = fc.uniqueArray(
      pair.filter(({ a, b }) => a < b),
      { selector: ({ a, b }) => `${a} ${b}` },
    );
    fc.assert(
      fc.property(pairs, (list) => {
        expect(groups(9, [...list].reverse())).toEqual(groups(9, list));
      }),
    );
  });
});
