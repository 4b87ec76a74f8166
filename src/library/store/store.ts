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
  /** For reading; its errors are the driver's. */
  db: Database;
  /** Reads once more where the connection was lost meanwhile. */
  read<T>(work: (db: Database) => Promise<T>): Promise<T>;
  write: Transact;
  /** A driver's error in Apud's own codes, where it has one. */
  explain(error: unknown): unknown;
  dialect: "sqlite" | "postgres";
  /** The file's path or the server's address without its password, for messages. */
  name: string;
  close(): Promise<void>;
};
