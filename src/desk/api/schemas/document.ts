/** Documents as they are answered: as JSON, never as a page. */
import { z } from "zod";
import type { DocumentView } from "../../../library/query/document.ts";
import type { Listed } from "../../../library/query/documents.ts";
import { Reading } from "../../../model/reading.ts";
import { Span } from "../../../model/span.ts";

const nullable = z.string().nullable();
const Copied = z
  .object({
    from: z.string(),
    share: z.number().describe("Of the shorter one’s words"),
    passages: z.array(Span.extend({ from: Span })).describe("Spans of this document with the same words in the other, longest first"),
  })
  .nullable()
  .describe("What the copy was told by");

export const ListedDocument = z
  .object({
    id: z.string(),
    title: nullable,
    publisher: nullable,
    authors: z.array(z.string()),
    credit: nullable,
    sourceUrl: nullable,
    publishedAt: nullable,
    retrievedAt: nullable,
    recordedAt: z.string(),
    language: nullable,
    contentHash: z.string(),
    version: z.int(),
    statements: z.int(),
    copyOf: nullable.describe("Id of the original"),
    copied: Copied,
  })
  .meta({ id: "ListedDocument" }) satisfies z.ZodType<Listed>;

export const DocumentItem = z
  .object({
    reading: Reading.describe("Frozen text, sections, entities, attributions and statements; spans count code points of bodyText"),
    recordedAt: z.string(),
    versions: z
      .array(z.object({ id: z.string(), publishedAt: nullable, retrievedAt: nullable, recordedAt: z.string(), present: z.boolean() }))
      .describe("Of this report, the first that was recorded first"),
    copyOf: nullable,
    copied: Copied,
    copies: z.array(z.string()).describe("Ids of documents that are copies of this one"),
    shared: z
      .array(z.object({ document: z.string(), share: z.number(), copied: z.boolean(), passages: z.array(Span.extend({ there: Span })) }))
      .describe("Passages that stand in another document too, whichever of them had it first"),
    claims: z.record(z.string(), z.string()).describe("By the id of each statement, the claim that it stands in"),
  })
  .meta({ id: "Document" }) satisfies z.ZodType<DocumentView>;
