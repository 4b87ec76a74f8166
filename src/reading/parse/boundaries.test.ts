import { expect, it } from "vitest";
import { annotated } from "../../../test/support/conllu.ts";
import { treeOf } from "../../nlp/tree.ts";
import { bounded } from "./boundaries.ts";

function names(sentence: string, ...marked: string[]) {
  const { bodyText, annotation } = annotated({ sentences: [sentence], names: marked });
  const { words } = annotation;
  return bounded(treeOf(bodyText, words), annotation.names).map((n) => `${n.label} ${bodyText.slice(words[n.first]!.start, words[n.last]!.end)}`);
}

it("joins the parts of one name", () => {
  expect(names("Anna|PROPN|NNP|3|nsubj Holm|PROPN|NNP|1|flat left|VERB|VBD|0|root", "PER Anna", "PER Holm")).toEqual(["PER Anna Holm"]);
});

it("keeps two names beside each other apart", () => {
  expect(names("Anna|PROPN|NNP|3|iobj Holm|PROPN|NNP|3|obj showed|VERB|VBD|0|root", "PER Anna", "PER Holm")).toEqual(["PER Anna", "PER Holm"]);
});

it("adds what belongs to the name of a place or body", () => {
  expect(names("Karr|PROPN|NNP|2|compound Futures|PROPN|NNP|3|nsubj fell|VERB|VBD|0|root", "ORG Karr")).toEqual(["ORG Karr Futures"]);
  expect(names("New|PROPN|NNP|2|compound Sothmar|PROPN|NNP|3|nsubj fell|VERB|VBD|0|root", "LOC Sothmar")).toEqual(["LOC New Sothmar"]);
});

it("takes titles from names, and for no name alone", () => {
  expect(names("President|PROPN|NNP|3|nsubj Strand|PROPN|NNP|1|flat left|VERB|VBD|0|root", "PER President Strand")).toEqual(["PER Strand"]);
  expect(names("President|PROPN|NNP|2|nsubj left|VERB|VBD|0|root", "PER President")).toEqual([]);
});

it("takes a people for no person", () => {
  expect(names("Dravians|PROPN|NNPS|2|nsubj left|VERB|VBD|0|root", "PER Dravians")).toEqual([]);
});
