/** All that one document yields. */
import { z } from "zod";
import { Analysis } from "./analysis.ts";
import { Attribution } from "./attribution.ts";
import { Document } from "./document.ts";
import { Entity } from "./entity.ts";
import { Span } from "./span.ts";
import { Statement } from "./statement.ts";

/** An expression of time; `edtf` is null where it has no value of its own. */
export const TimeExpression = Span.extend({ edtf: z.string().nullable() });
export type TimeExpression = z.infer<typeof TimeExpression>;

/** Something about the document that a user should know, and that stopped nothing. */
export const Notice = z.object({ code: z.string(), message: z.string() });
export type Notice = z.infer<typeof Notice>;

export const Reading = z.object({
  document: Document,
  reader: z.object({ version: z.string(), model: z.string() }).describe("What made this reading"),
  notices: z.array(Notice).describe("E.g. language-not-read: the document is kept, its statements are not guessed"),
  analysis: Analysis.optional().describe("Only when asked for"),
  entities: z.array(Entity),
  times: z.array(TimeExpression),
  attributions: z.array(Attribution),
  statements: z.array(Statement),
});
export type Reading = z.infer<typeof Reading>;

/** What stands in a reading's place where one document could not be read. */
export const ReadingError = z.object({
  id: z.string().optional(),
  error: z.object({ code: z.string(), message: z.string() }),
});
export type ReadingError = z.infer<typeof ReadingError>;
