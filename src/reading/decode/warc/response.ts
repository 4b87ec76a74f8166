/** A web server's answer as a WARC keeps it: which are pages, and their bytes as they were before they were sent. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, type ZlibOptions } from "node:zlib";
import { ApudError } from "../../../model/errors.ts";
import { type RawInput, tooLarge } from "../input.ts";

export type Response = {
  url: string | null;
  /** ISO 8601 */
  retrievedAt: string | null;
  http: { mimeType: string; transfer: string | null; coding: string | null };
  body: Uint8Array;
};

const PAGES = new Set(["text/html", "application/xhtml+xml", "text/plain"]);

/** `headers` of HTTP, its status line under the empty name. */
export function pageOf(headers: Map<string, string>, url: string): Pick<Response, "http"> | { skipped: string } {
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})\b/i.exec(headers.get("") ?? "")?.[1] ?? "none";
  if (status !== "200") return { skipped: `answer with status ${status}` };
  const mimeType = headers.get("content-type") ?? "";
  const type = mimeType.split(";")[0]!.trim().toLowerCase();
  if (!PAGES.has(type)) return { skipped: /^[a-z]+\/[\w.+-]{1,60}$/.test(type) ? type : "answer of no known type" };
  if (/^https?:\/\/[^/]+\/robots\.txt$/i.test(url.replace(/^<|>$/g, ""))) return { skipped: "robots.txt" };
  return { http: { mimeType, transfer: headers.get("transfer-encoding") ?? null, coding: headers.get("content-encoding") ?? null } };
}

type Unpack = (bytes: Uint8Array, options: ZlibOptions) => Buffer;
const UNPACK: Record<string, Unpack> = {
  gzip: gunzipSync,
  "x-gzip": gunzipSync,
  deflate: (bytes, options) => ((bytes[0]! & 0x0f) === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options)),
  br: brotliDecompressSync,
};

/** Throws `too-large` where it unpacks to more than `limit`, `broken-warc` where it is in a coding that is not known. */
export function inputOf({ url, retrievedAt, http, body }: Response, limit: number): RawInput {
  const whole = /\bchunked\b/i.test(http.transfer ?? "") ? (joined(body) ?? body) : body;
  return { bytes: plain(whole, http.coding?.trim().toLowerCase() ?? "", limit), name: null, mimeType: http.mimeType, sourceUrl: url, retrievedAt };
}

/** Some crawlers unpack what they keep and leave the header as it was. */
function plain(bytes: Uint8Array, coding: string, limit: number): Uint8Array {
  const unpack = UNPACK[coding];
  if (coding !== "" && coding !== "identity" && !unpack && !looksLikeText(bytes))
    throw new ApudError("broken-warc", `The page is packed as ${coding.slice(0, 40)}, which Apud cannot unpack.`, "Fetch the page anew.");
  if (!unpack) return bytes;
  try {
    return new Uint8Array(unpack(bytes, { maxOutputLength: limit }));
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(limit, limit);
    if (looksLikeText(bytes)) return bytes;
    throw new ApudError("broken-warc", "The page is damaged.", "The other records are read. Fetch the page anew to have it too.", error);
  }
}

const looksLikeText = (bytes: Uint8Array): boolean =>
  /^[\t\n\r\x20-\x7e\x80-\xff]{1,64}$/.test(Buffer.from(bytes.subarray(0, 64)).toString("latin1"));

/** The chunks of HTTP/1.1 as one; null where it is not in chunks, as where a crawler has joined them and left the header. */
function joined(body: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const lineEnd = bytes.indexOf("\r\n", at);
    const size = lineEnd < 0 || lineEnd - at > 200 ? null : /^\s*([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(bytes.toString("latin1", at, lineEnd))?.[1];
    if (!size) return pieces.length > 0 ? Buffer.concat(pieces) : null;
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    pieces.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + length));
    at = lineEnd + 2 + length + 2;
  }
  return Buffer.concat(pieces);
}
