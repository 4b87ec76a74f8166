import { expect, test } from "vitest";
import type { Attribution, Reading, Statement } from "../api/types.ts";
import { pageOf } from "./report.ts";

const bodyText = "😀 Gate shut\n\nReuters cited two guards: the gate was shut.\nIt stays shut.";
const spanOf = (words: string) => {
  const at = Array.from(bodyText.slice(0, bodyText.lastIndexOf(words))).length;
  return { start: at, end: at + Array.from(words).length };
};
const attribution = (id: string, source: string, parent: string | null): Attribution => ({
  id,
  mode: "indirect",
  source: spanOf(source),
  sourceKind: "anonymous",
  entity: null,
  candidates: [],
  sourceNumber: null,
  cue: [],
  content: [],
  addressee: null,
  parent,
});
const statement = (id: string, words: string, attributed: string | null) =>
  ({ id, quote: spanOf(words), text: words, attribution: attributed }) as Statement;
const reading = {
  document: { bodyText, sections: [{ kind: "headline", start: 0, end: 11 }] },
  entities: [],
  attributions: [attribution("a1", "Reuters", "a2"), attribution("a2", "two guards", "a1")],
  statements: [statement("S2", "It stays shut", null), statement("S1", "the gate was shut", "a1")],
} as unknown as Reading;

test("statements stand beside the paragraph that they begin in, in the order of the text, with their chain of voices", () => {
  const page = pageOf(reading);
  expect(page.paragraphs.map(({ section, sayings }) => [section, sayings.map(({ statements }) => statements.map(({ id }) => id))])).toEqual([
    ["headline", []],
    [null, [["S1"]]],
    [null, [["S2"]]],
  ]);
  expect(page.paragraphs.map((paragraph) => page.points.slice(paragraph))).toEqual(bodyText.split(/\n+/));
  // A chain that leads round is followed once.
  expect(page.voices(page.statements[0]!).map(({ label }) => label)).toEqual(["two guards", "Reuters"]);
});
