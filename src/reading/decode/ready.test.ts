import { expect, test } from "vitest";
import { readingOf } from "../../../test/support/reading.ts";
import type { Reading } from "../../model/reading.ts";
import { toCodePoints } from "../../text/offsets.ts";
import { decodeLine } from "./json.ts";
import { readingFromJson } from "./ready.ts";

const made = (): Reading =>
  readingOf("😀 The port was closed, two officials told Norden.", {
    attributions: [
      { id: "a1", source: "Norden", cue: "told" },
      { id: "a2", source: "two officials", cue: "told", parent: "a1" },
    ],
    statements: [{ quote: "The port was closed", attribution: "a2" }],
  });
const json = (change: (reading: Reading) => void = () => {}): unknown => {
  const reading = structuredClone(toCodePoints(made()));
  change(reading);
  return JSON.parse(JSON.stringify(reading));
};

test("a reading comes out as it was made, whatever a later version has added to it", async () => {
  expect(readingFromJson(json())).toEqual(made());
  expect(readingFromJson({ ...(json() as object), later: true })).toEqual(made());
  const bytes = Buffer.from(JSON.stringify(json()));
  expect(await decodeLine(bytes, { readings: true })).toMatchObject({ bytes: null, reading: { statements: [{ id: "s1" }] } });
  expect(await decodeLine(bytes)).toMatchObject({ error: { code: "bad-document" } });
});

test.each<[what: string, change: (reading: Reading) => void, says: string]>([
  ["a field is missing", (reading) => delete (reading as Partial<Reading>).entities, "entities"],
  [
    "a span leaves the text",
    (reading) => (reading.statements[0]!.quote.end = Array.from(reading.document.bodyText).length + 1),
    "statements.0.quote is no part",
  ],
  ["a span ends before it starts", (reading) => (reading.statements[0]!.predicate = { start: 9, end: 2, lemma: "close" }), "statements.0.predicate"],
  ["an id comes twice", (reading) => reading.statements.push(reading.statements[0]!), "the same id twice"],
  ["an attribution is not there", (reading) => (reading.statements[0]!.attribution = "a9"), 'no attribution "a9"'],
  ["a chain leads round", (reading) => (reading.attributions[0]!.parent = "a2"), "stands inside itself"],
])("%s: it is refused", (_what, change, says) => {
  expect(() => readingFromJson(json(change))).toThrow(expect.objectContaining({ code: "bad-reading", message: expect.stringContaining(says) }));
});
