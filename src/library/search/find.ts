/** Finds documents or statements by their words, the latest first. */
import { sql } from "kysely";
import { ApudError } from "../../model/errors.ts";
import type { Span } from "../../model/span.ts";
import { codePointOffsets } from "../../text/offsets.ts";
import { foldedWords } from "../../text/words.ts";
import { type AsOf, isPresent, isRead } from "../store/as-of.ts";
import { latestOf } from "../store/readings.ts";
import type { Store } from "../store/store.ts";
import { type Asked, type Phrase, parse } from "./ask.ts";
import { toFts5, toTsquery } from "./compile.ts";

export type Wanted = { query: string; of: "documents" | "statements"; asOf: AsOf; cursor: string | null };

export type Hit = {
  document: string;
  title: string | null;
  publisher: string | null;
  publishedAt: string | null;
  /** Of a statement: its id in the reading, its quote, and the proposition. */
  statement: { id: string; start: number; end: number; text: string } | null;
  /** The words around the first that was found. */
  snippet: { start: number; end: number; text: string };
  /** Where the words stand that were asked for, in order. Spans count code points of `bodyText`. */
  matches: Span[];
  /** Given to the next search, it goes on after this hit, whatever has been added meanwhile. */
  cursor: string;
};

const PAGE = 50;
/** UTF-16 units around the first match. */
const BEFORE = 60;
const AFTER = 160;
const MOST_MATCHES = 100;

type Row = { clock: string; key: number; document: number; statement: { id: string; start: number; end: number; text: string } | null };

/** Throws `bad-query`, at once. */
export function find(store: Store, { query, of, asOf, cursor }: Wanted): AsyncGenerator<Hit> {
  const asked = parse(query);
  const after = cursor === null ? null : positionOf(cursor);
  return hits();

  async function* hits(): AsyncGenerator<Hit> {
    for (let at = after; ; ) {
      const rows = await page(store, of, asked, asOf, at);
      const held = new Map(
        (rows.length > 0
          ? await latestOf(
              store.db,
              rows.map(({ document }) => document),
            )
          : []
        ).map((one) => [one.document, one.value]),
      );
      for (const row of rows) {
        const reading = held.get(row.document);
        if (reading) yield hitOf(row, reading.document, asked.asked);
      }
      if (rows.length < PAGE) return;
      at = rows.at(-1)!;
    }
  }
}

/** Statements that answer to a query then, each as its document's id, a line feed, and its own. Throws `bad-query`. */
export async function matching({ db, dialect }: Store, query: string, asOf: AsOf): Promise<Set<string>> {
  const { asked, from, until } = parse(query);
  const rows = await db
    .selectFrom("document as d")
    .innerJoin("reading as r", "r.document", "d.key")
    .innerJoin("statement as s", "s.reading", "r.key")
    .select(["d.id as document", "s.id"])
    .where(isPresent(asOf) as never)
    .where(isRead(asOf) as never)
    .$if(asked !== null, (all) => all.where(sql<boolean>`s.key in (${rowsMatching("statements", dialect, asked!)})`))
    .$if(from !== null, (all) => all.where("d.published_clock", ">=", from!))
    .$if(until !== null, (all) => all.where("d.published_clock", "<", until!))
    .execute();
  return new Set(rows.map(({ document, id }) => `${document}\n${id}`));
}

function rowsMatching(of: Wanted["of"], dialect: Store["dialect"], question: Asked) {
  const index = sql.table(`${of === "documents" ? "document" : "statement"}_index`);
  return dialect === "sqlite"
    ? sql`select rowid from ${index} where ${index} match ${toFts5(question)}`
    : sql`select rowid from ${index} where words @@ ${toTsquery(question)}::tsquery`;
}

type Position = Pick<Row, "clock" | "key">;

