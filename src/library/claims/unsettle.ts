/** Takes pieces apart, so that their statements can be grouped anew. */
import { sql } from "kysely";
import { lexicon } from "../../text/lexicon.ts";
import { NOW } from "../store/as-of.ts";
import { inParts } from "../store/parts.ts";
import type { Tx } from "../store/store.ts";
import { linksOf } from "./present.ts";

const { threshold } = lexicon<{ threshold: number }>("claims/likeness");

/**
 * Pieces in which these statements stand or may have to stand: a pair that is less likely than what a piece has let go already
 * changes nothing in it.
 */
export async function piecesAround(tx: Tx, statements: readonly number[]): Promise<number[]> {
  const links = (await linksOf(tx, statements, NOW, threshold)).filter(({ apart }) => !apart);
  const likest = new Map<number, number>();
  for (const { other, score } of links) likest.set(other, Math.max(score, likest.get(other) ?? score));
  for (const key of statements) likest.set(key, Number.POSITIVE_INFINITY);
  const rows = await inParts(likest.keys(), (some) =>
    tx
      .selectFrom("appearance as a")
      .innerJoin("claim as c", "c.key", "a.claim")
      .innerJoin("piece as p", "p.key", "c.piece")
      .select(["a.statement", "p.key", "p.ceiling"])
      .where("a.statement", "in", some)
      .execute(),
  );
  return [...new Set(rows.filter(({ statement, ceiling }) => ceiling === null || likest.get(statement)! >= ceiling).map(({ key }) => key))];
}

/** Their claims go. Returns the statements that were in them. */
export async function unsettle(tx: Tx, pieces: readonly number[]): Promise<number[]> {
  const claims = await inParts(pieces, (some) => tx.selectFrom("claim").select(["key", "contradicted"]).where("piece", "in", some).execute());
  const keys = claims.map(({ key }) => key);
  const members = await inParts(keys, (some) => tx.selectFrom("appearance").select("statement").where("claim", "in", some).execute());
  const opposed = await inParts(
    claims.filter(({ contradicted }) => contradicted === 1).map(({ key }) => key),
    (some) =>
      tx
        .selectFrom("contradiction")
        .select(["one", "other"])
        .where(({ or, eb }) => or([eb("one", "in", some), eb("other", "in", some)]))
        .execute(),
  );
  await inParts(pieces, async (some) => {
    await tx.deleteFrom("piece").where("key", "in", some).execute();
    return [];
  });
  await markContradicted(
    tx,
    opposed.flatMap(({ one, other }) => [one, other]),
  );
  return members.map(({ statement }) => statement);
}

export async function markContradicted(tx: Tx, claims: readonly number[]): Promise<void> {
  await inParts(claims, async (some) => {
    await tx
      .updateTable("claim")
      .set({
        contradicted: sql<number>`case when exists (select 1 from contradiction as x where (x.one = claim.key or x.other = claim.key) and x.slot <> 'variant') then 1 else 0 end`,
      })
      .where("key", "in", some)
      .execute();
    return [];
  });
}
