import { expect, test } from "vitest";
import { annotated } from "../../../test/support/conllu.ts";
import { treeOf } from "../../nlp/tree.ts";
import { figureIn } from "./figure.ts";

/** The words alone, all hanging from the last as numbers and nouns do. */
function figure(phrase: string) {
  const words = phrase.split(" ");
  const n = words.length;
  const tag = (w: string) =>
    /\d|^(two|five|twenty|hundred|million|dozen|fourteen|one)$/i.test(w)
      ? "NUM|CD"
      : /^(of|per|between|to|or|and|at|least)$/i.test(w)
        ? "ADP|IN"
        : w === "consecutive"
          ? "ADJ|JJ"
          : "NOUN|NNS";
  const rows = words.map(
    (w, i) => `${w}|${tag(w)}|${i === n - 1 ? 0 : n}|${i === n - 1 ? "root" : tag(w) === "NUM|CD" ? "nummod" : "dep"}|${w.replace(/s$/, "")}`,
  );
  const { bodyText, annotation } = annotated({ sentences: [rows.join(" ")] });
  return figureIn(treeOf(bodyText, annotation.words), { first: 0, last: n - 1 });
}

test.each([
  ["between 60 and 80 miners", { value: null, min: 60, max: 80 }],
  ["600 to 1,500 miners", { value: null, min: 600, max: 1500 }],
  ["195 or 207 miners", { value: null, min: 195, max: 207 }],
  ["5 to 7 million voters", { value: null, min: 5_000_000, max: 7_000_000 }],
  ["52 to 48 votes", { value: 52 }],
  ["no fewer than 70 miners", { value: 70, min: 70, max: null }],
  ["as many as 119 miners", { value: 119, min: null, max: 119 }],
  ["nearly a third of voters", { value: 0.333, approximate: true, unit: "voter" }],
  ["half of voters", { value: 0.5, min: 0.5, max: 0.5 }],
  ["tens of thousands of miners", { value: null, min: 20_000, max: null, approximate: true, unit: "miner" }],
  ["several hundred miners", { value: null, min: 200, approximate: true }],
  ["a hundred miners", { value: 100 }],
  ["half a dozen miners", { value: 6, min: 6, max: 6, unit: "miner" }],
  ["nearly half a million miners", { value: 500_000, approximate: true, unit: "miner" }],
  ["three of the ten ships", { value: 3 }],
  ["60 per cent of fields", { value: 60, unit: "%" }],
  ["£40m of fines", { value: 40_000_000, unit: "£" }],
  ["a magnitude of 6.1", { value: 6.1 }],
])("%s", (phrase, expected) => {
  expect(figure(phrase)).toMatchObject(expected);
});

test.each([
  "Holm , 19 , a miner",
  "one of miners",
  "two days",
  "14 consecutive years",
  "May 21",
  "article 5",
  "miners of 1974",
  "the third miner",
  "a 19-year-old",
  "miners",
])("no figure: %s", (phrase) => {
  expect(figure(phrase)).toBeUndefined();
});
