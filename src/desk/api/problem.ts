/** Failures as problem details (RFC 9457), with the stable codes of docs/errors.md. */
import type { ApudError, ErrorCode } from "../../model/errors.ts";
import { asApudError } from "../../model/errors.ts";

export type Problem = { type: string; title: string; status: number; detail: string; code: ErrorCode; hint: string };

/** What is not listed is a fault of what was sent. */
const STATUS: Partial<Record<ErrorCode, [status: number, title: string]>> = {
  unauthorized: [401, "A token is needed"],
  forbidden: [403, "Not allowed from here"],
  "no-endpoint": [404, "No such endpoint"],
  "no-document": [404, "No such document"],
  "no-statement": [404, "No such statement"],
  "no-claim": [404, "No such claim"],
  "no-assessment": [404, "No such assessment"],
  "no-job": [404, "No such job"],
  "too-large": [413, "Too large"],
  "too-many-jobs": [429, "Too many jobs"],
  "library-busy": [503, "The library is busy"],
  "library-unreachable": [503, "The library cannot be reached"],
  "library-full": [507, "The disk is full"],
  "library-damaged": [500, "The library is damaged"],
  internal: [500, "A fault in Apud"],
};

export function problemOf(error: ApudError): Problem {
  const [status, title] = STATUS[error.code] ?? [400, "Wrong use"];
  // What an unforeseen error says may name paths of this machine: it goes to the log alone.
  const detail = error.code === "internal" ? "Something went wrong inside Apud." : error.message;
  return { type: `urn:apud:error:${error.code}`, title, status, detail, code: error.code, hint: error.hint };
}

/** Any thrown value as an answer. */
export function problem(thrown: unknown): Response {
  const body = problemOf(asApudError(thrown));
  const headers = { "content-type": "application/problem+json", "cache-control": "no-store" };
  return new Response(JSON.stringify(body), { status: body.status, headers });
}
