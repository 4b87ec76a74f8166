/** Opens a library by its name: a file, or the address of a PostgreSQL database. */
import type { Store } from "./store.ts";

export type OpenOptions = {
  /** true makes the library where there is none yet. */
  create?: boolean;
};

export const isServer = (name: string): boolean => /^postgres(ql)?:\/\//i.test(name);

/** Throws `library-not-found`, `not-a-library`, `library-newer`, `library-damaged`, `library-unreachable` …; what it refuses is left as it is. */
export async function openStore(name: string, { create = false }: OpenOptions = {}): Promise<Store> {
  if (isServer(name)) return (await import("./postgres.ts")).openPostgres(name, create);
  return (await import("./sqlite.ts")).openSqlite(name, create);
}
