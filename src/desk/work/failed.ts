/** The result of a job that could not be done. */
import type { ApudError } from "../../model/errors.ts";
import type { Failure, Job, Result, Settings } from "./job.ts";

export function failureOf({ code, message, hint }: ApudError): Failure {
  return { code, message, hint };
}

/** In JSON the failure stands where the reading would have stood, under the id given or the name of the file; on a terminal nothing does. */
export function failed(job: Job, failure: Failure, settings: Pick<Settings, "terminal">, givenId: string | null = null): Result {
  const id = givenId ?? (job.origin.kind === "file" || job.origin.kind === "url" ? job.label : undefined);
  const { code, message } = failure;
  const output = settings.terminal ? "" : JSON.stringify({ ...(id === undefined ? {} : { id }), error: { code, message } });
  return { label: job.label, size: job.size, givenId, words: 0, output, failure: { code, message, hint: failure.hint }, notices: [] };
}

/** The id that a line of JSON gives, where it can be made out at all. */
export function idOfLine(job: Job): string | null {
  if (job.origin.kind !== "line") return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(job.origin.bytes));
    return typeof value === "object" && value !== null && "id" in value && typeof value.id === "string" ? value.id : null;
  } catch {
    // The line is no JSON: the failure itself says so, and there is no id to name.
    return null;
  }
}
