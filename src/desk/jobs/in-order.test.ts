import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "./in-order.ts";
import type { Job, Result } from "./job.ts";

const jobOf = (label: string, size = 1): Job => ({ label, size, origin: { kind: "file", path: label }, alone: false, found: false });
const resultOf = (job: Job): Result[] => [{ givenId: null, words: 0, output: new TextEncoder().encode(job.label), part: null, failure: null }];

async function* jobsOf(count: number, size = 1): AsyncGenerator<Job> {
  for (let index = 0; index < count; index++) yield jobOf(String(index), size);
}

test("results come in the order of the jobs, and no more than allowed are under way", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 5 }),
      async (waits, limit) => {
        let [underWay, most] = [0, 0];
        const perform = async (job: Job) => {
          most = Math.max(most, ++underWay);
          await sleep(waits[Number(job.label)]);
          underWay--;
          return resultOf(job);
        };
        const out: string[] = [];
        const results = inOrder(jobsOf(waits.length), perform, { jobs: limit, bytes: 1e9 }, new AbortController().signal);
        for await (const { job } of results) out.push(job.label);
        expect(out).toEqual(waits.map((_, index) => String(index)));
        expect(most).toBeLessThanOrEqual(limit);
      },
    ),
    { numRuns: 30 },
  ));

test("a job larger than memory allows is done alone", async () => {
  let [underWay, most] = [0, 0];
  const perform = async (job: Job) => {
    most = Math.max(most, ++underWay);
    await sleep(1);
    underWay--;
    return resultOf(job);
  };
  for await (const _ of inOrder(jobsOf(4, 100), perform, { jobs: 10, bytes: 50 }, new AbortController().signal));
  expect(most).toBe(1);
});

test("it ends when told to, though a job never does", async () => {
  const stop = new AbortController();
  const perform = (job: Job) => (job.label === "1" ? new Promise<Result[]>(() => {}) : Promise.resolve(resultOf(job)));
  const out: string[] = [];
  for await (const { job } of inOrder(jobsOf(3), perform, { jobs: 10, bytes: 1e9 }, stop.signal)) {
    out.push(job.label);
    setTimeout(() => stop.abort(), 5);
  }
  expect(out).toEqual(["0"]);
});

test("what no job can be done without ends it with that error", async () => {
  const results = inOrder(jobsOf(3), () => Promise.reject(new Error("no model")), { jobs: 2, bytes: 1e9 }, new AbortController().signal);
  await expect(results.next()).rejects.toThrow("no model");
});
