/** What comes in, and what may come out of it. */
import type { Document } from "../../model/document.ts";
import { ApudError } from "../../model/errors.ts";
import type { Reading } from "../../model/reading.ts";

export type RawInput = {
  bytes: Uint8Array;
  /** File name, path or URL; tells the format where the bytes do not. */
  name: string | null;
  /** As HTTP or a mail gives it, with its charset parameter. */
  mimeType?: string | null;
  sourceUrl?: string | null;
  /** ISO 8601; when it was fetched. */
  retrievedAt?: string | null;
};

export type DecodeOptions = {
  /** Largest page, file or line, in bytes; 20 MB for pages and files, 5 MB for plain text unless given. */
  maxBytes?: number;
  /** true takes JSON with `statements` for a Reading that is ready; else it is an error, as no document. */
  readings?: boolean;
  /** Fetches the page of a feed's entry that holds a summary alone; without it the summary is read. Rejects with ApudError. */
  fetchLinked?: (url: string) => Promise<RawInput>;
};

/**
 * `bytes` are those that the document's hash is of; null where a Reading was given, which is `reading` then and no longer needs a reader.
 * `line` counts from 1, for inputs of one document a line.
 */
export type Decoded =
  | { document: Document; bytes: Uint8Array | null; reading?: Reading; line?: number }
  | { error: ApudError; id?: string; line?: number };

export const MAX_PAGE_BYTES = 20 * 1024 * 1024;
export const MAX_TEXT_BYTES = 5 * 1024 * 1024;

/** Throws `too-large`. */
export function checkSize(size: number, limit: number, what: string): void {
  if (size > limit) throw tooLarge(size, limit, what);
}

export function tooLarge(size: number, limit: number, what = "The page"): ApudError {
  const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  return new ApudError(
    "too-large",
    `${what} is over the limit of ${megabytes(limit)}: ${megabytes(size)} or more.`,
    "Raise the limit with --max-size, or split the file.",
  );
}
