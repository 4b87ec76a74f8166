/** The claims of a library that answer to some conditions, in pages. */
import type { Claim } from "../claims.ts";
import { plain } from "../facts/names.ts";
import { outletKey } from "../facts/outlets.ts";
import { listed as all, type Position, type Listed as Positioned, type Wanted } from "../present-claims.ts";
import { matching } from "../search/find.ts";
import { type AsOf, isPresent } from "../store/as-of.ts";
import { inParts } from "../store/parts.ts";
import type { Database, Store } from "../store/store.ts";
import { type Asked, cursorsOf, momentOf, noCursor, type Paged, placeAfter } from "./paging.ts";

type Appearance = Claim["appearances"][number];
type Origin = Claim["origins"][number];

/** What one appearance of the claim has to be, all of it at once; null where it does not matter. */
type Where = {
  /** What `apud search` takes, of the statement. */
  text: string | null;
  /** Words of whoever it goes back to. */
  source: string | null;
  sourceKind: Origin["kind"] | null;
  publisher: string | null;
  stance: Appearance["stance"] | null;
};
/** And of the claim itself. `contradicted`: by another claim, or by somebody who denies it. */
export type Filter = Where & { minReports: number; contradicted: boolean | null };

export type Listed = Claim & { reports: number; publishers: string[]; firstTold: string | null; lastTold: string | null };

type Report = { publisher: string | null; publishedAt: string | null };

/** Throws `bad-query`. */
export async function* claimsWhere(
  store: Store,
  asked: Asked & Filter & { machine: boolean; order: NonNullable<Wanted["order"]> },
): AsyncGenerator<Paged<Listed>> {
  const { db } = store;
  const since = new Date().toISOString();
  const asOf = await momentOf(db, asked);
  const cursor = cursorsOf(asked, since);
  const found = asked.text === null ? null : await matching(store, asked.text, asOf);
  const holds = condition(asked, found);
  for await (const batch of batches(all(db, { asOf, machine: asked.machine, order: asked.order, after: positionAfter(asked) }))) {
    const reports = await reportsOf(db, batch, asOf);
    for (const { position, ...claim } of batch) {
      if (position.reports < asked.minReports) continue;
      if (asked.contradicted !== null && isContradicted(claim) !== asked.contradicted) continue;
      if (!claim.appearances.some((one) => holds(claim, one, reports.get(one.document)))) continue;
      const { reports: number, told, document, place } = position;
      yield { ...listedOf(claim, number, reports), cursor: cursor([number, told, document, place]) };
    }
  }
}

function condition({ source, sourceKind, publisher, stance }: Where, found: ReadonlySet<string> | null) {
  const outlet = publisher === null ? null : outletKey(publisher);
  const words = source === null ? [] : plain(source).split(" ");
  return (claim: Claim, one: Appearance, report: Report | undefined): boolean => {
    if (stance !== null && one.stance !== stance) return false;
    if (outlet !== null && outletKey(report?.publisher ?? "") !== outlet) return false;
    if (found !== null && !found.has(`${one.document}\n${one.statement}`)) return false;
    if (source === null && sourceKind === null) return true;
    const origin = claim.origins.find(({ id }) => id === one.origin);
    if (!origin || (sourceKind !== null && origin.kind !== sourceKind)) return false;
    const named = new Set(plain(origin.label).split(" "));
    return words.every((word) => named.has(word));
  };
}

function isContradicted({ contradictedBy, appearances }: Claim): boolean {
  const [denied, told] = [(one: Appearance) => one.stance === "denies", (one: Appearance) => one.stance === "asserts" || one.stance === "reports"];
  return contradictedBy.length > 0 || (appearances.some(denied) && appearances.some(told));
}

function listedOf(claim: Claim, reports: number, known: ReadonlyMap<string, Report>): Listed {
  const told = claim.appearances.flatMap(({ document }) => known.get(document) ?? []);
  const dates = told.flatMap(({ publishedAt }) => publishedAt ?? []).sort();
  const publishers = [...new Set(told.flatMap(({ publisher }) => publisher ?? []))];
  return { ...claim, reports, publishers, firstTold: dates[0] ?? null, lastTold: dates.at(-1) ?? null };
}

const BATCH = 100;

async function* batches(claims: AsyncIterable<Positioned>): AsyncGenerator<Positioned[]> {
  let batch: Positioned[] = [];
  for await (const claim of claims) {
    batch.push(claim);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function reportsOf(db: Database, claims: readonly Claim[], asOf: AsOf): Promise<Map<string, Report>> {
  const ids = new Set(claims.flatMap(({ appearances }) => appearances.map(({ document }) => document)));
  const rows = await inParts(ids, (some) =>
    db
      .selectFrom("document as d")
      .select(["d.id", "d.publisher", "d.published_at as publishedAt"])
      .where("d.id", "in", some)
      .where(isPresent(asOf) as never)
      .execute(),
  );
  return new Map(rows.map(({ id, ...report }) => [id, report]));
}

function positionAfter(asked: Asked): Position | null {
  const place = placeAfter(asked);
  if (place === null) return null;
  const [reports, told, document, number] = place;
  if (typeof reports !== "number" || typeof told !== "string" || typeof document !== "string" || typeof number !== "number") throw noCursor();
  return { reports, told, document, place: number };
}
