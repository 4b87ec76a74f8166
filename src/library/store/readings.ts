/** Readings out of the library, as the steps work on them. */
import type { Reading } from "../../model/reading.ts";
import { fromCodePoints } from "../../text/offsets.ts";
import { type AsOf, isPresent, isRead, NOW } from "./as-of.ts";
import { inflated } from "./storable.ts";
import type { Database } from "./store.ts";

export type Held = {
  /** Keys of the rows of `document` and `reading`. */
  document: number;
  reading: number;
  recordedAt: string;
  /** Spans are UTF-16 units. */
  value: Reading;
};

export type Wanted = { asOf?: AsOf; documents?: readonly number[] };

const PAGE = 100;

/** The present reading of every present document, or of those named; in the order in which they were recorded, a page in memory at a time. */
export async function* readingsOf(db: Database, { asOf = NOW, documents }: Wanted = {}): AsyncGenerator<Held> {
  for (let [after, at] = [0, 0]; ; at += PAGE) {
    const named = documents?.slice(at, at + PAGE);
    if (named?.length === 0) return;
    const rows = await db
      .selectFrom("document as d")
      .innerJoin("reading as r", "r.document", "d.key")
      .select(["d.key as document", "r.key as reading", "d.recorded_at as recordedAt", "r.json"])
      .where(isPresent(asOf) as never)
      .where(isRead(asOf) as never)
      .where("d.key", ">", named ? 0 : after)
      .$if(named !== undefined, (query) => query.where("d.key", "in", named!))
      .orderBy("d.key")
      .limit(PAGE)
      .execute();
    for (const row of rows) yield heldOf(row);
    if (named ? at + PAGE >= documents!.length : rows.length < PAGE) return;
    after = rows.at(-1)?.document ?? after;
  }
}

/** The last reading of each of these rows of `document`, in the order of their keys, whether they are present or superseded. */
export async function latestOf(db: Database, documents: readonly number[]): Promise<Held[]> {
  const rows = await db
    .selectFrom("document as d")
    .innerJoin("reading as r", "r.document", "d.key")
    .select(["d.key as document", "r.key as reading", "d.recorded_at as recordedAt", "r.json"])
    .where("d.key", "in", documents)
    .where("r.superseded_at", "is", null)
    .orderBy("d.key")
    .execute();
  return rows.map(heldOf);
}

const heldOf = ({ json, ...keys }: Omit<Held, "value"> & { json: Uint8Array }): Held => ({
  ...keys,
  value: fromCodePoints(JSON.parse(inflated(json).toString()) as Reading),
});
