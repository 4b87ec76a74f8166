/** A statement by the name that people give it: its document's id, #, and its own, such as norden-0305#s4. */
import type { StatementKey } from "../../model/assessment.ts";
import { ApudError } from "../../model/errors.ts";
import { keysOf, type Place } from "../assess/keys.ts";
import { isPresent, NOW } from "../store/as-of.ts";
import { readingsOf } from "../store/readings.ts";
import { storable } from "../store/storable.ts";
import type { Database } from "../store/store.ts";
import { beginning, theOne } from "./prefix.ts";

export type Named = Place & { key: StatementKey; name: string };

export const nameOf = (document: string, statement: string): string => `${document}#${statement.toLowerCase()}`;

const HINT = "Name it as `apud claim` does: a document’s id, #, and the statement’s, such as norden-0305#s4.";

/** Of the present reading of a present document. Throws `no-statement`, `no-document`, `ambiguous-id`. */
export async function statementNamed(db: Database, given: string): Promise<Named> {
  const at = given.lastIndexOf("#");
  if (at < 1) throw new ApudError("no-statement", `It names no statement: ${given}`, HINT);
  const [document, wanted] = [storable(given.slice(0, at)), given.slice(at + 1).toLowerCase()];
  const [from, to] = beginning(document);
  const rows = await db
    .selectFrom("document as d")
    .select(["d.key", "d.id"])
    .where("d.id", ">=", from)
    .where("d.id", "<=", to)
    .where(isPresent(NOW) as never)
    .orderBy("d.id")
    .execute();
  const ids = rows.map(({ id }) => id);
  const id = theOne(document, ids, { code: "no-document", noun: "document", hint: "`apud documents` lists what there is." });
  for await (const { value: reading } of readingsOf(db, { documents: [rows.find((row) => row.id === id)!.key] })) {
    const statement = reading.statements.find((one) => one.id.toLowerCase() === wanted);
    if (statement) return { reading, statement, key: keysOf(reading)(statement), name: nameOf(id, statement.id) };
  }
  throw new ApudError("no-statement", `${id} has no statement ${given.slice(at + 1)}.`, HINT);
}
