/** What the page's script needs to show one statement whole: places in the text, and the words that go with them. */
import type { Attribution } from "../../model/attribution.ts";
import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import { factsOf } from "../facts.ts";
import { textOf, voiceOf } from "../voices.ts";
import { line } from "./visible.ts";
import { EVENT_MEANING, FACT_WORDS, MODALITY_MEANING, MODE_WORDS, POLARITY_MEANING } from "./words.ts";

/** UTF-16 units of the text shown. */
type Place = [start: number, end: number];

/** `parent` and `told` are indices into `voices`, -1 for none. */
export type Voiced = {
  label: string;
  kind: string;
  mode: string;
  number: number | null;
  to: string | null;
  source: Place | null;
  cue: Place[];
  candidates: string[];
  parent: number;
};
/** Label, what is said, what that means, and the words of the report that say so. */
export type Row = [label: string, text: string, meaning: string, place: Place | null];
export type Shown = { id: string; quote: Place; predicate: Place; told: number; confidence: number; rows: Row[] };
export type Data = { narrator: string; voices: Voiced[]; statements: Shown[] };

/** `publisher`: whose own voice the narration is. */
export function dataOf(reading: Reading): Data {
  const at = new Map(reading.attributions.map(({ id }, index) => [id, index]));
  const names = new Map(reading.entities.map(({ id, name }) => [id, name]));
  const indexOf = (id: string | null) => (id === null ? -1 : (at.get(id) ?? -1));
  const inner = new Map(reading.attributions.map((attribution) => [attribution.parent, attribution]));
  const voiced = (attribution: Attribution): Voiced => {
    const { label, kind, addressee } = voiceOf(attribution, names, reading, inner.get(attribution.id));
    return {
      label: line(label),
      kind,
      mode: MODE_WORDS[attribution.mode],
      number: attribution.sourceNumber,
      to: addressee === null ? null : line(addressee),
      source: attribution.source && placeOf(attribution.source),
      cue: attribution.cue.map(placeOf),
      candidates: kind === "unresolved" ? attribution.candidates.map((id) => line(names.get(id) ?? id)) : [],
      parent: indexOf(attribution.parent),
    };
  };
  const statements = reading.statements.map((statement) => ({
    id: line(statement.id),
    quote: placeOf(statement.quote),
    predicate: placeOf(statement.predicate),
    told: indexOf(statement.attribution),
    confidence: statement.confidence,
    rows: rowsOf(statement, reading, names),
  }));
  return { narrator: line(reading.document.publisher ?? "") || "The report", voices: reading.attributions.map(voiced), statements };
}

function rowsOf(statement: Statement, reading: Reading, names: ReadonlyMap<string, string>): Row[] {
  const { polarity, modality, event, actors, recipients } = statement;
  const meanings = { event: event === null ? "" : EVENT_MEANING[event] } as Partial<Record<string, string>>;
  const facts = factsOf(statement, (span) => textOf(span, reading)).filter(({ kind }) => kind !== "polarity" && kind !== "modality");
  const participants = (label: string, all: Statement["actors"]) =>
    all.map((participant): Row => {
      const words = line(textOf(participant, reading));
      const name = line(names.get(participant.entity ?? "") ?? "");
      return [label, words, name === words ? "" : name, placeOf(participant)];
    });
  return [
    ["Polarity", polarity, POLARITY_MEANING[polarity], null],
    ["Modality", modality, MODALITY_MEANING[modality], null],
    ...participants("Actor", actors),
    ...participants("Recipient", recipients),
    ...facts.map(({ kind, text, span }): Row => [FACT_WORDS[kind], line(text), meanings[kind] ?? "", span && placeOf(span)]),
  ];
}

function placeOf({ start, end }: Span): Place {
  return [start, end];
}
