/** `apud add`: reads reports into a library. */
import { openLibrary } from "../../library/index.ts";
import type { Saved } from "../../library/store/save.ts";
import { ApudError } from "../../model/errors.ts";
import type { Result, Settings } from "../jobs/job.ts";
import { jsonLine } from "../jobs/json-line.ts";
import { openKeeper } from "../jobs/keeper.ts";
import { openOutput } from "../jobs/output.ts";
import { clean } from "../terminal/clean.ts";
import { complaint } from "./complain.ts";
import type { Ending } from "./ending.ts";
import { faultOf, type LibraryOptions, libraryOf } from "./library-options.ts";
import { type HowToRead, namesOf } from "./read-options.ts";
import { run, type Screen } from "./run.ts";

export type AddOptions = LibraryOptions & HowToRead & { jsonl?: boolean };

const WORDS: Record<Saved["status"], string> = { added: "added", version: "new versions", reading: "read anew", known: "already there" };

export async function add(named: string[], options: AddOptions): Promise<Ending> {
  const names = namesOf(named);
  const settings = settingsOf(options);
  let screen: Screen = { say: (text) => process.stderr.write(text), aside: (write) => write() };
  let failures = 0;
  const library = await openLibrary(libraryOf(options), {
    create: true,
    tell: (fault) => {
      failures++;
      screen.say(faultOf(fault));
    },
  });
  const output = openOutput(process.stdout, options.jsonl ? "lines" : "terminal");
  const counts = new Map<Saved["status"], number>();

  const keeper = openKeeper(library, settings, async (job, outcome) => {
    if ("status" in outcome) counts.set(outcome.status, (counts.get(outcome.status) ?? 0) + 1);
    else {
      failures++;
      screen.say(complaint(outcome.failure!, job.label));
    }
    if (options.jsonl) await output.add(lineOf(outcome), false);
  });
  let ended: unknown = null;
  const stopped = await run({
    names,
    lines: options.jsonl === true,
    settings,
    workers: options.workers,
    known: async (document) => (await library.knows(document))?.id ?? null,
    take: (job, result, _alone, beside) => {
      screen = beside;
      return keeper.take(job, result);
    },
    end: () => keeper.end(),
  }).catch((error) => {
    ended = error;
    return false;
  });
  await library.close();

  const summary = summaryOf(library.store.name, counts, failures);
  if (options.jsonl) process.stderr.write(failures > 0 || ended ? `apud: ${summary}\n` : "");
  else await output.add(`${summary}\n`, false);
  if (ended instanceof ApudError && ended.code !== "bad-model") process.stderr.write(complaint(ended));
  else if (ended) throw ended;
  if (stopped) return "interrupted";
  return failures > 0 || ended ? "someFailed" : "done";
}

function summaryOf(where: string, counts: Map<Saved["status"], number>, failures: number): string {
  const parts = Object.entries(WORDS).flatMap(([status, words]) => {
    const count = counts.get(status as Saved["status"]) ?? 0;
    return count > 0 ? [`${count} ${count === 1 ? words.replace(/versions$/, "version") : words}`] : [];
  });
  if (failures > 0) parts.push(`${failures} failed`);
  return `${clean(where)}: ${parts.join(", ") || "nothing added"}`;
}

const lineOf = (outcome: Saved | Result): string | Uint8Array => ("status" in outcome ? jsonLine(outcome) : outcome.output);

function settingsOf({ model, maxSize, timeout, fetch, publisher, date }: AddOptions): Settings {
  return {
    ...(model === undefined ? {} : { model }),
    statements: true,
    analysis: false,
    maxSize: maxSize ?? null,
    timeout: timeout * 1000,
    fetch: fetch === true,
    ownNetwork: true,
    publisher: publisher ?? null,
    publishedAt: date ?? null,
    print: "json",
    page: false,
    library: true,
  };
}
