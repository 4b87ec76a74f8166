/** What a step of the library is, and how what it has still to do is kept: a run that was cut off goes on where it stopped. */
import { ApudError } from "../../model/errors.ts";
import type { Store, Tx } from "./store.ts";

export type Step = {
  /** Under which the library notes what the step has still to do; never changes. */
  name: string;
  /** Derives what follows from these documents, rows of `document` that are new or newly read; in the transaction that it is given. */
  run(tx: Tx, documents: readonly number[], dialect: Store["dialect"]): Promise<void>;
};

/** A document on which a step failed. It is in the library, and the step has it still to do. */
export type Fault = { step: string; document: string; error: unknown };

/** Documents a transaction: what others wait for is short, and what is lost by a cut is little. */
const AT_A_TIME = 50;

/**
 * Does all that the steps have still to do, each in its order, whenever it is called. What a step fails on is told once, passed over, and
 * left for the next program that opens the library; the others go on. Rejects with what the library itself says.
 */
export function stepper(store: Store, steps: readonly Step[], tell: (fault: Fault) => void): () => Promise<void> {
  const passed = new Map(steps.map(({ name }) => [name, new Set<number>()]));

  const attempt = async (step: Step, documents: readonly number[]): Promise<void> => {
    try {
      await store.write((tx) => advance(tx, step, documents, store.dialect));
    } catch (error) {
      if (error instanceof ApudError) throw error;
      if (documents.length > 1) for (const document of documents) await attempt(step, [document]);
      else {
        passed.get(step.name)!.add(documents[0]!);
        const row = await store.read((db) => db.selectFrom("document").select("id").where("key", "=", documents[0]!).executeTakeFirst());
        tell({ step: step.name, document: row?.id ?? String(documents[0]), error });
      }
    }
  };

  return async () => {
    for (const step of steps) {
      for (let waiting = await pending(store, step, passed.get(step.name)!); waiting.length > 0; ) {
        await attempt(step, waiting);
        waiting = await pending(store, step, passed.get(step.name)!);
      }
    }
  };
}

async function pending({ read }: Store, { name }: Step, passed: ReadonlySet<number>): Promise<number[]> {
  const rows = await read((db) =>
    db
      .selectFrom("todo")
      .select("document")
      .where("step", "=", name)
      .$if(passed.size > 0, (query) => query.where("document", "not in", [...passed]))
      .orderBy("document")
      .limit(AT_A_TIME)
      .execute(),
  );
  return rows.map(({ document }) => document);
}

async function advance(tx: Tx, { name, run }: Step, wanted: readonly number[], dialect: Store["dialect"]): Promise<void> {
  // Asked again: another process may have been quicker.
  const rows = await tx.selectFrom("todo").select("document").where("step", "=", name).where("document", "in", wanted).orderBy("document").execute();
  const documents = rows.map(({ document }) => document);
  if (documents.length === 0) return;
  await run(tx, documents, dialect);
  await tx.deleteFrom("todo").where("step", "=", name).where("document", "in", documents).execute();
}
