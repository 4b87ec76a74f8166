import { expect, test } from "vitest";
import { readingOf, type Said } from "../../../test/support/reading.ts";
import { factsOf } from "../facts/facts.ts";
import { claimsOf } from "./claims.ts";

/** Of a report in which the second sentence denies the first. */
function stances(first: string, second: string, denial: Partial<Said>) {
  const reading = readingOf(`${first}. ${second}.`, { statements: [{ quote: first }, { quote: second, ...denial }] });
  const { groups } = claimsOf(factsOf(reading), [], new Map([[1, 0]]), () => "");
  return groups.map(({ members }) => members.map(({ stance }) => stance));
}
const lemma = (words: string) => ({ predicate: { start: 0, end: 1, lemma: words } });

test("what the outlet itself takes back is denied there", () => {
  expect(stances("The bridge had fallen", "That was wrong", lemma("wrong"))).toEqual([["denies", "denies"]]);
});

test("what somebody else denies is still said by whoever said it", () => {
  expect(stances("The bridge had fallen", "The roads office denied the report", lemma("deny"))).toEqual([["asserts", "denies"]]);
});
