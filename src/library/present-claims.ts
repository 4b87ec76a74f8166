/** The claims of a library: those of now from their rows, those of an earlier moment worked out from what was there then. */

import { sql } from "kysely";
import { ApudError } from "../model/errors.ts";
import { isRejected, NOTHING } from "./assess/apply.ts";
import { laidOver } from "./assess/laid.ts";
import { opposedTo } from "./claims/opposed.ts";
import { pieceOf } from "./claims/pieces.ts";
import { neighboursIn, pairsAmong, standingsOf, statementsIn } from "./claims/present.ts";
import { type Claim, claimsFrom, type Made, type Own } from "./claims.ts";
import { openShelf } from "./facts/told.ts";
import { type AsOf, isPresent } from "./store/as-of.ts";
import { inParts } from "./store/parts.ts";
import { inflated } from "./store/storable.ts";
import type { Database } from "./store/store.ts";

/** Where a claim stands among the others: those after it come after it whatever is added. */
export type Position = { reports: number; told: string; document: string; place: number };
/** `told`: as they were first told. `reports`: the most widely told first. widely: only what several reports say, and what is contradicted. */
/** machine: as if nobody had judged anything. */
export type Wanted = { asOf: AsOf; machine?: boolean; order?: "told" | "reports"; widely?: boolean; after?: Position | null };
export type Listed = Claim & { position: Position };

const PAGE = 200;

/** A page in memory at a time; of an earlier moment all. Spans count code points. */
export async function* listed(db: Database, { asOf, machine = false, order = "told", widely = false, after = null }: Wanted): AsyncGenerator<Listed> {
  if (!(await isOfNow(db, asOf, machine))) {
    const all = (await workedOut(db, asOf, machine)).filter((c) => !widely || c.position.reports > 1 || c.contradictedBy.length > 0);
    if (order === "reports") all.sort((a, b) => b.position.reports - a.position.reports);
    yield* all.filter(({ position }) => after === null || isAfter(position, after, order));
    return;
  }
  for (let at = after; ; ) {
    const rows = await (order === "told" ? toldPage(db, widely, at) : reportsPage(db, widely, at));
    yield* await claimsOf(db, rows);
    if (rows.length === 0) return;
    const last = rows.at(-1)!;
    at = { reports: last.reports, told: last.told, document: last.document, place: last.place };
  }
}

/** Those of now with these rows of `claim`, in no order. */
export async function claimsAt(db: Database, keys: readonly number[]): Promise<Claim[]> {
  const rows = await inParts(keys, (some) => db.selectFrom("claim").select(COLUMNS).where("key", "in", some).execute());
  return (await claimsOf(db, rows)).map(({ position: _, ...claim }) => claim);
}

/** Whether the rows answer for it. */
export async function isOfNow(db: Database, { publishedBy, recordedBy }: AsOf, machine: boolean): Promise<boolean> {
  return publishedBy === null && recordedBy === null && !(machine && (await isJudged(db)));
}

async function isJudged(db: Database): Promise<boolean> {
  return (await db.selectFrom("assessment").select("key").limit(1).executeTakeFirst()) !== undefined;
}

/** All of them, in the order in which they were first told. */
export async function claims(db: Database, asOf: AsOf, machine = false): Promise<Claim[]> {
  const all: Claim[] = [];
  for await (const { position: _, ...claim } of listed(db, { asOf, machine })) all.push(claim);
  return all;
}

