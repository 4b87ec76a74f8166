import { expect, test } from "vitest";
import { numberOf } from "./numbers.ts";

test.each([
  ["14", 14],
  ["1,500", 1500],
  ["$20,000.50", 20000.5],
  ["58%", 58],
  ["one", 1],
  ["twenty-two", 22],
  ["119 million", 119e6],
  ["3.2 bn", 3.2e9],
  ["two hundred and five", 205],
  ["five thousand", 5000],
  ["a dozen", 12],
  ["two thousand three hundred", 2300],
  ["several", null],
  ["and", null],
  ["1,50", null],
  ["", null],
])("%s is %s", (text, value) => {
  expect(numberOf(text.split(" ").filter(Boolean))).toBe(value);
});
