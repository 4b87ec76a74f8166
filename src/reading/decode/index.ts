/** Any report in: bytes to Documents. */
import type { Document } from "../../model/document.ts";
import { ApudError, asApudError } from "../../model/errors.ts";
import { decodeEmail } from "./email.ts";
import { decodeFeed } from "./feed/index.ts";
import type { Decoded, DecodeOptions, RawInput } from "./input.ts";
import { decodeJson, decodeJsonLines } from "./json.ts";
import { decodePage } from "./page.ts";
import { decodePdf } from "./pdf.ts";
import { type Format, formatOf } from "./sniff.ts";
import { decodePlainText } from "./text.ts";

export { type FetchOptions, fetchReport } from "./fetch.ts";
export type { Decoded, DecodeOptions, RawInput } from "./input.ts";
export { decodeLine, documentFromJson } from "./json.ts";
export { inputOf as responseInput, type Response } from "./warc/response.ts";

type Single = (input: RawInput, options: DecodeOptions, charset: string | null) => Promise<Document>;

const SINGLE: Record<Exclude<Format, "json" | "jsonl" | "feed">, Single> = {
  html: decodePage,
  text: decodePlainText,
  pdf: decodePdf,
  docx: async (input, options) => (await import("./docx.ts")).decodeDocx(input, options),
  email: decodeEmail,
};

/** One input is one document, but for JSON and feeds, which may hold many. Never throws: what cannot be read is an error in its place. */
export async function* decode(input: RawInput, options: DecodeOptions = {}): AsyncGenerator<Decoded> {
  try {
    const format = formatOf(input);
    if (format === "jsonl") yield* decodeJsonLines(input.bytes, options);
    else if (format === "json") yield* decodeJson(input.bytes, options);
    else if (format === "feed") yield* decodeFeed(input, options, charsetOf(input.mimeType ?? null), decodeOne);
    else yield { document: await SINGLE[format](input, options, charsetOf(input.mimeType ?? null)), bytes: input.bytes };
  } catch (thrown) {
    yield { error: asApudError(thrown) };
  }
}

/** What an entry of a feed leads to. Throws `unknown-format` for what may hold many documents. */
async function decodeOne(input: RawInput, options: DecodeOptions): Promise<Document> {
  const format = formatOf(input);
  if (format === "json" || format === "jsonl" || format === "feed")
    throw new ApudError("unknown-format", "It leads to no page.", "Give its address by itself to read what is there.");
  return SINGLE[format](input, options, charsetOf(input.mimeType ?? null));
}

const charsetOf = (mimeType: string | null): string | null => /charset\s*=\s*["']?([\w-]+)/i.exec(mimeType ?? "")?.[1] ?? null;
