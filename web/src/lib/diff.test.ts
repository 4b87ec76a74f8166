import { expect, test } from "vitest";
import { differs, wordDiff } from "./diff.ts";

const written = (before: string, now: string) =>
  wordDiff(before, now)
    .map(({ kind, text }) => (kind === "same" ? text : `${kind === "added" ? "+" : "-"}[${text.trim()}]`))
    .join("");

test("words that one text has and the other has not", () => {
  expect(written("the mill was closed", "the old mill was shut")).toBe("the+[old] mill was-[closed]+[shut]");
  expect(written("", "a b")).toBe("+[a b]");
});

test("capitals and quotation marks are no difference, and the new text stands there to the letter", () => {
  expect(differs("The mill’s “gate”", 'the mill\'s "gate"')).toBe(false);
  const now = "  The  ‘old’ gate\n";
  const pieces = wordDiff("the gate", now).filter(({ kind }) => kind !== "gone");
  expect(pieces.map(({ text }) => text).join("")).toBe(now);
});
