/** The one root of Apud's errors: a stable code, what happened, and what the user can do. */

/** Every code that a user can meet; docs/errors.md describes each. */
export const ERROR_CODES = [
  "usage",
  "not-found",
  "no-permission",
  "not-readable",
  "not-writable",
  "too-large",
  "empty",
  "binary",
  "unknown-format",
  "bad-json",
  "bad-document",
  "bad-encoding",
  "broken-html",
  "broken-pdf",
  "no-text-in-pdf",
  "broken-docx",
  "broken-email",
  "broken-feed",
  "broken-warc",
  "encrypted",
  "no-text",
  "fetch-failed",
  "fetch-timeout",
  "fetch-status",
  "fetch-redirects",
  "duplicate-id",
  "bad-model",
  "out-of-memory",
  "bad-reading",
  "library-not-found",
  "not-a-library",
  "library-damaged",
  "library-newer",
  "library-busy",
  "library-full",
  "library-unreachable",
  "library-refused",
  "no-document",
  "no-statement",
  "no-claim",
  "no-assessment",
  "ambiguous-id",
  "bad-query",
  "file-exists",
  "unauthorized",
  "forbidden",
  "no-endpoint",
  "no-job",
  "too-many-jobs",
  "port-taken",
  "internal",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export class ApudError extends Error {
  readonly code: ErrorCode;
  /** What the user can do, one sentence; empty where nothing can be done. */
  readonly hint: string;

  constructor(code: ErrorCode, message: string, hint = "", cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "ApudError";
    this.code = code;
    this.hint = hint;
  }
}

/** Any thrown value as an ApudError, so that one item's failure can be reported beside the others' results. */
export function asApudError(thrown: unknown): ApudError {
  if (thrown instanceof ApudError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new ApudError("internal", message, "This is a fault in Apud; please report it with the document.", thrown);
}
