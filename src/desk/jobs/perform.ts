/** One job, from its bytes to what is printed. */
import { partOf } from "../../export/html/report.ts";
import type { Document, Particulars } from "../../model/document.ts";
import { asApudError } from "../../model/errors.ts";
import type { Reading } from "../../model/reading.ts";
import { openReader, type Reader } from "../../reading/index.ts";
import { toCodePoints } from "../../text/offsets.ts";
import { reportText } from "../terminal/report.ts";
import { type Decoded, decodedOf } from "./decoded.ts";
import { bytesOf, failed, failureOf } from "./failed.ts";
import type { Job, Result, Settings } from "./job.ts";
import { jsonLine } from "./json-line.ts";

/** The id under which the library has the document already, or null. */
export type Known = (document: Particulars) => Promise<string | null>;

/** Loads the model; throws `bad-model`. What it returns never throws: a failure is a result. */
export async function openPerformer(settings: Settings, known: Known): Promise<(job: Job) => Promise<Result[]>> {
  const { model, statements, analysis, print, page, library } = settings;
  const open = () => openReader({ statements, analysis, ...(model === undefined ? {} : { model }) });
  // What a library takes may all be there already, or ready: the model is loaded when there is something to read.
  let reader: Promise<Reader> | null = null;
  const opened = (): Promise<Reader> => {
    reader ??= open();
    return reader;
  };
  if (!library) await opened();

  const resultOf = async ({ document, bytes, reading: ready }: Exclude<Decoded, { error: unknown }>, job: Job): Promise<Result> => {
    const { bodyText, sections, ...particulars } = document;
    const result = { givenId: givenIdOf(document), words: wordsIn(bodyText), part: null, failure: null };
    const there = library && ready === null ? await known(particulars) : null;
    if (there !== null) return { ...result, output: bytesOf(""), kept: { known: there } };
    const reading = ready ? { ...ready, document } : await (await opened()).read(document);
    return {
      ...result,
      output: bytesOf(printed(reading, job)),
      part: page ? partOf(reading, job.label, statements) : null,
      ...(library && { kept: { original: bytes && isTextOf(bytes, bodyText) ? null : bytes } }),
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
        results.push(
          await resultOf(decoded, job).catch((thrown) => {
            const error = asApudError(thrown);
            if (error.code === "bad-model") throw error;
            return failed(job, failureOf(error), settings, givenIdOf(document));
          }),
        );
      }
    }
    return results;
  };
}

const isTextOf = (bytes: Uint8Array, text: string): boolean => Buffer.from(text).equals(bytes);

/** An id made from the content repeats where the content does, and that is no fault. */
function givenIdOf({ id, contentHash }: Document): string | null {
  return contentHash.startsWith(`sha256:${id}`) ? null : id;
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
