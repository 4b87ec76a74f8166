/** A library in a PostgreSQL database, which several machines may share. */
import { setTimeout as sleep } from "node:timers/promises";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { ApudError } from "../../model/errors.ts";
import { isRetryable, libraryError } from "./errors.ts";
import { migrate, migrated } from "./migrate.ts";
import type { Database, Store, Transact, Tx } from "./store.ts";
import type { Tables } from "./tables.ts";

/** bigint comes as text unless told otherwise; keys and counts stay far below 2⁵³. */
const BIGINT = 20;
/** Whoever writes to a library holds this lock, so that what a transaction has looked up still holds when it writes. */
const WRITER = 0x41_70_75_64;
/** Seconds to wait before each further try of a transaction: a server that restarts is back within them. */
const WAITS = [0.2, 0.5, 1, 2, 4, 8, 15];
const CONNECT_MS = 10_000;
const CONNECTIONS = 4;

/** Throws `library-unreachable`, `library-refused`, and `library-not-found` unless `create`. */
export async function openPostgres(url: string, create: boolean): Promise<Store> {
  const name = withoutPassword(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    types: { getTypeParser: (type, format) => (type === BIGINT ? Number : pg.types.getTypeParser(type, format as "text")) },
  });
  // A connection that breaks between two queries is told by the next one, which fails or gets another.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const write: Transact = (work) => patiently(name, () => locked(db, work));
  const read: Store["read"] = (work) => patiently(name, () => work(db));
  const explain = (error: unknown) => libraryError(error, name);
  const store: Store = { db, read, write, explain, dialect: "postgres", name, close: () => db.destroy() };
  try {
    if (!create && (await migrated(db, "postgres")) === 0) throw libraryError("library-not-found", name);
    await migrate(db, write, "postgres");
    return store;
  } catch (error) {
    await store.close();
    throw explain(error);
  }
}

/** Tries again where the connection was lost, or another transaction was in the way. */
async function patiently<T>(name: string, attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      const wait = WAITS[tries];
      if (wait === undefined || !isRetryable(error)) throw libraryError(error, name);
      await sleep(wait * 1000);
    }
  }
}

const locked = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${WRITER}, hashtext(current_schema()))`.execute(tx);
    return work(tx);
  });

function withoutPassword(url: string): string {
  try {
    const shown = new URL(url);
    shown.password = "";
    shown.search = "";
    return shown.href;
  } catch (error) {
    throw new ApudError("usage", "The library's address is not valid.", "It looks like postgres://user@host/database.", error);
  }
}
