/**
 * Many reports: Readings in, what follows from them together out. The steps stand here in their order.
 *
 * A step is told which documents are new or newly read, gets their Readings with `readingsOf(tx, { documents })` (all present
 * ones without `documents`), and keeps what it derives in tables of its own, which a new migration makes. Its rows refer to
 * `document`, `reading` or `statement` with `on delete cascade`, so that a removed report takes them with it. A step that has to
 * look at more than what is new reads that from the library: in whatever order reports come, the rows have to be the same at the end.
 */
import type { Assessment } from "../model/assessment.ts";
import type { Particulars } from "../model/document.ts";
import { loadMeaning, type Meaning } from "../nlp/meaning.ts";
import { pairs } from "./align/index.ts";
import { append, documentsOf, type Written } from "./assess/assessments.ts";
import { claims } from "./claims/index.ts";
import { leave, release } from "./claims/release.ts";
import { current } from "./claims/rules.ts";
import { copies } from "./copies/index.ts";
import { openShelf } from "./facts/told.ts";
import { search } from "./search/index.ts";
import { backup, copyAll } from "./store/backup.ts";
import { openStore } from "./store/open.ts";
import { remove } from "./store/remove.ts";
import { type Incoming, type Saved, save } from "./store/save.ts";
import { type Fault, type Step, stepper } from "./store/steps.ts";
import type { Store } from "./store/store.ts";
import { placeOf } from "./store/versions.ts";

function stepsWith(meaning: () => Promise<Meaning>): readonly Step[] {
  const shelf = openShelf();
  return [copies, pairs(shelf, meaning), claims(shelf), search];
}

export type Library = {
  store: Store;
  /** Whether this document is there already, in this version. */
  knows(document: Particulars): Promise<{ id: string } | null>;
  /** Saves all of them or none; what this returns for is on disk. */
  add(incoming: readonly Incoming[]): Promise<Saved[]>;
  /** Keeps a person's judgement, and works out anew what it touches. */
  assess(written: Written): Promise<Assessment>;
  /** Takes a report out with all that came from it, and tells how many versions there were. */
  remove(id: string): Promise<number>;
  /** Writes a copy that is a library itself, into a file that is not there yet. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
};

export type LibraryOptions = {
  /** true makes the library where there is none yet. */
  create?: boolean;
  /** Told of a document that a step fails on; thrown unless given. */
  tell?: (fault: Fault) => void;
  steps?: readonly Step[];
  /** The second encoder, loaded when a text is met whose meaning the library does not have yet. */
  meaning?: () => Promise<Meaning>;
};

/** Throws what `openStore` does. Work of the steps that an earlier run left is done first. */
export async function openLibrary(
  name: string,
  { create = false, tell = raise, meaning = once(loadMeaning), ...given }: LibraryOptions = {},
): Promise<Library> {
  const store = await openStore(name, { create });
  const steps = given.steps ?? stepsWith(meaning);
  const names = steps.map((step) => step.name);
  const catchUp = stepper(store, steps, tell);
  const ready = async () => {
    if (names.includes("claims")) await current(store);
    await catchUp();
  };
  await ready().catch(async (error) => {
    await store.close();
    throw error;
  });
  return {
    store,
    knows: async (document) => {
      const { id, known } = await store.read((db) => placeOf(db, document));
      return known === null ? null : { id };
    },
    add: async (incoming) => {
      const saved = await store.write(async (tx) => {
        const all: Saved[] = [];
        for (const one of incoming) all.push(await save(tx, one, names));
        return all;
      });
      await catchUp();
      return saved;
    },
    remove: async (id) => {
      const removed = await store.write(async (tx) => {
        await leave(tx, await release(tx, id));
        return remove(tx, id);
      });
      await catchUp();
      return removed;
    },
    assess: async (written) => {
      const assessment = await store.write(async (tx) => {
        const made = await append(tx, written);
        if (names.includes("claims")) await leave(tx, await documentsOf(tx, made.judgement));
        return made;
      });
      await catchUp();
      return assessment;
    },
    backup: (path) =>
      backup(store, path, async (copy) => {
        const into = await openStore(copy, { create: true });
        await copyAll(store, into, names);
        await stepper(into, given.steps ?? stepsWith(meaning), tell)();
        return into;
      }),
    close: () => store.close(),
  };
}

function raise({ error }: Fault): never {
  throw error;
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null;
  return () => (loaded ??= load());
}
