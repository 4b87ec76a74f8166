/** Many jobs under way at a time, their results in the order of the jobs, and never more under way than memory allows. */
import type { Job, Result } from "./job.ts";

export type Limits = { jobs: number; bytes: number };

/**
 * Takes a job only when there is room for it, so that whoever is slow (the disk, the workers, the reader of our output) slows
 * the rest down. A result is passed on at once, without waiting for the next job to arrive.
 */
export async function* inOrder(jobs: AsyncIterable<Job>, perform: (job: Job) => Promise<Result>, limits: Limits): AsyncGenerator<Result> {
  const source = jobs[Symbol.asyncIterator]();
  const underWay: Promise<Result>[] = [];
  let bytes = 0;
  let next: Promise<IteratorResult<Job>> | null = null;
  let ended = false;
  try {
    while (!ended || underWay.length > 0) {
      const room = underWay.length === 0 || (underWay.length < limits.jobs && bytes < limits.bytes);
      if (!ended && room) next ??= source.next();
      const first = underWay[0]?.then((result) => ({ result }));
      const arrival = next?.then((job) => ({ job }));
      const event = await Promise.race([first, arrival].filter((promise) => promise !== undefined));
      if ("result" in event) {
        underWay.shift();
        bytes -= event.result.size;
        yield event.result;
      } else {
        next = null;
        if (event.job.done) ended = true;
        else {
          bytes += event.job.value.size;
          const work = perform(event.job.value);
          // It is awaited when its turn comes; until then a failure must not count as unhandled.
          work.catch(() => {});
          underWay.push(work);
        }
      }
    }
  } finally {
    // Not awaited: a source that waits for its next byte would never come back.
    void source.return?.();
  }
}
