/** Readings made by hand for tests: spans are given as the words that they hold. */
import type { Attribution } from "../../src/model/attribution.ts";
import type { Document } from "../../src/model/document.ts";
import type { Entity } from "../../src/model/entity.ts";
import type { Reading } from "../../src/model/reading.ts";
import type { Span } from "../../src/model/span.ts";
import type { Statement } from "../../src/model/statement.ts";

export type Said = { quote: string; attribution?: string } & Partial<Omit<Statement, "quote" | "attribution" | "place">> & { place?: string };
export type Voiced = { id: string; source?: string; cue: string; addressee?: string } & Partial<
  Pick<Attribution, "sourceKind" | "entity" | "parent" | "mode" | "sourceNumber">
>;
export type Sketch = { document?: Partial<Document>; attributions?: Voiced[]; statements?: Said[]; entities?: Pick<Entity, "id" | "name">[] };

export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`“${words}” does not stand in the text`);
  return { start, end: start + words.length };
}

export function documentOf(bodyText: string, known: Partial<Document> = {}): Document {
  return {
    id: "d1",
    title: null,
    publisher: null,
    authors: [],
    credit: null,
    sourceUrl: null,
    publishedAt: null,
    retrievedAt: null,
    language: "en",
    mimeType: "text/plain",
    contentHash: "sha256:0",
    sections: [],
    ...known,
    bodyText,
  };
}

export function readingOf(bodyText: string, sketch: Sketch = {}): Reading {
  return {
    document: documentOf(bodyText, sketch.document),
    reader: { version: "0.0.0", model: "none" },
    notices: [],
    entities: (sketch.entities ?? []).map((entity) => ({
      schema: "Person",
      latitude: null,
      longitude: null,
      wikidata: null,
      mentions: [],
      ...entity,
    })),
    times: [],
    attributions: (sketch.attributions ?? []).map((voiced) => attributionOf(bodyText, voiced)),
    statements: (sketch.statements ?? []).map((said, index) => statementOf(bodyText, said, `s${index + 1}`)),
  };
}

function attributionOf(text: string, { source, cue, addressee, ...rest }: Voiced): Attribution {
  return {
    mode: "indirect",
    sourceKind: "person",
    entity: null,
    candidates: [],
    sourceNumber: null,
    content: [],
    parent: null,
    ...rest,
    source: source === undefined ? null : spanOf(text, source),
    cue: [spanOf(text, cue)],
    addressee: addressee === undefined ? null : spanOf(text, addressee),
  };
}

function statementOf(text: string, { quote, place, ...rest }: Said, id: string): Statement {
  const span = spanOf(text, quote);
  return {
    id,
    text: quote,
    predicate: { ...span, lemma: "" },
    event: null,
    eventMode: null,
    actors: [],
    recipients: [],
    arguments: [],
    polarity: "positive",
    modality: "asserted",
    condition: null,
    time: null,
    duration: null,
    quantity: null,
    attribution: null,
    confidence: 1,
    ...rest,
    quote: span,
    place: place === undefined ? null : { ...spanOf(text, place), entity: null },
  };
}
