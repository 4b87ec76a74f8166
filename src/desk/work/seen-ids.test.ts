import fc from "fast-check";
import { expect, test } from "vitest";
import { seenIds } from "./seen-ids.ts";

test("knows an id again, whatever it is made of, however many there are", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: "binary", maxLength: 3 }), fc.constantFrom("\uD800", "\uDBFF", "", "a")), { maxLength: 5000 }),
      (ids) => {
        const seen = seenIds();
        const met = new Set<string>();
        for (const id of ids) {
          expect(seen(id)).toBe(met.has(id));
          met.add(id);
        }
      },
    ),
    { numRuns: 20 },
  );
});
