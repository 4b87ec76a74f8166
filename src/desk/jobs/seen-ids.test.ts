import fc from "fast-check";
import { expect, test } from "vitest";
import { seenIds } from "./seen-ids.ts";

const id = fc.oneof(fc.string({ unit: "binary", maxLength: 3 }), fc.constantFrom("\uD800", "\uDBFF", "", "a"));

test("knows an id again, whatever it is made of, however many there are", () => {
  fc.assert(
    fc.property(fc.array(id, { maxLength: 5000 }), (ids) => {
      const seen = seenIds();
      const met = new Set<string>();
      const wrong = ids.filter((each) => {
        const before = met.has(each);
        met.add(each);
        return seen(each) !== before;
      });
      expect(wrong).toEqual([]);
    }),
    { numRuns: 20 },
  );
});
