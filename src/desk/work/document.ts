/** The document of a job, wherever it is to be had. */
import { createHash } from "node:crypto";
import type { Document } from "../../model/document.ts";
import { ApudError } from "../../model/errors.ts";
import type { Job, Settings } from "./job.ts";

export type Found = { document: Document; givenId: string | null };

export async function documentOf(job: Job, _settings: Settings): Promise<Found> {
  if (job.origin.kind !== "line") throw new ApudError("unknown-format", "Only JSON lines are read so far.");
  const text = new TextDecoder("utf-8").decode(job.origin.bytes);
  let value: Record<string, string>;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ApudError("bad-json", `The line is no JSON: ${(error as Error).message}`, "", error);
  }
  const document: Document = {
    id: value.id ?? "x",
    title: value.title ?? null,
    publisher: value.publisher ?? null,
    authors: [],
    credit: null,
    sourceUrl: value.sourceUrl ?? null,
    publishedAt: value.publishedAt ?? null,
    retrievedAt: null,
    language: value.language ?? "en",
    mimeType: null,
    contentHash: `sha256:${createHash("sha256").update(job.origin.bytes).digest("hex")}`,
    bodyText: value.bodyText ?? "",
    sections: [],
  };
  return { document, givenId: value.id ?? null };
}
