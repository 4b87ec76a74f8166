import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import pg from "pg";
import { expect, test } from "vitest";
import { LIBRARIES } from "../../../test/support/library.ts";
import { readingOf, type Sketch } from "../../../test/support/reading.ts";
import type { Document } from "../../model/document.ts";
import { toCodePoints } from "../../text/offsets.ts";
import { openLibrary } from "../index.ts";
import type { AsOf } from "./as-of.ts";
import { NOW } from "./as-of.ts";
import { readingsOf } from "./readings.ts";
import { remove } from "./remove.ts";
import { inflated } from "./storable.ts";

const incoming = (bodyText: string, document: Partial<Document>, sketch: Sketch = {}, original: Uint8Array | null = null) => ({
  reading: toCodePoints(readingOf(bodyText, { ...sketch, document: { contentHash: `sha256:${bodyText}`, ...document } })),
  original,
});

async function all(library: Awaited<ReturnType<typeof openLibrary>>, asOf: AsOf = NOW) {
  const found = [];
  for await (const { value } of readingsOf(library.store.db, { asOf })) found.push(value);
  return found;
}
const texts = async (library: Awaited<ReturnType<typeof openLibrary>>, asOf?: AsOf) =>
  (await all(library, asOf)).map(({ document }) => document.bodyText).sort();

test.each(LIBRARIES)("%s: a reading comes out as it went in, whatever is in its text", async (_kind, fresh) => {
  const library = await openLibrary(await fresh(), { create: true });
  const text = "😀 “Rain\u0000 fell”, Ada Holm said. \uD800 مرحبا";
  const sketch: Sketch = {
    attributions: [{ id: "a1", source: "Ada Holm", cue: "said" }],
    statements: [{ quote: "Rain\u0000 fell", attribution: "a1" }],
    entities: [{ id: "e1", name: "Ada Holm" }],
  };
  const given = incoming(text, { id: "n\u00001", title: "Rain \uD800" }, sketch);
  expect(await library.add([given])).toEqual([{ id: "n\uFFFD1", status: "added" }]);
  const [reading] = await all(library);
  expect(toCodePoints(reading!)).toEqual({ ...given.reading, document: { ...given.reading.document, id: reading!.document.id } });
  const row = await library.store.db.selectFrom("statement").selectAll().executeTakeFirstOrThrow();
  expect(row).toMatchObject({ quote: "Rain\uFFFD fell", quote_start: 3, quote_end: 13, attribution: "a1" });
  expect((await library.store.db.selectFrom("attribution").selectAll().execute())[0]).toMatchObject({ source: "Ada Holm", source_kind: "person" });
  await library.close();
});

test.each(LIBRARIES)("%s: the same again changes nothing; more that is known of it, or other content, is a new version", async (_kind, fresh) => {
  const library = await openLibrary(await fresh(), { create: true });
  const add = async (...args: Parameters<typeof incoming>) => (await library.add([incoming(...args)]))[0]!.status;
  expect(await add("One.", { id: "a" })).toBe("added");
  expect(await add("One.", { id: "a" })).toBe("known");
  expect(await add("One.", { id: "a", publisher: "Norden" })).toBe("version");
  expect(await add("One.", { id: "a" })).toBe("known");
  expect(await add("Two.", { id: "a" })).toBe("version");
  expect(await texts(library)).toEqual(["Two."]);
  expect(await add("Three.", { id: "b", sourceUrl: "https://norden.example/1" })).toBe("added");
  expect(await add("Four.", { id: "c", sourceUrl: "https://norden.example/1" })).toBe("version");
  expect(await texts(library)).toEqual(["Four.", "Two."]);
  await library.close();
});

test.each(LIBRARIES)("%s: the version that was fetched last is the present one, in whatever order they come", async (_kind, fresh) => {
  const versions = [
    incoming("First.", { id: "a", retrievedAt: "2031-03-01T10:00:00Z" }),
    incoming("Second.", { id: "a", retrievedAt: "2031-03-02T10:00:00Z" }),
    incoming("Third.", { id: "a", retrievedAt: "2031-03-03T10:00:00Z" }),
  ];
  for (const order of [versions, versions.toReversed(), [versions[1]!, versions[2]!, versions[0]!]]) {
    const library = await openLibrary(await fresh(), { create: true });
    for (const version of order) await library.add([version]);
    expect(await texts(library)).toEqual(["Third."]);
    // Changed back: fetched again, the first text is a version of its own.
    await library.add([incoming("First.", { id: "a", retrievedAt: "2031-03-04T10:00:00Z" })]);
    expect(await texts(library)).toEqual(["First."]);
    await library.close();
  }
});

test.each(LIBRARIES)("%s: the same content from two outlets is two documents, each with its id", async (_kind, fresh) => {
  const library = await openLibrary(await fresh(), { create: true });
  const made = { id: "0123456789abcdef", contentHash: "sha256:0123456789abcdef0000" };
  const outlets = ["Norden", "Radio Dravik", "Norden"];
  const saved = await library.add(outlets.map((publisher) => incoming("The same.", { ...made, publisher })));
  expect(saved.map(({ status }) => status)).toEqual(["added", "added", "known"]);
  expect(saved[2]!.id).toBe(saved[0]!.id);
  expect(new Set((await all(library)).map(({ document }) => document.id)).size).toBe(2);
  await library.close();
});

