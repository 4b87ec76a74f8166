import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { clean } from "./clean.ts";
import { wrap } from "./wrap.ts";

test("no line is wider than the window, and no word is lost, whatever the script", () => {
  const text = fc.array(
    fc.oneof(fc.string({ unit: "grapheme" }), fc.lorem(), fc.constantFrom("漢字かな交じり文", "👩‍👩‍👧🛳️", "مرحبا بالعالم", "e\u0301")),
  );
  fc.assert(
    fc.property(text, fc.integer({ min: 8, max: 60 }), (words, width) => {
      const line = clean(words.join(" "));
      const lines = wrap([{ text: line }], width, "• ", "  ");
      for (const each of lines) expect(stringWidth(each)).toBeLessThanOrEqual(width);
      const kept = lines.map((each) => each.slice(2)).join("");
      expect(kept.replaceAll(" ", "")).toBe(line.replaceAll(" ", ""));
    }),
  );
});

test("a style is set once for the words of a line that share it", () => {
  const style = (text: string) => `<${text}>`;
  expect(wrap([{ text: "one two three", style }, { text: " · " }, { text: "four" }], 16)).toEqual(["<one two three> ·", "four"]);
});
