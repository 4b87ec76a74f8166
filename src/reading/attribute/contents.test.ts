import { expect, it } from "vitest";
import { annotated } from "../../../test/support/conllu.ts";
import { treeOf } from "../../nlp/tree.ts";
import { withinAccount } from "./contents.ts";
import { quotedWords } from "./quotation.ts";

const HOLM = "Holm|PROPN|NNP|2|nsubj said|VERB|VBD|0|root it|PRON|PRP|4|nsubj holds|VERB|VBZ|2|ccomp .|PUNCT|.|2|punct";
const PLAIN = "It|PRON|PRP|2|nsubj rains|VERB|VBZ|0|root .|PUNCT|.|2|punct";
const WIRT = "Wirt|PROPN|NNP|2|nsubj denied|VERB|VBD|0|root it|PRON|PRP|2|obj .|PUNCT|.|2|punct";

function contents(sentences: string[], attributions: Parameters<typeof annotated>[0]["attributions"]) {
  const { bodyText, annotation } = annotated({ sentences, attributions: attributions! });
  const tree = treeOf(bodyText, annotation.words);
  const found = withinAccount(tree, annotation, annotation.attributions, quotedWords(bodyText, annotation.words));
  return found.map((a) => a.content.map((w) => bodyText.slice(annotation.words[w]!.start, annotation.words[w]!.end)).join(" "));
}

it("goes on while nobody else speaks", () => {
  expect(contents([HOLM, PLAIN], [{ cue: "said", content: ["it holds", "It rains"] }])).toEqual(["it holds It rains"]);
});

it("ends where somebody else does, and what lies beyond is not taken up again", () => {
  expect(
    contents(
      [HOLM, WIRT, PLAIN],
      [
        { cue: "said", content: ["it holds", "Wirt denied it", "It rains"] },
        { cue: "denied", content: "it." },
      ],
    )[0],
  ).toBe("it holds");
});

it("goes on through a quotation, whoever speaks in it", () => {
  const quotation = "“|PUNCT|``|3|punct Wirt|PROPN|NNP|3|nsubj denied|VERB|VBD|0|root it|PRON|PRP|3|obj .|PUNCT|.|3|punct ”|PUNCT|''|3|punct";
  expect(
    contents(
      [HOLM, quotation],
      [
        { cue: "said", content: ["it holds", "Wirt denied it"] },
        { cue: "denied", content: "it." },
      ],
    )[0],
  ).toBe("it holds Wirt denied it");
});
