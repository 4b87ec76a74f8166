/** `apud read`: joins what was named, the workers, and what is printed. */
import { availableParallelism } from "node:os";
import { ApudError } from "../../model/errors.ts";
import { clean } from "../terminal/clean.ts";
import { openProgress } from "../terminal/progress.ts";
import { failed } from "../work/failed.ts";
import { inOrder } from "../work/in-order.ts";
import type { Failure, Job, Result } from "../work/job.ts";
import { jobsOf } from "../work/jobs.ts";
import { openOutput } from "../work/output.ts";
import { openPageFile } from "../work/page-file.ts";
import { openPool } from "../work/pool.ts";
import { isSameFile } from "../work/same-file.ts";
import { seenIds } from "../work/seen-ids.ts";
import { survey } from "../work/survey.ts";
import { complaint } from "./complain.ts";
import type { Ending } from "./ending.ts";
import { namesOf, type ReadOptions, settingsOf, shapeOf } from "./read-options.ts";
import { openSkipped } from "./skipped.ts";
import { watchStop } from "./stop.ts";

/** Under way at a time: enough that no worker waits for a long document, few enough that memory stays flat. */
const JOBS_PER_WORKER = 16;
const BYTES_UNDER_WAY = 64_000_000;

export async function read(named: string[], options: ReadOptions): Promise<Ending> {
  const names = namesOf(named);
  const settings = settingsOf(options);
  const shape = shapeOf(options);
  const workers = options.workers ?? availableParallelism();
  const target = targetOf(options, names);
  const page = target === null ? null : await openPageFile(target);

  const stop = watchStop();
  const progress = openProgress(() => survey(names));
  const skipped = openSkipped();
  const output = openOutput(process.stdout, shape);
  const pool = openPool(settings, workers);
  const seen = seenIds();
  let [done, failures] = [0, 0];

  const perform = async (job: Job) => (job.origin.kind === "failed" ? [failed(job, job.origin.failure, settings)] : pool.perform(job));
  const say = (text: string) => progress.aside(() => process.stderr.write(text));
  const take = async (job: Job, read: Result, alone: boolean) => {
    if (job.found && isSameFile(job.label, target)) return;
    if (job.found && read.failure && NO_REPORT.has(read.failure.code)) return skipped.add(job.label);
    const id = read.givenId;
    const result = id !== null && seen(id) ? failed(job, duplicate(id), settings, id) : read;
    if (result.failure) say(complaint(result.failure, job.label));
    if (result.failure) failures++;
    else done++;
    progress.aside(() => {});
    if (result.failure) page?.fail({ label: job.label, ...result.failure });
    else if (result.part) await page?.add(result.part);
    await output.add(result.output, alone);
  };

  try {
    const jobs = jobsOf({ names, lines: shape === "lines", maxSize: settings.maxSize, skipped: skipped.add });
    const limits = { jobs: workers * JOBS_PER_WORKER, bytes: BYTES_UNDER_WAY };
    for await (const { job, results } of inOrder(jobs, perform, limits, stop.signal)) {
      for (const result of results) await take(job, result, job.alone && results.length === 1);
      progress.done(job.size, results);
    }
    await output.end();
    const held = await page?.end();
    if (held !== undefined && settings.print === "nothing") progress.aside(() => process.stdout.write(`${clean(held)}\n`));
  } finally {
    progress.end();
    await page?.close();
    await pool.close();
    stop.end();
  }
  say(skipped.summary());
  if (failures > 0 && done + failures > 1) say(`apud: ${done} read, ${failures} failed\n`);
  if (stop.signal.aborted) return "interrupted";
  return failures > 0 ? "someFailed" : "done";
}

/** What a file of a folder may turn out to be without that being a failure: nobody named it. */
const NO_REPORT: ReadonlySet<Failure["code"]> = new Set(["unknown-format", "binary"]);

/** Whoever names a report as the place of the page would lose it. */
function targetOf({ report }: ReadOptions, names: string[]): string | null {
  if (report === undefined) return null;
  if (report === "-") throw new ApudError("usage", "--report takes the name of a file.", "Name one, such as report.html.");
  if (names.some((name) => isSameFile(name, report))) {
    throw new ApudError("usage", `${report} is to be read, and would be overwritten by --report.`, "Name another file for the page.");
  }
  return report;
}

function duplicate(id: string): Failure {
  return { code: "duplicate-id", message: `An earlier document has the id “${id}” too.`, hint: "Give each document an id of its own, or none." };
}
