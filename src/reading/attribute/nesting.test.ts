import { expect, it } from "vitest";
import type { AttributedWords, Word } from "../../nlp/annotation.ts";
import { treeOf } from "../../nlp/tree.ts";
import { parentsOf } from "./nesting.ts";

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Words of a text, all hanging from the first, lemmas as they stand but for the given ones. */
function flat(text: string, lemmas: Record<string, string> = {}) {
  const words: Word[] = [...text.matchAll(/\S+/g)].map((m, i) => ({
    start: m.index,
    end: m.index + m[0].length,
    upos: "X",
    xpos: "X",
    lemma: lemmas[m[0]] ?? m[0],
    head: i ? 0 : -1,
    deprel: i ? "dep" : "root",
    sentence: 0,
  }));
  return treeOf(text, words);
}

const attributed = (cue: number[], content: number[]): AttributedWords => ({ cue, content, source: [], addressee: [], kinds: [], probability: 1 });

it("puts an attribution into the smallest content that its cue stands in", () => {
  const tree = flat("A said that B claimed that C hoped that it rains");
  const found = [attributed([1], range(2, 10)), attributed([4], range(5, 10)), attributed([7], range(8, 10))];
  expect(parentsOf(tree, found)).toEqual([undefined, 0, 1]);
});

it("puts a cited voice into the one that cites it, whose content is the same", () => {
  const tree = flat("Vartija reported citing two aides that it rains", { citing: "cite" });
  const found = [attributed([1], range(5, 7)), attributed([2], range(5, 7))];
  expect(parentsOf(tree, found)).toEqual([undefined, 0]);
});

it("leaves two voices side by side", () => {
  const tree = flat("A said it rains and B denied it snows");
  expect(parentsOf(tree, [attributed([1], range(2, 3)), attributed([6], range(7, 8))])).toEqual([undefined, undefined]);
});

it("makes no cycle of two that stand in each other", () => {
  const tree = flat("A said B said");
  expect(parentsOf(tree, [attributed([1], [3]), attributed([3], [1])])).toEqual([1, undefined]);
});
