/** A copy of a library at one moment, as a SQLite file that is a library itself. */
import { existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { sql } from "kysely";
import { ApudError } from "../../model/errors.ts";
import { libraryError } from "./errors.ts";
import { insertAll } from "./insert.ts";
import type { Store, Tx } from "./store.ts";
import type { Tables } from "./tables.ts";

/** What cannot be made anew from other tables; those that others refer to come first. */
const TABLES = [
  ["original", "hash"],
  ["document", "key"],
  ["reading", "key"],
  ["statement", "key"],
  ["attribution", "key"],
  ["entity", "key"],
  ["noted", "name"],
  // Could be made anew, but by the encoder alone.
  ["meaning", "hash"],
  ["assessment", "key"],
] as const satisfies [keyof Tables, string][];
/** Rows in memory at a time; a reading may take a megabyte. */
const PAGE = 200;

/**
 * Others may read and write meanwhile. The file is whole and on disk when it gets its name.
 * `fill` makes the copy of a library that is no file, at a path that is free. Throws `file-exists`, `library-full`, `not-writable`.
 */
export async function backup(store: Store, path: string, fill: (copy: string) => Promise<Store>): Promise<void> {
  if (existsSync(path)) throw new ApudError("file-exists", `${path}: There is such a file already.`, "Name another; Apud overwrites no file.");
  const [copy, part] = [`${path}.copy`, `${path}.part`];
  const temporary = [part, copy, `${copy}-wal`, `${copy}-shm`];
  await removeAll(temporary);
  try {
    const file = store.dialect === "sqlite" ? store : await fill(copy);
    await sql`vacuum into ${part}`.execute(file.db);
    if (file !== store) await file.close();
    await toDisk(part);
    await rename(part, path);
    await toDisk(dirname(resolve(path)));
  } catch (error) {
    throw libraryError(error, path);
  } finally {
    await removeAll(temporary);
  }
}

/** All that was put into `from` at one moment; `to` is empty. `steps` will have everything to do. */
export async function copyAll(from: Store, to: Store, steps: readonly string[]): Promise<void> {
  await from.db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (snapshot) => {
      for (const [table, key] of TABLES) await copyTable(snapshot, to, table, key);
    });
  await to.write(async (tx) => {
    for (const step of steps) await sql`insert into todo (step, document) select ${step}, key from document`.execute(tx);
  });
}

async function copyTable(snapshot: Tx, to: Store, table: keyof Tables, key: string): Promise<void> {
  for (let after: unknown = null; ; ) {
    const rows: Record<string, unknown>[] = await snapshot
      .selectFrom(table)
      .selectAll()
      .$if(after !== null, (query) => query.where(sql.ref(key), ">", after as never))
      .orderBy(sql.ref(key))
      .limit(PAGE)
      .execute();
    if (rows.length === 0) return;
    await to.write((tx) => insertAll(tx, table, rows as never));
    after = rows.at(-1)![key];
  }
}

async function removeAll(paths: string[]): Promise<void> {
  for (const path of paths) await rm(path, { force: true });
}

async function toDisk(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
