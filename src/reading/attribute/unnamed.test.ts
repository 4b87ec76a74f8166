import { expect, it } from "vitest";
import { annotated } from "../../../test/support/conllu.ts";
import { treeOf } from "../../nlp/tree.ts";
import { asksToBeUnnamed } from "./unnamed.ts";

function read(sentence: string, cue: string, content: string) {
  const { bodyText, annotation } = annotated({ sentences: [sentence], attributions: [{ cue, content }] });
  return asksToBeUnnamed(treeOf(bodyText, annotation.words), annotation.attributions[0]!);
}

it("hears a wish for no name, and no other", () => {
  const named =
    "aide|NOUN|NN|2|nsubj asking|VERB|VBG|0|root|ask not|PART|RB|5|advmod to|PART|TO|6|mark be|AUX|VB|6|aux:pass named|VERB|VBN|2|xcomp|name";
  expect(read(named, "asking", "not to be named")).toBe(true);
  expect(read(named.replace("|name", "|pay"), "asking", "not to be named")).toBe(false);
  expect(read("aide|NOUN|NN|2|nsubj requested|VERB|VBD|0|root|request anonymity|NOUN|NN|2|obj", "requested", "anonymity")).toBe(true);
});
