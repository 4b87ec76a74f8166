import { expect, test } from "vitest";
import { partsOf } from "./sentence.ts";

const sentence = { start: 10, end: 46, text: "Guards say the old gate was shut, 😀 so" };
const quote = { start: 21, end: 42, text: "the old gate was shut" };
const written = (first: string | null) =>
  partsOf({ sentence, quote }, first)
    .map(({ text, quote, other }) => (quote ? (other ? `{${text}}` : `[${text}]`) : text))
    .join("");

test("the words stand there to the letter, with those marked that the first report has not", () => {
  expect(written(null)).toBe("Guards say [the old gate was shut], 😀 so");
  expect(written("the gate was closed")).toBe("Guards say [the][ ]{old}[ gate was][ ]{shut}, 😀 so");
});

test("where hardly a word is the same none is marked", () => {
  expect(written("a fire broke out")).toBe("Guards say [the old gate was shut], 😀 so");
});
