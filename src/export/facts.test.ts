import { expect, test } from "vitest";
import { durationText, quantityText } from "./facts.ts";

const quantity = { value: null, min: null, max: null, unit: null, approximate: false, start: 0, end: 0 };

test.each([
  [{ value: 14, min: 14 }, "at least 14"],
  [{ value: 14, max: 14 }, "at most 14"],
  [{ value: 14, min: 14, max: 14, unit: "person" }, "14"],
  [{ value: 14, approximate: true }, "about 14"],
  [{ value: 58, min: 58, max: 58, unit: "%" }, "58 %"],
  [{ value: 600, min: 600, max: 1500 }, "600 to 1,500"],
  [{ min: 24, approximate: true }, "dozens (at least 24)"],
  [{ approximate: true }, "dozens"],
])("a figure is said with its bounds: %o", (given, text) => {
  expect(quantityText({ ...quantity, ...given }, "dozens")).toBe(text);
});

test.each([
  ["P3M", "3 months"],
  ["P1Y", "1 year"],
  ["PT48H", "48 hours"],
  ["P1DT12H", "1 day 12 hours"],
  ["PT5M", "5 minutes"],
  ["P0.5Y", "P0.5Y"],
])("a duration is said in words: %s", (iso, text) => {
  expect(durationText(iso)).toBe(text);
});
