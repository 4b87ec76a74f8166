import { describe, expect, test } from "vitest";
import { annotated } from "../../../test/support/conllu.ts";
import { treeOf } from "../../nlp/tree.ts";
import { withToponyms } from "./toponyms.ts";

/** Words hang from the first, or as they are written. */
function read(text: string, names: string[]): string[] {
  const sentence = text
    .split(" ")
    .map((w, i) => (w.includes("|") ? w : `${w}|${/^[A-Z]/.test(w) ? "PROPN" : "X"}|X|${i === 0 ? 0 : 1}|${i === 0 ? "root" : "dep"}`))
    .join(" ");
  const { bodyText, annotation } = annotated({ sentences: [sentence], names });
  const tree = treeOf(bodyText, annotation.words);
  return withToponyms(tree, annotation.names).map((n) => `${n.label} ${tree.forms.slice(n.first, n.last + 1).join(" ")}`);
}

describe("a name that was cut short", () => {
  test("is as long as the gazetteer has it", () => {
    expect(read("rain fell in Red Deer .", ["LOC Deer"])).toEqual(["LOC Red Deer"]);
    expect(read("the United States left .", ["LOC States"])).toEqual(["LOC United States"]);

    expect(read("rain in Grand Rapids .", ["PER Rapids"])).toEqual(["LOC Grand Rapids"]);
  });

  test("but takes no words of another name, of no place and of another sentence", () => {
    expect(read("rain fell in Blue Deer .", ["LOC Deer"])).toEqual(["LOC Deer"]);
    expect(read("talks in New York .", ["LOC New", "LOC York"])).toEqual(["LOC New", "LOC York"]);
  });
});

describe("a name that can only be a place's", () => {
  test.each([
    ["the West Bank is calm", "ORG West Bank"],
    ["the Butler County audit", "ORG Butler County"],
    ["two from Alvin , Texas , left", "PER Alvin"],
    ["a fire in Hamilton today", "PER Hamilton"],
    ["Ada Holm of Jeannette left", "PER Jeannette", "PER Ada Holm"],
    ["Holm , 40 , of Jeannette left", "PER Jeannette", "PER Holm"],
  ])("%s", (text, name, ...others) => {
    expect(read(text, [name, ...others])).toContain(name.replace(/^\w+/, "LOC"));
  });

  test("before a noun for its people or its parts", () => {
    const before = (noun: string) => `About|ADV|RB|3|advmod Gainesville|PROPN|NNP|3|compound ${noun} left|VERB|VBD|0|root`;
    expect(read(before("residents|NOUN|NNS|4|nsubj|resident"), ["PER Gainesville"])).toEqual(["LOC Gainesville"]);
    expect(read(before("songs|NOUN|NNS|4|nsubj|song"), ["PER Gainesville"])).toEqual(["PER Gainesville"]);
  });
});

test.each([
  ["a vote in Congress today", "ORG Congress"],
  ["trust in Hamilton fell", "PER Hamilton", "PER Ada Hamilton"],
  ["they met Hamilton today", "PER Hamilton"],
  ["the work of Hamilton ended", "PER Hamilton"],
])("else it stays what it was: %s", (text, name, ...others) => {
  expect(read(others.length ? `${text} , said ${others[0]!.slice(4)}` : text, [name, ...others])).toContain(name);
});
