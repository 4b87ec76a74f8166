/** Saves results as they come, several in a transaction, and tells of each only when it is on disk. */
import type { Library } from "../../library/index.ts";
import type { Incoming, Saved } from "../../library/store/save.ts";
import { ApudError, asApudError } from "../../model/errors.ts";
import type { Reading } from "../../model/reading.ts";
import { failed, failureOf } from "./failed.ts";
import type { Job, Result, Settings } from "./job.ts";

type Item = { job: Job; result: Result };
export type Told = (job: Job, outcome: Saved | Result) => Promise<void>;

export type Keeper = {
  take(job: Job, result: Result): Promise<void>;
  /** Saves what is left. */
  end(): Promise<void>;
};

/** A transaction waits for this many, for this much JSON, or for this long. */
const MOST_ITEMS = 64;
const MOST_BYTES = 8_000_000;
const WAIT_MS = 200;

/** Rejects with what the library says: then nothing that was not told of is saved for certain, and the same command goes on from there. */
export function openKeeper(library: Pick<Library, "add">, settings: Settings, told: Told): Keeper {
  let items: Item[] = [];
  let bytes = 0;
  let timer: NodeJS.Timeout | null = null;
  let saving: Promise<void> = Promise.resolve();

  const flush = (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    const batch = items;
    items = [];
    bytes = 0;
    if (batch.length > 0) saving = saving.then(() => saveAll(library, settings, batch, told));
    // Whoever awaits `saving` next is told; nobody may be at the moment.
    saving.catch(() => {});
    return saving;
  };

  return {
    take: async (job, result) => {
      items.push({ job, result });
      bytes += result.output.length;
      timer ??= setTimeout(flush, WAIT_MS);
      if (items.length >= MOST_ITEMS || bytes >= MOST_BYTES) await flush();
    },
    end: flush,
  };
}

async function saveAll(library: Pick<Library, "add">, settings: Settings, batch: Item[], told: Told): Promise<void> {
  const fresh = batch.filter(({ result }) => incomingOf(result) !== null);
  const saved = await savedOf(library, settings, fresh);
  for (const { job, result } of batch) {
    const known = result.kept && "known" in result.kept ? result.kept.known : null;
    await told(job, known !== null ? { id: known, status: "known" } : (saved.get(result) ?? result));
  }
}

/** All at once, or one by one where one of them will not be saved. */
async function savedOf(library: Pick<Library, "add">, settings: Settings, fresh: Item[]): Promise<Map<Result, Saved | Result>> {
  const outcomes = new Map<Result, Saved | Result>();
  try {
    const saved = await library.add(fresh.map(({ result }) => incomingOf(result)!));
    for (const [index, { result }] of fresh.entries()) outcomes.set(result, saved[index]!);
  } catch (error) {
    if (error instanceof ApudError) throw error;
    for (const { job, result } of fresh) {
      const saved = library.add([incomingOf(result)!]).then(([one]) => one!);
      outcomes.set(result, await saved.catch((thrown) => failed(job, failureOf(asApudError(thrown)), settings, result.givenId)));
    }
  }
  return outcomes;
}

function incomingOf({ output, kept, failure }: Result): Incoming | null {
  if (failure || !kept || "known" in kept) return null;
  return { reading: JSON.parse(new TextDecoder().decode(output)) as Reading, original: kept.original };
}
