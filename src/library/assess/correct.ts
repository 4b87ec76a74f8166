/** A fact as a person read it. */
import type { Correction } from "../../model/assessment.ts";
import type { Attribution } from "../../model/attribution.ts";
import type { Fact } from "../facts/facts.ts";
import { nameWords } from "../facts/names.ts";
import type { Voice } from "../facts/voices.ts";

/** A value that the text has no words for stands where the machine read its own, or else at the whole quote. */
export function corrected(fact: Fact, correction: Correction): Fact {
  const { statement } = fact;
  const { polarity, modality, event, time, quantity, place, source } = correction;
  const at = (span: { start: number; end: number } | null) => ({ start: (span ?? statement.quote).start, end: (span ?? statement.quote).end });
  return {
    ...fact,
    statement: {
      ...statement,
      ...(polarity === undefined ? {} : { polarity }),
      ...(modality === undefined ? {} : { modality }),
      ...(event === undefined ? {} : { event }),
      ...(time === undefined ? {} : { time: time === null ? null : { edtf: time, ...at(statement.time) } }),
      ...(quantity === undefined
        ? {}
        : { quantity: quantity && { ...quantity, unit: quantity.unit ?? statement.quantity?.unit ?? null, ...at(statement.quantity) } }),
      ...(place === undefined ? {} : { place: place === null ? null : { entity: null, ...at(statement.place) } }),
    },
    ...(place === undefined ? {} : { place: place === null ? [] : nameWords(place) }),
    ...(source === undefined ? {} : { voices: source === null ? [] : [voiceOf(source, fact.voices.at(-1))] }),
  };
}

function voiceOf({ name, kind }: NonNullable<Correction["source"]>, read: Voice | undefined): Voice {
  const attribution: Attribution = { ...(read?.attribution ?? NOWHERE), sourceKind: kind, entity: null, candidates: [], parent: null };
  return {
    attribution,
    text: name,
    name: kind === "anonymous" ? null : name,
    words: nameWords(name),
    beside: nameWords(name),
    addressee: read?.addressee ?? null,
    heardBy: read?.heardBy ?? null,
  };
}

const NOWHERE: Attribution = {
  id: "assessment",
  mode: "indirect",
  source: null,
  sourceKind: "unresolved",
  entity: null,
  candidates: [],
  sourceNumber: null,
  cue: [],
  content: [],
  addressee: null,
  parent: null,
};
