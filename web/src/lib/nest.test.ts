import { expect, test } from "vitest";
import { type Node, nest } from "./nest.ts";

type Mark = { start: number; end: number; name: string };
const text = "abcdefghij";
const written = (nodes: Node<Mark>[]): string =>
  nodes.map((node) => (node.mark === null ? text.slice(node.from, node.to) : `${node.mark.name}(${written(node.inner)})`)).join("");
const mark = (name: string, start: number, end: number): Mark => ({ name, start, end });

test("marks inside one another nest, and those that cross are divided", () => {
  expect(written(nest([mark("B", 2, 4), mark("A", 1, 6)], { start: 0, end: 10 }))).toBe("aA(bB(cd)ef)ghij");
  expect(written(nest([mark("A", 1, 5), mark("B", 3, 8)], { start: 0, end: 10 }))).toBe("aA(bcB(de))B(fgh)ij");
});

test("a stretch shows what of the marks lies in it, and no letter twice", () => {
  expect(written(nest([mark("A", 0, 9), mark("B", 0, 1)], { start: 3, end: 6 }))).toBe("A(def)");
  const crowd = Array.from({ length: 12 }, (_, index) => mark(String(index), index % 4, 5 + (index % 5)));
  expect(written(nest(crowd, { start: 0, end: 10 })).replace(/[^a-z]/g, "")).toBe(text);
});
