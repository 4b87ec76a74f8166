import { expect, it } from "vitest";
import { annotated, type Written } from "../../../test/support/conllu.ts";
import { treeOf } from "../../nlp/tree.ts";
import { withOwnVoice } from "./voice.ts";

function read(sentence: string, attribution: NonNullable<Written["attributions"]>[number]) {
  const { bodyText, annotation } = annotated({ sentences: [sentence], attributions: [attribution] });
  const tree = treeOf(bodyText, annotation.words);
  const { source, addressee } = withOwnVoice(tree, annotation.attributions[0]!);
  const text = (words: readonly number[]) => words.map((i) => tree.forms[i]).join(" ");
  return { source: text(source), addressee: text(addressee) };
}

const URGED = "Divers|NOUN|NNS|3|nsubj:pass were|AUX|VBD|3|aux:pass|be urged|VERB|VBN|0|root|urge to|PART|TO|5|mark leave|VERB|VB|3|xcomp";

it("has who is urged for the addressee, and nobody for the source where nobody is said to urge", () => {
  const found = { source: "Divers", cue: "were urged", content: "to leave" };
  expect(read(URGED, found)).toEqual({ source: "", addressee: "Divers" });
  expect(read(`${URGED} by|ADP|IN|7|case Holm|PROPN|NNP|3|obl:agent`, found)).toEqual({ source: "Holm", addressee: "Divers" });
});

it("leaves who is convinced to say so", () => {
  const convinced = URGED.replace("urge ", "convince ");
  expect(read(convinced, { source: "Divers", cue: "were urged", content: "to leave" }).source).toBe("Divers");
});

it("takes the subject of the verb, not the noun that it stands for as well", () => {
  const expects = "Dravia|PROPN|NNP|2|nsubj said|VERB|VBD|0|root|say it|PRON|PRP|4|nsubj expects|VERB|VBZ|2|ccomp|expect rain|NOUN|NN|4|obj";
  const { bodyText, annotation } = annotated({ sentences: [expects] });
  const tree = treeOf(bodyText, annotation.words);
  const both = { source: [0, 2], cue: [3], content: [4], addressee: [], kinds: [], probability: 0.9 };
  expect(withOwnVoice(tree, both).source).toEqual([2]);
});
