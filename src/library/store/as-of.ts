/** What the library held at a moment: by when it was published, by when it was recorded, or both. */
import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from "kysely";
import type { Tables } from "./tables.ts";

/** Moments as `clock.ts` makes them; null asks for all that is there now. */
export type AsOf = { publishedBy: string | null; recordedBy: string | null };
export const NOW: AsOf = { publishedBy: null, recordedBy: null };

type Documents = ExpressionBuilder<Tables & { d: Tables["document"] }, "d">;
type Readings = ExpressionBuilder<Tables & { d: Tables["document"]; r: Tables["reading"] }, "d" | "r">;
type Condition = ExpressionWrapper<Tables, never, SqlBool>;

/** Of each report the version `d` that was the present one then. */
export function isPresent({ publishedBy, recordedBy }: AsOf): (eb: Documents) => Condition {
  return (eb) => {
    if (publishedBy === null && recordedBy === null) return eb("d.superseded_at", "is", null) as never;
    const there = (name: "d" | "later") =>
      sql<SqlBool>`${publishedBy === null ? sql`true` : sql`${sql.ref(`${name}.published_clock`)} <= ${publishedBy}`} and ${recordedBy === null ? sql`true` : sql`${sql.ref(`${name}.recorded_at`)} <= ${recordedBy}`}`;
    const later = sql<SqlBool>`exists (select 1 from document as later where later.lineage = d.lineage and ${there("later")}
      and (later.version_clock > d.version_clock or (later.version_clock = d.version_clock and later.key > d.key)))`;
    return sql<SqlBool>`${there("d")} and not ${later}` as never;
  };
}

/** Of each version the reading `r` that was the present one then. */
export function isRead({ recordedBy }: AsOf): (eb: Readings) => Condition {
  return (eb) =>
    (recordedBy === null
      ? eb("r.superseded_at", "is", null)
      : eb.and([eb("r.recorded_at", "<=", recordedBy), eb.or([eb("r.superseded_at", "is", null), eb("r.superseded_at", ">", recordedBy)])])) as never;
}
