import { expect, it } from "vitest";
import { annotated, type Written } from "../../../test/support/conllu.ts";
import { treeOf } from "../../nlp/tree.ts";
import { withQuoting } from "./quoting.ts";

function read(sentence: string, attributions: NonNullable<Written["attributions"]> = []) {
  const { bodyText, annotation } = annotated({ sentences: [sentence], attributions });
  const tree = treeOf(bodyText, annotation.words);
  const text = (words: readonly number[]) => words.map((i) => tree.forms[i]).join(" ");
  return withQuoting(tree, annotation.attributions).map((a) => [text(a.source), text(a.cue), text(a.content)]);
}

it("hears who is quoted through who quotes", () => {
  const active = `Vartija|PROPN|NNP|2|nsubj quoted|VERB|VBD|0|root|quote divers|NOUN|NNS|2|obj|diver as|SCONJ|IN|5|mark saying|VERB|VBG|2|advcl|say it|PRON|PRP|7|nsubj held|VERB|VBD|5|ccomp|hold`;
  const voices = [
    ["Vartija", "quoted", "divers as saying it held"],
    ["divers", "as saying", "it held"],
  ];
  expect(read(active)).toEqual(voices);
  expect(read(active, [{ source: "Vartija", cue: "quoted divers as saying", content: "it held" }])).toEqual(voices);
});

const PASSIVE = "Holm|PROPN|NNP|3|nsubj:pass was|AUX|VBD|3|aux:pass|be quoted|VERB|VBN|0|root|quote";

it("has the agent of the passive for who quotes; without one there is only who is quoted", () => {
  const by = `${PASSIVE} by|ADP|IN|5|case Vartija|PROPN|NNP|3|obl:agent as|SCONJ|IN|7|mark saying|VERB|VBG|3|advcl|say it|PRON|PRP|9|nsubj held|VERB|VBD|7|ccomp|hold`;
  expect(read(by)).toEqual([
    ["Vartija", "was quoted", "Holm as saying it held"],
    ["Holm", "as saying", "it held"],
  ]);
  const alone = `${PASSIVE} as|SCONJ|IN|5|mark saying|VERB|VBG|3|advcl|say it|PRON|PRP|7|nsubj held|VERB|VBD|5|ccomp|hold`;
  expect(read(alone)).toEqual([["Holm", "was quoted as saying", "it held"]]);
});

it("has what stands before it said as well, but not what a relative clause hangs from", () => {
  const after =
    "It|PRON|PRP|2|nsubj sank|VERB|VBD|5|ccomp|sink ,|PUNCT|,|5|punct Vartija|PROPN|NNP|5|nsubj quoted|VERB|VBD|0|root|quote divers|NOUN|NNS|5|obj|diver as|SCONJ|IN|8|mark saying|VERB|VBG|5|advcl|say";
  expect(read(after, [{ source: "Vartija", cue: "quoted", content: "It sank" }])).toEqual([
    ["Vartija", "quoted", "It sank divers as saying"],
    ["divers", "as saying", "It sank"],
  ]);
  const who =
    "Holm|PROPN|NNP|0|root ,|PUNCT|,|5|punct who|PRON|WP|5|nsubj:pass was|AUX|VBD|5|aux:pass|be quoted|VERB|VBN|1|acl:relcl|quote as|SCONJ|IN|7|mark saying|VERB|VBG|5|advcl|say it|PRON|PRP|9|nsubj sank|VERB|VBD|7|ccomp|sink";
  expect(read(who, [{ source: "who", cue: "was quoted as saying", content: ["Holm", "it sank"] }])).toEqual([
    ["who", "was quoted as saying", "it sank"],
  ]);
});

it("does not take what somebody is for what they say", () => {
  const being =
    "She|PRON|PRP|2|nsubj remembers|VERB|VBZ|0|root|remember him|PRON|PRP|2|obj as|SCONJ|IN|6|mark being|AUX|VBG|6|cop|be kind|ADJ|JJ|2|advcl";
  expect(read(being, [{ source: "She", cue: "remembers", content: "him as being kind" }])).toHaveLength(1);
});
