/** Many jobs under way at a time, their results in the order of the jobs, and never more under way than memory allows. */
import type { Job, Outcome, Result } from "./job.ts";

export type Limits = { jobs: number; bytes: number };

/**
 * Takes a job only when there is room for it, so that whoever is slow (the disk, the workers, the reader of our output) slows
 * the rest down. A result is passed on at once, without waiting for the next job to arrive. Ends early when `stop` is aborted.
 */
export async function* inOrder(
  jobs: AsyncIterable<Job>,
  perform: (job: Job) => Promise<Result[]>,
  limits: Limits,
  stop: AbortSignal,
): AsyncGenerator<Outcome> {
  const source = jobs[Symbol.asyncIterator]();
  const stopped = new Promise<"stopped">((resolve) => stop.addEventListener("abort", () => resolve("stopped"), { once: true }));
  const underWay: Promise<Outcome>[] = [];
  let bytes = 0;
  let next: Promise<{ arrived: IteratorResult<Job> }> | null = null;
  let ended = false;

  while (!stop.aborted && (!ended || underWay.length > 0)) {
    const room = underWay.length === 0 || (underWay.length < limits.jobs && bytes < limits.bytes);
    if (!ended && room) next ??= quiet(source.next().then((arrived) => ({ arrived })));
    const event = await Promise.race([underWay[0], next, stopped].filter((promise) => promise != null));
    if (event === "stopped") return;
    if ("results" in event) {
      underWay.shift();
      bytes -= event.job.size;
      yield event;
    } else {
      next = null;
      if (event.arrived.done) ended = true;
      else {
        const job = event.arrived.value;
        bytes += job.size;
        underWay.push(quiet(perform(job).then((results) => ({ job, results }))));
      }
    }
  }
}

/** It is awaited when its turn comes; a failure before that is not unhandled. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