/** How many stand in one report alone, uncontradicted. */
export async function alone(db: Database, asOf: AsOf, machine = false): Promise<number> {
  if (!(await isOfNow(db, asOf, machine)))
    return (await workedOut(db, asOf, machine)).filter(({ position, contradictedBy }) => position.reports === 1 && contradictedBy.length === 0)
      .length;
  const { count } = await db
    .selectFrom("claim")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("reports", "=", 1)
    .where("contradicted", "=", 0)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** A position as the listing prints it: what comes after it is what would have come after it then, whatever has been added meanwhile. */
export const cursorOf = ({ reports, told, document, place }: Position): string =>
  Buffer.from(JSON.stringify([reports, told, document, place])).toString("base64url");

/** Throws `bad-query`. */
export function positionOf(cursor: string): Position {
  try {
    const [reports, told, document, place] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
    if (typeof reports === "number" && typeof told === "string" && typeof document === "string" && typeof place === "number")
      return { reports, told, document, place };
  } catch {
    // Not JSON: said below.
  }
  throw new ApudError("bad-query", "The cursor is none.", "Give the `cursor` of a claim as it was printed.");
}

function isAfter(one: Position, other: Position, order: "told" | "reports"): boolean {
  if (order === "reports" && one.reports !== other.reports) return one.reports < other.reports;
  if (one.told !== other.told) return one.told > other.told;
  return one.document === other.document ? one.place > other.place : one.document > other.document;
}

const COLUMNS = ["key", "told", "document", "place", "reports", "json"] as const;
type Row = { key: number; told: string; document: string; place: number; reports: number; json: Uint8Array };

function selected(db: Database) {
  return db.selectFrom("claim").select(COLUMNS).orderBy("told").orderBy("document").orderBy("place").limit(PAGE);
}

const behind = ({ told, document, place }: Position) => sql<boolean>`(told, document, place) > (${told}, ${document}, ${place})`;

const toldPage = (db: Database, widely: boolean, after: Position | null): Promise<Row[]> =>
  selected(db)
    .$if(widely, (query) => query.where(({ or, eb }) => or([eb("reports", ">", 1), eb("contradicted", "=", 1)])))
    .$if(after !== null, (query) => query.where(behind(after!)))
    .execute();

/** The rest of those in as many reports as the last one, else those in fewer. */
async function reportsPage(db: Database, widely: boolean, after: Position | null): Promise<Row[]> {
  const rowsIn = (reports: number, from: Position | null) =>
    selected(db)
      .where("reports", "=", reports)
      .$if(widely && reports === 1, (query) => query.where("contradicted", "=", 1))
      .$if(from !== null, (query) => query.where(behind(from!)))
      .execute();
  const rest = after ? await rowsIn(after.reports, after) : [];
  if (rest.length > 0) return rest;
  const { reports } = await db
    .selectFrom("claim")
    .select(({ fn }) => fn.max("reports").as("reports"))
    .$if(after !== null, (query) => query.where("reports", "<", after!.reports))
    .executeTakeFirstOrThrow();
  return reports === null ? [] : rowsIn(reports, null);
}

/** With what they contradict. */
async function claimsOf(db: Database, rows: readonly Row[]): Promise<Listed[]> {
  const keys = rows.map(({ key }) => key);
  const sided = (one: "one" | "other", other: "one" | "other") => (some: number[]) =>
    db
      .selectFrom("contradiction as x")
      .innerJoin("claim as c", "c.key", `x.${other}`)
      .select([`x.${one} as own`, "x.slot", "c.id as claim", "c.text", "c.told", "c.document", "c.place"])
      .where(`x.${one}`, "in", some)
      .execute();
  const opposed = [...(await inParts(keys, sided("one", "other"))), ...(await inParts(keys, sided("other", "one")))];
  const by = new Map<number, typeof opposed>(keys.map((key) => [key, []]));
  for (const row of opposed) by.get(row.own)!.push(row);
  return rows.map(({ key, json, ...position }) => {
    const claim = JSON.parse(inflated(json).toString()) as Own;
    const against = by.get(key)!.sort((a, b) => (isAfter({ reports: 0, ...a }, { reports: 0, ...b }, "told") ? 1 : -1));
    const contradictedBy = against.filter(({ slot }) => slot !== "variant").map(({ claim, slot, text }) => ({ claim, slot, text }));
    return { ...claim, variants: against.map(({ claim }) => claim), contradictedBy, position };
  });
}

/** From the readings and the pairs that were there then, as the rows of now are made. */
export async function workedOut(db: Database, asOf: AsOf, machine = false): Promise<Listed[]> {
  const shelf = openShelf();
  const laid = machine ? NOTHING : await laidOver(db, shelf, asOf);
  const documents = await db
    .selectFrom("document as d")
    .select("d.key")
    .where(isPresent(asOf) as never)
    .execute();
  const statements = await statementsIn(
    db,
    documents.map(({ key }) => key),
    asOf,
  );
  const neighbours = neighboursIn(db, asOf, laid);
  const all: Made[] = [];
  const placed = new Set<number>();
  for (const start of statements) {
    if (placed.has(start)) continue;
    const { members } = await pieceOf(start, neighbours);
    for (const key of members) placed.add(key);
    const standings = (await standingsOf(db, shelf, members, asOf, laid)).filter(({ key }) => !isRejected(laid, key));
    all.push(...claimsFrom({ statements: standings, pairs: await pairsAmong(db, standings, laid), judgements: laid }));
  }
  const found = all.map(({ claim, members }): Listed => {
    const { told, fact } = members[0]!.standing;
    const reports = new Set(claim.appearances.map(({ document }) => document)).size;
    return { ...claim, variants: [], contradictedBy: [], position: { reports, told: told.told, document: told.id, place: fact.order } };
  });
  const claimOf = new Map(all.flatMap(({ members }, i) => members.map(({ standing }) => [standing.key, i] as const)));
  const membersOf = (i: number) => all[i]!.members.map(({ standing }) => standing.key);
  const opposed = await opposedTo(db, shelf, statements, asOf, laid, {
    claimOf: async () => claimOf,
    membersOf: async (claims) => new Map(claims.map((i) => [i, membersOf(i)])),
  });
  for (const { one, other, slot } of opposed)
    for (const [a, b] of [
      [found[one]!, found[other]!],
      [found[other]!, found[one]!],
    ] as const)
      if (slot === "variant") a.variants.push(b.id);
      else a.contradictedBy.push({ claim: b.id, slot, text: b.text });
  const byId = new Map(found.map((claim) => [claim.id, claim.position]));
  for (const claim of found) {
    claim.contradictedBy.sort((a, b) => (isAfter(byId.get(a.claim)!, byId.get(b.claim)!, "told") ? 1 : -1));
    claim.variants = [...claim.variants, ...claim.contradictedBy.map((one) => one.claim)].sort((a, b) =>
      isAfter(byId.get(a)!, byId.get(b)!, "told") ? 1 : -1,
    );
  }
  return found.sort((a, b) => (isAfter(a.position, b.position, "told") ? 1 : -1));
}
