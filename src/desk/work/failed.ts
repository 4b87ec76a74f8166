/** The result of a job that could not be done. */
import type { ApudError } from "../../model/errors.ts";
import type { Failure, Job, Result, Settings } from "./job.ts";
import { jsonLine } from "./json-line.ts";

export function failureOf({ code, message, hint }: ApudError): Failure {
  return { code, message, hint };
}

/** In JSON the failure stands where the reading would have stood, under the id given or the name of the file; on a terminal nothing does. */
export function failed(job: Job, failure: Failure, settings: Pick<Settings, "terminal">): Result {
  const givenId = idOfLine(job);
  const id = givenId ?? idOf(job);
  const error = { code: failure.code, message: failure.message };
  const output = settings.terminal ? "" : jsonLine(id === null ? { error } : { id, error });
  return { givenId, words: 0, output, failure };
}

/** A file or an address is known by its name; a line whose id cannot be made out is known by its place alone. */
function idOf({ origin, label }: Job): string | null {
  if (origin.kind === "failed") return origin.id;
  return origin.kind === "line" ? null : label;
}

/** The id that a line of JSON gives, where it can be made out at all. */
function idOfLine(job: Job): string | null {
  if (job.origin.kind !== "line") return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(job.origin.bytes));
    return typeof value === "object" && value !== null && "id" in value && typeof value.id === "string" ? value.id : null;
  } catch {
    // The line is no JSON: the failure itself says so, and there is no id to name.
    return null;
  }
}
