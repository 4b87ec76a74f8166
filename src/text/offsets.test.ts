import fc from "fast-check";
import { expect, test } from "vitest";
import type { Reading } from "../model/reading.ts";
import { codePointOffsets, fromCodePoints, toCodePoints, unitOffsets } from "./offsets.ts";

/** Any sequence of UTF-16 units: lone surrogates, astral and combining characters, emoji joined by U+200D. */
const piece = fc.oneof(
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)),
  fc.constantFrom("👩‍👩‍👧", "é", "🇺🇦", "\u202e", "مرحبا", "漢字", "𝒜", "\n"),
);
const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

const points = (text: string) => Array.from(text);

test("every code point of any text is found again from its UTF-16 units, and back", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const toPoints = codePointOffsets(text);
      const toUnits = unitOffsets(text);
      let unit = 0;
      for (const [index, character] of points(text).entries()) {
        expect(toPoints.start(unit)).toBe(index);
        expect(toUnits.start(index)).toBe(unit);
        unit += character.length;
      }
      expect(toPoints.end(text.length)).toBe(points(text).length);
      expect(toUnits.end(points(text).length)).toBe(text.length);
    }),
  );
});

test("a span that cuts no character is the same substring in both counts", () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const characters = points(text);
      const [start, end] = [a % (characters.length + 1), b % (characters.length + 1)].sort((x, y) => x - y) as [number, number];
      const wanted = characters.slice(start, end).join("");
      const units = unitOffsets(text);
      expect(text.slice(units.start(start), units.end(end))).toBe(wanted);
    }),
  );
});

test("a span that cuts a character grows to hold it whole", () => {
  const offsets = codePointOffsets("a😀b");
  expect([offsets.start(2), offsets.end(2)]).toEqual([1, 2]);
});

test("a reading goes to code points and back unchanged, at any depth", () => {
  fc.assert(
    fc.property(anyText, fc.nat(), (text, cut) => {
      const at = unitOffsets(text).start(cut % (points(text).length + 1));
      const span = { start: at, end: text.length };
      const reading = {
        document: { bodyText: text, sections: [{ kind: "body", ...span }] },
        statements: [{ quote: span, time: { edtf: "2031", ...span }, quantity: null, confidence: 0.5, arguments: [{ role: "subject", ...span }] }],
      } as unknown as Reading;
      const counted = toCodePoints(reading);
      expect(points(text).slice(counted.statements[0]!.quote.start, counted.statements[0]!.quote.end).join("")).toBe(text.slice(at));
      expect(fromCodePoints(counted)).toEqual(reading);
    }),
  );
});

test("takes time in proportion to the text", () => {
  const timed = (characters: number) => {
    const text = "😀a".repeat(characters);
    const spans = Array.from({ length: characters }, (_, index) => ({ start: index * 3, end: index * 3 + 3 }));
    const before = performance.now();
    toCodePoints({ document: { bodyText: text }, times: spans } as unknown as Reading);
    return performance.now() - before;
  };
  timed(20_000);
  expect(timed(400_000)).toBeLessThan(40 * Math.max(timed(40_000), 5));
});
