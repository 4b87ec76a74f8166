import { describe, expect, it } from "vitest";
import type { Attribution } from "../../model/attribution.ts";
import { confidenceOf, factorsOf, insideOthers } from "./confidence.ts";
import type { Draft } from "./statement.ts";

const span = { start: 0, end: 40 };
const draft: Draft = {
  quote: span,
  text: "The mayor opened the bridge on Monday.",
  predicate: { start: 10, end: 16, lemma: "open" },
  event: null,
  eventMode: null,
  actors: [{ start: 0, end: 9, entity: null }],
  recipients: [],
  arguments: [{ role: "subject", start: 0, end: 9, entity: null }],
  polarity: "positive",
  modality: "asserted",
  condition: null,
  time: null,
  duration: null,
  quantity: null,
  place: null,
  attribution: null,
};
const voice: Attribution = {
  id: "A1",
  mode: "indirect",
  source: null,
  sourceKind: "unresolved",
  entity: null,
  candidates: [],
  sourceNumber: null,
  cue: [{ start: 41, end: 45 }],
  content: [span],
  addressee: null,
  parent: null,
};

describe("confidence", () => {
  it("is a share with two digits", () => {
    const value = confidenceOf(draft, [], false);
    expect(value).toBeGreaterThan(0);
    expect(value).toBeLessThan(1);
    expect(Math.round(value * 100) / 100).toBe(value);
  });

  it("is less where the clause has no subject, and less where nobody is named who says it", () => {
    expect(confidenceOf({ ...draft, arguments: [] }, [], false)).toBeLessThan(confidenceOf(draft, [], false));
    expect(confidenceOf(draft, [voice], false)).toBeLessThan(confidenceOf(draft, [], false));
  });

  it("sees the chain from the innermost voice", () => {
    expect(factorsOf(draft, [{ ...voice, mode: "direct" }, voice], false)).toMatchObject({
      voiced: 1,
      nested: 1,
      "deeply nested": 0,
      direct: 1,
      "no source": 1,
    });
  });

  it("knows which quotes stand inside others, in whatever order they come", () => {
    const quotes = [
      { start: 5, end: 9 },
      { start: 0, end: 20 },
      { start: 0, end: 20 },
      { start: 18, end: 30 },
    ];
    expect(insideOthers(quotes)).toEqual([true, false, false, false]);
  });
});
