/** Full text of documents and of statements. Released: never changed. */
import type { Migration } from "./dialect.ts";

const COLUMNS = "words, publisher, source";

export const search: Migration = (dialect) =>
  ["document", "statement"].flatMap((table) => (dialect.name === "sqlite" ? inSqlite(table) : inPostgres(table)));

/** The index keeps no text of its own. A virtual table follows no foreign key, so a trigger does. */
const inSqlite = (table: string) => [
  `create virtual table ${table}_index using fts5(${COLUMNS}, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0')`,
  `create trigger ${table}_unindexed after delete on ${table} begin delete from ${table}_index where rowid = old.key; end`,
];

const inPostgres = (table: string) => [
  `create table ${table}_index (rowid bigint primary key references ${table} (key) on delete cascade, words tsvector not null)`,
  `create index ${table}_index_words on ${table}_index using gin (words)`,
];
