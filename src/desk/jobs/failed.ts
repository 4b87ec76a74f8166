/** The result of a job that could not be done. */
import type { ApudError } from "../../model/errors.ts";
import type { Failure, Job, Result, Settings } from "./job.ts";
import { jsonLine } from "./json-line.ts";

export function failureOf({ code, message, hint }: ApudError): Failure {
  return { code, message, hint };
}

/** In JSON the failure stands where the reading would have stood, under the id given or the name of the file; on a terminal nothing does. */
export function failed(job: Job, failure: Failure, settings: Pick<Settings, "print">, givenId: string | null = null): Result {
  const id = givenId ?? nameOf(job);
  const error = { code: failure.code, message: failure.message };
  const silent = settings.print !== "json" || (job.origin.kind === "failed" && job.origin.silent);
  return { givenId, words: 0, output: bytesOf(silent ? "" : jsonLine(id === null ? { error } : { id, error })), part: null, failure };
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A file or an address is known by its name; a line by its place alone. */
function nameOf({ origin, label }: Job): string | null {
  if (origin.kind === "failed") return origin.id;
  if (origin.kind === "response") return origin.response.url;
  return origin.kind === "line" ? null : label;
}

/** The id that a line of JSON gives, where it can be made out at all. */
export function idOfLine(bytes: Uint8Array): string | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === "object" && value !== null && "id" in value && typeof value.id === "string" ? value.id : null;
  } catch {
    // The line is no JSON: the failure itself says so, and there is no id to name.
    return null;
  }
}

/** The same where it comes first, without reading what proved too much for a worker. */
export function idAtStart(bytes: Uint8Array): string | null {
  const start = new TextDecoder().decode(bytes.subarray(0, 1000));
  const quoted = /^\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(start)?.[1];
  return quoted === undefined ? null : idOfLine(new TextEncoder().encode(`{"id":${quoted}}`));
}