async function page({ db, dialect }: Store, of: Wanted["of"], asked: ReturnType<typeof parse>, asOf: AsOf, after: Position | null): Promise<Row[]> {
  const key = of === "documents" ? "d.key" : "s.key";
  const rows = await db
    .selectFrom("document as d")
    .innerJoin("reading as r", "r.document", "d.key")
    .$if(
      of === "statements",
      (query) =>
        query
          .innerJoin("statement as s", "s.reading", "r.key")
          .select(["s.id as id", "s.quote_start as start", "s.quote_end as end", "s.text as text"]) as never,
    )
    .select(["d.published_clock as clock", "d.key as document", sql<number>`${sql.ref(key)}`.as("key")])
    .where(isPresent(asOf) as never)
    .where(isRead(asOf) as never)
    .$if(asked.asked !== null, (query) => query.where(sql<boolean>`${sql.ref(key)} in (${rowsMatching(of, dialect, asked.asked!)})`))
    .$if(asked.from !== null, (query) => query.where("d.published_clock", ">=", asked.from!))
    .$if(asked.until !== null, (query) => query.where("d.published_clock", "<", asked.until!))
    .$if(after !== null, (query) => query.where(sql<boolean>`(d.published_clock, ${sql.ref(key)}) < (${after?.clock}, ${after?.key})`))
    .orderBy("d.published_clock", "desc")
    .orderBy(sql.ref(key), "desc")
    .limit(PAGE)
    .execute();
  return rows.map((row) => {
    const { id, start, end, text } = row as typeof row & NonNullable<Row["statement"]>;
    return { clock: row.clock, key: row.key, document: row.document, statement: of === "documents" ? null : { id, start, end, text } };
  });
}

const cursorOf = ({ clock, key }: Position): string => Buffer.from(JSON.stringify([clock, key])).toString("base64url");

function positionOf(cursor: string): Position {
  try {
    const [clock, key] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
    if (typeof clock === "string" && typeof key === "number") return { clock, key };
  } catch {
    // Not JSON: said below.
  }
  throw new ApudError("bad-query", "The cursor is none.", "Give the `cursor` of a hit as it was printed.");
}

type Found = { id: string; title: string | null; publisher: string | null; publishedAt: string | null; bodyText: string };

function hitOf(row: Row, { id, title, publisher, publishedAt, bodyText }: Found, asked: Asked | null): Hit {
  const points = codePointOffsets(bodyText);
  const phrases = asked === null ? [] : wordsAskedFor(asked);
  const found = matchesOf(bodyText, phrases).map(({ start, end }) => ({ start: points.start(start), end: points.end(end) }));
  const { statement } = row;
  const matches = statement ? found.filter(({ start, end }) => start >= statement.start && end <= statement.end) : found;
  return {
    document: id,
    title,
    publisher,
    publishedAt,
    statement,
    snippet: snippetOf(bodyText, matches[0]?.start ?? statement?.start ?? 0),
    matches: matches.slice(0, MOST_MATCHES),
    cursor: cursorOf(row),
  };
}

function wordsAskedFor(asked: Asked): Phrase[] {
  if (asked.kind === "phrase") return asked.field === "words" ? [asked] : [];
  return (asked.kind === "or" ? asked.any : asked.all).flatMap(wordsAskedFor);
}

function matchesOf(bodyText: string, phrases: Phrase[]): Span[] {
  const words = foldedWords(bodyText);
  const spans: Span[] = [];
  for (let at = 0; at < words.length; at++) {
    const lengths = phrases.filter((phrase) => stands(phrase, words, at)).map((phrase) => phrase.words.length);
    if (lengths.length > 0) spans.push({ start: words[at]!.start, end: words[at + Math.max(...lengths) - 1]!.end });
  }
  return spans;
}

function stands({ words, prefix }: Phrase, text: { word: string }[], at: number): boolean {
  return words.every((word, index) => {
    const there = text[at + index]?.word;
    return prefix && index === words.length - 1 ? there?.startsWith(word) : there === word;
  });
}

/** From the beginning of a word to the end of one; `at` and the result count code points. */
function snippetOf(bodyText: string, at: number): Hit["snippet"] {
  const points = Array.from(bodyText);
  const space = (index: number) => index < 0 || index >= points.length || /\s/.test(points[index]!);
  let start = Math.max(at - BEFORE, 0);
  while (start > 0 && start < at && !space(start - 1)) start++;
  let end = Math.min(at + AFTER, points.length);
  while (end < points.length && end > at && !space(end)) end--;
  return { start, end, text: points.slice(start, end).join("") };
}
