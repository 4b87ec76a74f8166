import { expect, it } from "vitest";
import { annotated } from "../../../test/support/conllu.ts";
import { treeOf } from "../../nlp/tree.ts";
import { withWholeContent } from "./frames.ts";

const SENTENCE =
  "When|ADV|WRB|3|advmod it|PRON|PRP|3|nsubj rained|VERB|VBD|6|advcl the|DET|DT|5|det gate|NOUN|NN|6|nsubj held|VERB|VBD|0|root ,|PUNCT|,|9|punct Holm|PROPN|NNP|9|nsubj said|VERB|VBD|6|parataxis ,|PUNCT|,|13|punct but|CCONJ|CC|13|cc walls|NOUN|NNS|13|nsubj fell|VERB|VBD|6|conj .|PUNCT|.|6|punct";

function content(cues: number[] = []) {
  const { bodyText, annotation } = annotated({ sentences: [SENTENCE], attributions: [{ source: "Holm", cue: "said", content: "gate held" }] });
  const tree = treeOf(bodyText, annotation.words);
  const whole = withWholeContent(tree, annotation.attributions[0]!, new Set(cues), new Array(14).fill(false));
  return whole.content.map((i) => tree.forms[i]).join(" ");
}

it("covers what stands on either side of the frame", () => {
  expect(content()).toBe("When it rained the gate held , but walls fell");
});

it("stops at what somebody else says", () => {
  expect(content([12])).toBe("When it rained the gate held");
});
