import fc from "fast-check";
import { expect, test } from "vitest";
import { LIBRARIES } from "../../../test/support/library.ts";
import { readingOf, type Said, type Voiced } from "../../../test/support/reading.ts";
import { loadMeaning, type Meaning } from "../../nlp/meaning.ts";
import { toCodePoints } from "../../text/offsets.ts";
import { openLibrary } from "../index.ts";
import { claims, listed, workedOut } from "../present-claims.ts";
import { namedClaim } from "../query/named-claim.ts";
import { NOW } from "../store/as-of.ts";

/** The encoder itself, each text once for all tests. */
const known = new Map<string, Promise<Float32Array>>();
let encoder: Promise<Meaning> | null = null;
const meaning = async (): Promise<Meaning> => {
  encoder ??= loadMeaning();
  const ask = await encoder;
  return (text) => {
    const found = known.get(text) ?? ask(text);
    known.set(text, found);
    return found;
  };
};

const SENTENCES: [quote: string, lemma: string, rest?: Partial<Said>][] = [
  ["The bridge at Kalvar was closed on Monday", "close"],
  ["The roads office shut the bridge at Kalvar", "shut"],
  ["Engineers found cracks in two pillars", "find"],
  ["Cracks were found in four pillars", "find"],
  ["Ada Holm asked the minister to resign", "ask"],
  ["The minister resigned on Tuesday", "resign"],
  ["The minister did not resign", "resign", { polarity: "negative" }],
  ["The ferry to Ostrel sank", "sink"],
  ["At least 14 people died on the ferry", "die"],
  ["At least 20 people died on the ferry", "die"],
];

type Report = { id: string; version: number; day: number; said: number[]; outlet: string };

/** A Reading made by hand. Who takes part is whoever is written with a capital, or follows an article. */
function incoming({ id, version, day, said, outlet }: Report) {
  const source = outlet === "Norden" ? "Ana Belt" : "Lena Oduya";
  const bodyText = said.map((n) => `${SENTENCES[n]![0]}, ${source} said.`).join(" ") || "Nothing.";
  const attributions: Voiced[] = said.length > 0 ? [{ id: "a1", source, cue: "said", sourceKind: "person" }] : [];
  const statements = said.map((n): Said => {
    const [quote, lemma, rest] = SENTENCES[n]!;
    const number = /\d+/.exec(quote);
    const start = bodyText.indexOf(quote);
    const noun = /bridge|Engineers|minister|ferry|people|Cracks/.exec(quote)!;
    return {
      quote,
      attribution: "a1",
      predicate: { start, end: start + quote.length, lemma },
      arguments: [{ role: "subject", start: start + noun.index, end: start + noun.index + noun[0].length, entity: null }],
      quantity: number
        ? { value: Number(number[0]), min: Number(number[0]), max: Number(number[0]), unit: "people", approximate: false, start, end: start + 1 }
        : null,
      ...rest,
    };
  });
  const contentHash = `sha256:v${version}-${id}`;
  const publishedAt = `2031-03-${String(day).padStart(2, "0")}`;
  const retrievedAt = `2031-04-0${version}T00:00:00Z`;
  const document = { id, publisher: outlet, contentHash, publishedAt, retrievedAt };
  return { reading: toCodePoints(readingOf(bodyText, { document, attributions, statements })), original: null };
}

const report = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  said: fc.uniqueArray(fc.integer({ min: 0, max: SENTENCES.length - 1 }), { minLength: 1, maxLength: 6 }),
  outlet: fc.constantFrom("Courier", "Norden", "Reuters"),
});

const scene = fc
  .record({
    reports: fc.array(report, { minLength: 2, maxLength: 7 }),
    revised: fc.array(report, { maxLength: 2 }),
    extra: fc.array(report, { maxLength: 2 }),
  })
  .chain(({ reports, revised, extra }) => {
    const kept: Report[] = reports.map((r, i) => ({ ...r, id: `d${i}`, version: revised[i] ? 2 : 1 }));
    const olds: Report[] = revised.flatMap((r, i) => (reports[i] ? [{ ...r, id: `d${i}`, version: 1 }] : []));
    const gone: Report[] = extra.map((r, i) => ({ ...r, id: `x${i}`, version: 1 }));
    const all = [...kept, ...olds, ...gone];
    return fc.record({
      kept: fc.constant(kept),
      gone: fc.constant(gone),
      order: fc.shuffledSubarray(all, { minLength: all.length }),
      sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
    });
  });

