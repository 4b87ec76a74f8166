/** Puts what is new into the full-text index: documents by their text, statements by their words, both by outlet and by who is cited. */
import { sql } from "kysely";
import type { Attribution } from "../../model/attribution.ts";
import type { Reading } from "../../model/reading.ts";
import { foldedWords } from "../../text/words.ts";
import { latestOf } from "../store/readings.ts";
import type { Step } from "../store/steps.ts";
import type { Tx } from "../store/store.ts";
import type { Field } from "./ask.ts";
import { WEIGHTS } from "./compile.ts";

/** PostgreSQL keeps at most a megabyte for a text: each word once, and its first 256 places. What a longer text says after that is not found. */
const ROOM: Record<Field, number> = { words: 750_000, publisher: 10_000, source: 200_000 };
const PLACES = 256;
const BYTES_PER_PLACE = 2;
const BYTES_PER_WORD = 8;
/** Of a longer word, the beginning. */
const LONGEST_WORD = 64;

type Fields = Record<Field, string>;

export const search: Step = {
  name: "search",
  run: async (tx, documents, dialect) => {
    const put = dialect === "sqlite" ? putSqlite : putPostgres;
    for (const { document, reading, value } of await latestOf(tx, documents)) {
      const publisher = folded(value.document.publisher ?? "", "publisher");
      const sources = sourcesOf(value);
      const text = `${value.document.title ?? ""}\n${value.document.bodyText}`;
      await put(tx, "document", document, { words: folded(text, "words"), publisher, source: folded([...sources.values()].join("\n"), "source") });
      const rows = await tx.selectFrom("statement").select(["key", "text", "quote", "attribution"]).where("reading", "=", reading).execute();
      for (const row of rows) {
        const source = row.attribution === null ? "" : (sources.get(row.attribution) ?? "");
        await put(tx, "statement", row.key, { words: folded(`${row.quote}\n${row.text}`, "words"), publisher, source: folded(source, "source") });
      }
    }
  },
};

/** The words that name each attribution's source and those above it, a line each. */
function sourcesOf({ document, attributions }: Reading): Map<string, string> {
  const by = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const chain = (attribution: Attribution | undefined): string[] => {
    if (!attribution) return [];
    const { source, parent } = attribution;
    const above = parent === null ? [] : chain(by.get(parent));
    return source === null ? above : [document.bodyText.slice(source.start, source.end), ...above];
  };
  return new Map(attributions.map((attribution) => [attribution.id, chain(attribution).join("\n")]));
}

function folded(text: string, field: Field): string {
  const places = new Map<string, number>();
  const words: string[] = [];
  let room = ROOM[field];
  for (const { word: whole } of foldedWords(text)) {
    const word = whole.slice(0, LONGEST_WORD);
    const before = places.get(word) ?? 0;
    places.set(word, before + 1);
    room -= (before === 0 ? Buffer.byteLength(word) + BYTES_PER_WORD : 0) + (before < PLACES ? BYTES_PER_PLACE : 0);
    if (room < 0) break;
    words.push(word);
  }
  return words.join(" ");
}

async function putSqlite(tx: Tx, table: "document" | "statement", key: number, { words, publisher, source }: Fields): Promise<void> {
  const index = sql.table(`${table}_index`);
  await sql`delete from ${index} where rowid = ${key}`.execute(tx);
  await sql`insert into ${index} (rowid, words, publisher, source) values (${key}, ${words}, ${publisher}, ${source})`.execute(tx);
}

async function putPostgres(tx: Tx, table: "document" | "statement", key: number, fields: Fields): Promise<void> {
  const vector = (field: Field) => sql`setweight(to_tsvector('simple', ${fields[field]}), ${sql.lit(WEIGHTS[field])})`;
  await sql`insert into ${sql.table(`${table}_index`)} (rowid, words)
    values (${key}, ${vector("words")} || ${vector("publisher")} || ${vector("source")})
    on conflict (rowid) do update set words = excluded.words`.execute(tx);
}
