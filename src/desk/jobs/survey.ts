/** How much there is to read in what was named, for the time left.  */
import { fstatSync, type Stats } from "node:fs";
import { stat } from "node:fs/promises";
import type { Total } from "../terminal/progress.ts";
import { isLinesName, isReportName, isWarcName } from "./formats.ts";
import { URL_NAME } from "./jobs.ts";
import { walk } from "./walk.ts";

/** The number of reports in JSON lines cannot be known, nor the bytes of a pipe or a URL, nor how much of a WARC is reports. */
export async function survey(names: string[]): Promise<Total> {
  let all: Total = { reports: 0, bytes: 0 };
  for (const name of names) all = sum(all, await surveyOne(name));
  return all;
}

async function surveyOne(name: string): Promise<Total> {
  if (URL_NAME.test(name)) return { reports: 1, bytes: null };
  let found: Stats;
  try {
    found = name === "-" ? fstatSync(0) : await stat(name);
  } catch {
    // The reading itself reports it.
    return { reports: 1, bytes: 0 };
  }
  if (name === "-") return { reports: null, bytes: found.isFile() ? found.size : null };
  if (!found.isDirectory()) return inFile(name, found.size);
  let all: Total = { reports: 0, bytes: 0 };
  for await (const entry of walk(name)) {
    if ("size" in entry && isReportName(entry.path)) all = sum(all, inFile(entry.path, entry.size));
  }
  return all;
}

function inFile(path: string, size: number): Total {
  if (isWarcName(path)) return { reports: null, bytes: null };
  return { reports: isLinesName(path) ? null : 1, bytes: size };
}

function sum(a: Total, b: Total): Total {
  return {
    reports: a.reports === null || b.reports === null ? null : a.reports + b.reports,
    bytes: a.bytes === null || b.bytes === null ? null : a.bytes + b.bytes,
  };
}
