import { expect, it } from "vitest";
import { uninflected } from "./verbs.ts";

it.each([
  ["Fell", "VBD", "fell", "fall"],
  ["banned", "VBN", "banned", "ban"],
  ["added", "VBD", "add", "add"],
  ["controlled", "VBN", "controll", "control"],
  ["called", "VBD", "call", "call"],
  ["recalled", "VBD", "recall", "recall"],
  ["denied", "VBD", "denied", "deny"],
  ["lying", "VBG", "lying", "lie"],
  ["agreed", "VBN", "agre", "agree"],
  ["freeing", "VBG", "free", "free"],
  ["forbids", "VBZ", "forbids", "forbid"],
  ["reaches", "VBZ", "reache", "reach"],
  ["doubted", "VBD", "doubted", "doubt"],
  ["suggested", "VBD", "suggeste", "suggest"],
  ["releasing", "VBG", "releas", "release"],
  ["ignored", "VBD", "ignor", "ignore"],
  ["trafficking", "VBG", "traffick", "traffic"],
  ["focused", "VBD", "focuse", "focus"],
])("%s %s", (form, xpos, guess, lemma) => {
  expect(uninflected(form, "VERB", xpos, guess)).toBe(lemma);
});

it("leaves to the network what the spelling leaves open", () => {
  expect(uninflected("completed", "VERB", "VBN", "complete")).toBe("complete");
  expect(uninflected("marketed", "VERB", "VBN", "market")).toBe("market");
});

it("knows verbs as verbs alone, and of nouns the plurals in -ies", () => {
  expect(uninflected("left", "ADJ", "JJ", "left")).toBe("left");
  expect(uninflected("allies", "NOUN", "NNS", "allie")).toBe("ally");
  expect(uninflected("movies", "NOUN", "NNS", "movie")).toBe("movie");
});
