import { expect, it } from "vitest";
import { datelineOf } from "./dateline.ts";

it.each([
  ["KALVAR, March 3 (Reuters) - The bridge", "KALVAR, March 3 (Reuters) - ", "Reuters"],
  ["HANOI, Vietnam (AP) — The minister", "HANOI, Vietnam (AP) — ", "Associated Press"],
  ["Kalvar (dpa) - Die Brücke", "Kalvar (dpa) - ", "Deutsche Presse-Agentur"],
  ["(Reuters) - The bank said", "(Reuters) - ", "Reuters"],
  ["LONDON — The mayor", "LONDON — ", null],
  ["ST. JOSEPH, Mich. (AP) — Officials", "ST. JOSEPH, Mich. (AP) — ", "Associated Press"],
  ["NEW DELHI: Their dreams", "NEW DELHI: ", null],
  ["SARIKENT, Feb 9 — At least 61", "SARIKENT, Feb 9 — ", null],
  ["WASHINGTON – Two officers", "WASHINGTON – ", null],
])("%s", (text, head, credit) => {
  expect(datelineOf(text)).toEqual({ length: head.length, credit });
});

it.each([
  "The minister said - and meant it - that",
  "NASA — the agency — said",
  "Anna Roe (left) - who",
  "Boeing (BA) - the maker",
  "DEAR ABBY: My husband",
  "WATCH: The moment",
  "Kalvar - where it rains",
  "",
])("none in: %s", (text) => {
  expect(datelineOf(text)).toBeNull();
});
