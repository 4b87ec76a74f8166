/** Whether a library is whole: the database's own checks, and whether every row says what its document says. */
import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Reading } from "../../model/reading.ts";
import { statementRows } from "./rows.ts";
import { inflated } from "./storable.ts";
import type { Store } from "./store.ts";

export type Checked = { documents: number; readings: number; statements: number; originals: number; problems: string[] };

const PAGE = 50;

/** Reads everything; changes nothing. */
export async function check(store: Store): Promise<Checked> {
  const checked: Checked = { documents: 0, readings: 0, statements: 0, originals: 0, problems: [] };
  if (store.dialect === "sqlite") checked.problems.push(...(await inSqlite(store)));
  // What the file cannot give back cannot be looked at.
  if (checked.problems.length > 0) return checked;
  const { count } = await store.db
    .selectFrom("document")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  checked.documents = Number(count);
  await checkVersions(store, checked);
  await checkReadings(store, checked);
  await checkOriginals(store, checked);
  return checked;
}

async function inSqlite({ db }: Store): Promise<string[]> {
  const problems: string[] = [];
  try {
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
    problems.push(...rows.map((row) => row.integrity_check).filter((said) => said !== "ok"));
    const broken = await sql<{ table: string; rowid: number; parent: string }>`pragma foreign_key_check`.execute(db);
    problems.push(...broken.rows.map(({ table, rowid, parent }) => `${table} ${rowid} refers to a ${parent} that is not there`));
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  }
  return problems;
}

/** Of each report, one version is the present one; of each version, one reading. */
async function checkVersions({ db }: Store, { problems }: Checked): Promise<void> {
  const present = sql<number>`sum(case when superseded_at is null then 1 else 0 end)`;
  const lineages = await db.selectFrom("document").select("lineage").groupBy("lineage").having(present, "<>", 1).execute();
  problems.push(...lineages.map(({ lineage }) => `document ${lineage}: not one version is the present one`));
  const readings = await db.selectFrom("reading").select("document").groupBy("document").having(present, "<>", 1).execute();
  problems.push(...readings.map(({ document }) => `document ${document}: not one reading is the present one`));
  const unread = await sql<{
    id: string;
  }>`select id from document as d where not exists (select 1 from reading as r where r.document = d.key)`.execute(db);
  problems.push(...unread.rows.map(({ id }) => `document ${id}: it has no reading`));
}

async function checkReadings({ db }: Store, checked: Checked): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await db.selectFrom("reading").select(["key", "json"]).where("key", ">", after).orderBy("key").limit(PAGE).execute();
    for (const { key, json } of rows) {
      const statements = await db.selectFrom("statement").selectAll().where("reading", "=", key).orderBy("key").execute();
      checked.readings++;
      checked.statements += statements.length;
      const problem = problemOf(json, key, statements);
      if (problem !== null) checked.problems.push(`reading ${key}: ${problem}`);
    }
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.key;
  }
}

function problemOf(json: Uint8Array, key: number, statements: { key: number }[]): string | null {
  try {
    const reading = JSON.parse(inflated(json).toString()) as Reading;
    const rows = statements.map(({ key: _, ...row }) => row);
    return sameRows(rows, statementRows(reading, key)) ? null : "its statements are not those of its JSON";
  } catch (error) {
    return `its JSON cannot be read (${error instanceof Error ? error.message : error})`;
  }
}

function sameRows(rows: object[], expected: object[]): boolean {
  const text = (row: object) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
  return rows.length === expected.length && rows.every((row, index) => text(row) === text(expected[index]!));
}

async function checkOriginals({ db }: Store, checked: Checked): Promise<void> {
  for (let after = ""; ; ) {
    const rows = await db.selectFrom("original").selectAll().where("hash", ">", after).orderBy("hash").limit(PAGE).execute();
    for (const { hash, bytes } of rows) {
      checked.originals++;
      if (!isHashOf(hash, bytes)) checked.problems.push(`bytes of ${hash}: they are not those that were read`);
    }
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.hash;
  }
}

function isHashOf(hash: string, bytes: Uint8Array): boolean {
  try {
    return hash === `sha256:${createHash("sha256").update(inflated(bytes)).digest("hex")}`;
  } catch {
    // Damaged so that it cannot even be inflated.
    return false;
  }
}
