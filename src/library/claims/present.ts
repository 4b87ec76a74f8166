/** Which statements were there at a moment, and which pairs of them may join. */
import { lexicon } from "../../text/lexicon.ts";
import { cannotBeOne } from "../align/apart.ts";
import { asJudged, isCorrected, type Laid } from "../assess/apply.ts";
import type { Standing } from "../claims.ts";
import { inOrder } from "../claims.ts";
import { originalsOf } from "../copies/originals.ts";
import type { Shelf } from "../facts/told.ts";
import { type AsOf, isPresent, isRead } from "../store/as-of.ts";
import { inParts } from "../store/parts.ts";
import type { Database } from "../store/store.ts";
import type { Edge, Neighbours } from "./pieces.ts";

const { threshold } = lexicon<{ threshold: number }>("claims/likeness");

export type Link = { one: number; other: number; score: number; apart: boolean };

/** Pairs of these statements, on either side, with statements that were there. */
export async function linksOf(db: Database, statements: Iterable<number>, asOf: AsOf, least: number): Promise<Link[]> {
  const sided = (one: "first" | "second", other: "first" | "second") => (some: number[]) =>
    db
      .selectFrom("pair as p")
      .innerJoin("statement as s", "s.key", `p.${other}`)
      .innerJoin("reading as r", "r.key", "s.reading")
      .innerJoin("document as d", "d.key", "r.document")
      .select([`p.${one} as one`, `p.${other} as other`, "p.score", "p.apart"])
      .where(`p.${one}`, "in", some)
      .where("p.score", ">", least)
      .where(isPresent(asOf) as never)
      .where(isRead(asOf) as never)
      .execute();
  const all = [...statements];
  const rows = [...(await inParts(all, sided("first", "second"))), ...(await inParts(all, sided("second", "first")))];
  return rows.map(({ apart, ...row }) => ({ ...row, apart: apart === 1 }));
}

/** Two groups are joined only where some pair of them is likelier than the threshold: nothing else connects. */
export function neighboursIn(db: Database, asOf: AsOf, laid: Laid): Neighbours {
  const known = new Map<number, Edge[]>();
  const judged = new Map<number, Edge[]>();
  for (const { a, b, same } of laid.claims)
    if (same)
      for (const [one, to] of [
        [a, b],
        [b, a],
      ] as const)
        judged.set(one, [...(judged.get(one) ?? []), { to, score: Number.MAX_VALUE }]);
  return async (statements) => {
    const missing = statements.filter((key) => !known.has(key));
    for (const key of missing) known.set(key, [...(judged.get(key) ?? [])]);
    for (const { one, other, score, apart } of await linksOf(db, missing, asOf, threshold))
      if (!apart || isCorrected(laid, one) || isCorrected(laid, other)) known.get(one)!.push({ to: other, score });
    return known;
  };
}

/** The statements of these documents, where they were there. */
export async function statementsIn(db: Database, documents: Iterable<number>, asOf: AsOf): Promise<number[]> {
  const rows = await inParts(documents, (some) =>
    db
      .selectFrom("document as d")
      .innerJoin("reading as r", "r.document", "d.key")
      .innerJoin("statement as s", "s.reading", "r.key")
      .select("s.key")
      .where("d.key", "in", some)
      .where(isPresent(asOf) as never)
      .where(isRead(asOf) as never)
      .execute(),
  );
  return rows.map(({ key }) => key);
}

/** With all that is said of them; in order. */
export async function standingsOf(db: Database, shelf: Shelf, statements: Iterable<number>, asOf: AsOf, laid: Laid): Promise<Standing[]> {
  const rows = await inParts(statements, (some) => db.selectFrom("statement").select(["key", "reading"]).where("key", "in", some).execute());
  const told = await shelf(
    db,
    rows.map(({ reading }) => reading),
  );
  const copied = await originalsOf(
    db,
    [...told.values()].map(({ document }) => document),
    asOf,
  );
  const readings = await inParts(copied.values(), (some) =>
    db
      .selectFrom("document as d")
      .innerJoin("reading as r", "r.document", "d.key")
      .select(["r.key", "r.document"])
      .where("d.key", "in", some)
      .where(isRead(asOf) as never)
      .execute(),
  );
  const originals = await shelf(
    db,
    readings.map(({ key }) => key),
  );
  const byDocument = new Map([...originals.values()].map((one) => [one.document, one]));
  const standings = rows.map(({ key, reading }): Standing => {
    const one = told.get(reading)!;
    const at = one.statements.indexOf(key);
    return {
      key,
      fact: asJudged(one.facts[at]!, key, laid),
      anchor: one.anchors[at]!,
      told: one,
      original: byDocument.get(copied.get(one.document) ?? -1) ?? null,
    };
  });
  return standings.sort(inOrder);
}

/** Pairs among these, by their numbers. What a person corrected may be apart from others than the machine said. */
export async function pairsAmong(db: Database, standings: readonly Standing[], laid: Laid) {
  const number = new Map(standings.map(({ key }, i) => [key, i]));
  const rows = await inParts(number.keys(), (some) => db.selectFrom("pair").selectAll().where("first", "in", some).execute());
  return rows
    .flatMap(({ first, second, score, apart: read }) => {
      const [x, y] = [number.get(first)!, number.get(second)];
      if (y === undefined) return [];
      const anew = isCorrected(laid, first) || isCorrected(laid, second);
      const apart = anew ? cannotBeOne(standings[x]!.fact, standings[y]!.fact) : read === 1;
      return [{ a: Math.min(x, y), b: Math.max(x, y), score, apart }];
    })
    .sort((p, q) => p.a - q.a || p.b - q.b);
}
