/** A library's database, opened: one query layer over SQLite and PostgreSQL. */
import type { Kysely, Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/** Queries: the database itself, or a transaction. */
export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;

/**
 * Runs `work` in one transaction, alone among all that write to the library. Where the connection is lost or the database is
 * busy it runs again, so `work` must bear that: it keeps nothing but what it returns.
 */
export type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

export type Store = {
  /** For reading. */
  db: Database;
  write: Transact;
  dialect: "sqlite" | "postgres";
  /** The file's path or the server's address without its password, for messages. */
  name: string;
  close(): Promise<void>;
};
