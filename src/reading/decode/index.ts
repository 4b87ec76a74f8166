/** Any report in: bytes to Documents. */
import type { Document } from "../../model/document.ts";
import { asApudError } from "../../model/errors.ts";
import { decodeEmail } from "./email.ts";
import type { Decoded, DecodeOptions, RawInput } from "./input.ts";
import { decodeJson, decodeJsonLines } from "./json.ts";
import { decodePage } from "./page.ts";
import { decodePdf } from "./pdf.ts";
import { type Format, formatOf } from "./sniff.ts";
import { decodePlainText } from "./text.ts";

export { type FetchOptions, fetchReport } from "./fetch.ts";
export type { Decoded, DecodeOptions, RawInput } from "./input.ts";
export { decodeLine, documentFromJson } from "./json.ts";

type Single = (input: RawInput, options: DecodeOptions, charset: string | null) => Promise<Document>;

const SINGLE: Record<Exclude<Format, "json" | "jsonl">, Single> = {
  html: decodePage,
  text: decodePlainText,
  pdf: decodePdf,
  docx: async (input, options) => (await import("./docx.ts")).decodeDocx(input, options),
  email: decodeEmail,
};

/** One input is one document, but for JSON, which may hold many. Never throws: what cannot be read is an error in its place. */
export async function* decode(input: RawInput, options: DecodeOptions = {}): AsyncGenerator<Decoded> {
  try {
    const format = formatOf(input);
    if (format === "jsonl") yield* decodeJsonLines(input.bytes, options);
    else if (format === "json") yield* decodeJson(input.bytes, options);
    else yield { document: await SINGLE[format](input, options, charsetOf(input.mimeType ?? null)), bytes: input.bytes };
  } catch (thrown) {
    yield { error: asApudError(thrown) };
  }
}

const charsetOf = (mimeType: string | null): string | null => /charset\s*=\s*["']?([\w-]+)/i.exec(mimeType ?? "")?.[1] ?? null;
