import fc from "fast-check";
import { expect, it } from "vitest";
import { bestPath, bioChain } from "./chain.ts";

it("finds the heaviest of all paths", () => {
  const cases = fc.record({
    step: fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
    start: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 }),
    emissions: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 12, maxLength: 12 }),
  });
  fc.assert(
    fc.property(cases, ({ emissions, ...chain }) => {
      const weight = (path: readonly number[]) =>
        path.reduce((sum, t, i) => sum + emissions[i * 3 + t]! + (i ? chain.step[path[i - 1]!]![t]! : chain.start[t]!), 0);
      const all = Array.from({ length: 81 }, (_, n) => [n % 3, Math.floor(n / 3) % 3, Math.floor(n / 9) % 3, Math.floor(n / 27)]);
      expect(weight(bestPath(chain, emissions, 4))).toBe(Math.max(...all.map(weight)));
    }),
  );
});

it("begins no name inside one", () => {
  const tags = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG"];
  const wantsInside = [0, 0, 9, 0, 0, 0, 0, 9, 0, 8, 0, 0, 9, 0, 0];
  expect(bestPath(bioChain(tags), wantsInside, 3).map((t) => tags[t])).toEqual(["B-PER", "I-PER", "I-PER"]);
});

it("reads from the row that it is told to", () => {
  expect(
    bestPath(
      {
        step: [
          [0, 0],
          [0, 0],
        ],
        start: [0, 0],
      },
      [9, 9, 9, 9, 0, 1, 1, 0],
      2,
      4,
    ),
  ).toEqual([1, 0]);
});
