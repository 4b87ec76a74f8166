import { expect, it } from "vitest";
import { annotated, type Written } from "../../../test/support/conllu.ts";
import { treeOf } from "../../nlp/tree.ts";
import { withMissing } from "./grammar.ts";

function read(sentence: string, attributions: Written["attributions"] = []) {
  const { bodyText, annotation } = annotated({ sentences: [sentence], attributions });
  const tree = treeOf(bodyText, annotation.words);
  const text = (words: readonly number[]) => words.map((i) => tree.forms[i]).join(" ");
  return withMissing(tree, annotation.attributions).map((a) => [text(a.source), text(a.cue), text(a.content), text(a.addressee)]);
}

const TOLD =
  "Holm|PROPN|NNP|3|nsubj had|AUX|VBD|3|aux told|VERB|VBN|0|root|tell the|DET|DT|5|det envoy|NOUN|NN|3|iobj the|DET|DT|7|det gate|NOUN|NN|8|nsubj held|VERB|VBD|3|ccomp|hold .|PUNCT|.|3|punct";

it("finds a verb of saying with its clause, and who is told", () => {
  expect(read(TOLD)).toEqual([["Holm", "had told", "the gate held", "the envoy"]]);
});

it("leaves a cue that is known as it is", () => {
  expect(read(TOLD, [{ source: "Holm", cue: "told", content: "the gate held" }])).toEqual([["Holm", "told", "the gate held", ""]]);
});

it("finds nothing in a clause without a speaker or in a verb of doing", () => {
  expect(read(TOLD.replace("Holm|PROPN|NNP|3|nsubj", "It|PRON|PRP|3|expl"))).toEqual([]);
  expect(read(TOLD.replace("|tell ", "|build "))).toEqual([]);
});

it("knows who was interviewed or written to", () => {
  const said =
    "Holm|PROPN|NNP|2|nsubj said|VERB|VBD|0|root|say in|ADP|IN|5|case a|DET|DT|5|det letter|NOUN|NN|2|obl to|ADP|IN|8|case the|DET|DT|8|det council|NOUN|NN|5|nmod it|PRON|PRP|10|nsubj held|VERB|VBD|2|ccomp|hold";
  expect(read(said)).toEqual([["Holm", "said", "it held", "the council"]]);
});
