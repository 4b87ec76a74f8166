/** HTML to Document. */
import type { Document } from "../../model/document.ts";
import { decodeText, wellFormed } from "../../text/encoding.ts";
import { type Found, makeDocument } from "./document.ts";
import { readPage } from "./html/article.ts";
import { checkSize, type DecodeOptions, MAX_PAGE_BYTES, type RawInput } from "./input.ts";

/** `charset` as HTTP or MIME gives it. */
export async function decodePage(input: RawInput, options: DecodeOptions, charset: string | null): Promise<Document> {
  checkSize(input.bytes.length, options.maxBytes ?? MAX_PAGE_BYTES, "The page");
  const { text } = decodeText(input.bytes, charset);
  return makeDocument({ ...pageToFound(text, input.sourceUrl ?? null), retrievedAt: input.retrievedAt ?? null, mimeType: "text/html" }, input.bytes);
}

/** `url` is where the page came from; it wins over the address that the page gives for itself. */
export function pageToFound(html: string, url: string | null): Found {
  const { url: canonical, ...article } = readPage(wellFormed(html), url);
  return { ...article, sourceUrl: url ?? canonical };
}
