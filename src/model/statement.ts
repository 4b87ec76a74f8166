/** One proposition that the text commits somebody to. PLOVER types and roles; EDTF dates; ISO 8601 durations. */
import { z } from "zod";
import { Span } from "./span.ts";

export const PLOVER_EVENTS = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;

export const MODALITIES = [
  "asserted",
  "possible",
  "alleged",
  "planned",
  "conditional",
  "requested",
  "obligatory",
  "permitted",
  "prohibited",
  "hypothetical",
] as const;

/** A participant: the words that name it, and the entity it is, where that is known. */
export const Participant = Span.extend({ entity: z.string().nullable() });
export type Participant = z.infer<typeof Participant>;

export const ARGUMENT_ROLES = ["subject", "object", "indirect", "oblique", "clause", "agent"] as const;
export const Argument = Participant.extend({ role: z.enum(ARGUMENT_ROLES) });
export type Argument = z.infer<typeof Argument>;

export const Quantity = Span.extend({
  value: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  unit: z.string().nullable(),
  approximate: z.boolean(),
});

export const Statement = z.object({
  id: z.string(),
  quote: Span,
  text: z.string().describe("The proposition as a plain sentence"),
  predicate: Span.extend({ lemma: z.string() }).describe("With its auxiliaries, negation and particle"),
  event: z.enum(PLOVER_EVENTS).nullable(),
  eventMode: z.string().nullable(),
  actors: z.array(Participant),
  recipients: z.array(Participant),
  arguments: z.array(Argument).describe("As the grammar has them"),
  polarity: z.enum(["positive", "negative"]),
  modality: z.enum(MODALITIES).describe("What the last voice of the chain commits to"),
  condition: Span.nullable(),
  time: z
    .object({ edtf: z.string(), ...Span.shape })
    .nullable()
    .describe("When it is said to hold"),
  duration: z.string().nullable(),
  quantity: Quantity.nullable(),
  place: Participant.nullable(),
  attribution: z.string().nullable().describe("Id of the innermost attribution; null for the outlet's own narration"),
  confidence: z.number().min(0).max(1).describe("How sure Apud is that it read the sentence right"),
});
export type Statement = z.infer<typeof Statement>;
