import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import Libsql from "libsql";
import { expect, test } from "vitest";
import { folder } from "../../../test/support/apud.ts";
import { openStore } from "./open.ts";

const state = (path: string) =>
  readdirSync(path).map((name) => [
    name,
    createHash("sha256")
      .update(readFileSync(join(path, name)))
      .digest("hex"),
  ]);

/** A folder with a library of which no log is left and that nobody holds open. */
async function library(): Promise<string> {
  const path = folder();
  const { db, close } = await openStore(join(folder(), "apud.db"), { create: true });
  await sql`vacuum into ${join(path, "apud.db")}`.execute(db);
  await close();
  return path;
}

test.each([
  ["a text", (path: string) => writeFileSync(path, "Rain fell in Lowmoor.\n".repeat(100)), "not-a-library"],
  ["a few bytes", (path: string) => writeFileSync(path, "x"), "not-a-library"],
  [
    "another program's SQLite file",
    (path: string) => {
      const file = new Libsql(path);
      file.exec("create table t (a)");
      file.close();
    },
    "not-a-library",
  ],
])("%s is refused and left as it is", async (_what, make, code) => {
  const path = folder();
  make(join(path, "apud.db"));
  const before = state(path);
  for (const create of [true, false]) await expect(openStore(join(path, "apud.db"), { create })).rejects.toMatchObject({ code });
  expect(state(path)).toEqual(before);
});

test("a library that a later Apud has written is refused and left as it is", async () => {
  const path = await library();
  const file = new Libsql(join(path, "apud.db"));
  file.exec("pragma user_version = 9999");
  file.close();
  const before = state(path);
  await expect(openStore(join(path, "apud.db"), { create: true })).rejects.toMatchObject({ code: "library-newer" });
  expect(state(path)).toEqual(before);
});

test("a library that is cut off is refused and left as it is", async () => {
  const path = await library();
  const whole = readFileSync(join(path, "apud.db"));
  writeFileSync(join(path, "apud.db"), whole.subarray(0, whole.length / 2));
  const before = state(path);
  await expect(openStore(join(path, "apud.db"))).rejects.toMatchObject({ code: "library-damaged" });
  expect(state(path)).toEqual(before);
});

test("a library whose pages are damaged is said to be so", async () => {
  const path = await library();
  const bytes = readFileSync(join(path, "apud.db"));
  bytes.fill(0xaa, 4096);
  writeFileSync(join(path, "apud.db"), bytes);
  await expect(openStore(join(path, "apud.db"))).rejects.toMatchObject({ code: "library-damaged" });
});

test("where there is none, one is made only for who may", async () => {
  const path = join(folder(), "apud.db");
  await expect(openStore(path)).rejects.toMatchObject({ code: "library-not-found" });
  writeFileSync(path, "");
  await (await openStore(path, { create: true })).close();
  await (await openStore(path)).close();
  mkdirSync(`${path}.folder`);
  await expect(openStore(`${path}.folder`, { create: true })).rejects.toMatchObject({ code: "not-a-library" });
  await expect(openStore(join(path, "in-a-file.db"), { create: true })).rejects.toMatchObject({ code: "not-writable" });
});
