/** Many rows in few statements of few sizes, so that each is compiled once. */
import type { Insertable } from "kysely";
import type { Tx } from "./store.ts";
import type { Tables } from "./tables.ts";

const SIZES = [32, 8, 1];

export async function insertAll<T extends keyof Tables>(tx: Tx, table: T, rows: Insertable<Tables[T]>[]): Promise<void> {
  let at = 0;
  for (const size of SIZES) {
    for (; rows.length - at >= size; at += size) {
      await tx
        .insertInto(table)
        .values(rows.slice(at, at + size) as never)
        .execute();
    }
  }
}
