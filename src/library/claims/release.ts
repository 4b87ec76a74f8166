/** What a report's claims leave behind when it is taken out. */
import { copiesOf } from "../copies/originals.ts";
import { NOW } from "../store/as-of.ts";
import { inParts } from "../store/parts.ts";
import { storable } from "../store/storable.ts";
import type { Tx } from "../store/store.ts";
import { statementsIn } from "./present.ts";
import { piecesAround, unsettle } from "./unsettle.ts";

/** Before the report goes: takes apart the claims that it may have a part in. Returns the other documents whose claims have to be made anew. */
export async function release(tx: Tx, id: string): Promise<number[]> {
  const versions = await tx
    .selectFrom("document")
    .select("key")
    .where("lineage", "in", tx.selectFrom("document").select("lineage").where("id", "=", storable(id)))
    .execute();
  const own = new Set(versions.map(({ key }) => key));
  const touched = await copiesOf(tx, own);
  const statements = await statementsIn(tx, touched, NOW);
  const released = await unsettle(tx, await piecesAround(tx, statements));
  const rows = await inParts([...released, ...statements], (some) =>
    tx
      .selectFrom("statement as s")
      .innerJoin("reading as r", "r.key", "s.reading")
      .select("r.document")
      .distinct()
      .where("s.key", "in", some)
      .execute(),
  );
  return [...new Set(rows.map(({ document }) => document))].filter((key) => !own.has(key));
}

/** To the step that makes claims. */
export async function leave(tx: Tx, documents: readonly number[]): Promise<void> {
  for (const document of documents)
    await tx
      .insertInto("todo")
      .values({ step: "claims", document })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}
