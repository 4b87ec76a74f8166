import fc from "fast-check";
import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import { readingOf, spanOf } from "../../../test/support/reading.ts";
import type { Document, Section } from "../../model/document.ts";
import { markupOf, safe } from "./escape.ts";
import { numbered } from "./here.ts";
import { pageEnd, pageStart } from "./page.ts";
import { partOf } from "./report.ts";
import { textHtml } from "./text.ts";
import { visible } from "./visible.ts";

const text = `Ferry halted
By Ida Brandt
LOWMOOR — The ferry to Sandhaven was halted. Reuters, citing two port officials, reported that a crack had been found in the hull.
A ferry at its quay.`;
const section = (kind: Section["kind"], words: string): Section => ({ kind, ...spanOf(text, words) });
const reading = readingOf(text, {
  document: {
    publisher: "The Lowmoor Courier",
    sections: [
      section("headline", "Ferry halted"),
      section("byline", "By Ida Brandt"),
      section("dateline", "LOWMOOR —"),
      section("body", "The ferry to Sandhaven was halted. Reuters, citing two port officials, reported that a crack had been found in the hull."),
      section("caption", "A ferry at its quay."),
    ],
  },
  attributions: [
    { id: "a1", source: "Reuters", cue: "reported", sourceKind: "outlet" },
    { id: "a2", source: "two port officials", cue: "citing", sourceKind: "anonymous", sourceNumber: 2, parent: "a1" },
  ],
  statements: [
    { quote: "Ferry halted" },
    { quote: "The ferry to Sandhaven was halted", place: "Sandhaven" },
    { quote: "a crack had been found in the hull", attribution: "a2", modality: "alleged", polarity: "negative", event: "ACCUSE" },
    { quote: "a crack", attribution: "a2" },
  ],
});
const markup = (report = 1) => numbered(partOf(reading, "ferry.html").markup, report);

test("sections are marked by their kind, statements by the kind of source that vouches for them", () => {
  const shown = /<div class="text"[^>]*>([\s\S]*?)<\/div>\n<aside/.exec(markup())![1]!;
  expect(shown).toMatchInlineSnapshot(`
    "<h2 class="headline" id="title" dir="auto"><span class="s outlet first" data-s="1">Ferry halted</span></h2>
    <div class="section byline" role="group" aria-label="Byline"><p dir="auto">By Ida Brandt</p></div>
    <p dir="auto"><span class="dateline">LOWMOOR —</span> <span class="s outlet first" data-s="2">The ferry to Sandhaven was halted</span>. Reuters, citing two port officials, reported that <span class="s anonymous first" data-s="3"><span class="s anonymous first" data-s="4">a crack</span> had been found in the hull</span>.</p>
    <div class="section caption" role="group" aria-label="Caption"><p dir="auto">A ferry at its quay.</p></div>"
  `);
});

test("statements stand under those who say them, as buttons, with what is not the usual", () => {
  const list = markup().slice(markup().indexOf("<details"), markup().indexOf("</aside>"));
  expect(
    list
      .replace(/<[^>]+>/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  ).toMatchInlineSnapshot(
    `"The Lowmoor Courier, in its own voice 2 1 Ferry halted 2 The ferry to Sandhaven was haltedplace: Sandhaven Reuters outlet ← two port officials anonymous 2 3 a crack had been found in the hullnegative · alleged · ACCUSE 4 a crack"`,
  );
  expect(list.match(/<button type="button" data-s=/g)).toHaveLength(4);
  expect(list).toContain('<li id="s3" class="" data-kind="anonymous" data-modality="alleged" data-polarity="negative">');
});

test("ids of the second report are its own", () => {
  const ids = [...(markup(1) + markup(2)).matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain("r2-s3");
});

const any = fc.string({
  unit: fc.oneof(fc.constantFrom("<", ">", "&", '"', "'", "\n", "\r", "\u0001", "\u202E", " ", "a"), fc.string({ maxLength: 1 })),
});
const cuts = fc.array(fc.nat(60), { maxLength: 8 });
const KINDS = ["headline", "byline", "dateline", "body", "caption", "credit", "other"] as const;

test("the text shown is the text of the report, unit for unit, whatever is in it", () => {
  fc.assert(
    fc.property(any, cuts, fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 8 }), (bodyText, at, marks) => {
      const bounds = [...new Set([0, ...at, bodyText.length].map((each) => Math.min(each, bodyText.length)))].sort((a, b) => a - b);
      const sections = bounds.slice(1).map((end, index) => ({ kind: KINDS[index % KINDS.length]!, start: bounds[index]!, end }));
      const document: Document = { ...reading.document, bodyText, sections };
      const spans = marks.map(([a, b], index) => ({ start: Math.min(a, b), end: Math.max(a, b), style: "person", number: index + 1 }));
      const shown = markupOf(textHtml(document, spans, safe("title")));
      const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'" };
      const words = shown.replace(/<[^>]*>/g, "").replace(/&([^;]+);/g, (_, name) => entities[name]!);
      expect(words).toBe(visible(bodyText));
      // Elements nest: none is closed that is not the last one open.
      const open: string[] = [];
      for (const [, end, name] of shown.matchAll(/<(\/?)(\w+)[^>]*>/g)) {
        if (end) expect(open.pop()).toBe(name);
        else open.push(name!);
      }
      expect(open).toEqual([]);
    }),
  );
});

