/** One job, from its bytes to what is printed. */
import { asApudError } from "../../model/errors.ts";
import { openReader } from "../../reading/index.ts";
import { toCodePoints } from "../../text/offsets.ts";
import { reportText } from "../terminal/report.ts";
import { documentOf } from "./document.ts";
import { failed, failureOf } from "./failed.ts";
import type { Job, Result, Settings } from "./job.ts";
import { jsonLine } from "./json-line.ts";

/** Loads the model; throws `bad-model`. What it returns never throws: a failure is a result. */
export async function openPerformer(settings: Settings): Promise<(job: Job) => Promise<Result>> {
  const { model, statements, analysis } = settings;
  const reader = await openReader({ statements, analysis, ...(model === undefined ? {} : { model }) });

  return async (job) => {
    try {
      const { document, givenId } = await documentOf(job, settings);
      const reading = await reader.read(document);
      const output = settings.terminal ? reportText(reading, job.label, settings.terminal, statements) : jsonLine(toCodePoints(reading));
      return { givenId, words: wordsIn(document.bodyText), output, failure: null };
    } catch (error) {
      return failed(job, failureOf(asApudError(error)), settings);
    }
  };
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
