/** Statements by what stays the same of them: their document, its content, and where their predicate stands. */
import type { StatementKey } from "../../model/assessment.ts";
import type { Reading } from "../../model/reading.ts";
import type { Statement } from "../../model/statement.ts";
import { codePointOffsets } from "../../text/offsets.ts";
import { type AsOf, isPresent, NOW } from "../store/as-of.ts";
import { readingsOf } from "../store/readings.ts";
import type { Database } from "../store/store.ts";
import { keyText } from "./judgements.ts";

export type Place = { reading: Reading; statement: Statement };
/** Why a key leads to no statement that is there: its report was taken out, has another version now, or is read otherwise now. */
export type Loose = "removed" | "superseded" | "read otherwise";

/** reading: with spans in UTF-16 units. Answers with the key of each of its statements. */
export function keysOf({ document }: Reading): (statement: Statement) => StatementKey {
  const points = codePointOffsets(document.bodyText);
  return ({ predicate }) => ({
    document: document.id,
    contentHash: document.contentHash,
    predicate: { start: points.start(predicate.start), end: points.end(predicate.end) },
  });
}

/** Where each of them stands in what was present at that moment, by its `keyText`. */
export async function placesOf(db: Database, keys: readonly StatementKey[], asOf: AsOf = NOW): Promise<Map<string, Place | Loose>> {
  const wanted = new Map<string, StatementKey[]>();
  for (const key of keys) wanted.set(key.document, [...(wanted.get(key.document) ?? []), key]);
  const places = new Map<string, Place | Loose>();
  if (wanted.size === 0) return places;
  const rows = await db
    .selectFrom("document as d")
    .select(["d.key", "d.id"])
    .where("d.id", "in", [...wanted.keys()])
    .where(isPresent(asOf) as never)
    .execute();
  for (const key of keys) places.set(keyText(key), "removed");
  for await (const { value: reading } of readingsOf(db, { asOf, documents: rows.map(({ key }) => key).sort((a, b) => a - b) })) {
    const keyOf = keysOf(reading);
    const there = new Map(reading.statements.map((statement) => [keyText(keyOf(statement)), statement]));
    for (const key of wanted.get(reading.document.id) ?? []) {
      const text = keyText(key);
      const statement = there.get(text);
      if (statement) places.set(text, { reading, statement });
      else places.set(text, key.contentHash === reading.document.contentHash ? "read otherwise" : "superseded");
    }
  }
  return places;
}
