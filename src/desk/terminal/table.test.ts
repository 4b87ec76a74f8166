import stringWidth from "string-width";
import { expect, test } from "vitest";
import { type Column, table } from "./table.ts";

const COLUMNS: Column<{ id: string; title: string }>[] = [
  { head: "id", cell: ({ id }) => id, widest: 8 },
  { head: "title", cell: ({ title }) => title, widest: "rest" },
];

test("columns are as wide as what is in them, the last takes the rest, nothing is wider than the terminal", () => {
  const rows = [
    { id: "a", title: "Rain" },
    { id: "much-too-long", title: "漢字".repeat(30) },
  ];
  const lines = table(rows, COLUMNS, { width: 40, colour: false });
  expect(lines.slice(0, 2)).toEqual(["id        title", "a         Rain"]);
  expect(lines[2]).toMatch(/^much-to… {2}漢字/);
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(40);
  expect(table([], COLUMNS, { width: 40, colour: false })).toEqual([]);
});

test("what a title would tell the terminal is left out", () => {
  expect(table([{ id: "a", title: "x\u001B[31my\nz" }], COLUMNS, { width: 40, colour: false })[1]).toBe("a   xy z");
});
