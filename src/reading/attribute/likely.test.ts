import { expect, it } from "vitest";
import { annotated } from "../../../test/support/conllu.ts";
import { treeOf } from "../../nlp/tree.ts";
import { likely } from "./likely.ts";

const SAID = "Holm|PROPN|NNP|2|nsubj said|VERB|VBD|0|root|say aides|NOUN|NNS|4|nsubj|aide feared|VERB|VBD|2|ccomp|fear floods|NOUN|NNS|4|obj|flood";

/** The cues that count, where that inside has this probability. */
function cues(sentence: string, probability: number, outer = 0.9) {
  const { bodyText, annotation } = annotated({ sentences: [sentence] });
  const tree = treeOf(bodyText, annotation.words);
  const none = { addressee: [], kinds: [] };
  const attributions = [
    { ...none, source: [0], cue: [1], content: [2, 3, 4], probability: outer },
    { ...none, source: [2], cue: [3], content: [4], probability },
  ];
  return likely(tree, { attributions, cueThreshold: 0.4 }).map((a) => tree.forms[a.cue[0]!]);
}

it("asks less of a verb of saying or thinking in the words of another, and more of any other word", () => {
  expect(cues(SAID, 0.2)).toEqual(["said", "feared"]);
  expect(cues(SAID.replace("|fear", "|stem"), 0.45)).toEqual(["said"]);
});

it("asks the same of all where nobody else speaks", () => {
  expect(cues(SAID, 0.2, 0.3)).toEqual([]);
  expect(cues(SAID, 0.45, 0.3)).toEqual(["feared"]);
});
