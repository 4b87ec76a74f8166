/** What holds for the sections of any page, sense or nonsense. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { readPage } from "./article.ts";

const tag = fc.constantFrom(
  "p",
  "div",
  "span",
  "a href='/x'",
  "h1",
  "h2",
  "li",
  "article",
  "figure",
  "figcaption",
  "aside",
  "blockquote",
  "table",
  "td",
  "br",
  "script",
  "svg",
);
const name = fc.constantFrom(
  "",
  " class='byline'",
  " class='caption'",
  " class='credit'",
  " class='related'",
  " class='article-body'",
  " hidden",
  " itemprop=articleBody",
);
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom("KALVAR (AP) — The minister said that it was so.", "Read more", "By Ana Roe", "Comments", "😀 \ud83d half", "&amp;&#0;&#xd800;"),
);
const piece = fc.oneof(
  fc.tuple(tag, name).map(([open, attribute]) => `<${open}${attribute}>`),
  tag.map((close) => `</${close.split(" ")[0]}>`),
  text,
);

it("sections stand in order, do not overlap, and lie in a text that is well-formed", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { bodyText, sections } = readPage(pieces.join(""), "https://example.org/1");
      let last = 0;
      for (const { start, end } of sections) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(bodyText.length);
        last = end;
      }
      if (/\S/.test(bodyText)) expect(sections.length).toBeGreaterThan(0);
      expect(bodyText).not.toMatch(/<script|<\/p>/);
    }),
    { numRuns: 300 },
  );
});
