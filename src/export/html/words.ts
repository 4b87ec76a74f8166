/** What Apud's terms mean, for those who meet them on the page. Events: PLOVER; modalities: docs/json.md. */
import type { Attribution } from "../../model/attribution.ts";
import type { Statement } from "../../model/statement.ts";
import type { FactKind } from "../facts.ts";

export const MODE_WORDS: Record<Attribution["mode"], string> = { direct: "quoted", indirect: "paraphrased", mixed: "quoted in part" };

export const FACT_WORDS: Record<FactKind, string> = {
  actor: "Actor",
  polarity: "Polarity",
  modality: "Modality",
  condition: "Condition",
  event: "Event",
  time: "Time",
  duration: "Duration",
  place: "Place",
  quantity: "Quantity",
};

export const POLARITY_MEANING: Record<Statement["polarity"], string> = { positive: "it is said to be so", negative: "it is said not to be so" };

export const MODALITY_MEANING: Record<Statement["modality"], string> = {
  asserted: "said to be or to have been so",
  possible: "may, might, could, is likely to",
  alleged: "the text itself keeps its distance",
  planned: "will, plans to, is set to",
  conditional: "only if or until something else is so",
  requested: "asked for, urged or proposed",
  obligatory: "must, has to",
  permitted: "is allowed to",
  prohibited: "must not, is barred from",
  hypothetical: "supposed, not said to be so",
};

export const EVENT_MEANING: Record<NonNullable<Statement["event"]>, string> = {
  AGREE: "agrees, settles",
  CONSULT: "meets, talks, visits",
  SUPPORT: "praises, backs, gives recognition",
  CONCEDE: "gives way, lifts a measure",
  COOPERATE: "works or trades together, shares",
  AID: "gives help or money",
  RETREAT: "withdraws, frees, steps down",
  REQUEST: "asks, urges, demands",
  ACCUSE: "criticises, blames, investigates",
  REJECT: "refuses, denies, rules out",
  THREATEN: "warns, threatens",
  PROTEST: "demonstrates, strikes",
  SANCTION: "cuts ties, trade or aid",
  MOBILIZE: "deploys, puts on alert",
  COERCE: "arrests, seizes, bans, censors",
  ASSAULT: "attacks, kills, fights",
};
