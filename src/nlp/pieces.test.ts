import { expect, it } from "vitest";
import { GAP, gapOf, shapeOf } from "./pieces.ts";

it.each([
  ["holm", 1],
  ["U", 2],
  ["NATO", 3],
  ["Holm", 4],
  ["1,250", 5],
  ["—", 6],
  ["iPhone", 7],
  ["Ärzte", 4],
  ["20th", 1],
])("the shape of %s", (word, shape) => {
  expect(shapeOf(word)).toBe(shape);
});

it("tells a line break from a space from nothing", () => {
  const text = "a b\n c";
  expect([gapOf(text, 1, 1), gapOf(text, 1, 2), gapOf(text, 3, 5)]).toEqual([GAP.GLUED, GAP.SPACE, GAP.LINE]);
});