test.each(LIBRARIES)(
  "%s: whatever the order and the batches, and with reports removed and superseded, the claims are the same",
  async (kind, fresh) => {
    await fc.assert(
      fc.asyncProperty(scene, async ({ kept, gone, order, sizes }) => {
        const plain = await openLibrary(await fresh(), { create: true, meaning });
        await plain.add(kept.map(incoming));
        const expected = await claims(plain.store.db, NOW);
        await plain.close();

        const library = await openLibrary(await fresh(), { create: true, meaning });
        for (let at = 0, turn = 0; at < order.length; turn++) {
          const size = sizes[turn % sizes.length]!;
          await library.add(order.slice(at, at + size).map(incoming));
          at += size;
        }
        for (const { id } of gone) await library.remove(id);
        expect(await claims(library.store.db, NOW)).toEqual(expected);
        expect((await workedOut(library.store.db, NOW)).map(({ position: _, ...claim }) => claim)).toEqual(expected);
        await library.close();
      }),
      { numRuns: kind === "SQLite" ? 40 : 5 },
    );
  },
  300_000,
);

const REPORTS: Report[] = [1, 2, 3, 4, 5].map((day) => ({ id: `r${day}`, version: 1, day, said: [0, 2, 4, 8], outlet: `Outlet ${day}` }));
const FERRY: Report = { id: "f", version: 1, day: 3, said: [0, 2, 4, 7, 9], outlet: "Norden" };

test.each(LIBRARIES)("%s: claims are listed in pages that neither skip nor repeat, and by what was published", async (_kind, fresh) => {
  const library = await openLibrary(await fresh(), { create: true, meaning });
  await library.add([...REPORTS, FERRY].map(incoming));
  const { db } = library.store;
  const all = await claims(db, NOW);
  expect(all.map(({ appearances }) => appearances.length)).toEqual([6, 6, 6, 5, 1, 1]);
  expect(all.find(({ text }) => text.startsWith("At least 14"))?.contradictedBy.map(({ slot }) => slot)).toEqual(["quantity"]);
  for (const order of ["told", "reports"] as const) {
    const whole: string[] = [];
    for await (const { id } of listed(db, { asOf: NOW, order })) whole.push(id);
    expect([...whole].sort()).toEqual(all.map(({ id }) => id).sort());
    const paged: string[] = [];
    for (let after = null; ; ) {
      const { value } = await listed(db, { asOf: NOW, order, after }).next();
      if (!value) break;
      paged.push(value.id);
      after = value.position;
    }
    expect(paged).toEqual(whole);
  }
  const before = await claims(db, { publishedBy: "2031-03-02T23:59:59.999Z", recordedBy: null });
  expect(before.map(({ appearances }) => appearances.length)).toEqual([2, 2, 2, 2]);
  expect(before.map(({ id }) => id)).toEqual(all.slice(0, 4).map(({ id }) => id));
  await library.close();
});

test.each(LIBRARIES)(
  "%s: an id outlives another reading, and leads on when an earlier report comes in, but nowhere when all are gone",
  async (_kind, fresh) => {
    const library = await openLibrary(await fresh(), { create: true, meaning });
    const { db } = library.store;
    const [early, ...later] = REPORTS.map(incoming);
    await library.add(later);
    const [before] = await claims(db, NOW);
    // Read once more, its statements come in another order.
    const { reading } = later[0]!;
    const statements = [...reading.statements].reverse().map((statement, i) => ({ ...statement, id: `s${i + 1}` }));
    await library.add([{ reading: { ...reading, reader: { version: "2", model: "none" }, statements }, original: null }]);
    expect((await claims(db, NOW)).map(({ id }) => id)).toContain(before!.id);
    await library.add([early!]);
    const now = await claims(db, NOW);
    expect(now.map(({ id }) => id)).not.toContain(before!.id);
    const led = await namedClaim(db, before!.id, { asOf: NOW, machine: false });
    expect(led.claim.id).toBe(now.find(({ text }) => text === before!.text)!.id);
    for (const { id } of REPORTS) await library.remove(id);
    expect(await claims(db, NOW)).toEqual([]);
    await expect(namedClaim(db, before!.id, { asOf: NOW, machine: false })).rejects.toMatchObject({ code: "no-claim" });
    await library.close();
  },
);
