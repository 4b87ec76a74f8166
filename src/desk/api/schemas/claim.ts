/** Claims as they are answered. */
import { z } from "zod";
import type { ClaimView } from "../../../library/query/claim.ts";
import type { Listed } from "../../../library/query/claims.ts";
import type { Contradiction } from "../../../library/query/contradictions.ts";
import type { Said as SaidType } from "../../../library/query/said.ts";
import { Correction, RELIABILITIES } from "../../../model/assessment.ts";
import { SOURCE_KINDS } from "../../../model/attribution.ts";
import { Span } from "../../../model/span.ts";
import { Statement } from "../../../model/statement.ts";

export const STANCES = ["asserts", "reports", "denies", "questions"] as const;
export const ORIGIN_KINDS = ["person", "organization", "anonymous", "document", "outlet", "unknown"] as const;
export const SLOTS = ["polarity", "quantity", "time", "place", "actor", "scope"] as const;

export const Words = Span.extend({ text: z.string() });
const Count = z.object({ min: z.int(), max: z.int() }).describe("How many independent origins, at least and at most");
const nullable = z.string().nullable();

const Voice = z.object({
  label: z.string(),
  kind: z.enum(SOURCE_KINDS),
  addressee: nullable,
  words: Words.nullable().describe("Where the source is named"),
  cue: z.array(Words),
});

export const Said = z
  .object({
    name: z.string().describe("The document’s id, #, and the statement’s"),
    document: z.string(),
    title: nullable,
    publisher: nullable,
    publishedAt: nullable,
    statement: z.string(),
    text: z.string(),
    quote: Words,
    sentence: Words.describe("The words around the quote"),
    voices: z.array(Voice).describe("From the outermost to the one who knows; without any it is the outlet’s own voice"),
    ...Statement.pick({ polarity: true, modality: true, event: true, duration: true, confidence: true }).shape,
    time: nullable,
    place: nullable,
    quantity: nullable,
  })
  .meta({ id: "Said" }) satisfies z.ZodType<SaidType>;

const Evidence = Span.extend({
  document: z.string(),
  kind: z.enum(["credit", "copy", "relay", "same-person", "same-anonymous", "assessment", "unknown"]),
});
const originShape = {
  id: z.string(),
  side: z.enum(["support", "denial"]),
  kind: z.enum(ORIGIN_KINDS),
  label: z.string(),
  documents: z.array(z.string()),
  counts: Count.describe("What it adds to the count of its side"),
};
const Opposed = z.object({ claim: z.string(), slot: z.string(), text: z.string() });

export const ListedClaim = z
  .object({
    id: z.string(),
    text: z.string(),
    reports: z.int().describe("In how many reports it stands"),
    publishers: z.array(z.string()).describe("Of these reports, in the order in which they told it"),
    firstTold: nullable.describe("When the first report of it was published"),
    lastTold: nullable,
    appearances: z.array(
      Span.extend({
        document: z.string(),
        statement: z.string(),
        predicate: Span,
        stance: z.enum(STANCES),
        origin: z.string().describe("Id of the origin that it goes back to"),
      }),
    ),
    origins: z.array(z.object({ ...originShape, evidence: z.array(Evidence) })),
    originCount: Count,
    variants: z.array(z.string()),
    contradictedBy: z.array(Opposed),
  })
  .meta({ id: "ListedClaim" }) satisfies z.ZodType<Omit<Listed, "cursor">>;

const Passage = Span.extend({ from: Span });
const Step = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("copy"), of: z.string(), publisher: nullable, passage: Passage.nullable() }),
  z.object({ kind: z.literal("credit"), agency: z.string() }),
  z.object({ kind: z.literal("relay"), outlet: z.string(), words: Words.nullable() }),
]);

const Appearance = Said.extend({
  stance: z.enum(STANCES),
  origin: z.string(),
  recordedAt: z.string(),
  path: z.array(Step).describe("How it leads to its root, from the report inwards"),
  judged: z
    .object({ accepted: z.boolean(), corrected: Correction, credibility: z.int().nullable() })
    .nullable()
    .describe("By a person; null where nobody did"),
});

export const Claim = z
  .object({
    id: z.string(),
    text: z.string(),
    originCount: Count,
    appearances: z.array(Appearance),
    origins: z.array(
      z.object({
        ...originShape,
        evidence: z.array(Evidence.extend({ text: z.string() })),
        unknown: nullable.describe("Why it may add nothing, or more than one"),
        reliability: z.enum(RELIABILITIES).nullable(),
      }),
    ),
    contradictedBy: z.array(Opposed.extend({ said: z.array(Said) })),
    variants: z.array(z.object({ claim: z.string(), text: z.string() })),
    history: z.array(
      z.object({
        at: nullable,
        what: z.enum(["published", "recorded", "superseded", "withdrawn", "rejected"]),
        document: z.string(),
        publisher: nullable,
        statements: z.array(z.string()),
        text: nullable.describe("The words of what no longer stands"),
      }),
    ),
    searched: z.object({ reports: z.int(), from: nullable, to: nullable }),
  })
  .meta({ id: "Claim" }) satisfies z.ZodType<ClaimView>;

const Side = z.object({ id: z.string(), text: z.string(), originCount: Count, said: z.array(Said) });
export const ContradictionItem = z
  .object({ slot: z.string().describe("polarity: one claim, and those who deny it"), sides: z.tuple([Side, Side]) })
  .meta({ id: "Contradiction" }) satisfies z.ZodType<Contradiction>;
