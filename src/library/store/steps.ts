/** What a step of the library is, and how what it has still to do is kept: a run that was cut off goes on where it stopped. */
import type { Store, Tx } from "./store.ts";

export type Step = {
  /** Under which the library notes what the step has still to do; never changes. */
  name: string;
  /** Derives what follows from these documents, rows of `document` that are new or newly read; in the transaction that it is given. */
  run(tx: Tx, documents: readonly number[], dialect: Store["dialect"]): Promise<void>;
};

/** Documents a transaction: what others wait for is short, and what is lost by a cut is little. */
const AT_A_TIME = 50;

/** Does all that the steps have still to do, each in its order. */
export async function catchUp(store: Store, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    while (await isBehind(store, step)) await store.write((tx) => advance(tx, step, store.dialect));
  }
}

async function isBehind({ read }: Store, { name }: Step): Promise<boolean> {
  const first = await read((db) => db.selectFrom("todo").select("document").where("step", "=", name).limit(1).executeTakeFirst());
  return first !== undefined;
}

async function advance(tx: Tx, { name, run }: Step, dialect: Store["dialect"]): Promise<void> {
  const rows = await tx.selectFrom("todo").select("document").where("step", "=", name).orderBy("document").limit(AT_A_TIME).execute();
  const documents = rows.map(({ document }) => document);
  // Another process may have been quicker.
  if (documents.length === 0) return;
  await run(tx, documents, dialect);
  await tx.deleteFrom("todo").where("step", "=", name).where("document", "in", documents).execute();
}
