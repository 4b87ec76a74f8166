/** The Document out of what a format yields. */
import { createHash } from "node:crypto";
import type { Document, Section } from "../../model/document.ts";
import { ApudError } from "../../model/errors.ts";
import { detectLanguage } from "./language.ts";

/** What a decoder found; absent is unknown. `language` is a hint, the text decides. */
export type Found = { bodyText: string; sections?: Section[] } & Partial<
  Pick<Document, "id" | "title" | "publisher" | "authors" | "credit" | "sourceUrl" | "publishedAt" | "retrievedAt" | "language" | "mimeType">
>;

/** `bytes` are those that were read: their hash is the document's, and its id where none is given. Throws `no-text`. */
export async function makeDocument(found: Found, bytes: Uint8Array): Promise<Document> {
  const { bodyText, sections = [] } = found;
  if (!/\S/.test(bodyText))
    throw new ApudError("no-text", "No text was found in it.", "Check that the report is complete, and that it is not a picture of text.");
  const hash = createHash("sha256").update(bytes).digest("hex");
  return {
    id: found.id ?? hash.slice(0, 16),
    title: found.title ?? null,
    publisher: found.publisher ?? null,
    authors: found.authors ?? [],
    credit: found.credit ?? null,
    sourceUrl: found.sourceUrl ?? null,
    publishedAt: found.publishedAt ?? null,
    retrievedAt: found.retrievedAt ?? null,
    language: await detectLanguage(runningText(bodyText, sections), found.language ?? null),
    mimeType: found.mimeType ?? null,
    contentHash: `sha256:${hash}`,
    bodyText,
    sections,
  };
}

function runningText(bodyText: string, sections: Section[]): string {
  const body = sections.filter(({ kind }) => kind === "body");
  return body.length > 0 ? body.map(({ start, end }) => bodyText.slice(start, end)).join("\n") : bodyText;
}
