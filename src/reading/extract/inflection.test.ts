import { expect, test } from "vitest";
import { baseOf } from "./inflection.ts";

const KNOWN = new Set(["riot", "veto", "sue", "bar", "ally", "militiaman", "fighting", "raze"]);
const base = (form: string, lemma = form) => baseOf(form, lemma, (word) => KNOWN.has(word));

test.each([
  ["rioted", "riot"],
  ["vetoes", "veto"],
  ["suing", "sue"],
  ["barred", "bar"],
  ["allied", "ally"],
  ["militiamen", "militiaman"],
  ["razed", "raze"],
])("%s is a form of %s", (form, expected) => {
  expect(base(form)).toBe(expected);
});

test("a known lemma stays, a word known as it stands comes before its base, an unknown one keeps its lemma", () => {
  expect(base("riots", "riot")).toBe("riot");
  expect(base("fighting", "fight")).toBe("fighting");
  expect(base("sang", "sing")).toBe("sing");
  expect(base("as", "as")).toBe("as");
});
