import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "./tokenize.ts";

const words = (text: string) => tokenize(text).map((w) => text.slice(w.start, w.end));

describe("words of UD English", () => {
  it.each([
    ["The envoy didn't say.", "The|envoy|did|n't|say|."],
    ["They cannot, won’t and wouldn't've.", "They|can|not|,|wo|n’t|and|would|n't|'ve|."],
    ["Aldaba's aides' letters", "Aldaba|'s|aides|'|letters"],
    ["a long-term, non-binding co-operation", "a|long|-|term|,|non-binding|co-operation"],
    ["Mr. Oduya left the U.S. in Sept. 2021.", "Mr.|Oduya|left|the|U.S.|in|Sept.|2021|."],
    ["No. 7 is open. No. It is not.", "No.|7|is|open|.|No|.|It|is|not|."],
    ["guns, grain, etc.\nNext", "guns|,|grain|,|etc|.|Next"],
    ["at 10:30 or 5pm, 1,250.50 tons, 12% of $3bn", "at|10:30|or|5|pm|,|1,250.50|tons|,|12|%|of|$|3bn"],
    ["US$40m and the 1990s, the ’80s, the 20th", "US$|40m|and|the|1990s|,|the|’80s|,|the|20th"],
    ["See https://example.org/a?b=c, or mail press.office@example.org.", "See|https://example.org/a?b=c|,|or|mail|press.office@example.org|."],
    ["“Never,” she said — ‘never’ …", "“|Never|,|”|she|said|—|‘|never|’|…"],
    ["Wait... what?! He -- no!!!", "Wait|...|what|?!|He|--|no|!!!"],
    ["He/she and/or the AT&T deal", "He|/|she|and|/|or|the|AT&T|deal"],
    ["Thanks 👍🏽 all 👨‍👩‍👧!", "Thanks|👍🏽|all|👨‍👩‍👧|!"],
  ])("%s", (text, expected) => {
    expect(words(text).join("|")).toBe(expected);
  });

  it("reads a contraction without its apostrophe as two words", () => {
    expect(words("dont")).toEqual(["do", "nt"]);
  });
});

describe("any text", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc.string({ unit: fc.constantFrom("a", "'", "’", ".", "-", " ", "\n", "\ud83d", "\ude00", "5", "@", "$"), maxLength: 80 }),
  );

  it("is covered but for its white space, in order, without overlap", () => {
    fc.assert(
      fc.property(anything, (text) => {
        let at = 0;
        for (const { start, end } of tokenize(text)) {
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start)).toMatch(/^[\s\u200b\ufeff]*$/u);
          at = end;
        }
        expect(text.slice(at)).toMatch(/^[\s\u200b\ufeff]*$/u);
      }),
      { numRuns: 500 },
    );
  });

  it("is never parted inside a surrogate pair", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 100 }), (text) => {
        for (const { start, end } of tokenize(text)) expect(text.slice(start, end).isWellFormed()).toBe(true);
      }),
    );
  });

  it("takes time that grows with its length, on one line and of one word too", () => {
    const time = (text: string) => {
      const begun = performance.now();
      tokenize(text);
      return performance.now() - begun;
    };
    for (const unit of ["a", "a.", "'s", "1,", "x@", "-", "!", "www."]) {
      time(unit.repeat(20_000));
      expect(time(unit.repeat(400_000)), unit).toBeLessThan(100 * Math.max(time(unit.repeat(20_000)), 4));
    }
  });
});
