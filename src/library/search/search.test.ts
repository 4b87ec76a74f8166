import fc from "fast-check";
import { expect, test } from "vitest";
import { LIBRARIES } from "../../../test/support/library.ts";
import { readingOf, type Sketch } from "../../../test/support/reading.ts";
import type { Document } from "../../model/document.ts";
import { toCodePoints } from "../../text/offsets.ts";
import { openLibrary } from "../index.ts";
import { NOW } from "../store/as-of.ts";
import { parse } from "./ask.ts";
import { find, type Hit } from "./find.ts";

type Library = Awaited<ReturnType<typeof openLibrary>>;

const incoming = (id: string, bodyText: string, document: Partial<Document> = {}, sketch: Sketch = {}) => ({
  reading: toCodePoints(readingOf(bodyText, { ...sketch, document: { id, contentHash: `sha256:${id}${bodyText}`, ...document } })),
  original: null,
});

async function hits(
  library: Library,
  query: string,
  of: "documents" | "statements" = "documents",
  asOf = NOW,
  cursor: string | null = null,
): Promise<Hit[]> {
  const all = [];
  for await (const hit of find(library.store, { query, of, asOf, cursor })) all.push(hit);
  return all;
}

const TEXT = "😀 The Kalvar bridge was closed, two officials told Norden. Café owners protest; the São Bento line reopens.";
const SKETCH: Sketch = {
  attributions: [
    { id: "a1", source: "Norden", cue: "told" },
    { id: "a2", source: "two officials", cue: "told", parent: "a1" },
  ],
  statements: [{ quote: "The Kalvar bridge was closed", attribution: "a2" }, { quote: "Café owners protest" }],
};

test.each(LIBRARIES)("%s: words, phrases, beginnings, alternatives, exceptions and filters", async (_kind, fresh) => {
  const library = await openLibrary(await fresh(), { create: true });
  await library.add([
    incoming("a", TEXT, { publisher: "The Ostrel Courier", publishedAt: "2031-03-04T23:30:00Z", title: "Bridge shut" }, SKETCH),
    incoming("b", "The bridge of Kalvar is open. 卡尔瓦大桥关闭", { publisher: "Norden", publishedAt: "2031-03-05" }),
    incoming("c", "Closed: the market. The bridge, they say, was not.", { publisher: null, publishedAt: "2031-03-03" }),
  ]);
  const ids = async (query: string) => (await hits(library, query)).map(({ document }) => document).join("");
  const expected: [query: string, ids: string][] = [
    ["bridge", "bac"],
    ["BRIDGE closed", "ac"],
    ["closed AND bridge", "ac"],
    ['"bridge was closed"', "a"],
    ["“kalvar bridge”", "a"],
    ["kalv*", "ba"],
    ['"the kalv"', ""],
    ["cafe", "a"],
    ["SAO bento", "a"],
    ["大桥", "b"],
    ["market OR cafe", "ac"],
    ["bridge NOT closed", "b"],
    ["bridge -closed", "b"],
    ["bridge (open OR market)", "bc"],
    ["bridge NOT (open OR market)", "a"],
    ["shut", "a"],
    ["publisher:norden", "b"],
    ['publisher:"ostrel courier"', "a"],
    ["bridge -publisher:norden", "ac"],
    ["source:officials", "a"],
    ["source:norden bridge", "a"],
    ["after:2031-03-04", "ba"],
    ["before:2031-03-05 after:2031-03-04", "a"],
    ["bridge before:2031-03-04", "c"],
    ["and't'le'mans", ""],
    ["words:bridge", ""],
  ];
  for (const [query, answer] of expected) expect([query, await ids(query)]).toEqual([query, answer]);
  await library.close();
});

test.each(LIBRARIES)("%s: statements by their words and by who stands behind them; matches are literal parts", async (_kind, fresh) => {
  const library = await openLibrary(await fresh(), { create: true });
  await library.add([incoming("a", TEXT, {}, SKETCH)]);
  const [hit, ...others] = await hits(library, "bridge source:officials source:norden", "statements");
  expect(others).toEqual([]);
  const points = Array.from(TEXT);
  expect(points.slice(hit!.statement!.start, hit!.statement!.end).join("")).toBe("The Kalvar bridge was closed");
  expect(hit!.matches.map(({ start, end }) => points.slice(start, end).join(""))).toEqual(["bridge"]);
  expect(points.slice(hit!.snippet.start, hit!.snippet.end).join("")).toBe(hit!.snippet.text);
  expect(await hits(library, "protest source:officials", "statements")).toEqual([]);
  await library.close();
});

