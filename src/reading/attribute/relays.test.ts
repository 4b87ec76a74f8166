import { expect, it } from "vitest";
import { annotated, type Written } from "../../../test/support/conllu.ts";
import { treeOf } from "../../nlp/tree.ts";
import { withRelays } from "./relays.ts";

/** Cue, source and content of each attribution, as words. */
function read(sentence: string, attributions: NonNullable<Written["attributions"]>) {
  const { bodyText, annotation } = annotated({ sentences: [sentence], attributions });
  const tree = treeOf(bodyText, annotation.words);
  const text = (words: readonly number[]) => words.map((i) => tree.forms[i]).join(" ");
  return withRelays(tree, annotation.attributions).map((a) => [text(a.source), text(a.cue), text(a.content)]);
}

const WROTE = "Vartija|PROPN|NNP|5|nsubj ,|PUNCT|,|3|punct citing|VERB|VBG|1|acl|cite aides|NOUN|NNS|3|obj|aide wrote|VERB|VBD|0|root";
const HELD = "it|PRON|PRP|7|nsubj held|VERB|VBD|5|ccomp|hold";

it("has what is written from who is cited, through who cites", () => {
  expect(read(`${WROTE} ${HELD}`, [{ source: "Vartija", cue: "wrote", content: "it held" }])).toEqual([
    ["aides", "citing", "it held"],
    ["Vartija", "wrote", "it held"],
  ]);
});

it("mends who is cited where it was taken for what is said, or for who says it", () => {
  const taken = [
    { source: "Vartija", cue: "citing", content: "aides" },
    { source: "aides", cue: "wrote", content: "it held" },
  ];
  expect(read(`${WROTE} ${HELD}`, taken)).toEqual([
    ["aides", "citing", "it held"],
    ["Vartija", "wrote", "it held"],
  ]);
});

it("knows the phrase for it, and leaves alone what cannot speak", () => {
  const phrase =
    "Vartija|PROPN|NNP|2|nsubj wrote|VERB|VBD|0|root on|ADP|IN|5|case the|DET|DT|5|det word|NOUN|NN|2|obl of|ADP|IN|8|case an|DET|DT|8|det aide|NOUN|NN|5|nmod it|PRON|PRP|10|nsubj held|VERB|VBD|2|ccomp|hold";
  expect(read(phrase, [{ source: "Vartija", cue: "wrote", content: "it held" }])).toContainEqual(["an aide", "on the word of", "it held"]);
  const reason = WROTE.replace("aides|NOUN|NNS|3|obj|aide", "rain|NOUN|NN|3|obj");
  expect(read(`${reason} ${HELD}`, [{ source: "Vartija", cue: "wrote", content: "it held" }])).toHaveLength(1);
});

it("goes by the verb of saying, not by what the participle hangs from", () => {
  const hung =
    "Dravia|PROPN|NNP|2|nsubj refused|VERB|VBD|0|root talks|NOUN|NNS|2|obj Vartija|PROPN|NNP|5|nsubj said|VERB|VBD|2|parataxis|say citing|VERB|VBG|2|advcl|cite aides|NOUN|NNS|6|obj|aide";
  const found = [
    { source: "Dravia", cue: "refused", content: "talks" },
    { source: "Vartija", cue: "said", content: "Dravia refused talks" },
  ];
  expect(read(hung, found)).toContainEqual(["aides", "citing", "Dravia refused talks"]);
});

it("knows a word that is somebody's", () => {
  const word =
    "Vartija|PROPN|NNP|2|nsubj wrote|VERB|VBD|0|root on|ADP|IN|6|case Holm|PROPN|NNP|6|nmod:poss 's|PART|POS|4|case word|NOUN|NN|2|obl it|PRON|PRP|8|nsubj held|VERB|VBD|2|ccomp|hold";
  expect(read(word, [{ source: "Vartija", cue: "wrote", content: "it held" }])).toContainEqual(["Holm", "on word", "it held"]);
});

it("finds who cites where only the verb of saying shows it", () => {
  const repeated =
    "Vartija|PROPN|NNP|2|nsubj repeated|VERB|VBD|0|root|repeat the|DET|DT|4|det charge|NOUN|NN|2|obj ,|PUNCT|,|2|punct citing|VERB|VBG|2|advcl|cite aides|NOUN|NNS|6|obj|aide";
  expect(read(repeated, [])).toEqual([
    ["Vartija", "repeated", "the charge"],
    ["aides", "citing", "the charge"],
  ]);
  expect(read(repeated.replace("|repeat", "|carry"), [])).toEqual([]);
});
