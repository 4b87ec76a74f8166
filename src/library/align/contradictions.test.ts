import { expect, test } from "vitest";
import { readingOf, type Said } from "../../../test/support/reading.ts";
import { factsOf } from "../facts/facts.ts";
import { contradictionsOf } from "./contradictions.ts";

type Figure = NonNullable<Said["quantity"]>;
const people = (value: number, min: number | null, max: number | null): Figure => ({
  value,
  min,
  max,
  unit: "people",
  approximate: false,
  start: 0,
  end: 1,
});

const related = (one: Partial<Said>, other: Partial<Said>) => {
  const quotes = ["People died on the ferry", "They died on the ferry"];
  const [a, b] = [one, other].map((said, i) => {
    const reading = readingOf(`${quotes[i]}.`, { document: { id: `r${i}` }, statements: [{ quote: quotes[i]!, ...said }] });
    return factsOf(reading)[0]!;
  });
  const group = (fact: typeof a) => ({ members: [{ fact: fact!, stance: "asserts" as const }], pairs: [] });
  return contradictionsOf([group(a), group(b)], [{ a: 0, b: 1, score: 1, one: a!, other: b! }]).map(({ slot }) => slot);
};

test("figures that cannot both hold contradict one another, those that can make variants", () => {
  expect(related({ quantity: people(14, 14, 14) }, { quantity: people(20, 20, 20) })).toEqual(["quantity"]);
  expect(related({ quantity: people(4, 4, null) }, { quantity: people(6, 6, 6) })).toEqual(["variant"]);
  expect(related({ quantity: people(6, 6, 6) }, { quantity: people(6, 6, 6) })).toEqual([]);
});

test("what may be done and what is done are variants", () => {
  expect(related({ modality: "permitted" }, {})).toEqual(["variant"]);
});
