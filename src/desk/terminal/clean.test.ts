import fc from "fast-check";
import { expect, test } from "vitest";
import { clean } from "./clean.ts";

test("no character that a terminal obeys is left of any text", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom("\u001B", "[", "]", "3", "m", "\u0007", "\u009B", "\u202E", "x") })),
      (text) => {
        expect(clean(text)).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u);
      },
    ),
  );
});

test("words stay as they are", () => {
  expect(clean("Zoë  said:\n\t“👩‍👩‍👧 — مرحبا”")).toBe("Zoë said: “👩‍👩‍👧 — مرحبا”");
});
