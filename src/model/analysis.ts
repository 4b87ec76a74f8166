/** The grammar of a document, as Universal Dependencies has it. */
import { z } from "zod";
import { Span } from "./span.ts";

export const Token = Span.extend({
  lemma: z.string(),
  upos: z.string(),
  head: z.int().min(-1).describe("Index into tokens; -1 for the root of a sentence"),
  deprel: z.string(),
});
export type Token = z.infer<typeof Token>;

export const Analysis = z.object({ sentences: z.array(Span), tokens: z.array(Token) });
export type Analysis = z.infer<typeof Analysis>;
