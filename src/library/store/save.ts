/** Puts a Reading into the library: its document frozen, its rows, and what the steps have to do with it. */
import type { Reading } from "../../model/reading.ts";
import { insertAll } from "./insert.ts";
import { attributionRows, documentRow, entityRows, statementRows } from "./rows.ts";
import { deflated, inflated, sha256, storable } from "./storable.ts";
import type { Tx } from "./store.ts";
import { placeOf } from "./versions.ts";

export type Incoming = {
  /** Spans count code points. */
  reading: Reading;
  /** The bytes that were read, where they are more than the text. */
  original: Uint8Array | null;
};

export type Saved = {
  /** The document's id in the library. */
  id: string;
  /** A new document; a new version of one; another reading of one; nothing new. */
  status: "added" | "version" | "reading" | "known";
};

/** Saving the same again changes nothing. `steps` are those that have to look at what is new. */
export async function save(tx: Tx, { reading, original }: Incoming, steps: readonly string[]): Promise<Saved> {
  const now = new Date().toISOString();
  const { id, lineage, known } = await placeOf(tx, reading.document);
  const own = id === reading.document.id ? reading : { ...reading, document: { ...reading.document, id } };
  if (known !== null) {
    if (!(await saveReading(tx, known, own, now))) return { id, status: "known" };
    await leave(tx, steps, known);
    return { id, status: "reading" };
  }

  const row = { ...documentRow(own.document, now), lineage: lineage ?? documentRow(own.document, now).id };
  const present = lineage === null ? undefined : await presentOf(tx, lineage);
  const outdated = present !== undefined && present.version_clock > row.version_clock;
  if (present && !outdated) await tx.updateTable("document").set({ superseded_at: now }).where("key", "=", present.key).execute();
  const { key } = await tx
    .insertInto("document")
    .values({ ...row, superseded_at: outdated ? now : null })
    .returning("key")
    .executeTakeFirstOrThrow();
  if (original) await saveOriginal(tx, own.document.contentHash, original);
  await saveReading(tx, key, own, now);
  await leave(tx, steps, key);
  return { id, status: lineage === null ? "added" : "version" };
}

async function leave(tx: Tx, steps: readonly string[], document: number): Promise<void> {
  for (const step of steps) {
    await tx
      .insertInto("todo")
      .values({ step, document })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

function presentOf(tx: Tx, lineage: string) {
  return tx
    .selectFrom("document")
    .select(["key", "version_clock"])
    .where("lineage", "=", lineage)
    .where("superseded_at", "is", null)
    .executeTakeFirst();
}

async function saveOriginal(tx: Tx, hash: string, bytes: Uint8Array): Promise<void> {
  const row = { hash: storable(hash), size: bytes.length, bytes: deflated(bytes) };
  await tx
    .insertInto("original")
    .values(row)
    .onConflict((conflict) => conflict.column("hash").doNothing())
    .execute();
}

/** Whether it was another one than those that are there; it then takes the place of the present one. */
async function saveReading(tx: Tx, document: number, given: Reading, now: string): Promise<boolean> {
  const { document: _document, ...made } = given;
  const hash = sha256(JSON.stringify(made));
  const readings = await tx.selectFrom("reading").select(["key", "hash", "json"]).where("document", "=", document).orderBy("key").execute();
  if (readings.some((other) => other.hash === hash)) return false;
  // The document is frozen: a later reading of it may have come with less that is known.
  const frozen = readings[0] && (JSON.parse(inflated(readings[0].json).toString()) as Reading).document;
  const reading = frozen ? { ...given, document: frozen } : given;
  await tx.updateTable("reading").set({ superseded_at: now }).where("document", "=", document).where("superseded_at", "is", null).execute();
  const { version, model } = reading.reader;
  const json = deflated(JSON.stringify(reading));
  const { key } = await tx
    .insertInto("reading")
    .values({ document, reader_version: storable(version), model: storable(model), hash, json, recorded_at: now, superseded_at: null })
    .returning("key")
    .executeTakeFirstOrThrow();
  await insertAll(tx, "statement", statementRows(reading, key));
  await insertAll(tx, "attribution", attributionRows(reading, key));
  await insertAll(tx, "entity", entityRows(reading, key));
  return true;
}
