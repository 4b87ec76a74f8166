import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folder } from "../../../test/support/apud.ts";
import { LIBRARIES } from "../../../test/support/library.ts";
import { readingOf } from "../../../test/support/reading.ts";
import { toCodePoints } from "../../text/offsets.ts";
import { openLibrary } from "../index.ts";
import { documents } from "../query/documents.ts";
import { find } from "../search/find.ts";
import { NOW } from "./as-of.ts";
import { check } from "./check.ts";

const PAGE = Buffer.from("<p>Rain fell in Lowmoor.</p>");
const HASH = `sha256:${createHash("sha256").update(PAGE).digest("hex")}`;

async function filled(name: string) {
  const library = await openLibrary(name, { create: true });
  const reading = (id: string, text: string, contentHash: string) =>
    toCodePoints(readingOf(text, { document: { id, contentHash }, statements: [{ quote: text }] }));
  await library.add([{ reading: reading("a", "Rain fell in Lowmoor. 😀", HASH), original: PAGE }]);
  await library.add([
    { reading: reading("a", "Rain fell in Lowmoor all day.", "sha256:2"), original: null },
    { reading: reading("b", "Wind rose.", "sha256:3"), original: null },
  ]);
  return library;
}

async function contents(library: Awaited<ReturnType<typeof openLibrary>>) {
  const listed = [];
  for await (const document of documents(library.store.db, NOW)) listed.push(document);
  for await (const hit of find(library.store, { query: "rain", of: "statements", asOf: NOW, cursor: null })) listed.push(hit);
  return listed;
}

test.each(LIBRARIES)("%s: a backup is a library that holds the same, and overwrites nothing", async (_kind, fresh) => {
  const library = await filled(await fresh());
  const path = folder({ "there.db": "mine" });
  await library.backup(join(path, "copy.db"));
  expect(readdirSync(path).sort()).toEqual(["copy.db", "there.db"]);
  const copy = await openLibrary(join(path, "copy.db"));
  expect(await contents(copy)).toEqual(await contents(library));
  expect(await check(copy.store)).toEqual({ documents: 3, readings: 3, statements: 3, originals: 1, problems: [] });
  await copy.close();
  await expect(library.backup(join(path, "there.db"))).rejects.toMatchObject({ code: "file-exists" });
  expect(readFileSync(join(path, "there.db"), "utf8")).toBe("mine");
  await expect(library.backup(join(path, "no/folder.db"))).rejects.toThrow();
  expect(existsSync(join(path, "no"))).toBe(false);
  await library.close();
});

test.each(LIBRARIES)("%s: a check says what is wrong", async (_kind, fresh) => {
  const library = await filled(await fresh());
  const { db } = library.store;
  expect((await check(library.store)).problems).toEqual([]);
  await db.updateTable("statement").set({ quote: "Rain fell." }).where("text", "=", "Wind rose.").execute();
  await db
    .updateTable("original")
    .set({ bytes: Buffer.from("not deflated") })
    .execute();
  await db.updateTable("document").set({ superseded_at: null }).where("id", "=", "a").execute();
  expect((await check(library.store)).problems).toEqual([
    "document a: not one version is the present one",
    expect.stringMatching(/^reading \d+: its statements are not those of its JSON$/),
    `bytes of ${HASH}: they are not those that were read`,
  ]);
  await library.close();
});

test("a file with a damaged page is told by the check, or cannot be opened", async () => {
  const path = folder();
  const library = await filled(join(path, "apud.db"));
  await library.backup(join(path, "copy.db"));
  await library.close();
  const bytes = readFileSync(join(path, "copy.db"));
  for (let at = 4096; at < bytes.length; at += 8192) bytes.fill(0x5a, at + 100, at + 3000);
  writeFileSync(join(path, "copy.db"), bytes);
  const problems = await openLibrary(join(path, "copy.db")).then(
    async ({ store }) => (await check(store)).problems,
    (error) => [error.code],
  );
  expect(problems.length).toBeGreaterThan(0);
});
