/** `apud read`: joins what was named, the workers, and what is printed. */
import { availableParallelism } from "node:os";
import { inOrder } from "../work/in-order.ts";
import type { Settings } from "../work/job.ts";
import { jobsOf } from "../work/jobs.ts";
import { openPool } from "../work/pool.ts";
import type { Ending } from "./main.ts";

export type ReadOptions = {
  json?: boolean;
  jsonl?: boolean;
  with?: "analysis";
  statements: boolean;
  publisher?: string;
  date?: string;
  model?: string;
  workers?: number;
  maxSize?: number;
  timeout: number;
};

export async function read(names: string[], options: ReadOptions): Promise<Ending> {
  const settings: Settings = {
    ...(options.model === undefined ? {} : { model: options.model }),
    statements: options.statements,
    analysis: options.with === "analysis",
    maxSize: options.maxSize ?? null,
    timeout: options.timeout * 1000,
    publisher: options.publisher ?? null,
    publishedAt: options.date ?? null,
    terminal: null,
  };
  const workers = options.workers ?? availableParallelism();
  const pool = openPool(settings, workers);
  let failures = 0;
  const jobs = jobsOf(names.length > 0 ? names : ["-"], { lines: true, maxSize: settings.maxSize });
  for await (const result of inOrder(jobs, pool.perform, { jobs: workers * 8, bytes: 64_000_000 })) {
    if (result.failure) failures++;
    if (result.failure) process.stderr.write(`apud: ${result.label}: ${result.failure.message} (${result.failure.code})\n`);
    if (!process.stdout.write(`${result.output}\n`)) await new Promise((done) => process.stdout.once("drain", done));
  }
  await pool.close();
  return failures > 0 ? "someFailed" : "done";
}
