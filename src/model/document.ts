/** One published report, frozen. FollowTheMoney `Document`. */
import { z } from "zod";
import { Span } from "./span.ts";

export const SECTION_KINDS = ["headline", "byline", "dateline", "body", "caption", "credit", "other"] as const;

/** A part of `bodyText`, marked by its kind. Sections do not overlap; they stand in page order. */
export const Section = Span.extend({ kind: z.enum(SECTION_KINDS) });
export type Section = z.infer<typeof Section>;

export const Document = z.object({
  id: z.string().describe("As given, or made from the content"),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  authors: z.array(z.string()),
  credit: z.string().nullable().describe("The agency that the report names as its own source, e.g. Reuters"),
  sourceUrl: z.string().nullable(),
  publishedAt: z.string().nullable().describe("ISO 8601, with the zone where the page gives it"),
  retrievedAt: z.string().nullable().describe("ISO 8601; when Apud fetched it, for a URL"),
  language: z.string().nullable().describe("BCP 47 tag, e.g. en"),
  mimeType: z.string().nullable(),
  contentHash: z.string().describe("sha256:… of the bytes that were read"),
  bodyText: z.string().describe("All sections in page order; text that is given is kept to the letter"),
  sections: z.array(Section),
});
export type Document = z.infer<typeof Document>;

/** All of a document but its text. */
export type Particulars = Omit<Document, "bodyText" | "sections">;
