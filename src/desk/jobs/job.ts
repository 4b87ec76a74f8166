/** What passes between the command's own thread and its workers: plain values. */
import type { Part } from "../../export/html/report.ts";
import type { ErrorCode } from "../../model/errors.ts";
import type { Response } from "../../reading/decode/index.ts";

/** How every job of one run is to be done and printed. */
export type Settings = {
  model?: string;
  statements: boolean;
  analysis: boolean;
  /** Bytes of one page, file or line; null leaves it to each format's own limit. */
  maxSize: number | null;
  /** Milliseconds that a URL may take. */
  timeout: number;
  /** Of a feed's entries that hold a summary alone, the page is fetched. */
  fetch: boolean;
  /** Whether a URL may name the own machine or network: only where whoever sits at it typed it. */
  ownNetwork: boolean;
  publisher: string | null;
  publishedAt: string | null;
  /** `nothing` where a page is all that was asked for. */
  print: "json" | "nothing" | { width: number; colour: boolean };
  /** Makes a part of a page too. */
  page: boolean;
  /** For a library: Readings that are ready are taken too, what it has already is not read again, and the bytes are kept. */
  library: boolean;
};

export type Failure = { code: ErrorCode; message: string; hint: string };

/** Where a document is to be had: a path or a URL is opened by the worker, `bytes` are what standard input or a line held. */
export type Origin =
  | { kind: "file"; path: string }
  | { kind: "url"; url: string }
  | { kind: "input"; bytes: Uint8Array }
  /** A file that was sent; its name tells the format where the bytes do not. */
  | { kind: "upload"; name: string; bytes: Uint8Array }
  | { kind: "line"; bytes: Uint8Array }
  /** Of a WARC. */
  | { kind: "response"; response: Response }
  /** `silent`: no line of input stands behind it, so that none of output may. */
  | { kind: "failed"; failure: Failure; id: string | null; silent: boolean };

export type Job = {
  /** What a message calls it: a path, a URL, `standard input`, `reports.jsonl line 3`, `crawl.warc.gz record 7`. */
  label: string;
  /** Bytes, as far as known before it is opened. */
  size: number;
  origin: Origin;
  /** What is known of this one, in the place of what the settings say. */
  given?: Pick<Settings, "publisher" | "publishedAt">;
  /** One report was asked for and this is it: its JSON is an object, not an array. */
  alone: boolean;
  /** Found in a folder, not named: what turns out to be no report is passed over. */
  found: boolean;
};

export type Result = {
  /** The document's id where its line gave one; an id made from the content may repeat, as content may. */
  givenId: string | null;
  words: number;
  /** One line of JSON, or text for the terminal, in UTF-8; of a failure too. Bytes can be handed from thread to thread; a string would be copied. */
  output: Uint8Array;
  /** null where none was asked for, and for a failure. */
  part: Part | null;
  failure: Failure | null;
  /** For a library alone. */
  kept?: Kept;
};

/** What a library needs beside the reading: its bytes where they are more than the text, or the id under which it has the document already. */
export type Kept = { original: Uint8Array | null } | { known: string };

/** A file of JSON may hold many documents. */
export type Outcome = { job: Job; results: Result[] };
