import fc from "fast-check";
import { expect, it } from "vitest";
import { widened, windowAt } from "./windows.ts";

const limits = { size: 10, context: 4, longest: 16 };

it("begins with the finished sentences that fit before", () => {
  expect(windowAt(new Array(40).fill(1), [0, 5, 8, 10], 12, limits)).toEqual({ from: 8, to: 18 });
});

it("takes no part of a sentence that does not fit", () => {
  expect(windowAt(new Array(40).fill(1), [0], 12, limits)).toEqual({ from: 12, to: 22 });
});

it("gives a long sentence all the room", () => {
  expect(widened(new Array(40).fill(1), 12, limits)).toEqual({ from: 12, to: 28 });
});

it("always goes on, and never over its size but for one word", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 60 }), fc.nat(), (sizes, at) => {
      const start = at % sizes.length;
      const { from, to } = windowAt(sizes, [0], start, limits);
      expect(from).toBeLessThanOrEqual(start);
      expect(to).toBeGreaterThan(start);
      const total = sizes.slice(from, to).reduce((a, b) => a + b, 0);
      expect(total <= limits.size || to === start + 1).toBe(true);
    }),
  );
});
