/** Documents on their way into the library: read by workers, saved, and told of as they come. */
import { randomBytes } from "node:crypto";
import type { Library } from "../../library/index.ts";
import type { Saved } from "../../library/store/save.ts";
import { ApudError, asApudError } from "../../model/errors.ts";
import { failureOf } from "../jobs/failed.ts";
import type { Failure, Result, Settings, Job as Work } from "../jobs/job.ts";
import { openKeeper } from "../jobs/keeper.ts";
import { openPool, type Pool } from "../jobs/pool.ts";

/** A file may hold many documents, so that there may be more outcomes than items. */
export type Outcome = { item: number; label: string; document: string | null; status: Saved["status"] | "failed"; error: Failure | null };
export type JobEvent =
  | { event: "outcome"; data: Outcome }
  | { event: "progress"; data: { done: number; of: number } }
  | { event: "end"; data: { added: number; failed: number } };

export type Job = {
  id: string;
  of: number;
  /** In their order, from the first. */
  events: JobEvent[];
  isDone: boolean;
  /** Resolves at the next event. */
  next(): Promise<void>;
};

export type Jobs = {
  /** Throws `too-many-jobs`. */
  start(work: readonly Work[]): Job;
  /** Throws `no-job`. */
  find(id: string): Job;
  close(): Promise<void>;
};

/** Items that may wait, and ended jobs that are remembered. */
const MOST_WAITING = 1000;
const MOST_BYTES = 256 * 1024 * 1024;
const REMEMBERED = 100;
/** After so long without work the workers, and the models in them, are let go. */
const IDLE_MS = 60_000;

export function openJobs(library: Pick<Library, "add" | "knows">, settings: Settings, workers: number): Jobs {
  const jobs = new Map<string, Job & { tell(event: JobEvent): void }>();
  let pool: Pool | null = null;
  let idle: NodeJS.Timeout | undefined;
  let isOpen = true;
  const waiting = { items: 0, bytes: 0 };

  const opened = (): Pool => {
    clearTimeout(idle);
    pool ??= openPool(settings, workers, async (document) => (await library.knows(document))?.id ?? null);
    return pool;
  };
  const release = () => {
    if (waiting.items > 0 || !isOpen) return;
    idle = setTimeout(() => void letGo(), IDLE_MS).unref();
  };
  const letGo = async () => {
    const old = pool;
    pool = null;
    await old?.close();
  };

  const run = async (job: Job & { tell(event: JobEvent): void }, work: readonly Work[]) => {
    const counts = { added: 0, failed: 0, done: 0 };
    const numbers = new Map(work.map((one, item) => [one, item]));
    const told = async (one: Work, outcome: Saved | Result) => {
      const failure = "status" in outcome ? null : outcome.failure;
      if (failure) counts.failed++;
      else counts.added++;
      const saved = "status" in outcome ? { document: outcome.id, status: outcome.status } : { document: outcome.givenId, status: "failed" as const };
      job.tell({ event: "outcome", data: { item: numbers.get(one)!, label: one.label, ...saved, error: failure } });
    };
    const perform = async (one: Work) => {
      const keeper = openKeeper(library, settings, told);
      try {
        for (const result of await opened().perform(one)) await keeper.take(one, result);
        await keeper.end();
      } catch (thrown) {
        counts.failed++;
        const error = failureOf(asApudError(thrown));
        job.tell({ event: "outcome", data: { item: numbers.get(one)!, label: one.label, document: null, status: "failed", error } });
      }
      waiting.items--;
      waiting.bytes -= one.size;
      job.tell({ event: "progress", data: { done: ++counts.done, of: work.length } });
    };
    await Promise.all(work.map(perform));
    job.isDone = true;
    job.tell({ event: "end", data: { added: counts.added, failed: counts.failed } });
    release();
  };

  return {
    start: (work) => {
      const bytes = work.reduce((sum, { size }) => sum + size, 0);
      if (waiting.items + work.length > MOST_WAITING || waiting.bytes + bytes > MOST_BYTES)
        throw new ApudError("too-many-jobs", `${waiting.items} documents wait to be read.`, "Try again when some of them are done.");
      waiting.items += work.length;
      waiting.bytes += bytes;
      const job = newJob(work.length);
      jobs.set(job.id, job);
      for (const { id, isDone } of jobs.values()) if (jobs.size > REMEMBERED && isDone) jobs.delete(id);
      void run(job, work);
      return job;
    },
    find: (id) => {
      const job = jobs.get(id);
      if (!job) throw new ApudError("no-job", "There is no such job.", "Ended jobs are forgotten after a while, and when the server stops.");
      return job;
    },
    close: async () => {
      isOpen = false;
      clearTimeout(idle);
      await letGo();
    },
  };
}

function newJob(of: number): Job & { tell(event: JobEvent): void } {
  let wake = () => {};
  let next = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const job = {
    id: randomBytes(16).toString("hex"),
    of,
    events: [] as JobEvent[],
    isDone: false,
    next: () => next,
    tell: (event: JobEvent) => {
      job.events.push(event);
      const woken = wake;
      next = new Promise((resolve) => {
        wake = resolve;
      });
      woken();
    },
  };
  return job;
}
