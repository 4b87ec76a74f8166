import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LIBRARIES } from "../../../test/support/library.ts";
import { documentOf, readingOf } from "../../../test/support/reading.ts";
import { toCodePoints } from "../../text/offsets.ts";
import { openLibrary } from "../index.ts";
import { documents, type Listed } from "../query/documents.ts";
import { NOW } from "../store/as-of.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { inOrder, precedenceOf } from "./precedence.ts";
import { sharedBy } from "./shared.ts";
import { isCopy } from "./verdict.ts";
import { wordsOf } from "./words.ts";

/** An invented agency report, a sentence an item. */
const WIRE = [
  "The bridge at Kalvar was closed on Monday after engineers found cracks in two of its pillars, the roads office said.",
  "Lorries will be sent by way of Ostrel until the summer, which adds an hour and a half to the journey from the coast.",
  "The office had been told of the cracks in the autumn, according to a letter that was shown to members of the council.",
  "A spokeswoman declined to say why the bridge had stayed open all winter while smaller ones were mended.",
  "The mayor of Kalvar, Ada Holm, called for the minister to answer questions before the council this week.",
  "Built in 1931, the bridge carries nine thousand cars a day and is the only crossing for forty kilometres.",
];
/** The same event as somebody else wrote it, who was told the same by the same office. */
const INDEPENDENT = `Cracks in the pillars have shut Kalvar's old bridge, and drivers face long detours. "Lorries will be sent by way of Ostrel until the summer, which adds an hour and a half to the journey from the coast," said the roads office, which announced the closure on Monday afternoon after a survey. In the market square people spoke of little else: some had left home at five to reach the harbour in time. Council members say that they have a letter which shows that the damage was no secret. Mayor Ada Holm wants answers.`;
const RELAY =
  "Kalvar's bridge has been shut, Reuters reported on Monday, citing the roads office. It said that there were cracks and that the office had known of them since the autumn. The mayor asked for an explanation, according to Reuters, and lorries have to drive through Ostrel.";

const shared = (first: string, second: string) => sharedBy(wordsOf(documentOf(first)), wordsOf(documentOf(second)));

describe("what is a copy", () => {
  test.each([
    ["cut from below", WIRE.slice(0, 3).join("\n\n")],
    ["cut from the middle, with words changed", [WIRE[0], WIRE[2], WIRE[3]!.replace("declined", "refused"), WIRE[5]].join(" ")],
    ["within a longer report", `${INDEPENDENT}\n\n${WIRE.join(" ")}\n\n${RELAY}`],
    ["in other letters", WIRE.join(" ").toUpperCase().replaceAll(",", "")],
  ])("%s", (_how, text) => {
    expect(isCopy(shared(WIRE.join(" "), text))).toBe(true);
    expect(isCopy(shared(text, WIRE.join(" ")))).toBe(true);
  });

  test.each([
    ["another's report of the same event, with the same quotation", INDEPENDENT],
    ["a report of the report", RELAY],
    ["one sentence taken over", `${WIRE[0]} ${INDEPENDENT}`],
    ["a line", "The bridge at Kalvar was closed on Monday."],
    ["nothing", ""],
  ])("not: %s", (_how, text) => {
    expect(isCopy(shared(WIRE.join(" "), text))).toBe(false);
  });

  test("scripts without spaces", () => {
    const text = "卡尔瓦大桥因两根桥墩出现裂缝于周一关闭，道路管理局表示，货车将绕行至夏季。".repeat(1);
    expect(isCopy(shared(text, `本报讯：${text}`))).toBe(true);
  });
});

test("passages are literal parts of both texts, and a long one always shows in the fingerprints", () => {
  const words = fc.array(fc.constantFrom(..."abcdefghijklmnop".split("").map((letter) => letter.repeat(3))), { maxLength: 40 });
  fc.assert(
    fc.property(words, words, fc.array(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 25, maxLength: 40 }), (before, after, common) => {
      const middle = common.map((word) => `w${[...word].map((c) => c.codePointAt(0)).join("")}`);
      const [first, second] = [[...before, ...middle].join(" "), [...middle, ...after].join(" ")];
      const { passages } = shared(first, second);
      const norm = (text: string) => text.replace(/\s+/g, " ");
      for (const passage of passages) {
        expect(norm(first.slice(passage.first.start, passage.first.end))).toBe(norm(second.slice(passage.second.start, passage.second.end)));
      }
      expect(passages[0]!.words).toBeGreaterThanOrEqual(middle.length);
      const [a, b] = [first, second].map((text) => new Set(fingerprintOf(wordsOf(documentOf(text)).hashes)));
      expect([...a!].some((hash) => b!.has(hash))).toBe(true);
    }),
  );
});

test("an agency comes before who prints it, the earlier before the later, the longer before the shorter", () => {
  const document = (publisher: string | null, publishedAt: string | null, id: string) => documentOf("", { publisher, publishedAt, id });
  const order = [
    precedenceOf(document("Reuters", "2031-03-09", "z"), 10),
    precedenceOf(document("Norden", "2031-03-04T08:00Z", "y"), 10),
    precedenceOf(document("Norden", "2031-03-04T09:00Z", "x"), 10),
    precedenceOf(document("Norden", "2031-03-04", "w"), 100),
    precedenceOf(document("Norden", "2031-03-04", "v"), 99),
    precedenceOf(document("Norden", "2031-03-05T01:00+02:00", "u"), 10),
    precedenceOf(document(null, null, "a"), 10),
    precedenceOf(document(null, null, "b"), 10),
  ];
  expect([order[0], order[1], order[2], order[5], order[3], order[4], order[6], order[7]].toSorted()).toEqual([
    order[0],
    order[1],
    order[2],
    order[5],
    order[3],
    order[4],
    order[6],
    order[7],
  ]);
});

