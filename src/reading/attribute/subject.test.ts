import { expect, it } from "vitest";
import { annotated } from "../../../test/support/conllu.ts";
import { treeOf } from "../../nlp/tree.ts";
import { sourceByGrammar, wholeSource } from "./subject.ts";

function read(sentence: string) {
  const { bodyText, annotation } = annotated({ sentences: [sentence] });
  const forms = annotation.words.map((w) => bodyText.slice(w.start, w.end));
  const at = (...words: string[]) => words.map((w) => forms.indexOf(w));
  return { tree: treeOf(bodyText, annotation.words), at, text: (found: readonly number[]) => found.map((i) => forms[i]).join(" ") };
}

const TOLD = "The|DET|DT|2|det envoy|NOUN|NN|3|nsubj warned|VERB|VBD|0|root Dravia|PROPN|NNP|3|obj and|CCONJ|CC|6|cc left|VERB|VBD|3|conj";

it("takes the subject of the verb, and that of the verb before for one that shares it", () => {
  const { tree, at, text } = read(TOLD);
  expect(text(sourceByGrammar(tree, at("warned"), new Set()))).toBe("The envoy");
  expect(text(sourceByGrammar(tree, at("left"), new Set()))).toBe("The envoy");
});

it("takes the agent of a passive", () => {
  const passive = read("It|PRON|PRP|3|nsubj:pass was|AUX|VBD|3|aux:pass denied|VERB|VBN|0|root by|ADP|IN|5|case Holm|PROPN|NNP|3|obl:agent");
  expect(passive.text(sourceByGrammar(passive.tree, passive.at("denied"), new Set()))).toBe("Holm");
});

it("names nobody where the subject is what is said, or only stands in for it", () => {
  const { tree, at } = read("It|PRON|PRP|3|expl is|AUX|VBZ|3|aux:pass said|VERB|VBN|0|root");
  expect(sourceByGrammar(tree, at("said"), new Set())).toEqual([]);
  const told = read(TOLD);
  expect(sourceByGrammar(told.tree, told.at("warned"), new Set(told.at("envoy")))).toEqual([]);
});

it("goes on through a clause about the source, up to the cue", () => {
  const { tree, at, text } = read(
    "The|DET|DT|2|det court|NOUN|NN|8|nsubj ,|PUNCT|,|5|punct which|PRON|WDT|5|nsubj sits|VERB|VBZ|2|acl:relcl today|NOUN|NN|5|obl ,|PUNCT|,|5|punct said|VERB|VBD|0|root so|ADV|RB|8|advmod",
  );
  expect(text(wholeSource(tree, at("The", "court"), new Set(at("said")), new Set()))).toBe("The court , which sits today");
});

it('takes what stands after "according to", whatever the tree makes of it', () => {
  const { tree, at, text } = read(
    "It|PRON|PRP|5|nsubj according|VERB|VBG|5|mark to|ADP|IN|4|case Vartija|PROPN|NNP|5|obl:agent left|VERB|VBD|0|root",
  );
  expect(text(sourceByGrammar(tree, at("according", "to"), new Set()))).toBe("Vartija");
});
