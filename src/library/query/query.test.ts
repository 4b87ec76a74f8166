import { expect, test } from "vitest";
import { LIBRARIES } from "../../../test/support/library.ts";
import { readingOf, type Sketch, spanOf } from "../../../test/support/reading.ts";
import type { Document } from "../../model/document.ts";
import { toCodePoints } from "../../text/offsets.ts";
import { openLibrary } from "../index.ts";
import { NOW } from "../store/as-of.ts";
import { momentOf } from "./paging.ts";
import { sentenceOf } from "./said.ts";
import { quotingOutlets, sources } from "./sources.ts";
import { unresolved } from "./unresolved.ts";

const incoming = (bodyText: string, document: Partial<Document>, sketch: Sketch = {}) => ({
  reading: toCodePoints(readingOf(bodyText, { ...sketch, document: { contentHash: `sha256:${bodyText}`, ...document } })),
  original: null,
});
const NOBODY = { asOf: NOW, cursor: null };

async function opened(fresh: () => Promise<string>, ...reports: ReturnType<typeof incoming>[]) {
  const library = await openLibrary(await fresh(), { create: true, steps: [] });
  await library.add(reports);
  return library;
}

const holm = incoming(
  "The bridge is closed, Minister Greta Holm said. It will stay so, Holm said.",
  { id: "a", publisher: "Norden" },
  {
    entities: [
      { id: "e1", name: "Minister Greta Holm" },
      { id: "e2", name: "Holm" },
    ],
    attributions: [
      { id: "a1", source: "Minister Greta Holm", cue: "said", entity: "e1" },
      { id: "a2", source: "Holm", cue: "said", entity: "e2" },
    ],
    statements: [
      { quote: "The bridge is closed", attribution: "a1" },
      { quote: "It will stay so", attribution: "a2" },
    ],
  },
);
const officials = (id: string, publisher: string) =>
  incoming(
    "A drone did it, two officials said. They said it flew low. Greta Holm agreed.",
    { id, publisher, contentHash: `sha256:${id}` },
    {
      entities: [{ id: "e1", name: "Greta Holm" }],
      attributions: [
        { id: "a1", source: "two officials", cue: "said", sourceKind: "anonymous", sourceNumber: 2 },
        { id: "a2", source: "They", cue: "said", sourceKind: "unresolved" },
        { id: "a3", source: "Greta Holm", cue: "agreed", entity: "e1" },
      ],
      statements: [
        { quote: "A drone did it", attribution: "a1" },
        { quote: "it flew low", attribution: "a2" },
        { quote: "agreed", attribution: "a3" },
      ],
    },
  );

test.each(LIBRARIES)("%s: one person by whichever part of the name; one outlet's anonymous source is not another's", async (_kind, fresh) => {
  const library = await opened(fresh, holm, officials("b", "Norden"), officials("c", "Radio Selim"));
  const found = (await sources(library.store.db, { ...NOBODY, kind: null })).map(({ cursor: _, ...one }) => one);
  expect(found.map(({ name, outlet, statements, reports }) => [name, outlet, statements, reports])).toEqual([
    ["Greta Holm", null, 4, 3],
    ["two officials", "Norden", 1, 1],
    ["two officials", "Radio Selim", 1, 1],
  ]);
  expect(found[0]!.quotedBy).toEqual([
    { outlet: "Norden", reports: 2 },
    { outlet: "Radio Selim", reports: 1 },
  ]);
  const anonymous = await sources(library.store.db, { ...NOBODY, kind: "anonymous" });
  expect(anonymous.map(({ outlet }) => outlet)).toEqual(["Norden", "Radio Selim"]);
  expect(await sources(library.store.db, { ...NOBODY, kind: "anonymous", cursor: anonymous[0]!.cursor })).toHaveLength(1);
  await library.close();
});

test.each(LIBRARIES)("%s: how much of what an outlet attributes rests on anonymous sources", async (_kind, fresh) => {
  const library = await opened(fresh, holm, officials("b", "Norden"), officials("c", "Radio Selim"));
  const found = await quotingOutlets(library.store.db, NOBODY);
  expect(found).toMatchObject([
    { outlet: "Norden", reports: 2, attributed: 5, kinds: { person: 3, anonymous: 1, unresolved: 1 }, anonymous: 0.2 },
    { outlet: "Radio Selim", reports: 1, attributed: 3, kinds: { person: 1 } },
  ]);
  await library.close();
});

test.each(LIBRARIES)("%s: all pages speak of the moment of the first, whatever is added meanwhile", async (_kind, fresh) => {
  const library = await opened(fresh, holm, officials("b", "Norden"));
  const { db } = library.store;
  const [first] = await sources(db, { ...NOBODY, kind: null });
  expect(await momentOf(db, { ...NOBODY, cursor: first!.cursor })).toEqual(NOW);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await library.add([officials("c", "Radio Selim"), officials("d", "KTA")]);
  const rest = await sources(db, { ...NOBODY, kind: null, cursor: first!.cursor });
  expect(rest.map(({ name, outlet }) => [name, outlet])).toEqual([["two officials", "Norden"]]);
  await library.close();
});

test("a last name that two people have is neither's", async () => {
  const [, fresh] = LIBRARIES[0]!;
  const anna = incoming(
    "It is open, Anna Holm said.",
    { id: "d" },
    { attributions: [{ id: "a1", source: "Anna Holm", cue: "said" }], statements: [{ quote: "It is open", attribution: "a1" }] },
  );
  const library = await opened(fresh, holm, anna);
  const found = await sources(library.store.db, { ...NOBODY, kind: null });
  expect(found.map(({ name, statements }) => [name, statements])).toEqual([
    ["Anna Holm", 1],
    ["Holm", 1],
    ["Minister Greta Holm", 1],
  ]);
  await library.close();
});

test.each(LIBRARIES)("%s: what is not resolved is counted and listed with those whom it may mean", async (_kind, fresh) => {
  const given = officials("b", "Norden");
  given.reading.attributions[1]!.candidates = ["e1"];
  const library = await opened(fresh, given, incoming("Rain.", { id: "z", publishedAt: "2031-03-04" }));
  const { all, matters } = await unresolved(library.store.db, NOBODY);
  expect(matters).toMatchObject({
    sources: { of: 3, unresolved: 1 },
    statementTimes: { of: 3, unresolved: 3 },
    publisher: { of: 2, unresolved: 1 },
    publishedAt: { of: 2, unresolved: 1 },
  });
  expect(all.map(({ document }) => document)).toEqual(["b", "z"]);
  expect(all[0]!.sources).toMatchObject([{ words: { text: "They" }, candidates: ["Greta Holm"], statements: ["b#s2"] }]);
  await library.close();
});

test("the sentence around words is of their paragraph, and holds all of them", () => {
  const text = "One line.\nThe bridge closed. Rain fell in the U.S. embassy’s garden. So it was.\nLast.";
  const around = (words: string) => {
    const { start, end } = sentenceOf(text, spanOf(text, words));
    return text.slice(start, end);
  };
  expect(around("bridge")).toBe("The bridge closed.");
  expect(around("Last")).toBe("Last.");
  expect(around("closed. Rain")).toContain("The bridge closed. Rain");
});
