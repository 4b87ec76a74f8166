/** A person's judgement. Nothing is changed or deleted: what is taken back is named by another assessment. */
import { z } from "zod";
import { SOURCE_KINDS } from "./attribution.ts";
import { Span } from "./span.ts";
import { Quantity, Statement } from "./statement.ts";

/** A statement whichever reading holds it: its document's id and content, and where its predicate stands, in code points. */
export const StatementKey = z.object({ document: z.string(), contentHash: z.string(), predicate: Span });
export type StatementKey = z.infer<typeof StatementKey>;

/** Fields that a person read otherwise; a value, or null for none. `source` null: the outlet itself says so. */
export const Correction = z
  .object({
    polarity: Statement.shape.polarity,
    modality: Statement.shape.modality,
    event: Statement.shape.event,
    time: z.string().nullable().describe("EDTF"),
    quantity: Quantity.omit({ start: true, end: true }).nullable(),
    place: z.string().nullable(),
    source: z.object({ name: z.string(), kind: z.enum(SOURCE_KINDS) }).nullable(),
  })
  .partial();
export type Correction = z.infer<typeof Correction>;

/** NATO (Admiralty) code: A completely reliable … E unreliable, F cannot be judged. */
export const RELIABILITIES = ["A", "B", "C", "D", "E", "F"] as const;
export type Reliability = (typeof RELIABILITIES)[number];

const pair = z.tuple([StatementKey, StatementKey]);

export const Judgement = z.discriminatedUnion("verdict", [
  z.object({ verdict: z.literal("accepted"), statement: StatementKey }),
  z.object({ verdict: z.literal("rejected"), statement: StatementKey }),
  z.object({ verdict: z.literal("corrected"), statement: StatementKey, fields: Correction }),
  z.object({ verdict: z.literal("same-claim"), statements: pair }),
  z.object({ verdict: z.literal("other-claim"), statements: pair }),
  z.object({ verdict: z.literal("same-origin"), statements: pair }),
  z.object({ verdict: z.literal("independent"), statements: pair }),
  z.object({ verdict: z.literal("reliability"), source: z.string(), reliability: z.enum(RELIABILITIES) }),
  z.object({
    verdict: z.literal("credibility"),
    statement: StatementKey,
    credibility: z.int().min(1).max(6).describe("NATO: 1 confirmed … 5 improbable, 6 cannot be judged"),
  }),
  z.object({ verdict: z.literal("undone"), assessment: z.string().describe("Id of the one that is taken back") }),
]);
export type Judgement = z.infer<typeof Judgement>;
export type Verdict = Judgement["verdict"];

export const Assessment = z.object({
  id: z.string(),
  author: z.string(),
  note: z.string().nullable(),
  recordedAt: z.string(),
  judgement: Judgement,
});
export type Assessment = z.infer<typeof Assessment>;
