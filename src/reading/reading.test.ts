/** Readings of the whole reader, with the network that ships. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentOf } from "../../test/support/reading.ts";
import type { Section } from "../model/document.ts";
import { Reading } from "../model/reading.ts";
import { toCodePoints } from "../text/offsets.ts";
import { openReader, type Reader } from "./index.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await openReader({ analysis: true });
});
afterAll(() => reader.close());

const document = (bodyText: string, sections: Section[] = [], language: string | null = "en") => documentOf(bodyText, { sections, language });

/** Every object with a start and an end inside a value. */
function* spansIn(value: unknown): Generator<{ start: number; end: number }> {
  if (typeof value !== "object" || value === null) return;
  if ("start" in value && "end" in value) yield value as { start: number; end: number };
  for (const inner of Object.values(value)) yield* spansIn(inner);
}

const REPORT = [
  "Two port officials told the Courier on Monday that the harbour authority had promised a new crane by spring.",
  "“We promised nothing,” said Anna Holm, the authority's director. She added that talks would go on.",
  "The daily Vartija reported, citing a diplomat, that Sothmar had asked Dravia to withdraw its guns.",
  "Rain fell on the quay all day, and the ferry to Melle did not run.",
].join("\n\n");

const saying = (reading: Reading) =>
  reading.attributions.map((a) => {
    const text = (span: { start: number; end: number } | null) => (span ? reading.document.bodyText.slice(span.start, span.end) : null);
    return {
      id: a.id,
      source: text(a.source),
      cue: a.cue.map(text).join(" "),
      content: a.content.map(text).join(" … "),
      kind: a.sourceKind,
      mode: a.mode,
      parent: a.parent,
      addressee: text(a.addressee),
    };
  });

