/** Which claims contradict which, and which are variants. */
import { ABOUT_ONE, contradictionsOf, type Relation } from "../align/contradictions.ts";
import { isBareDenial } from "../align/stance.ts";
import type { Laid } from "../assess/apply.ts";
import { inOrder, type Standing } from "../claims.ts";
import type { Shelf } from "../facts/told.ts";
import type { AsOf } from "../store/as-of.ts";
import type { Database } from "../store/store.ts";
import { linksOf, standingsOf } from "./present.ts";

/** Of statements the claims in which they appear, and of claims their statements. */
export type Lookup = {
  claimOf(statements: number[]): Promise<ReadonlyMap<number, number>>;
  membersOf(claims: number[]): Promise<ReadonlyMap<number, readonly number[]>>;
};

/** Between the claims in which these statements appear and any others. `one` is the lesser key. */
export async function opposedTo(
  db: Database,
  shelf: Shelf,
  statements: readonly number[],
  asOf: AsOf,
  laid: Laid,
  lookup: Lookup,
): Promise<{ one: number; other: number; slot: Relation }[]> {
  const links = await linksOf(db, statements, asOf, ABOUT_ONE);
  const claimOf = await lookup.claimOf([...new Set(links.flatMap(({ one, other }) => [one, other]))]);
  const between = links.filter(({ one, other }) => claimOf.has(one) && claimOf.has(other) && claimOf.get(one) !== claimOf.get(other));
  if (between.length === 0) return [];
  const membersOf = await lookup.membersOf([...new Set(between.flatMap(({ one, other }) => [claimOf.get(one)!, claimOf.get(other)!]))]);
  const standings = new Map((await standingsOf(db, shelf, [...membersOf.values()].flat(), asOf, laid)).map((s) => [s.key, s]));
  const claims = [...membersOf.keys()];
  const number = new Map(claims.map((claim, i) => [claim, i]));
  // What a claim contradicts is told by its members' words and voices alone.
  const groups = claims.map((claim) => ({
    members: membersOf.get(claim)!.map((key) => ({ fact: standings.get(key)!.fact, stance: "asserts" as const })),
    pairs: [],
  }));
  const near = between
    .map(({ one, other, score }) => {
      const [x, y] = [standings.get(one)!, standings.get(other)!].sort(inOrder) as [Standing, Standing];
      return { a: number.get(claimOf.get(x.key)!)!, b: number.get(claimOf.get(y.key)!)!, score, one: x.fact, other: y.fact, order: [x, y] as const };
    })
    .filter(({ one, other }) => !isBareDenial(one) && !isBareDenial(other))
    // Of two claims that differ in more than one slot, the likest pair says in which.
    .sort((p, q) => p.score - q.score || inOrder(q.order[0], p.order[0]) || inOrder(q.order[1], p.order[1]));
  return contradictionsOf(groups, near).map(({ a, b, slot }) => ({
    one: Math.min(claims[a]!, claims[b]!),
    other: Math.max(claims[a]!, claims[b]!),
    slot,
  }));
}