test("nothing of a hostile report is markup, an address or a script", () => {
  const wicked = `"><script>alert(1)</script><img src=x onerror=alert(2)>' onmouseover='x\u0001\u202E</script><!--`;
  const hostile = readingOf(wicked, {
    document: {
      title: wicked,
      publisher: wicked,
      authors: [wicked],
      credit: wicked,
      sourceUrl: `javascript:${wicked}`,
      publishedAt: wicked,
      language: wicked,
    },
    entities: [{ id: wicked, name: wicked }],
    attributions: [{ id: "a", source: wicked, cue: wicked, addressee: wicked, entity: wicked }],
    statements: [{ quote: wicked, attribution: "a", duration: wicked, time: { edtf: wicked, start: 0, end: 3 } }],
  });
  const { markup: part, entry } = partOf(hostile, wicked);
  const page = pageStart([entry, entry], [{ label: wicked, code: wicked, message: wicked, hint: wicked }], "1") + numbered(part, 1) + pageEnd(wicked);
  expect(page).not.toMatch(/(?!\n)\p{Cc}|\u202E/u);
  const elements: [string, Record<string, string>][] = [];
  new Parser({ onopentag: (name, attributes) => elements.push([name, attributes]) }).end(page);
  expect(elements.filter(([name]) => name === "script")).toHaveLength(2);
  expect(elements.filter(([name]) => /^(img|iframe|object|embed|link|base|svg|audio|video|form)$/.test(name))).toEqual([
    ["form", { method: "dialog" }],
  ]);
  const attributes = elements.flatMap(([, given]) => Object.entries(given));
  expect(attributes.filter(([name, value]) => /^(on|src|style)/.test(name) || (name === "href" && !/^(#|https?:)/.test(value)))).toEqual([]);
});

test("an empty report says why it is empty", () => {
  const said = (changed: Partial<typeof reading>, statements = true) => {
    const side = partOf({ ...reading, statements: [], ...changed }, "x", statements).markup;
    return /<p class="empty">([^<]*)/.exec(side)![1];
  };
  expect(said({})).toBe("No statement was found in it.");
  expect(said({}, false)).toBe("Statements were not asked for.");
  expect(said({ notices: [{ code: "language-not-read", message: "It is in German." }] })).toContain("were not read");
});

test("a page grows with its report, and no faster", () => {
  const long = (words: number) => {
    const body = "The port was shut. ".repeat(words / 4);
    const statements = Array.from({ length: words / 4 }, (_, index) => ({
      ...reading.statements[0]!,
      id: `S${index}`,
      quote: { start: index * 19, end: index * 19 + 17 },
    }));
    return partOf({ ...reading, document: { ...reading.document, bodyText: body, sections: [] }, statements }, "x").markup.length;
  };
  expect(long(40_000) / long(4_000)).toBeLessThan(11);
});
