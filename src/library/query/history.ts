/** How a claim came about: what was published and recorded when, and what no longer stands. */
import { lexicon } from "../../text/lexicon.ts";
import { laidOver } from "../assess/laid.ts";
import { linksOf } from "../claims/present.ts";
import { stemsOf } from "../facts/facts.ts";
import { openShelf } from "../facts/told.ts";
import { type AsOf, isPresent, isRead } from "../store/as-of.ts";
import { inParts } from "../store/parts.ts";
import type { Database } from "../store/store.ts";
import type { Said } from "./said.ts";
import { nameOf } from "./statements.ts";

const { threshold } = lexicon<{ threshold: number }>("claims/likeness");

export type Event = {
  /** ISO 8601; null where it is not known. */
  at: string | null;
  /** `superseded`: a later version of the report says it otherwise; `withdrawn`: it does not say it any more; `rejected`: a person says that it never did. */
  what: "published" | "recorded" | "superseded" | "withdrawn" | "rejected";
  document: string;
  publisher: string | null;
  /** Statements, as they are named; those of earlier versions cannot be looked up any more. */
  statements: string[];
  /** Of what no longer stands, the words. */
  text: string | null;
};

type Standing = Said & { recordedAt: string };

/** Of the shorter statement's words, that two ways to say one thing share. */
const ALIKE = 0.6;

/** In the order of time, what is not dated last. */
export async function historyOf(db: Database, appearances: readonly Standing[], asOf: AsOf, machine: boolean): Promise<Event[]> {
  const events = new Map<string, Event>();
  for (const { document, publisher, publishedAt, recordedAt, name } of appearances) {
    for (const [what, at] of [
      ["published", publishedAt],
      ["recorded", recordedAt],
    ] as const) {
      const key = `${what} ${document}`;
      const event: Event = events.get(key) ?? { at, what, document, publisher, statements: [], text: null };
      event.statements.push(name);
      events.set(key, event);
    }
  }
  const all = [...events.values(), ...(await gone(db, appearances, asOf)), ...(machine ? [] : await rejected(db, appearances, asOf))];
  const order = (event: Event) => `${event.at ?? "9999"} ${event.what} ${event.document}`;
  return all.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** Statements that the machine would have put here. */
async function rejected(db: Database, appearances: readonly Standing[], asOf: AsOf): Promise<Event[]> {
  const { statements } = await laidOver(db, openShelf(), asOf);
  const out = [...statements].flatMap(([row, { accepted, assessments }]) =>
    accepted === false ? [{ row, at: assessments.at(-1)!.recordedAt }] : [],
  );
  if (out.length === 0) return [];
  const members = new Set((await rowsOf(db, appearances, asOf)).map(({ key }) => key));
  const when = new Map(out.map(({ row, at }) => [row, at]));
  const likest = new Map<number, number>();
  for (const { one, other, score, apart } of await linksOf(db, when.keys(), asOf, threshold))
    if (members.has(other) && !apart) likest.set(one, Math.max(score, likest.get(one) ?? score));
  const rows = await inParts(likest.keys(), (some) =>
    db
      .selectFrom("statement as s")
      .innerJoin("reading as r", "r.key", "s.reading")
      .innerJoin("document as d", "d.key", "r.document")
      .select(["s.key", "s.id", "s.quote", "d.id as document", "d.publisher"])
      .where("s.key", "in", some)
      .execute(),
  );
  return rows.map(({ key, id, quote, document, publisher }) => ({
    at: when.get(key)!,
    what: "rejected",
    document,
    publisher,
    statements: [nameOf(document, id)],
    text: quote,
  }));
}

/** Statements of superseded versions that said the same, by their words. */
async function gone(db: Database, appearances: readonly Standing[], asOf: AsOf): Promise<Event[]> {
  const { recordedBy } = asOf;
  const alike = appearances.map(({ quote, text }) => ({ quote: stemsOf(quote.text), text: stemsOf(text) }));
  const documents = [...new Set(appearances.map(({ document }) => document))];
  const present = await db.selectFrom("document").select(["id", "lineage"]).where("id", "in", documents).execute();
  const lineageOf = new Map(present.map(({ id, lineage }) => [id, lineage]));
  const lineages = new Set(lineageOf.values());
  const still = new Set(appearances.map(({ document, quote }) => `${lineageOf.get(document)} ${quote.text}`));
  const lemmas = [...new Set((await rowsOf(db, appearances, asOf)).map(({ lemma }) => lemma))];
  if (lemmas.length === 0) return [];
  const rows = await db
    .selectFrom("statement as s")
    .innerJoin("reading as r", "r.key", "s.reading")
    .innerJoin("document as d", "d.key", "r.document")
    .select(["s.id", "s.quote", "s.text", "d.id as document", "d.publisher", "d.lineage", "d.superseded_at as at"])
    .where("s.lemma", "in", lemmas)
    .where("d.superseded_at", "is not", null)
    .where("r.superseded_at", "is", null)
    .$if(recordedBy !== null, (query) => query.where("d.superseded_at", "<=", recordedBy!))
    .execute();
  return rows.flatMap((row): Event[] => {
    if (still.has(`${row.lineage} ${row.quote}`)) return [];
    const stems = { quote: stemsOf(row.quote), text: stemsOf(row.text) };
    if (!alike.some((one) => share(one.quote, stems.quote) >= ALIKE || share(one.text, stems.text) >= ALIKE)) return [];
    const what = lineages.has(row.lineage) ? "superseded" : "withdrawn";
    return [{ at: row.at, what, document: row.document, publisher: row.publisher, statements: [nameOf(row.document, row.id)], text: row.quote }];
  });
}

async function rowsOf(db: Database, appearances: readonly Standing[], asOf: AsOf): Promise<{ key: number; lemma: string }[]> {
  const named = new Set(appearances.map(({ document, statement }) => nameOf(document, statement)));
  const rows = await inParts(
    appearances.map(({ document }) => document),
    (some) =>
      db
        .selectFrom("statement as s")
        .innerJoin("reading as r", "r.key", "s.reading")
        .innerJoin("document as d", "d.key", "r.document")
        .select(["s.key", "s.id", "s.lemma", "d.id as document"])
        .where("d.id", "in", some)
        .where(isPresent(asOf) as never)
        .where(isRead(asOf) as never)
        .execute(),
  );
  return rows.filter(({ document, id }) => named.has(nameOf(document, id)));
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const least = Math.min(a.size, b.size);
  return least < 2 ? 0 : [...a].filter((stem) => b.has(stem)).length / least;
}
