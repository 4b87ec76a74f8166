/** The documents of a library, each with the one that it is a copy of. */
import { sql } from "kysely";
import type { Span } from "../../model/span.ts";
import { originals } from "../copies/originals.ts";
import { type AsOf, isPresent, isRead } from "../store/as-of.ts";
import type { Database } from "../store/store.ts";
import { type Asked, cursorsOf, momentOf, noCursor, type Paged, placeAfter } from "./paging.ts";

export type Listed = {
  id: string;
  title: string | null;
  publisher: string | null;
  authors: string[];
  credit: string | null;
  sourceUrl: string | null;
  publishedAt: string | null;
  retrievedAt: string | null;
  recordedAt: string;
  language: string | null;
  contentHash: string;
  /** 1 for the first that was recorded. */
  version: number;
  statements: number;
  /** The original, as far as the library has it. */
  copyOf: string | null;
  /** What the copy was told by. `from` is the document that the passages stand in, the original itself or another copy. */
  copied: { from: string; share: number; passages: { start: number; end: number; from: Span }[] } | null;
};

const PAGE = 200;

/** In the order in which they were published, then of their ids; a page in memory at a time. Spans count code points. */
export async function* documents(db: Database, asOf: AsOf): AsyncGenerator<Listed> {
  for await (const { document } of from(db, asOf, null)) yield document;
}

/** The same from a cursor on. */
export async function* documentPages(db: Database, asked: Asked): AsyncGenerator<Paged<Listed>> {
  const since = new Date().toISOString();
  const asOf = await momentOf(db, asked);
  const place = placeAfter(asked);
  const cursor = cursorsOf(asked, since);
  if (place !== null && place.length !== 2) throw noCursor();
  const after = place && { published_clock: String(place[0]), id: String(place[1]) };
  for await (const { document, clock } of from(db, asOf, after)) yield { ...document, cursor: cursor([clock, document.id]) };
}

type Seen = { published_clock: string; id: string };

async function* from(db: Database, asOf: AsOf, start: Seen | null): AsyncGenerator<{ document: Listed; clock: string }> {
  const original = originals(db, asOf);
  for (let after = start; ; ) {
    const rows: Awaited<ReturnType<typeof page>> = await page(db, asOf, after);
    for (const { key, authors, version, statements, precedence, published_clock: clock, ...row } of rows) {
      const root = await original.root({ key, id: row.id, precedence: precedence ?? "" });
      const source = root.key === key ? null : await original.of(key);
      const document = {
        ...row,
        authors: JSON.parse(authors) as string[],
        version: Number(version),
        statements: Number(statements),
        copyOf: source && root.id,
        copied: source && { from: source.id, share: source.share, passages: flipped(source.passages) },
      };
      yield { document, clock };
    }
    if (rows.length < PAGE) return;
    after = rows.at(-1)!;
  }
}

function page(db: Database, asOf: AsOf, after: Seen | null) {
  return db
    .selectFrom("document as d")
    .innerJoin("reading as r", "r.document", "d.key")
    .leftJoin("copy_standing as c", "c.document", "d.key")
    .select([
      "c.precedence",
      "d.key",
      "d.id",
      "d.title",
      "d.publisher",
      "d.authors",
      "d.credit",
      "d.source_url as sourceUrl",
      "d.published_at as publishedAt",
      "d.retrieved_at as retrievedAt",
      "d.recorded_at as recordedAt",
      "d.language",
      "d.content_hash as contentHash",
      "d.published_clock",
      sql<number>`(select count(*) from document as v where v.lineage = d.lineage and v.key <= d.key)`.as("version"),
      sql<number>`(select count(*) from statement as s where s.reading = r.key)`.as("statements"),
    ])
    .where(isPresent(asOf) as never)
    .where(isRead(asOf) as never)
    .$if(after !== null, (query) => query.where(sql<boolean>`(d.published_clock, d.id) > (${after?.published_clock}, ${after?.id})`))
    .orderBy("d.published_clock")
    .orderBy("d.id")
    .limit(PAGE)
    .execute();
}

/** As the copy has them. */
export function flipped(passages: string) {
  const pairs = JSON.parse(passages) as { first: Span; second: Span }[];
  return pairs.map(({ first, second }) => ({ ...second, from: first }));
}
