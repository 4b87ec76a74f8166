/** Sources, what is unresolved, and what is found, as they are answered. */
import { z } from "zod";
import type { Quoted, QuotingOutlet } from "../../../library/query/sources.ts";
import { MATTERS, type Unresolved } from "../../../library/query/unresolved.ts";
import type { Hit } from "../../../library/search/find.ts";
import { SOURCE_KINDS } from "../../../model/attribution.ts";
import { Notice } from "../../../model/reading.ts";
import { Span } from "../../../model/span.ts";
import { Words } from "./claim.ts";

export const QUOTED_KINDS = ["person", "organization", "anonymous", "document", "outlet"] as const;
const nullable = z.string().nullable();

export const Source = z
  .object({
    kind: z.enum(QUOTED_KINDS),
    name: z.string(),
    outlet: nullable.describe("Whose anonymous source it is; null for all others"),
    statements: z.int(),
    reports: z.int(),
    copies: z.int().describe("How many of these reports are copies"),
    quotedBy: z.array(z.object({ outlet: nullable, reports: z.int() })),
  })
  .meta({ id: "Source" }) satisfies z.ZodType<Quoted>;

export const Outlet = z
  .object({
    outlet: nullable,
    reports: z.int(),
    attributed: z.int().describe("Statements that it attributes to anybody"),
    kinds: z.object(Object.fromEntries(SOURCE_KINDS.map((kind) => [kind, z.int()])) as Record<(typeof SOURCE_KINDS)[number], z.ZodInt>),
    anonymous: z.number().describe("Of what it attributes, what rests on anonymous sources: 0 to 1"),
  })
  .meta({ id: "Outlet" }) satisfies z.ZodType<QuotingOutlet>;

const Share = z.object({ of: z.int(), unresolved: z.int() });
export const Matters = z.object(Object.fromEntries(MATTERS.map((matter) => [matter, Share])) as Record<(typeof MATTERS)[number], typeof Share>);

export const UnresolvedReport = z
  .object({
    document: z.string(),
    title: nullable,
    publisher: nullable,
    publishedAt: nullable,
    matters: Matters,
    sources: z.array(
      z.object({
        words: Words.nullable().describe("As the text has it; null where it names nobody"),
        cue: z.array(Words),
        candidates: z.array(z.string()).describe("Those whom it may mean, the likeliest first"),
        statements: z.array(z.string()),
      }),
    ),
    notices: z.array(Notice),
    loose: z.array(z.string()).describe("Assessments that lead to no statement now"),
  })
  .meta({ id: "UnresolvedReport" }) satisfies z.ZodType<Unresolved>;

export const FoundHit = z
  .object({
    document: z.string(),
    title: nullable,
    publisher: nullable,
    publishedAt: nullable,
    statement: z.object({ id: z.string(), start: z.int(), end: z.int(), text: z.string() }).nullable(),
    snippet: Words,
    matches: z.array(Span).describe("Where the words stand that were asked for; spans count code points of bodyText"),
  })
  .meta({ id: "Hit" }) satisfies z.ZodType<Omit<Hit, "cursor">>;
