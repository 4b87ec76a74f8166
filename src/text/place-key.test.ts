import { expect, test } from "vitest";
import { placeKey } from "./place-key.ts";

test.each([
  ["St. John’s", "st johns"],
  ["Saint-Étienne", "st etienne"],
  ["Mount Ayr", "mt ayr"],
  ["  Łódź ", "lodz"],
  ["İzmir", "izmir"],
  ["N.C.", "nc"],
  ["Фрязино", ""],
])("%s", (name, key) => {
  expect(placeKey(name)).toBe(key);
});
