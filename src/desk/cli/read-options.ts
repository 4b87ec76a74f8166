/** What `apud read` was asked for, made whole; throws `usage` where it makes no sense. */
import { ApudError } from "../../model/errors.ts";
import type { Settings } from "../jobs/job.ts";
import type { Shape } from "../jobs/output.ts";
import { wantsColour } from "../terminal/colour.ts";

/** What every command that reads reports takes. */
export type HowToRead = {
  publisher?: string;
  date?: string;
  model?: string;
  workers?: number;
  maxSize?: number;
  timeout: number;
  fetch?: boolean;
};

export type ReadOptions = HowToRead & {
  json?: boolean;
  jsonl?: boolean;
  report?: string;
  with?: "analysis";
  statements: boolean;
};

export function shapeOf(options: ReadOptions): Shape {
  return options.jsonl ? "lines" : options.json ? "json" : "terminal";
}

/** Nothing named means standard input, unless that is a person who would wait for the program as it waits for them. */
export function namesOf(named: string[]): string[] {
  if (named.length === 0 && process.stdin.isTTY) {
    throw new ApudError("usage", "There is nothing to read.", "Name a file, a folder or a URL, or pipe a report in. See: apud read --help");
  }
  if (named.filter((name) => name === "-").length > 1) {
    throw new ApudError("usage", "Standard input can be read only once.", "Name - once.");
  }
  return named.length > 0 ? named : ["-"];
}

export function settingsOf(options: ReadOptions): Settings {
  const people = shapeOf(options) === "terminal";
  const screen = { width: process.stdout.columns ?? 80, colour: wantsColour(process.stdout) };
  if (options.with && people) throw new ApudError("usage", "--with is for JSON.", "Add --json or --jsonl.");
  return {
    ...(options.model === undefined ? {} : { model: options.model }),
    statements: options.statements,
    analysis: options.with === "analysis",
    maxSize: options.maxSize ?? null,
    timeout: options.timeout * 1000,
    fetch: options.fetch === true,
    ownNetwork: true,
    publisher: options.publisher ?? null,
    publishedAt: options.date ?? null,
    print: !people ? "json" : options.report === undefined ? screen : "nothing",
    page: options.report !== undefined,
    library: false,
  };
}
