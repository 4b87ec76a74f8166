import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode, documentFromJson } from "./index.ts";
import type { Decoded } from "./input.ts";

async function all(text: string | Uint8Array, name: string | null = null): Promise<Decoded[]> {
  const out: Decoded[] = [];
  for await (const item of decode({ bytes: typeof text === "string" ? Buffer.from(text) : text, name })) out.push(item);
  return out;
}
const code = (item: Decoded | undefined) => (item && "error" in item ? item.error.code : null);

describe("documentFromJson", () => {
  it("keeps bodyText to the letter, lone surrogates and control characters too", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), minLength: 1 }), async (bodyText) => {
        fc.pre(/\S/.test(bodyText));
        const { sections, ...document } = await documentFromJson(JSON.parse(JSON.stringify({ bodyText })));
        expect(document.bodyText).toBe(bodyText);
        expect(sections).toEqual([]);
      }),
    );
  });
  it("lets what is given win over what the page says", async () => {
    const html =
      '<title>Theirs</title><meta name="author" content="Ana Roe"><article><h1>Theirs</h1><p>The bridge was closed on Monday, officials said.</p></article>';
    const document = await documentFromJson({ id: 7, html, title: "Mine", publisher: null, sourceUrl: "https://example.org/1" });
    expect(document).toMatchObject({
      id: "7",
      title: "Mine",
      publisher: null,
      authors: ["Ana Roe"],
      sourceUrl: "https://example.org/1",
      mimeType: "text/html",
    });
  });
  it("uses the sections given, which count code points", async () => {
    const bodyText = "😀 Rain in Lowmoor\nBy Ana Roe\nIt rained.";
    const sections = [
      { kind: "body", start: 29, end: 39 },
      { kind: "headline", start: 0, end: 17 },
    ];
    const document = await documentFromJson({ bodyText, sections });
    expect(document.sections.map(({ kind, start, end }) => [kind, bodyText.slice(start, end)])).toEqual([
      ["headline", "😀 Rain in Lowmoor"],
      ["body", "It rained."],
    ]);
  });
  it.each([
    ["overlap", [0, 5], [4, 8], '"sections.1": it overlaps another'],
    ["reach beyond the text", [0, 4], [5, 11], '"sections.1": the text ends at 10'],
    ["run backwards", [3, 2], [4, 8], '"sections.0": it ends before it starts'],
    ["count in halves", [0, 1.5], [4, 8], '"sections.0.end"'],
  ])("refuses sections that %s", async (_what, one, two, message) => {
    const sections = [one, two].map(([start, end]) => ({ kind: "body", start, end }));
    await expect(documentFromJson({ bodyText: "It rained.", sections })).rejects.toMatchObject({
      code: "bad-document",
      message: expect.stringContaining(message),
    });
  });
  it("refuses sections of an unknown kind, and sections of a page's text that is not there yet", async () => {
    const given = [
      { bodyText: "Rain.", sections: [{ kind: "sidebar", start: 0, end: 5 }] },
      { html: "<p>Rain fell.</p>", sections: [{ kind: "body", start: 0, end: 5 }] },
    ];
    for (const value of given) await expect(documentFromJson(value)).rejects.toMatchObject({ code: "bad-document" });
  });
  it("replaces lone surrogates in a page's text", async () => {
    const { bodyText } = await documentFromJson({ html: "<p>The half \ud83d of a pair</p>" });
    expect(bodyText).toBe("The half \ufffd of a pair");
  });
  it("makes the same id of the same text", async () => {
    const [one, two] = [await documentFromJson({ bodyText: "One." }), await documentFromJson({ bodyText: "One." })];
    expect(one.id).toBe(two.id);
  });
});

describe("JSON lines", () => {
  it("report what is wrong with a line on that line, and go on", async () => {
    const lines = [
      '{"id":"a","bodyText":"One."}',
      "",
      "{not json",
      '{"id":"c"}',
      '{"id":"d","bodyText":5}',
      '{"id":"e","bodyText":""}',
      "[1]",
      '{"id":"f","bodyText":"Last."}',
    ];
    const items = await all(lines.join("\r\n"), "reports.jsonl");
    expect(items.map(({ line }) => line)).toEqual([1, 3, 4, 5, 6, 7, 8]);
    expect(items.map(code)).toEqual([null, "bad-json", "bad-document", "bad-document", "empty", "bad-document", null]);
    expect(items.map((item) => ("error" in item ? item.id : item.document.id))).toEqual(["a", undefined, "c", "d", "e", undefined, "f"]);
  });
  it("have to be UTF-8", async () => {
    expect((await all(Buffer.from('{"bodyText":"Br\xfccke"}', "latin1"), "x.jsonl")).map(code)).toEqual(["bad-encoding"]);
  });
  it("a line over the limit is too large, and no other", async () => {
    const big = JSON.stringify({ id: "big", bodyText: "word ".repeat(1_100_000) });
    expect((await all(`${big}\n{"bodyText":"Small."}`, "x.jsonl")).map(code)).toEqual(["too-large", null]);
  });
});

it("has the agency from the dateline of a text, unless one is given", async () => {
  const bodyText = "Harbour shut\nVELMORA (AP) — The harbour was shut on Friday.";
  const body = bodyText.indexOf("VELMORA");
  const sections = [
    { kind: "headline", start: 0, end: body - 1 },
    { kind: "body", start: body, end: bodyText.length },
  ];
  expect((await documentFromJson({ bodyText: bodyText.slice(body) })).credit).toBe("Associated Press");
  expect((await documentFromJson({ bodyText, sections })).credit).toBe("Associated Press");
  expect((await documentFromJson({ bodyText, sections, credit: "Reuters" })).credit).toBe("Reuters");
  expect((await documentFromJson({ bodyText })).credit).toBeNull();
});

it("JSON is one document or a list of them", async () => {
  expect((await all('[{"bodyText":"One."}, {"bodyText":"Two."}, 3]')).map(code)).toEqual([null, null, "bad-document"]);
  expect((await all('{\n "id": "x",\n "bodyText": "One."\n}', "report.json")).map(code)).toEqual([null]);
  expect((await all('{"bodyText":"One."}\n{"bodyText":"Two."}\n', "reports.json")).map(code)).toEqual([null, null]);
  expect((await all('{\n "id": "x",\n "bodyText": "One."\n}')).map(code)).toEqual([null]);
  expect((await all(`{"bodyText": ${"[".repeat(100_000)}`, "report.json")).map(code)).toEqual(["bad-json"]);
});
