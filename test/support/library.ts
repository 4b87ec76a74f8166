/** A new, empty library for a test: a SQLite file, and a PostgreSQL schema where APUD_TEST_POSTGRES names a server. */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import pg from "pg";
import { folder } from "./apud.ts";

const SERVER = process.env.APUD_TEST_POSTGRES;

async function schema(): Promise<string> {
  const name = `t_${randomBytes(8).toString("hex")}`;
  const client = new pg.Client(SERVER);
  await client.connect();
  await client.query(`create schema ${name}`);
  await client.end();
  const url = new URL(SERVER!);
  url.searchParams.set("options", `-csearch_path=${name}`);
  return url.href;
}

/** What `--library` takes for each kind of database. */
export const LIBRARIES: [kind: string, fresh: () => Promise<string>][] = [
  ["SQLite", async () => join(folder(), "apud.db")],
  ...(SERVER ? [["PostgreSQL", schema] as [string, () => Promise<string>]] : []),
];
