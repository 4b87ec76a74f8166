/** Values as a database takes them. */
import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Neither database keeps these: NUL ends a text, and half a surrogate pair is no UTF-8. The JSON of the reading has them to the letter. */
const UNSTORABLE = /\0|\p{Cs}/gu;

export function storable<T extends string | null>(text: T): T {
  return (text === null ? null : text.replace(UNSTORABLE, "\uFFFD")) as T;
}

export const deflated = (bytes: Uint8Array | string): Buffer => deflateRawSync(typeof bytes === "string" ? Buffer.from(bytes) : bytes);
export const inflated = (bytes: Uint8Array): Buffer => inflateRawSync(bytes);
export const sha256 = (text: string): string => createHash("sha256").update(text, "utf16le").digest("hex");
