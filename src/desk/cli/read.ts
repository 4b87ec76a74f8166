/** `apud read`: prints what each report yields, or writes it into a page. */
import { ApudError } from "../../model/errors.ts";
import { failed } from "../jobs/failed.ts";
import type { Failure } from "../jobs/job.ts";
import { openOutput } from "../jobs/output.ts";
import { openPageFile } from "../jobs/page-file.ts";
import { isSameFile } from "../jobs/same-file.ts";
import { seenIds } from "../jobs/seen-ids.ts";
import { clean } from "../terminal/clean.ts";
import { complaint } from "./complain.ts";
import type { Ending } from "./ending.ts";
import { namesOf, type ReadOptions, settingsOf, shapeOf } from "./read-options.ts";
import { run } from "./run.ts";

export async function read(named: string[], options: ReadOptions): Promise<Ending> {
  const names = namesOf(named);
  const settings = settingsOf(options);
  const shape = shapeOf(options);
  const target = targetOf(options, names);
  const page = target === null ? null : await openPageFile(target);
  const output = openOutput(process.stdout, shape);
  const seen = seenIds();
  let [done, failures] = [0, 0];

  const task = run({
    names,
    lines: shape === "lines",
    settings,
    workers: options.workers,
    take: async (job, read, alone, { say, aside }) => {
      if (job.found && isSameFile(job.label, target)) return;
      const id = read.givenId;
      const result = id !== null && seen(id) ? failed(job, duplicate(id), settings, id) : read;
      if (result.failure) say(complaint(result.failure, job.label));
      if (result.failure) failures++;
      else done++;
      aside(() => {});
      if (result.failure) page?.fail({ label: job.label, ...result.failure });
      else if (result.part) await page?.add(result.part);
      await output.add(result.output, alone);
    },
    end: async ({ aside }) => {
      await output.end();
      const held = await page?.end();
      if (held !== undefined && settings.print === "nothing") aside(() => process.stdout.write(`${clean(held)}\n`));
    },
  });
  const stopped = await task.finally(() => page?.close());
  if (failures > 0 && done + failures > 1) process.stderr.write(`apud: ${done} read, ${failures} failed\n`);
  if (stopped) return "interrupted";
  return failures > 0 ? "someFailed" : "done";
}

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
