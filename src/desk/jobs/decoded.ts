/** The documents of a job, wherever they are to be had; one, but for a file of JSON. */
import { createReadStream } from "node:fs";
import { isIP } from "node:net";
import type { Document } from "../../model/document.ts";
import { ApudError, asApudError } from "../../model/errors.ts";
import type { Reading } from "../../model/reading.ts";
import { decode, decodeLine, type Decoded as Found, fetchReport, responseInput } from "../../reading/decode/index.ts";
import { fileError } from "./file-error.ts";
import type { Job, Settings } from "./job.ts";
import { FILE_LIMIT, tooLarge } from "./limits.ts";

export type Decoded = { document: Document; bytes: Uint8Array | null; reading: Reading | null } | { error: ApudError; id: string | null };

/** Never throws: what cannot be had is an error in its place. */
export async function* decodedOf(job: Job, settings: Settings): AsyncGenerator<Decoded> {
  for await (const decoded of found(job, settings)) {
    if ("error" in decoded) yield { error: decoded.error, id: decoded.id ?? null };
    else yield { document: withGiven(decoded.document, job.given ?? settings), bytes: decoded.bytes, reading: decoded.reading ?? null };
  }
}

async function* found({ origin }: Job, { maxSize, timeout, ownNetwork, library, fetch }: Settings): AsyncGenerator<Found> {
  const size = maxSize === null ? {} : { maxBytes: maxSize };
  const fetchLinked = (url: string) => fetchReport(url, { ...size, timeoutMs: timeout });
  const options = { readings: library, ...size, ...(fetch ? { fetchLinked } : {}) };
  try {
    if (origin.kind === "line") yield await decodeLine(origin.bytes, options);
    else if (origin.kind === "response") yield* decode(responseInput(origin.response, maxSize ?? FILE_LIMIT), options);
    else if (origin.kind === "input") yield* decode({ bytes: origin.bytes, name: isObject(origin.bytes) ? "input.json" : null }, options);
    else if (origin.kind === "upload") yield* decode({ bytes: origin.bytes, name: origin.name }, options);
    else if (origin.kind === "file") yield* decode({ bytes: await bytesOf(origin.path, maxSize ?? FILE_LIMIT), name: origin.path }, options);
    else if (origin.kind === "url") {
      yield* decode(await fetchReport(origin.url, { ...options, timeoutMs: timeout, allowPrivate: ownNetwork && isOwnNetwork(origin.url) }), options);
    }
  } catch (thrown) {
    yield { error: asApudError(thrown) };
  }
}

/** JSON over many lines: had it been a document a line, it would have come as lines. */
function isObject(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*\{\s*"/.test(new TextDecoder().decode(bytes.subarray(0, 1000)));
}

/** Stops at the limit: a device or a pipe may never end. */
async function bytesOf(path: string, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of createReadStream(path)) {
      size += chunk.length;
      if (size > limit) break;
      chunks.push(chunk);
    }
  } catch (error) {
    const { code, message, hint } = fileError(path, error);
    throw new ApudError(code, message, hint, error);
  }
  if (size > limit) throw tooLarge(limit);
  return new Uint8Array(Buffer.concat(chunks));
}

/** Whoever names an address of the own network means it; a page of the web must not lead there. */
function isOwnNetwork(url: string): boolean {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, "");
  return isIP(host) !== 0 || !host.includes(".") || host.endsWith(".localhost");
}

function withGiven(document: Document, { publisher, publishedAt }: Pick<Settings, "publisher" | "publishedAt">): Document {
  return { ...document, publisher: publisher ?? document.publisher, publishedAt: publishedAt ?? document.publishedAt };
}
