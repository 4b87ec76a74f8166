import fc from "fast-check";
import { expect, test } from "vitest";
import { html, jsonData, markupOf, safe } from "./escape.ts";

test("what is put in is text, in elements and in attributes", () => {
  expect(markupOf(html`<p title="${`"><script>`}">${["<b>", 1, null, html`<i>${"&"}</i>`]}</p>`)).toBe(
    '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;1<i>&amp;</i></p>',
  );
  expect(markupOf(safe("<br>"))).toBe("<br>");
});

test("data cannot end its element, and comes out as it went in", () => {
  const text = fc.string({ unit: fc.oneof(fc.constantFrom("<", "/", "!", "-", "s", ">", "\u2028"), fc.string({ maxLength: 1 })) });
  fc.assert(
    fc.property(text, (value) => {
      const written = markupOf(jsonData({ value }));
      expect(written).not.toMatch(/[<>]/);
      expect(JSON.parse(written)).toEqual({ value });
    }),
  );
});
