/** PDF to Document. What the text of its pages is made into paragraphs by stands in pdf-lines.ts. */
import type { Document } from "../../model/document.ts";
import { ApudError } from "../../model/errors.ts";
import { wellFormed } from "../../text/encoding.ts";
import { isoDate } from "./dates.ts";
import { makeDocument } from "./document.ts";
import { checkSize, type DecodeOptions, MAX_PAGE_BYTES, MAX_TEXT_BYTES, type RawInput } from "./input.ts";
import { linesOfPage, type PageLine, paragraphsOf, type TextItem, withoutRepeats } from "./pdf-lines.ts";
import { peopleIn } from "./people.ts";
import { readText } from "./text.ts";

export async function decodePdf(input: RawInput, options: DecodeOptions): Promise<Document> {
  checkSize(input.bytes.length, options.maxBytes ?? MAX_PAGE_BYTES, "The file");
  const { pages, info } = await readPdf(input.bytes, options.maxBytes ?? MAX_TEXT_BYTES);
  const bodyText = wellFormed(paragraphsOf(withoutRepeats(pages)).join("\n"));
  if (!/\S/.test(bodyText)) {
    throw new ApudError(
      "no-text-in-pdf",
      "The PDF holds pictures of pages, and no text.",
      "Run it through text recognition first, for instance with ocrmypdf.",
    );
  }
  const found = readText(bodyText);
  const own = {
    title: found.title ?? (info.Title?.trim() || null),
    authors: found.authors?.length ? found.authors : peopleIn(info.Author ?? ""),
    publishedAt: found.publishedAt ?? pdfDate(info.CreationDate),
  };
  return makeDocument(
    { ...found, ...own, sourceUrl: input.sourceUrl ?? null, retrievedAt: input.retrievedAt ?? null, mimeType: "application/pdf" },
    input.bytes,
  );
}

type Info = { Title?: string; Author?: string; CreationDate?: string };

/** Throws `encrypted`, `broken-pdf`, `too-large`; `limit` in characters of text. */
async function readPdf(bytes: Uint8Array, limit: number): Promise<{ pages: PageLine[][]; info: Info }> {
  const { getDocumentProxy } = await import("unpdf");
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0, stopAtErrors: false });
    try {
      const pages: PageLine[][] = [];
      let size = 0;
      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await pdf.getPage(number);
        const { items } = await page.getTextContent();
        const lines = linesOfPage((items as (TextItem | { type: string })[]).filter((item) => "str" in item));
        pages.push(lines);
        size += lines.reduce((sum, { text }) => sum + text.length, 0);
        checkSize(size, limit, "The text of the PDF");
        page.cleanup();
      }
      const { info } = await pdf.getMetadata();
      return { pages, info: info as Info };
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch (error) {
    if (error instanceof ApudError) throw error;
    const { name, message } = error as Error;
    if (name === "PasswordException")
      throw new ApudError("encrypted", "The PDF is locked with a password.", "Save a copy of it without the password.", error);
    throw new ApudError("broken-pdf", `The PDF is damaged: ${message}`, "Download it again, or open it in a viewer and save it again.", error);
  }
}

/** "D:20240314093000+01'00'" */
function pdfDate(date: string | undefined): string | null {
  const found = /^D:(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?(?:([+-]\d{2})'?(\d{2})?|(Z))?)?/.exec(date ?? "");
  if (!found) return null;
  const [, year, month, day, hour, minute, second, offset, offsetMinutes, utc] = found;
  const time = hour ? `T${hour}:${minute}:${second ?? "00"}${utc ?? (offset ? `${offset}:${offsetMinutes ?? "00"}` : "")}` : "";
  return isoDate(`${year}-${month}-${day}${time}`);
}
