/** A library in one SQLite file: write-ahead log, every commit on disk before it is acknowledged. */
import { setTimeout as sleep } from "node:timers/promises";
import { CompiledQuery, type DatabaseConnection, Kysely, SqliteDialect, SqliteDriver } from "kysely";
import Libsql from "libsql";
import { isBusy, libraryError } from "./errors.ts";
import { migrate } from "./migrate.ts";
import { APPLICATION_ID, libraryAt } from "./sqlite-file.ts";
import type { Store, Transact } from "./store.ts";
import type { Tables } from "./tables.ts";

/** Milliseconds to wait while another process writes: a little inside SQLite, where it holds up the thread, then between tries. */
const BUSY_MS = 100;
const PAUSE_MS = 20;
const PATIENCE_MS = 60_000;
const MOST_STATEMENTS = 200;

/** Throws what `libraryAt` does, and `library-not-found` unless `create`. */
export async function openSqlite(path: string, create: boolean): Promise<Store> {
  const there = libraryAt(path);
  if (!there && !create) throw libraryError("library-not-found", path);
  const file = await patiently(path, () => opened(path, there));
  const db = new Kysely<Tables>({ dialect: new Dialect(prepared(file)) });
  const write: Transact = (work) => patiently(path, () => db.transaction().execute(work));
  const read: Store["read"] = (work) => patiently(path, () => work(db));
  const explain = (error: unknown) => libraryError(error, path);
  const store: Store = { db, read, write, explain, dialect: "sqlite", name: path, close: () => db.destroy() };
  try {
    await migrate(db, write, "sqlite");
    return store;
  } catch (error) {
    await store.close();
    throw explain(error);
  }
}

/** Tries again while another process writes. */
async function patiently<T>(path: string, attempt: () => T | Promise<T>): Promise<T> {
  for (const started = performance.now(); ; await sleep(PAUSE_MS)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() - started > PATIENCE_MS) throw libraryError(error, path);
    }
  }
}

function opened(path: string, there: boolean): Libsql.Database {
  const file = new Libsql(path, { timeout: BUSY_MS });
  // The kind of file is written before the log is switched on, so that it stands in the file itself whatever happens after.
  if (!there) file.exec(`pragma application_id = ${APPLICATION_ID}`);
  file.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on");
  return file;
}

/** Statements are compiled once, not at every call; the least recently used go first. */
function prepared(file: Libsql.Database) {
  const statements = new Map<string, Libsql.Statement>();
  return {
    inTransaction: () => file.inTransaction,
    prepare: (sql: string) => {
      const known = statements.get(sql);
      const statement = known ?? file.prepare(sql);
      statements.delete(sql);
      statements.set(sql, statement);
      if (statements.size > MOST_STATEMENTS) statements.delete(statements.keys().next().value!);
      return statement as never;
    },
    close: () => {
      statements.clear();
      file.close();
    },
  };
}

class Dialect extends SqliteDialect {
  readonly #database: ReturnType<typeof prepared>;
  constructor(database: ReturnType<typeof prepared>) {
    super({ database });
    this.#database = database;
  }
  override createDriver() {
    return new Driver(this.#database);
  }
}

class Driver extends SqliteDriver {
  readonly #database: ReturnType<typeof prepared>;
  constructor(database: ReturnType<typeof prepared>) {
    super({ database });
    this.#database = database;
  }
  /** At once the writer: a reader that turns writer later may find the library changed under it, and cannot wait for its turn. */
  override async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
  /** SQLite takes some transactions back by itself, as on a full disk; to say so would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection) {
    if (this.#database.inTransaction()) await super.rollbackTransaction(connection);
  }
}
