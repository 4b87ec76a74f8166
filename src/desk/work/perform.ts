/** One job, from its bytes to what is printed. */
import { partOf } from "../../export/html/report.ts";
import type { Document } from "../../model/document.ts";
import { asApudError } from "../../model/errors.ts";
import type { Reading } from "../../model/reading.ts";
import { openReader } from "../../reading/index.ts";
import { toCodePoints } from "../../text/offsets.ts";
import { reportText } from "../terminal/report.ts";
import { decodedOf } from "./decoded.ts";
import { bytesOf, failed, failureOf } from "./failed.ts";
import type { Job, Result, Settings } from "./job.ts";
import { jsonLine } from "./json-line.ts";

/** Loads the model; throws `bad-model`. What it returns never throws: a failure is a result. */
export async function openPerformer(settings: Settings): Promise<(job: Job) => Promise<Result[]>> {
  const { model, statements, analysis, print, page } = settings;
  const reader = await openReader({ statements, analysis, ...(model === undefined ? {} : { model }) });

  const resultOf = async (document: Document, job: Job): Promise<Result> => {
    const reading = await reader.read(document);
    return {
      givenId: givenIdOf(document),
      words: wordsIn(document.bodyText),
      output: bytesOf(printed(reading, job)),
      part: page ? partOf(reading, job.label, statements) : null,
      failure: null,
    };
  };

  const printed = (reading: Reading, job: Job): string => {
    if (print === "nothing") return "";
    return print === "json" ? jsonLine(toCodePoints(reading)) : reportText(reading, job.label, print, statements);
  };

  return async (job) => {
    const results: Result[] = [];
    for await (const decoded of decodedOf(job, settings)) {
      if ("error" in decoded) results.push(failed(job, failureOf(decoded.error), settings, decoded.id));
      else {
        const { document } = decoded;
        results.push(await resultOf(document, job).catch((error) => failed(job, failureOf(asApudError(error)), settings, givenIdOf(document))));
      }
    }
    return results;
  };
}

/** An id made from the content repeats where the content does, and that is no fault. */
function givenIdOf({ id, contentHash }: Document): string | null {
  return contentHash.startsWith(`sha256:${id}`) ? null : id;
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
