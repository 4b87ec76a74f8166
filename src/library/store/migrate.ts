/** Brings a library's tables up to this version, each migration in a transaction of its own. */
import { sql } from "kysely";
import { ApudError } from "../../model/errors.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import type { Database, Transact } from "./store.ts";

/** How many migrations the library has had; 0 for a new one. */
export async function migrated(db: Database, name: "sqlite" | "postgres"): Promise<number> {
  const there =
    name === "sqlite"
      ? await sql<{ n: number }>`select count(*) as n from sqlite_master where type = 'table' and name = 'migration'`.execute(db)
      : await sql<{ n: number }>`select count(*)::int as n from pg_tables where schemaname = current_schema() and tablename = 'migration'`.execute(
          db,
        );
  if (there.rows[0]!.n === 0) return 0;
  const { number } = await db
    .selectFrom("migration")
    .select(({ fn }) => fn.max("number").as("number"))
    .executeTakeFirstOrThrow();
  return number ?? 0;
}

/** Throws `library-newer` where a later Apud has written it. */
export function checkVersion(number: number): void {
  if (number > MIGRATIONS.length) {
    throw new ApudError(
      "library-newer",
      "A later version of Apud has written this library.",
      "Use that version, or a later one; this one leaves the library as it is.",
    );
  }
}

/** Does nothing where all is there already; several processes may do it at once. */
export async function migrate(db: Database, transact: Transact, name: "sqlite" | "postgres"): Promise<void> {
  checkVersion(await migrated(db, name));
  if ((await migrated(db, name)) === MIGRATIONS.length) return;
  const { POSTGRES, SQLITE } = await import("./migrations/dialect.ts");
  const dialect = name === "sqlite" ? SQLITE : POSTGRES;
  for (const [index, migration] of MIGRATIONS.entries()) {
    await transact(async (tx) => {
      if (index === 0) await sql`create table if not exists migration (number integer primary key, recorded_at text not null)`.execute(tx);
      // Asked again: another process may have been quicker.
      if ((await migrated(tx, name)) > index) return;
      for (const statement of migration(dialect)) await sql.raw(statement).execute(tx);
      await tx
        .insertInto("migration")
        .values({ number: index + 1, recorded_at: new Date().toISOString() })
        .execute();
      if (name === "sqlite") await sql.raw(`pragma user_version = ${index + 1}`).execute(tx);
    });
  }
}
