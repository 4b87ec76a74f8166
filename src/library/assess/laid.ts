/** Which statements of a library people's judgements are about, at a moment. */
import type { StatementKey } from "../../model/assessment.ts";
import type { Shelf } from "../facts/told.ts";
import { type AsOf, isPresent, isRead } from "../store/as-of.ts";
import { inParts } from "../store/parts.ts";
import type { Database } from "../store/store.ts";
import { type Laid, NOTHING, type Two } from "./apply.ts";
import { assessmentsOf } from "./assessments.ts";
import { type JudgedPair, judgementsOf, keyText, statementsOf } from "./judgements.ts";

/** What was judged by then, of what was there then; what is loose changes nothing. */
export async function laidOver(db: Database, shelf: Shelf, asOf: AsOf): Promise<Laid> {
  const assessments = await assessmentsOf(db, asOf);
  if (assessments.length === 0) return NOTHING;
  const { statements, claims, origins } = judgementsOf(assessments);
  const rows = await rowsOf(
    db,
    shelf,
    assessments.flatMap(({ judgement }) => statementsOf(judgement)),
    asOf,
  );
  const two = (pairs: readonly JudgedPair[]): Two[] =>
    pairs.flatMap(({ statements: [one, other], same }) => {
      const [a, b] = [rows.get(one), rows.get(other)];
      return a === undefined || b === undefined ? [] : [{ a, b, same }];
    });
  return {
    statements: new Map(
      [...statements].flatMap(([key, judged]) => {
        const row = rows.get(key);
        return row === undefined ? [] : [[row, judged] as const];
      }),
    ),
    claims: two(claims),
    origins: two(origins),
  };
}

/** By `keyText`, the rows of `statement` that are there; of two with one predicate the first. */
async function rowsOf(db: Database, shelf: Shelf, keys: readonly StatementKey[], asOf: AsOf): Promise<Map<string, number>> {
  const readings = await inParts(
    keys.map(({ document }) => document),
    (some) =>
      db
        .selectFrom("document as d")
        .innerJoin("reading as r", "r.document", "d.key")
        .select("r.key")
        .where("d.id", "in", some)
        .where(isPresent(asOf) as never)
        .where(isRead(asOf) as never)
        .execute(),
  );
  const told = await shelf(
    db,
    readings.map(({ key }) => key),
  );
  const rows = new Map<string, number>();
  for (const { id, contentHash, facts, points, statements } of told.values())
    for (const [index, { statement }] of facts.entries()) {
      const { start, end } = statement.predicate;
      const key = keyText({ document: id, contentHash, predicate: { start: points.start(start), end: points.end(end) } });
      if (!rows.has(key)) rows.set(key, statements[index]!);
    }
  return rows;
}
