/** How far a long run is, on standard error while somebody watches: what is done, how fast, and how long it will still take. */
import type { Result } from "../jobs/job.ts";

/** What is to be done in all; null where it cannot be known. */
export type Total = { reports: number | null; bytes: number | null };

export type Progress = {
  done(size: number, results: Result[]): void;
  /** Prints what has to be said without mixing it with the progress. */
  aside(write: () => void): void;
  end(): void;
};

const SILENT: Progress = { done: () => {}, aside: (write) => write(), end: () => {} };

/** A run shorter than this needs no progress. */
const PATIENCE_MS = 1000;
const EVERY_MS = 250;

/** Counts what there is only if somebody watches, beside the reading, which does not wait for it. */
export function openProgress(survey: () => Promise<Total>, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY || process.env.TERM === "dumb") return SILENT;
  const started = performance.now();
  let [reports, bytes, words] = [0, 0, 0];
  let all: Total = { reports: null, bytes: null };
  survey().then(
    (total) => {
      all = total;
    },
    () => {
      // Without it there is no time left to show; the reading itself reports what cannot be read.
    },
  );
  let shown = false;

  const clear = () => {
    if (shown) stream.write("\r\u001B[K");
    shown = false;
  };
  const draw = () => {
    const seconds = (performance.now() - started) / 1000;
    const line = progressLine({ reports, bytes, words, seconds }, all);
    stream.write(`\r\u001B[K${line.slice(0, Math.max(stream.columns - 1, 10))}`);
    shown = true;
  };
  const timer = setInterval(() => performance.now() - started > PATIENCE_MS && draw(), EVERY_MS);
  timer.unref();

  return {
    done: (size, results) => {
      reports += results.length;
      bytes += size;
      for (const result of results) words += result.words;
    },
    aside: (write) => {
      clear();
      write();
    },
    end: () => {
      clearInterval(timer);
      clear();
    },
  };
}

type Done = { reports: number; bytes: number; words: number; seconds: number };

export function progressLine(done: Done, all: Total): string {
  const of = all.reports === null ? "" : ` of ${count(all.reports)}`;
  const share = all.bytes ? done.bytes / all.bytes : all.reports ? done.reports / all.reports : 0;
  const left = share > 0 && share < 1 ? ` · ${duration((done.seconds * (1 - share)) / share)} left` : "";
  return `read ${count(done.reports)}${of} · ${count(done.words / done.seconds)} words/s${left}`;
}

function count(number: number): string {
  return Math.round(number).toLocaleString("en");
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(Math.round(seconds), 1)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
