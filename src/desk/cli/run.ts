/** What `apud read` and `apud add` share: from what was named to the results, in order, with progress, until all is done or somebody stops it. */
import { availableParallelism } from "node:os";
import { failed } from "../jobs/failed.ts";
import { inOrder } from "../jobs/in-order.ts";
import type { Failure, Job, Result, Settings } from "../jobs/job.ts";
import { jobsOf } from "../jobs/jobs.ts";
import type { Known } from "../jobs/perform.ts";
import { openPool } from "../jobs/pool.ts";
import { survey } from "../jobs/survey.ts";
import { openProgress } from "../terminal/progress.ts";
import { openSkipped } from "./skipped.ts";
import { watchStop } from "./stop.ts";

/** Under way at a time: enough that no worker waits for a long document, few enough that memory stays flat. */
const JOBS_PER_WORKER = 16;
const BYTES_UNDER_WAY = 64_000_000;

/** The terminal beside the progress that is shown on it. */
export type Screen = {
  /** To standard error. */
  say(text: string): void;
  /** Whatever `write` writes is not mixed with the progress. */
  aside(write: () => void): void;
};

export type Task = {
  names: string[];
  /** Standard input holds a document a line, whatever it looks like. */
  lines: boolean;
  settings: Settings;
  /** One a core unless given. */
  workers: number | undefined;
  known?: Known;
  /** Takes each result in its turn. `alone`: the only one that was asked for. */
  take(job: Job, result: Result, alone: boolean, screen: Screen): Promise<void>;
  /** After the last result, or the last before it was stopped. */
  end(screen: Screen): Promise<void>;
};

/** Whether it was stopped. */
export async function run({ names, lines, settings, workers = availableParallelism(), known, take, end }: Task): Promise<boolean> {
  const progress = openProgress(() => survey(names));
  const skipped = openSkipped();
  const pool = openPool(settings, workers, known);
  const stop = watchStop(pool.close);
  const perform = async (job: Job) => (job.origin.kind === "failed" ? [failed(job, job.origin.failure, settings)] : pool.perform(job));
  const screen: Screen = { aside: progress.aside, say: (text) => progress.aside(() => process.stderr.write(text)) };
  try {
    const jobs = jobsOf({ names, lines, maxSize: settings.maxSize, skipped: skipped.add, passedOver: skipped.addKind });
    const limits = { jobs: workers * JOBS_PER_WORKER, bytes: BYTES_UNDER_WAY };
    for await (const { job, results } of inOrder(jobs, perform, limits, stop.signal)) {
      for (const result of results) {
        if (job.found && result.failure && NO_REPORT.has(result.failure.code)) skipped.add(job.label);
        else await take(job, result, job.alone && results.length === 1, screen);
      }
      progress.done(job.size, results);
    }
    await end(screen);
  } finally {
    progress.end();
    await pool.close();
    stop.end();
  }
  screen.say(skipped.summary());
  return stop.signal.aborted;
}

/** What a file of a folder may turn out to be without that being a failure: nobody named it. */
const NO_REPORT: ReadonlySet<Failure["code"]> = new Set(["unknown-format", "binary"]);
