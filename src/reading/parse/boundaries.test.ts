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

it("adds what the grammar has as an adjective, a legal form and the rest of a surname", () => {
  expect(names("United|ADJ|NNP|2|amod Ports|PROPN|NNPS|3|nsubj fell|VERB|VBD|0|root", "ORG Ports")).toEqual(["ORG United Ports"]);
  expect(names("Dravian|ADJ|JJ|2|amod Ports|PROPN|NNPS|3|nsubj fell|VERB|VBD|0|root", "ORG Ports")).toEqual(["ORG Ports"]);
  expect(names("Karr|PROPN|NNP|4|nsubj ,|PUNCT|,|3|punct Inc.|PROPN|NNP|1|appos fell|VERB|VBD|0|root", "ORG Karr")).toEqual(["ORG Karr, Inc."]);
  expect(names("Ada|PROPN|NNP|4|nsubj van|PROPN|NNP|1|flat Holm|PROPN|NNP|1|flat left|VERB|VBD|0|root", "PER Ada")).toEqual(["PER Ada van Holm"]);
  expect(names("Ada|PROPN|NNP|4|nsubj ,|PUNCT|,|3|punct Oslo|PROPN|NNP|1|appos left|VERB|VBD|0|root", "PER Ada")).toEqual(["PER Ada"]);
});

it("joins a body with what it is of", () => {
  const port = "Port|PROPN|NNP|4|nsubj of|ADP|IN|3|case Sothmar|PROPN|NNP|1|nmod closed|VERB|VBD|0|root";
  expect(names(port, "ORG Port", "LOC Sothmar")).toEqual(["ORG Port of Sothmar"]);
  const varo = "Varo|PROPN|NNP|4|nsubj of|ADP|IN|3|case Sothmar|PROPN|NNP|1|nmod closed|VERB|VBD|0|root";
  expect(names(varo, "ORG Varo", "LOC Sothmar")).toEqual(["ORG Varo", "LOC Sothmar"]);
});

it("takes titles from names, and for no name alone", () => {
  expect(names("President|PROPN|NNP|3|nsubj Strand|PROPN|NNP|1|flat left|VERB|VBD|0|root", "PER President Strand")).toEqual(["PER Strand"]);
  expect(names("President|PROPN|NNP|2|nsubj left|VERB|VBD|0|root", "PER President")).toEqual([]);
});

it("takes the rest of an office from a name", () => {
  const state = "Secretary|PROPN|NNP|5|nsubj of|ADP|IN|3|case State|PROPN|NNP|1|nmod Holm|PROPN|NNP|1|flat left|VERB|VBD|0|root";
  expect(names(state, "PER State Holm")).toEqual(["PER Holm"]);
});

it("joins an adjective that was taken for a name of its own", () => {
  const agency = "Atomic|ADJ|NNP|3|amod Harbour|PROPN|NNP|3|compound Agency|PROPN|NNP|4|nsubj spoke|VERB|VBD|0|root";
  expect(names(agency, "ORG Atomic", "ORG Harbour Agency")).toEqual(["ORG Atomic Harbour Agency"]);
});

it("takes a people for no person", () => {
  expect(names("Dravians|PROPN|NNPS|2|nsubj left|VERB|VBD|0|root", "PER Dravians")).toEqual([]);
});
