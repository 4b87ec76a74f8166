import { expect, test } from "vitest";
import { read } from "../../../test/support/statements.ts";

const MINERS = "The|DET|DT|2|det|the miners|NOUN|NNS|";
const texts = (...given: Parameters<typeof read>) => read(...given).map((s) => s.text);

test.each([
  ["promised|VERB|VBD|0|root|promise to|PART|TO|5|mark leave|VERB|VB|3|xcomp", "The miners are to leave."],
  ["refused|VERB|VBD|0|root|refuse to|PART|TO|5|mark leave|VERB|VB|3|xcomp", "The miners do not leave."],
  ["slept|VERB|VBD|0|root|sleep without|SCONJ|IN|5|mark eating|VERB|VBG|3|advcl|eat", "The miners do not eat."],
  ["slept|VERB|VBD|0|root|sleep drinking|VERB|VBG|3|advcl|drink tea|NOUN|NN|4|obj", "The miners are drinking tea."],
])("a clause without a finite verb gets one: the miners %s", (rest, text) => {
  expect(texts(`${MINERS}3|nsubj|miner ${rest}`)[1]).toBe(text);
});

test("as it is meant: forbidden, alleged", () => {
  const varo = (verb: string, mark: string) =>
    `Varo|PROPN|NNP|2|nsubj|Varo ${verb} Holm|PROPN|NNP|2|obj|Holm ${mark}|SCONJ|IN|5|mark leaving|VERB|VBG|2|advcl|leave`;
  expect(texts(varo("banned|VERB|VBD|0|root|ban", "from"))[1]).toBe("Holm must not leave.");
  expect(texts(varo("accused|VERB|VBD|0|root|accuse", "of"))[1]).toBe("Holm is said to leave.");
});

test("a participle alone is a passive", () => {
  const held = `${MINERS}5|nsubj|miner held|VERB|VBN|2|acl|hold there|ADV|RB|3|advmod left|VERB|VBD|0|root|leave`;
  expect(texts(held)[0]).toBe("The miners were held there.");
});

test("what a relative clause leaves open stands at its end", () => {
  const whom = `${MINERS}3|nsubj|miner met|VERB|VBD|0|root|meet a|DET|DT|5|det priest|NOUN|NN|3|obj in|ADP|IN|7|case whom|PRON|WP|9|obl they|PRON|PRP|9|nsubj|they trust|VERB|VBP|5|acl:relcl`;
  expect(texts(whom)[1]).toBe("They trust in a priest.");
});

test("a pronoun is said by the name that it stands for", () => {
  const sentences = ["Holm|PROPN|NNP|2|nsubj|Holm left|VERB|VBD|0|root|leave", "He|PRON|PRP|2|nsubj|he slept|VERB|VBD|0|root|sleep"];
  expect(texts(sentences, { names: ["PER Holm"], corefers: [[2, 0]] })[1]).toBe("Holm slept.");
});

test("two subjects are many, and what a comma adds stays behind", () => {
  const two =
    "Holm|PROPN|NNP|4|nsubj|Holm and|CCONJ|CC|3|cc Berg|PROPN|NNP|1|conj|Berg promised|VERB|VBD|0|root|promise to|PART|TO|6|mark leave|VERB|VB|4|xcomp";
  expect(texts(two)[1]).toBe("Holm and Berg are to leave.");
});
