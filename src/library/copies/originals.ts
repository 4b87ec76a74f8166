/** Of a copy, what it is a copy of. */
import { type AsOf, isPresent } from "../store/as-of.ts";
import { inParts } from "../store/parts.ts";
import type { Database } from "../store/store.ts";

export type Standing = { key: number; id: string; precedence: string };
export type Source = Standing & { share: number; passages: string };

/** Of the documents that were there then. A copy of a copy is a copy of its original. */
export function originals(db: Database, asOf: AsOf) {
  const roots = new Map<number, Standing>();

  const of = async (key: number): Promise<Source | null> => {
    const found = await db
      .selectFrom("passage as p")
      .innerJoin("document as d", "d.key", "p.first")
      .innerJoin("copy_standing as s", "s.document", "d.key")
      .select(["d.key", "d.id", "s.precedence", "p.share", "p.passages"])
      .where("p.second", "=", key)
      .where("p.copied", "=", 1)
      .where(isPresent(asOf) as never)
      .orderBy("s.precedence")
      .limit(1)
      .executeTakeFirst();
    return found ?? null;
  };

  /** Where each names another as its source and they lead round, the one that stands before the others. */
  const root = async (start: Standing): Promise<Standing> => {
    const path: Standing[] = [];
    let at: Standing = start;
    for (;;) {
      const known = roots.get(at.key);
      const round = path.findIndex(({ key }) => key === at.key);
      if (known) at = known;
      else if (round >= 0) at = path.slice(round).reduce((first, one) => (one.precedence < first.precedence ? one : first));
      else {
        path.push(at);
        const source = await of(at.key);
        if (source) {
          at = source;
          continue;
        }
      }
      for (const { key } of path) roots.set(key, at);
      return at;
    }
  };
  return { of, root };
}

/** Of each of these documents the row of its original, where it is a copy. */
export async function originalsOf(db: Database, documents: Iterable<number>, asOf: AsOf): Promise<Map<number, number>> {
  const rows = await inParts(documents, (some) =>
    db
      .selectFrom("document as d")
      .innerJoin("copy_standing as s", "s.document", "d.key")
      .select(["d.key", "d.id", "s.precedence"])
      .where("d.key", "in", some)
      .where(({ exists, selectFrom }) =>
        exists(selectFrom("passage as p").select("p.first").whereRef("p.second", "=", "d.key").where("p.copied", "=", 1)),
      )
      .execute(),
  );
  const { root } = originals(db, asOf);
  const found = new Map<number, number>();
  for (const row of rows) {
    const { key } = await root(row);
    if (key !== row.key) found.set(row.key, key);
  }
  return found;
}

/** Documents that are copies of these, or of their copies: whose original another document may change. */
export async function copiesOf(db: Database, documents: Iterable<number>): Promise<number[]> {
  const found = new Set(documents);
  for (let next = [...found]; next.length > 0; ) {
    const rows = await inParts(next, (some) =>
      db.selectFrom("passage").select("second").where("first", "in", some).where("copied", "=", 1).execute(),
    );
    next = [...new Set(rows.map(({ second }) => second))].filter((key) => !found.has(key));
    for (const key of next) found.add(key);
  }
  return [...found];
}
