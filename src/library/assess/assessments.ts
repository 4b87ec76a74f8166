/** Assessments in the library: added to, never changed. */
import { randomBytes } from "node:crypto";
import type { Assessment, Judgement } from "../../model/assessment.ts";
import { type AsOf, NOW } from "../store/as-of.ts";
import { storable } from "../store/storable.ts";
import type { Database, Tx } from "../store/store.ts";
import { statementsOf } from "./judgements.ts";

export type Written = { judgement: Judgement; author: string; note: string | null };

/** Several people may write at once, into copies of one library too: an id is nobody else's. */
export async function append(tx: Tx, { judgement, author, note }: Written): Promise<Assessment> {
  const assessment: Assessment = {
    id: randomBytes(8).toString("hex"),
    author: storable(author),
    note: storable(note),
    recordedAt: new Date().toISOString(),
    judgement,
  };
  const { recordedAt, judgement: _, ...rest } = assessment;
  await tx
    .insertInto("assessment")
    .values({ ...rest, recorded_at: recordedAt, judgement: storable(JSON.stringify(judgement)) })
    .execute();
  return assessment;
}

/** All that were there at that moment, in the order in which they were made. */
export async function assessmentsOf(db: Database, { recordedBy }: Pick<AsOf, "recordedBy">): Promise<Assessment[]> {
  const rows = await db
    .selectFrom("assessment")
    .select(["id", "author", "note", "recorded_at as recordedAt", "judgement"])
    .$if(recordedBy !== null, (query) => query.where("recorded_at", "<=", recordedBy!))
    .orderBy("key")
    .execute();
  return rows.map(({ judgement, ...row }) => ({ ...row, judgement: JSON.parse(judgement) as Judgement }));
}

/** Rows of `document` that a judgement touches, through whatever it takes back. */
export async function documentsOf(db: Database, judgement: Judgement): Promise<number[]> {
  const all = new Map((await assessmentsOf(db, NOW)).map(({ id, judgement }) => [id, judgement]));
  let touched: Judgement | undefined = judgement;
  while (touched?.verdict === "undone") touched = all.get(touched.assessment);
  const ids = touched ? statementsOf(touched).map(({ document }) => document) : [];
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("document").select("key").where("id", "in", ids).where("superseded_at", "is", null).execute();
  return rows.map(({ key }) => key);
}
