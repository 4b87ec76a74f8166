import { expect, test } from "vitest";
import { quantityOf } from "./quantity.ts";

test.each([
  ["14", { value: 14, min: 14, max: 14, unit: null, approximate: false }],
  ["at least 14 people", { value: 14, min: 14, max: null, unit: "people", approximate: false }],
  ["up to 3,000", { value: 3000, min: null, max: 3000, unit: null, approximate: false }],
  ["about 2.5 tonnes", { value: 2.5, min: null, max: null, unit: "tonnes", approximate: true }],
  ["14-20 wounded", { value: null, min: 14, max: 20, unit: "wounded", approximate: false }],
])("%s", (given, figure) => {
  expect(quantityOf(given)).toEqual(figure);
});

test("what is no figure is refused", () => {
  for (const given of ["", "many", "at least"]) expect(() => quantityOf(given)).toThrow(/cannot be/);
});
