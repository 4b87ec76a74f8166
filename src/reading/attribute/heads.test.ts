import { expect, it } from "vitest";
import { annotated, type Written } from "../../../test/support/conllu.ts";
import { treeOf } from "../../nlp/tree.ts";
import type { Known } from "./evidence.ts";
import { attributionsOf } from "./index.ts";

function chains(written: Written, publisher: string | null, credit: string | null = null) {
  const { bodyText, annotation } = annotated(written);
  const known: Known = { entities: new Map(), entity: new Map(), antecedent: new Map(), publisher, credit };
  const found = attributionsOf(bodyText, annotation, treeOf(bodyText, annotation.words), known);
  const source = (id: string | null) => found.find((a) => a.id === id)?.source;
  const at = (s: { start: number; end: number } | null | undefined) => (s ? bodyText.slice(s.start, s.end) : null);
  return found.map((a) => [at(source(a.parent)), at(a.source), at(a.addressee)]);
}

const HELD = "it|PRON|PRP|5|nsubj held|VERB|VBD|2|ccomp|hold .|PUNCT|.|2|punct";
const TOLD: Written = {
  sentences: [`Aides|NOUN|NNS|2|nsubj|aide told|VERB|VBD|0|root|tell Reuters|PROPN|NNP|2|iobj ${HELD}`],
  attributions: [{ source: "Aides", cue: "told", content: "it held", addressee: "Reuters" }],
};

it("puts the outlet that was told at the head in another outlet's report", () => {
  expect(chains(TOLD, "Kalvar Courier")).toEqual([
    [null, "Reuters", null],
    ["Reuters", "Aides", "Reuters"],
  ]);
});

it("leaves it the addressee alone in its own report, and where the outlet is not known", () => {
  const alone = [[null, "Aides", "Reuters"]];
  expect(chains(TOLD, "Reuters")).toEqual(alone);
  expect(chains(TOLD, "Kalvar Courier", "Reuters")).toEqual(alone);
  expect(chains(TOLD, null)).toEqual(alone);
});

it("carries the outlet over to those who were brought in through it", () => {
  const later: Written = {
    sentences: [
      TOLD.sentences[0]!,
      "The|DET|DT|2|det aides|NOUN|NNS|3|nsubj|aide said|VERB|VBD|0|root|say they|PRON|PRP|5|nsubj left|VERB|VBD|3|ccomp|leave .|PUNCT|.|3|punct",
      "Other|ADJ|JJ|2|amod clerks|NOUN|NNS|3|nsubj|clerk hoped|VERB|VBD|0|root|hope we|PRON|PRP|5|nsubj stay|VERB|VBP|3|ccomp .|PUNCT|.|3|punct",
    ],
    attributions: [
      ...TOLD.attributions!,
      { source: "The aides", cue: "said", content: "they left" },
      { source: "Other clerks", cue: "hoped", content: "we stay" },
    ],
  };
  expect(chains(later, "Kalvar Courier").slice(2)).toEqual([
    ["Reuters", "The aides", null],
    [null, "Other clerks", null],
  ]);
});
