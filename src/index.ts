/** Apud as a library: any report to its Document, a Document to its Reading. */
export type { Document } from "./model/document.ts";
export { ApudError, ERROR_CODES, type ErrorCode } from "./model/errors.ts";
export { Reading } from "./model/reading.ts";
export { type Decoded, type DecodeOptions, decode, documentFromJson, type FetchOptions, fetchReport, type RawInput } from "./reading/decode/index.ts";
export { openReader, type Reader, type ReaderOptions } from "./reading/index.ts";
export { fromCodePoints, toCodePoints } from "./text/offsets.ts";
