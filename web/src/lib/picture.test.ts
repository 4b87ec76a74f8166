import { expect, test } from "vitest";
import type { ClaimView } from "../api/types.ts";
import { drawingOf } from "./picture.ts";

const origin = (id: string, documents: string[], side = "support") => ({
  id,
  label: id,
  kind: "person",
  side,
  documents,
  counts: { min: 1, max: 1 },
});
const view = {
  appearances: [
    { document: "d1", path: [] },
    { document: "d2", path: [{ kind: "copy", of: "d1", publisher: null, passage: null }] },
  ],
  origins: [origin("p", ["d2", "d1"]), origin("q", ["d3"], "denial")],
} as unknown as ClaimView;

test("a copy hangs on its original, and no two marks stand in one place", () => {
  const { leaves, dots, lines, height } = drawingOf(view, (id) => id.toUpperCase());
  expect(leaves.map(({ label, isCopy }) => [label, isCopy])).toEqual([
    ["D1", false],
    ["D2", true],
    ["D3", false],
  ]);
  expect(new Set([...leaves, ...dots].map(({ x, y }) => `${x} ${y}`)).size).toBe(5);
  expect(lines.map(({ side, isCopy }) => [side, isCopy])).toEqual([
    ["support", false],
    ["support", true],
    ["denial", false],
  ]);
  expect(Math.max(...leaves.map(({ y }) => y))).toBeLessThan(height);
});
