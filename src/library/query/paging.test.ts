import { expect, test } from "vitest";
import { NOW } from "../store/as-of.ts";
import { compare, paged } from "./paging.ts";

const SINCE = "2031-03-04T00:00:00.000Z";
const listing = (items: string[], cursor: string | null = null) =>
  paged(
    items.map((name) => ({ name })),
    ({ name }) => [-name.length, name],
    { asOf: NOW, cursor },
    SINCE,
  );
const names = (items: { name: string }[]) => items.map(({ name }) => name);

test("in the order of their places, in whatever order they come", () => {
  expect(names(listing(["b", "ccc", "a"]))).toEqual(["ccc", "a", "b"]);
  expect(compare([1, "b"], [1, "a"])).toBe(1);
  expect(compare([2], [10])).toBe(-1);
  expect(compare([1], [1, 2])).toBe(-1);
});

test("after a cursor comes what comes after its item, though the item itself is gone", () => {
  const [first, second] = listing(["b", "ccc", "a"]);
  expect(names(listing(["b", "ccc", "a"], first!.cursor))).toEqual(["a", "b"]);
  expect(names(listing(["b", "ccc"], second!.cursor))).toEqual(["b"]);
});
