/** What the user named, as one job a report: files, folders, URLs, standard input, and the lines of JSON lines. */
import { createReadStream, type Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { failureOf } from "./failed.ts";
import { fileError } from "./file-error.ts";
import { isLinesName, isReportName, isWarcName } from "./formats.ts";
import type { Failure, Job, Origin } from "./job.ts";
import { FILE_LIMIT, LINE_LIMIT, tooLarge } from "./limits.ts";
import { linesOf } from "./lines.ts";
import { standardInput } from "./standard-input.ts";
import { walk } from "./walk.ts";

export type Wanted = {
  names: string[];
  /** Standard input holds a document a line, whatever it looks like. */
  lines: boolean;
  maxSize: number | null;
  /** Told of each file of a folder that is no report. */
  skipped: (path: string) => void;
  /** Told of each record of a WARC that is no page, in a few words. */
  passedOver: (what: string) => void;
};

export const URL_NAME = /^https?:\/\//i;

export async function* jobsOf(wanted: Wanted): AsyncGenerator<Job> {
  const alone = wanted.names.length === 1;
  for (const name of wanted.names) {
    if (name === "-") yield* inputJobs(wanted, alone);
    else if (URL_NAME.test(name)) yield job(name, 0, { kind: "url", url: name }, { alone });
    else yield* pathJobs(name, wanted, alone);
  }
}

async function* pathJobs(name: string, wanted: Wanted, alone: boolean): AsyncGenerator<Job> {
  let found: Stats;
  try {
    found = await stat(name);
  } catch (error) {
    yield job(name, 0, fault(name, fileError(name, error)), { alone });
    return;
  }
  if (found.isDirectory()) yield* folderJobs(name, wanted);
  else if (isLinesName(name)) yield* lineJobs(name, createReadStream(name), wanted.maxSize ?? LINE_LIMIT);
  else if (isWarcName(name)) yield* warcJobs(name, createReadStream(name), wanted);
  else yield job(name, found.size, { kind: "file", path: name }, { alone });
}

async function* folderJobs(folder: string, wanted: Wanted): AsyncGenerator<Job> {
  let reports = 0;
  for await (const entry of walk(folder)) {
    if ("skipped" in entry || ("size" in entry && !isReportName(entry.path))) {
      wanted.skipped(entry.path);
      continue;
    }
    reports++;
    if ("failure" in entry) yield job(entry.path, 0, fault(entry.path, entry.failure));
    else if (isLinesName(entry.path)) yield* lineJobs(entry.path, createReadStream(entry.path), wanted.maxSize ?? LINE_LIMIT);
    else if (isWarcName(entry.path)) yield* warcJobs(entry.path, createReadStream(entry.path), wanted);
    else yield job(entry.path, entry.size, { kind: "file", path: entry.path }, { found: true });
  }
  if (reports === 0) yield job(folder, 0, fault(folder, nothingIn("folder", "It should hold pages, texts, PDFs or other reports.")));
}

async function* inputJobs(wanted: Wanted, alone: boolean): AsyncGenerator<Job> {
  const { lines, maxSize } = wanted;
  const label = "standard input";
  const limit = maxSize ?? FILE_LIMIT;
  const input = await standardInput(process.stdin, lines, limit);
  if (input.kind === "empty") {
    const failure = nothingIn("input", "Pipe a report into it, or name a file.");
    yield job(label, 0, fault(label, failure, lines), { alone });
  } else if (input.kind === "too-large") yield job(label, 0, fault(label, failureOf(tooLarge(limit))), { alone });
  else if (input.kind === "lines") yield* lineJobs(label, input.chunks, maxSize ?? LINE_LIMIT);
  else if (input.kind === "warc") yield* warcJobs(label, input.chunks, wanted);
  else yield job(label, input.bytes.length, { kind: "input", bytes: input.bytes }, { alone });
}

async function* lineJobs(label: string, chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Job> {
  let number = 0;
  try {
    for await (const line of linesOf(chunks, limit)) {
      number++;
      const origin: Origin = line === null ? fault(null, failureOf(tooLarge(limit))) : { kind: "line", bytes: line };
      yield job(`${label} line ${number}`, line?.length ?? 0, origin);
    }
  } catch (error) {
    yield job(label, 0, fault(label, fileError(label, error)));
    return;
  }
  if (number === 0) yield job(label, 0, fault(label, nothingIn("file", "It should hold a JSON document a line."), true));
}

async function* warcJobs(label: string, chunks: AsyncIterable<Uint8Array>, { maxSize, passedOver }: Wanted): AsyncGenerator<Job> {
  const { recordsOf } = await import("../../reading/decode/warc/records.ts");
  let number = 0;
  try {
    for await (const record of recordsOf(chunks, maxSize ?? FILE_LIMIT)) {
      number++;
      const name = `${label} record ${number}`;
      if (record.kind === "other") passedOver(record.what);
      else if (record.kind === "broken") yield job(name, 0, fault(record.url, failureOf(record.error)));
      else yield job(name, record.response.body.length, { kind: "response", response: record.response });
    }
  } catch (error) {
    yield job(label, 0, fault(label, fileError(label, error)));
    return;
  }
  if (number === 0) yield job(label, 0, fault(label, nothingIn("file", "It should hold the records of a WARC.")));
}

function job(label: string, size: number, origin: Origin, { alone = false, found = false } = {}): Job {
  return { label, size, origin, alone, found };
}

function fault(id: string | null, failure: Failure, silent = false): Origin {
  return { kind: "failed", failure, id, silent };
}

function nothingIn(what: string, hint: string): Failure {
  return { code: "empty", message: `The ${what} holds nothing to read.`, hint };
}
