/** What the user named, as one job a report: files, folders, URLs, standard input, and the lines of JSON lines. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Failure, Job } from "./job.ts";
import { linesOf } from "./lines.ts";

/** A line may hold a page of 20 MB, which JSON makes longer. */
const LINE_LIMIT = 64_000_000;

/** Jobs of every line: `label` is what the lines are in. */
export async function* lineJobs(label: string, bytes: AsyncIterable<Uint8Array>, limit: number | null): AsyncGenerator<Job> {
  let number = 0;
  for await (const line of linesOf(bytes, limit ?? LINE_LIMIT)) {
    number++;
    const where = `${label} line ${number}`;
    if (line === null) yield { label: where, size: 0, origin: { kind: "failed", failure: tooLong(limit ?? LINE_LIMIT) } };
    else yield { label: where, size: line.length, origin: { kind: "line", bytes: line } };
  }
}

function tooLong(limit: number): Failure {
  return { code: "too-large", message: `The line is longer than ${limit} bytes.`, hint: "Give a larger --max-size to read it." };
}

export const STANDARD_INPUT = "standard input";

export async function* jobsOf(names: string[], options: { lines: boolean; maxSize: number | null }): AsyncGenerator<Job> {
  for (const name of names) {
    if (name === "-") yield* lineJobs(STANDARD_INPUT, process.stdin, options.maxSize);
    else if (/\.(jsonl|ndjson)$/i.test(name)) yield* lineJobs(name, createReadStream(name), options.maxSize);
    else yield { label: name, size: (await stat(name)).size, origin: { kind: "file", path: name } };
  }
}
