/** All that people judged, each with what it is about and what it counts for now. */
import type { Assessment } from "../../model/assessment.ts";
import { assessmentsOf } from "../assess/assessments.ts";
import { keyText, type Standing, standingsOf, statementsOf } from "../assess/judgements.ts";
import { type Loose, type Place, placesOf } from "../assess/keys.ts";
import type { AsOf } from "../store/as-of.ts";
import type { Database } from "../store/store.ts";
import { type Asked, momentOf, type Paged, paged } from "./paging.ts";
import { beginning, theOne } from "./prefix.ts";
import { nameOf } from "./statements.ts";

/** `text` and `name` are null, and `loose` says why, where no such statement is there now. */
export type About = { document: string; name: string | null; text: string | null; loose: Loose | null };
export type Entry = Assessment & Pick<Standing, "state" | "by"> & { about: About[] };

/** In the order in which they were made. */
export async function assessments(db: Database, asOf: AsOf): Promise<Entry[]> {
  const all = await assessmentsOf(db, asOf);
  const places = await placesOf(
    db,
    all.flatMap(({ judgement }) => statementsOf(judgement)),
    asOf,
  );
  return standingsOf(all).map(({ assessment, state, by }) => {
    const about = statementsOf(assessment.judgement).map((key) => aboutOf(key.document, places.get(keyText(key)) ?? "removed"));
    return { ...assessment, state, by, about };
  });
}

/** The last first, in pages. */
export async function assessmentLog(db: Database, asked: Asked): Promise<Paged<Entry>[]> {
  const since = new Date().toISOString();
  const all = await assessments(db, await momentOf(db, asked));
  const numbers = new Map(all.map(({ id }, index) => [id, -index]));
  return paged(all, ({ id }) => [numbers.get(id)!], asked, since);
}

function aboutOf(document: string, place: Place | Loose): About {
  if (typeof place === "string") return { document, name: null, text: null, loose: place };
  return { document, name: nameOf(document, place.statement.id), text: place.statement.text, loose: null };
}

/** Throws `no-assessment`, `ambiguous-id`. */
export async function assessmentNamed(db: Database, given: string): Promise<string> {
  const [from, to] = beginning(given);
  const rows = await db.selectFrom("assessment").select("id").where("id", ">=", from).where("id", "<=", to).orderBy("id").execute();
  const known = { code: "no-assessment", noun: "assessment", hint: "`apud assess log` lists what there is." } as const;
  return theOne(
    given,
    rows.map(({ id }) => id),
    known,
  );
}