test("the outlet that a copy names comes before it, whatever their dates say", () => {
  const side = (publisher: string, bodyText: string, precedence: string) => ({ document: documentOf(bodyText, { publisher }), precedence });
  const norden = side("The Norden Post", "Officials told this paper that the bridge was closed.", "1 b");
  const radio = side("Radio Dravik", "Officials told the Norden Post that the bridge was closed.", "1 a");
  expect(inOrder(radio, norden)).toEqual([norden, radio]);
  expect(inOrder(norden, radio)).toEqual([norden, radio]);
  const both = side("The Norden Post", "Officials told Radio Dravik that the bridge was closed.", "1 b");
  expect(inOrder(both, radio)).toEqual([radio, both]);
  const part = side("Radio Dravik", "Norden Posters were printed.", "1 a");
  expect(inOrder(norden, part)).toEqual([part, norden]);
  expect(inOrder(side("Reuters", "", "0 z"), { ...radio, document: documentOf("", { publisher: "Radio" }) })[0].precedence).toBe("0 z");
});

const REPORTS: [id: string, text: string, publisher: string, publishedAt: string][] = [
  ["wire", WIRE.join("\n"), "Norden", "2031-03-03T10:00Z"],
  ["cut", WIRE.slice(0, 4).join("\n"), "Radio Dravik", "2031-03-03T11:00Z"],
  ["cut-again", WIRE.slice(0, 3).join("\n"), "The Ostrel Courier", "2031-03-04"],
  ["own", INDEPENDENT, "Karsgrad Mirror", "2031-03-03"],
  ["relay", RELAY, "Kalvar Today", "2031-03-04"],
  ["agency", `KALVAR (Reuters) - ${WIRE.join("\n")}`, "Reuters", "2031-03-04"],
];
const incoming = ([id, text, publisher, publishedAt]: (typeof REPORTS)[number]) => ({
  reading: toCodePoints(readingOf(text, { document: { id, publisher, publishedAt, contentHash: `sha256:${id}` } })),
  original: null,
});
async function listed(library: Awaited<ReturnType<typeof openLibrary>>, asOf = NOW): Promise<Listed[]> {
  const all = [];
  for await (const document of documents(library.store.db, asOf)) all.push(document);
  return all;
}
const copiesOf = (all: Listed[]) => Object.fromEntries(all.map(({ id, copyOf }) => [id, copyOf]));

test.each(LIBRARIES)("%s: in whatever order and batches reports come, the same are copies of the same", async (_kind, fresh) => {
  const expected = { wire: "agency", cut: "agency", "cut-again": "agency", own: null, relay: null, agency: null };
  const orders = [REPORTS, REPORTS.toReversed(), [3, 1, 5, 0, 4, 2].map((index) => REPORTS[index]!)];
  for (const [index, order] of orders.entries()) {
    const library = await openLibrary(await fresh(), { create: true });
    if (index === 1) await library.add(order.map(incoming));
    else for (const report of order) await library.add([incoming(report)]);
    expect(copiesOf(await listed(library))).toEqual(expected);
    await library.close();
  }
});

test.each(LIBRARIES)("%s: the passages are shown; who is gone or was not there yet is nobody's original", async (_kind, fresh) => {
  const library = await openLibrary(await fresh(), { create: true });
  await library.add(REPORTS.map(incoming));
  const cut = (await listed(library)).find(({ id }) => id === "cut")!;
  expect(cut.copied!.share).toBe(1);
  const [passage] = cut.copied!.passages;
  const agency = REPORTS.find(([id]) => id === cut.copied!.from)![1];
  expect(agency.slice(passage!.from.start, passage!.from.end)).toBe(REPORTS[1]![1].slice(passage!.start, passage!.end));

  const then = { publishedBy: "2031-03-03T23:59:59.999Z", recordedBy: null };
  expect(copiesOf(await listed(library, then))).toEqual({ own: null, wire: null, cut: "wire" });
  await library.remove("agency");
  expect(copiesOf(await listed(library))).toEqual({ own: null, wire: null, cut: "wire", "cut-again": "wire", relay: null });
  // A changed report that no longer has the text is no original either; its own earlier version never was a copy.
  await library.add(
    [incoming(["wire", RELAY.replaceAll("Reuters", "the agency"), "Norden", "2031-03-05T10:00Z"])].map((one) => ({
      ...one,
      reading: { ...one.reading, document: { ...one.reading.document, contentHash: "sha256:new" } },
    })),
  );
  expect(copiesOf(await listed(library))).toMatchObject({ cut: null, "cut-again": "cut" });
  await library.close();
});

test.each(LIBRARIES)("%s: outlets that name each other in a circle still have one original", async (_kind, fresh) => {
  const library = await openLibrary(await fresh(), { create: true });
  const text = (named: string) => `${WIRE.join("\n")}\nThe roads office told ${named} so.`;
  await library.add(
    [
      ["a", text("Radio Dravik"), "Norden", "2031-03-01"],
      ["b", text("Ostrel Courier"), "Radio Dravik", "2031-03-02"],
      ["c", text("Norden"), "Ostrel Courier", "2031-03-03"],
    ].map((report) => incoming(report as (typeof REPORTS)[number])),
  );
  expect(copiesOf(await listed(library))).toEqual({ a: null, b: "a", c: "a" });
  await library.close();
});
