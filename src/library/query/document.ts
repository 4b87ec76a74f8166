/** One document with all that was read in it, what it shares with others, and the claims in which its statements stand. */
import { ApudError } from "../../model/errors.ts";
import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { originals } from "../copies/originals.ts";
import { claims, isOfNow } from "../present-claims.ts";
import { type AsOf, isPresent, isRead } from "../store/as-of.ts";
import { inflated } from "../store/storable.ts";
import type { Database } from "../store/store.ts";
import { flipped, type Listed } from "./documents.ts";

export type Version = { id: string; publishedAt: string | null; retrievedAt: string | null; recordedAt: string; present: boolean };
export type Shared = { document: string; share: number; copied: boolean; passages: { start: number; end: number; there: Span }[] };
export type DocumentView = {
  /** Spans count code points. */
  reading: Reading;
  recordedAt: string;
  /** Of this report, the first that was recorded first. */
  versions: Version[];
  copies: string[];
  shared: Shared[];
  /** By the id of each statement the claim that it stands in. */
  claims: Record<string, string>;
} & Pick<Listed, "copyOf" | "copied">;

/** A superseded version is answered too, under its own id. Throws `no-document`. */
export async function documentView(db: Database, id: string, asOf: AsOf): Promise<DocumentView> {
  const row = await db
    .selectFrom("document as d")
    .innerJoin("reading as r", "r.document", "d.key")
    .leftJoin("copy_standing as c", "c.document", "d.key")
    .select(["d.key", "d.lineage", "d.recorded_at as recordedAt", "r.key as reading", "r.json", "c.precedence"])
    .where("d.id", "=", id)
    .$if(asOf.publishedBy !== null, (query) => query.where("d.published_clock", "<=", asOf.publishedBy!))
    .$if(asOf.recordedBy !== null, (query) => query.where("d.recorded_at", "<=", asOf.recordedBy!))
    .where(isRead(asOf) as never)
    // Two versions may share an id that was given: the present one is meant.
    .orderBy(({ eb }) => eb.case().when("d.superseded_at", "is", null).then(0).else(1).end())
    .orderBy("d.version_clock", "desc")
    .orderBy("d.key", "desc")
    .executeTakeFirst();
  if (!row) throw new ApudError("no-document", `The library has no such document: ${id}`, "`apud documents` lists what there is.");
  const original = originals(db, asOf);
  const root = await original.root({ key: row.key, id, precedence: row.precedence ?? "" });
  const source = root.key === row.key ? null : await original.of(row.key);
  return {
    reading: JSON.parse(inflated(row.json).toString()) as Reading,
    recordedAt: row.recordedAt,
    versions: await versionsOf(db, row.lineage, asOf),
    copyOf: source && root.id,
    copied: source && { from: source.id, share: source.share, passages: flipped(source.passages) },
    ...(await sharedWith(db, row.key, asOf)),
    claims: await claimsIn(db, { id, reading: row.reading }, asOf),
  };
}

async function versionsOf(db: Database, lineage: string, { recordedBy }: AsOf): Promise<Version[]> {
  const rows = await db
    .selectFrom("document")
    .select(["id", "published_at as publishedAt", "retrieved_at as retrievedAt", "recorded_at as recordedAt", "superseded_at"])
    .where("lineage", "=", lineage)
    .$if(recordedBy !== null, (query) => query.where("recorded_at", "<=", recordedBy!))
    .orderBy("key")
    .execute();
  return rows.map(({ superseded_at, ...row }) => ({ ...row, present: superseded_at === null }));
}

/** Whichever of the two comes before the other. */
async function sharedWith(db: Database, key: number, asOf: AsOf): Promise<Pick<DocumentView, "copies" | "shared">> {
  const sided = (own: "first" | "second", other: "first" | "second") =>
    db
      .selectFrom("passage as p")
      .innerJoin("document as d", "d.key", `p.${other}`)
      .select(["d.id", "p.share", "p.copied", "p.passages"])
      .where(`p.${own}`, "=", key)
      .where(isPresent(asOf) as never)
      .orderBy("d.id")
      .execute();
  const [earlier, later] = [await sided("second", "first"), await sided("first", "second")];
  const shared = (own: "first" | "second", other: "first" | "second") => (row: (typeof earlier)[number]) => ({
    document: row.id,
    share: row.share,
    copied: row.copied === 1,
    passages: (JSON.parse(row.passages) as Record<"first" | "second", Span>[]).map((pair) => ({ ...pair[own], there: pair[other] })),
  });
  return {
    copies: later.filter(({ copied }) => copied === 1).map(({ id }) => id),
    shared: [...earlier.map(shared("second", "first")), ...later.map(shared("first", "second"))],
  };
}

async function claimsIn(db: Database, { id, reading }: { id: string; reading: number }, asOf: AsOf): Promise<Record<string, string>> {
  if (!(await isOfNow(db, asOf, false))) {
    const all = await claims(db, asOf);
    const own = all.flatMap(({ id: claim, appearances }) =>
      appearances.filter(({ document }) => document === id).map(({ statement }) => [statement, claim]),
    );
    return Object.fromEntries(own);
  }
  const rows = await db
    .selectFrom("appearance as a")
    .innerJoin("statement as s", "s.key", "a.statement")
    .innerJoin("claim as c", "c.key", "a.claim")
    .select(["s.id as statement", "c.id as claim"])
    .where("s.reading", "=", reading)
    .execute();
  return Object.fromEntries(rows.map(({ statement, claim }) => [statement, claim]));
}