test.each(LIBRARIES)("%s: what was superseded is found as of then alone, what was removed not at all", async (_kind, fresh) => {
  const library = await openLibrary(await fresh(), { create: true });
  await library.add([incoming("a", "The bridge was closed.", {}, { statements: [{ quote: "The bridge was closed" }] })]);
  const before = { publishedBy: null, recordedBy: new Date().toISOString() };
  await new Promise((resolve) => setTimeout(resolve, 5));
  await library.add([incoming("a", "The bridge was opened.", {}, { statements: [{ quote: "The bridge was opened" }] })]);
  for (const of of ["documents", "statements"] as const) {
    expect(await hits(library, "closed", of)).toEqual([]);
    expect(await hits(library, "opened", of)).toHaveLength(1);
    expect(await hits(library, "closed", of, before)).toHaveLength(1);
  }
  await library.remove("a");
  for (const of of ["documents", "statements"] as const) expect(await hits(library, "bridge", of, before)).toEqual([]);
  await library.close();
});

test.each(LIBRARIES)("%s: page by page, nothing is skipped and nothing comes twice, whatever is added meanwhile", async (_kind, fresh) => {
  const library = await openLibrary(await fresh(), { create: true });
  const day = (index: number) => `2031-03-${String(10 + (index % 7)).padStart(2, "0")}`;
  await library.add(Array.from({ length: 120 }, (_, index) => incoming(`d${index}`, `Rain ${index}.`, { publishedAt: day(index) })));
  const all = (await hits(library, "rain")).map(({ document }) => document);
  expect(new Set(all).size).toBe(120);
  const paged: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const next: Hit[] = [];
    for await (const hit of find(library.store, { query: "rain", of: "documents", asOf: NOW, cursor })) if (next.push(hit) === 17) break;
    paged.push(...next.map(({ document }) => document));
    if (next.length < 17) break;
    cursor = next.at(-1)!.cursor;
    await library.add([incoming(`new${paged.length}`, "More rain.", { publishedAt: "2031-04-01" })]);
  }
  expect(paged).toEqual(all);
  await library.close();
});

test.each([
  ['bridge "closed', "A quotation is not closed", 8],
  ["bridge (closed OR open", "A bracket is not closed", 8],
  ["bridge)", "closed that was not opened", 7],
  ["OR bridge", "Something is missing", 1],
  ["bridge OR", "Something is missing", 10],
  ["bridge AND", "AND stands between", 11],
  ["NOT bridge", "not only left out", 1],
  ["bridge OR -market", "not only left out", 11],
  ["😀😀 bridge ???", "There is no word in it", 1],
  ["bridge after:tuesday", "A date looks like 2031-03-04", 8],
  ["bridge OR after:2031-03-04", "A date has no alternative", 11],
  ["bridge (after:2031-03-04)", "outside the brackets", 9],
  ["-after:2031-03-04 x", "cannot be left out", 1],
  ["publisher:", "no word", 1],
  ["", "Something is missing", 1],
])("%j is refused with its place", (query, message, character) => {
  expect(() => parse(query)).toThrow(expect.objectContaining({ code: "bad-query", message: expect.stringContaining(message) }));
  expect(() => parse(query)).toThrow(expect.objectContaining({ message: expect.stringContaining(`at character ${character}:`) }));
});

test("whatever is asked is answered, or refused with a place", async () => {
  const library = await openLibrary(await LIBRARIES[0]![1](), { create: true });
  await library.add([incoming("a", TEXT, {}, SKETCH)]);
  const piece = fc.oneof(
    fc.constantFrom("bridge", "OR", "AND", "NOT", "(", ")", '"', "-", "*", ":", "publisher:", "after:2031", "ca*", "½", "'"),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      await hits(library, pieces.join(" ")).catch((error) => expect(error).toMatchObject({ code: "bad-query" }));
    }),
    { numRuns: 200 },
  );
  await library.close();
});

test.each(LIBRARIES)(
  "%s: a text with more words than an index takes is found by those at its beginning",
  { timeout: 120_000 },
  async (_kind, fresh) => {
    const library = await openLibrary(await fresh(), { create: true });
    const words = Array.from({ length: 150_000 }, (_, index) => `${index.toString(36)}\u{1D400}\u{20000}`);
    await library.add([incoming("a", `Lowmoor ${words.join(" ")}`)]);
    expect(await hits(library, "lowmoor")).toHaveLength(1);
    await library.close();
  },
);
