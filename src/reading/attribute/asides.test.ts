import { expect, it } from "vitest";
import { annotated, type Written } from "../../../test/support/conllu.ts";
import { treeOf } from "../../nlp/tree.ts";
import { withAsides } from "./asides.ts";

function read(sentence: string, attributions: NonNullable<Written["attributions"]> = []) {
  const { bodyText, annotation } = annotated({ sentences: [sentence], attributions });
  const tree = treeOf(bodyText, annotation.words);
  const text = (words: readonly number[]) => words.map((i) => tree.forms[i]).join(" ");
  return withAsides(tree, annotation.attributions).map((a) => [text(a.source), text(a.cue), text(a.content), text(a.addressee)]);
}

const SANK = "It|PRON|PRP|2|nsubj sank|VERB|VBD|0|root|sink ,|PUNCT|,|2|punct";
const TOLD = `${SANK} as|SCONJ|IN|6|mark divers|NOUN|NNS|6|nsubj|diver told|VERB|VBD|2|advcl|tell us|PRON|PRP|6|iobj|we`;

it("hears who a clause with 'as' names, and whom they told", () => {
  expect(read(`${TOLD} .|PUNCT|.|2|punct`)).toEqual([["divers", "told", "It sank", "us"]]);
});

it("leaves a clause alone that tells when, and a cue that was seen", () => {
  expect(read(`${TOLD} it|PRON|PRP|9|nsubj leaked|VERB|VBD|6|ccomp|leak`)).toEqual([]);
  expect(read(TOLD, [{ source: "divers", cue: "told", content: "It sank" }])).toHaveLength(1);
});

it("knows whose account it is, before and after the noun", () => {
  const aides = `${SANK} in|ADP|IN|6|case the|DET|DT|6|det account|NOUN|NN|2|obl of|ADP|IN|9|case two|NUM|CD|9|nummod aides|NOUN|NNS|6|nmod|aide`;
  expect(read(aides)).toEqual([["two aides", "in the account of", "It sank", ""]]);
  const count = `${SANK} by|ADP|IN|7|case Vartija|PROPN|NNP|7|nmod:poss 's|PART|POS|5|case count|NOUN|NN|2|obl`;
  expect(read(count)).toEqual([["Vartija", "count", "It sank", ""]]);
  expect(read(count.replace("count|NOUN", "boat|NOUN"))).toEqual([]);
});
