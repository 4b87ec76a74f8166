/** Who vouches for what: source, cue and content. PARC and PolNeAR. */
import { z } from "zod";
import { Span } from "./span.ts";

export const SOURCE_KINDS = ["person", "organization", "anonymous", "document", "outlet", "unresolved"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const Attribution = z.object({
  id: z.string(),
  mode: z.enum(["direct", "indirect", "mixed"]).describe("Whether the content is quoted, told, or both"),
  source: Span.nullable().describe("null where the text names none: “it is believed that …”"),
  sourceKind: z.enum(SOURCE_KINDS),
  entity: z.string().nullable().describe("Id of the entity that the source is; never for an anonymous source"),
  candidates: z.array(z.string()).describe("Ranked entity ids of an unresolved source; empty otherwise"),
  sourceNumber: z.int().positive().nullable().describe("“two officials”: 2"),
  cue: z.array(Span),
  content: z.array(Span).describe("Several spans where the content is interrupted"),
  addressee: Span.nullable().describe("“told Ynet”: Ynet"),
  parent: z.string().nullable().describe("The attribution inside whose content this one stands"),
});
export type Attribution = z.infer<typeof Attribution>;
