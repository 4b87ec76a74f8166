/** A stretch of a document's `bodyText`. */
import { z } from "zod";

/**
 * `[start, end)` in `bodyText`: UTF-16 units in memory, Unicode code points in everything a user sees.
 * `text/offsets.ts` alone crosses from one to the other. W3C Web Annotation `TextPositionSelector`.
 */
export const Span = z.object({
  start: z.int().nonnegative().describe("First code point of bodyText that belongs to the span"),
  end: z.int().nonnegative().describe("The code point after the last one that belongs to the span"),
});
export type Span = z.infer<typeof Span>;