describe("a report", () => {
  it("is read as who says what", async () => {
    const found = saying(await reader.read(document(REPORT)));
    expect(found).toContainEqual(
      expect.objectContaining({
        source: "Two port officials",
        cue: "told",
        kind: "anonymous",
        addressee: "the Courier",
        mode: "indirect",
        parent: null,
      }),
    );
    expect(found).toContainEqual(expect.objectContaining({ cue: "said", kind: "person", content: "“We promised nothing,”", mode: "direct" }));
    const outer = found.find((a) => a.cue === "reported");
    const inner = found.find((a) => a.source === "a diplomat");
    expect(outer?.source).toBe("The daily Vartija");
    expect(inner).toMatchObject({ kind: "anonymous", parent: outer?.id });
  });

  it("is read where words take up one another", async () => {
    const { attributions } = await reader.read(document("In so doing, many of them acknowledge that what Mayor Strand did was wrong and unfair."));
    expect(attributions).toContainEqual(expect.objectContaining({ sourceKind: "anonymous" }));
  });

  it("gives a statement for what rains, in nobody's mouth but the outlet's", async () => {
    const { statements, document: d } = await reader.read(document(REPORT));
    const fell = statements.find((s) => s.predicate.lemma === "fall");
    expect(d.bodyText.slice(fell!.quote.start, fell!.quote.end)).toContain("Rain fell on the quay");
    expect(fell!.attribution).toBeNull();
    const run = statements.find((s) => s.predicate.lemma === "run");
    expect(run!.polarity).toBe("negative");
  });

  it("has valid trees: one root a sentence, no cycle", async () => {
    const { analysis } = await reader.read(document(REPORT));
    for (const sentence of analysis!.sentences) {
      const inside = analysis!.tokens.flatMap((t, i) => (t.start >= sentence.start && t.end <= sentence.end ? [i] : []));
      expect(inside.filter((i) => analysis!.tokens[i]!.head === -1)).toHaveLength(1);
      for (const i of inside) {
        let at = i;
        for (let steps = 0; at !== -1; steps++) {
          expect(steps).toBeLessThanOrEqual(inside.length);
          expect(inside).toContain(at);
          at = analysis!.tokens[at]!.head;
        }
      }
    }
  });

  // What stands around a word weighs with the network, and it differs at the edge of a window: voices that it is sure of are the same everywhere.
  it("has the same sentences and the same plain voices wherever the windows fall", async () => {
    const copies = 14;
    const citing = /Sothmar/;
    const single = await reader.read(document(REPORT));
    const reading = await reader.read(document(new Array(copies).fill(REPORT).join("\n\n")));
    const length = REPORT.length + 2;
    const starts = ({ analysis }: Reading, copy: number) =>
      analysis!.sentences.map((s) => s.start - copy * length).filter((s) => s >= 0 && s < length);
    const voices = ({ attributions, document: d }: Reading, copy: number) =>
      attributions
        .filter(
          (a) => !a.parent && !citing.test(d.bodyText.slice(a.content[0]!.start, a.content[0]!.end)) && Math.floor(a.cue[0]!.start / length) === copy,
        )
        .map((a) => [a.source, ...a.cue, ...a.content].map((s) => d.bodyText.slice(s?.start, s?.end)).join(" | "));
    const wanted = voices(single, 0);
    expect(wanted).toHaveLength(3);
    for (let copy = 0; copy < copies; copy++) {
      expect(starts(reading, copy)).toEqual(starts(single, 0));
      expect(voices(reading, copy)).toEqual(expect.arrayContaining(wanted));
    }
  });

  it("is not guessed at in another language", async () => {
    const reading = await reader.read(document("Der Hafen bleibt geschlossen, sagte die Direktorin.", [], "de"));
    expect(reading.statements).toEqual([]);
    expect(reading.notices.map((n) => n.code)).toEqual(["language-not-read"]);
  });

  it("says nothing by its byline or its credit", async () => {
    const text = "Port shut, officials say\nBy Tomas Reves\nThe port is shut.\nPhoto: Ada Wirt says cheese";
    const at = (part: string, kind: Section["kind"]) => ({ kind, start: text.indexOf(part), end: text.indexOf(part) + part.length });
    const sections = [
      at("Port shut, officials say", "headline"),
      at("By Tomas Reves", "byline"),
      at("The port is shut.", "body"),
      at("Photo: Ada Wirt says cheese", "credit"),
    ];
    const reading = await reader.read(document(text, sections));
    const read = [...spansIn([reading.statements, reading.attributions, reading.analysis!.tokens])].map((s) => s.start);
    expect(Math.max(...read)).toBeLessThan(text.indexOf("Photo"));
    expect(read.some((start) => start > text.indexOf("By Tomas") - 1 && start < text.indexOf("The port is"))).toBe(false);
  });
});

describe("any text", () => {
  const piece = fc.constantFrom(
    "The minister ",
    "said ",
    "that ",
    "“",
    "”",
    '"',
    "Ada Holm ",
    "told us ",
    "denied it. ",
    "\n\n",
    "👩‍👩‍👧 ",
    "e\u0301 ",
    "\ud83d",
    "\ude00",
    "مرحبا ",
    "港口关闭。",
    "\u202e",
    "\u0000",
    "\u001b[31m",
    " ",
    "according to ",
    "(",
    "%",
    "2,000 ",
    "https://e.org/?q=1 ",
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.array(piece, { maxLength: 80 }).map((parts) => parts.join("")),
  );

  it("has readings whose spans are literal parts of it, in code points and in UTF-16", async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const reading = await reader.read(document(text));
        const points = toCodePoints(reading);
        const body = Array.from(text);
        const [units, counted] = [[...spansIn(reading)], [...spansIn(points)]];
        for (const [i, { start, end }] of units.entries()) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(body.slice(counted[i]!.start, counted[i]!.end).join("")).toBe(text.slice(start, end));
        }
        expect(Reading.safeParse(points).error).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it("of one long sentence takes time that grows with it", async () => {
    const read = async (words: number) => {
      const begun = performance.now();
      await reader.read(document(`${"the port and the quay and the ferry, ".repeat(words / 9)}said nobody`));
      return performance.now() - begun;
    };
    await read(900);
    const [small, large] = [await read(900), await read(9000)];
    expect(large).toBeLessThan(30 * small);
  });
});