test.each(LIBRARIES)("%s: another reading of a document takes the place of the first", async (_kind, fresh) => {
  const library = await openLibrary(await fresh(), { create: true });
  await library.add([incoming("Rain fell. Wind rose.", { id: "a" }, { statements: [{ quote: "Rain fell" }] })]);
  const [again] = await library.add([incoming("Rain fell. Wind rose.", { id: "a" }, { statements: [{ quote: "Wind rose" }] })]);
  expect(again!.status).toBe("reading");
  expect((await all(library)).map(({ statements }) => statements.map(({ text }) => text))).toEqual([["Wind rose"]]);
  await library.close();
});

test.each(LIBRARIES)("%s: as it was recorded, and as it was published, by a moment", async (_kind, fresh) => {
  const library = await openLibrary(await fresh(), { create: true });
  await library.add([incoming("Old.", { id: "a", publishedAt: "2031-03-01" }), incoming("Other.", { id: "b", publishedAt: "2031-03-05" })]);
  const before = new Date().toISOString();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await library.add([incoming("New.", { id: "a", publishedAt: "2031-03-03" })]);
  expect(await texts(library)).toEqual(["New.", "Other."]);
  expect(await texts(library, { publishedBy: null, recordedBy: before })).toEqual(["Old.", "Other."]);
  expect(await texts(library, { publishedBy: "2031-03-04T00:00:00.000Z", recordedBy: null })).toEqual(["New."]);
  expect(await texts(library, { publishedBy: "2031-03-02T00:00:00.000Z", recordedBy: null })).toEqual(["Old."]);
  expect(await texts(library, { publishedBy: "2031-03-04T00:00:00.000Z", recordedBy: before })).toEqual(["Old."]);
  await library.close();
});

test.each(LIBRARIES)("%s: what is removed is gone with all its versions, rows and bytes, and nothing else is", async (_kind, fresh) => {
  const library = await openLibrary(await fresh(), { create: true });
  const bytes = Buffer.from("<p>One.</p>");
  await library.add([incoming("One.", { id: "a" }, { statements: [{ quote: "One." }] }, bytes)]);
  await library.add([incoming("One, changed.", { id: "a" }), incoming("Two.", { id: "b" }, { statements: [{ quote: "Two." }] }, Buffer.from("2"))]);
  const originals = () => library.store.db.selectFrom("original").selectAll().orderBy("size").execute();
  expect((await originals()).map((row) => inflated(row.bytes).toString())).toEqual(["2", "<p>One.</p>"]);
  expect(await library.store.write((tx) => remove(tx, "a"))).toBe(2);
  expect(await library.store.write((tx) => remove(tx, "a"))).toBe(0);
  expect(await texts(library)).toEqual(["Two."]);
  expect(await originals()).toHaveLength(1);
  expect(await library.store.db.selectFrom("statement").select("text").execute()).toEqual([{ text: "Two." }]);
  await library.close();
});

test.each(LIBRARIES)("%s: all of a batch is saved, or none", async (_kind, fresh) => {
  const library = await openLibrary(await fresh(), { create: true });
  const broken = incoming("Broken.", { id: "b" });
  broken.reading.document.authors = 1n as never;
  await expect(library.add([incoming("One.", { id: "a" }), broken])).rejects.toThrow();
  expect(await texts(library)).toEqual([]);
  await library.close();
});

test.each(LIBRARIES)("%s: several open a new library at once, and write to it at once", async (_kind, fresh) => {
  const name = await fresh();
  const writers = await Promise.all([1, 2, 3].map(() => openLibrary(name, { create: true })));
  await Promise.all(
    writers.flatMap((library, writer) => [1, 2, 3].map((n) => library.add([incoming(`Text ${writer * n}.`, { id: `d${writer * n}` })]))),
  );
  expect(await texts(writers[0]!)).toEqual(["Text 0.", "Text 1.", "Text 2.", "Text 3.", "Text 4.", "Text 6."]);
  for (const library of writers) await library.close();
});

test("a full disk is said; what was saved before is kept", async () => {
  const library = await openLibrary(await LIBRARIES[0]![1](), { create: true });
  await library.add([incoming("One.", { id: "a" })]);
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(library.store.db);
  await sql.raw(`pragma max_page_count = ${rows[0]!.page_count + 5}`).execute(library.store.db);
  const large = incoming("Two.", { id: "b" }, {}, randomBytes(1_000_000));
  await expect(library.add([large])).rejects.toMatchObject({ code: "library-full" });
  expect(await texts(library)).toEqual(["One."]);
  await sql`pragma max_page_count = 1000000`.execute(library.store.db);
  expect(await library.add([large])).toEqual([{ id: "b", status: "added" }]);
  await library.close();
});

test.skipIf(LIBRARIES.length < 2)(
  "PostgreSQL: connections that break in the middle cost nothing and save nothing twice",
  { timeout: 120_000 },
  async () => {
    const url = new URL(await LIBRARIES[1]![1]());
    url.searchParams.set("application_name", url.searchParams.get("options")!);
    const library = await openLibrary(url.href, { create: true });
    const killer = new pg.Client(process.env.APUD_TEST_POSTGRES);
    await killer.connect();
    let adding = true;
    const breaking = (async () => {
      while (adding) {
        await killer.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1", [
          url.searchParams.get("application_name"),
        ]);
        await new Promise((resolve) => setTimeout(resolve, 400));
      }
    })();
    const ids = Array.from({ length: 12 }, (_, index) => `d${index}`);
    for (const id of ids) {
      const [saved] = await library.add([incoming(`Text of ${id}. `.repeat(30), { id }, { statements: [{ quote: `Text of ${id}.` }] })]);
      expect(saved!.id).toBe(id);
    }
    adding = false;
    await breaking;
    await killer.end();
    const kept = await library.store.read((db) => db.selectFrom("document").select("id").orderBy("key").execute());
    expect(kept.map(({ id }) => id)).toEqual(ids);
    await library.close();
  },
);
