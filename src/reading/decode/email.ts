/** E-mail to Document: its HTML part as a page, or its text; a page that a browser saved as MHTML is one too. */
import type { Document } from "../../model/document.ts";
import { ApudError } from "../../model/errors.ts";
import { wellFormed } from "../../text/encoding.ts";
import { isoDate } from "./dates.ts";
import { type Found, makeDocument } from "./document.ts";
import { checkSize, type DecodeOptions, MAX_PAGE_BYTES, type RawInput } from "./input.ts";
import { pageToFound } from "./page.ts";
import { peopleIn } from "./people.ts";
import { readText } from "./text.ts";

export async function decodeEmail(input: RawInput, options: DecodeOptions): Promise<Document> {
  checkSize(input.bytes.length, options.maxBytes ?? MAX_PAGE_BYTES, "The mail");
  const mail = await parseMail(input.bytes);
  const saved = mail.headers.find(({ key }) => key === "snapshot-content-location")?.value ?? null;
  const url = input.sourceUrl ?? saved;
  const found: Found = mail.html ? pageToFound(mail.html, url) : readText(wellFormed(mail.text ?? ""));
  const headers: Found = saved ? { ...found } : { ...found, ...fromHeaders(mail, found) };
  return makeDocument({ ...headers, sourceUrl: url, retrievedAt: input.retrievedAt ?? null, mimeType: "message/rfc822" }, input.bytes);
}

/** The subject is the title; the sender is the author where the text names none. */
function fromHeaders(mail: Mail, found: Found): Partial<Found> {
  return {
    title: mail.subject ?? found.title ?? null,
    authors: found.authors?.length ? found.authors : peopleIn(mail.from?.name ?? ""),
    publishedAt: isoDate(mail.date ?? "") ?? found.publishedAt ?? null,
  };
}

type Mail = Awaited<ReturnType<typeof parseMail>>;

/** Throws `broken-email`. */
async function parseMail(bytes: Uint8Array) {
  const { default: PostalMime } = await import("postal-mime");
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 32 });
  } catch (error) {
    throw new ApudError(
      "broken-email",
      `The mail cannot be taken apart: ${(error as Error).message}`,
      "Save the mail again from the program that shows it.",
      error,
    );
  }
}
