import { expect, test } from "vitest";
import { correctionOf } from "./correction.ts";

test("fields as they were given; none is no value", () => {
  expect(
    correctionOf({ polarity: "negative", event: "consult", time: "2031-03-04/..", place: "none", source: "two officials", kind: "anonymous" }),
  ).toEqual({
    polarity: "negative",
    event: "CONSULT",
    time: "2031-03-04/..",
    place: null,
    source: { name: "two officials", kind: "anonymous" },
  });
  expect(correctionOf({ event: "none", time: "None", quantity: "none", source: "none" })).toEqual({
    event: null,
    time: null,
    quantity: null,
    source: null,
  });
});

test.each([
  [{}, "Nothing is corrected"],
  [{ polarity: "maybe" }, "--polarity cannot be maybe"],
  [{ event: "PARTY" }, "--event cannot be PARTY"],
  [{ time: "yesterday" }, "--time cannot be yesterday"],
  [{ kind: "person" }, "kind of a source"],
  [{ source: "X", kind: "ghost" }, "--kind cannot be ghost"],
])("wrong use of %j", (given, says) => {
  expect(() => correctionOf(given)).toThrow(says);
});
