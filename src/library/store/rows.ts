/** A Reading as rows. Its spans count code points, as the database's do. */
import type { Document } from "../../model/document.ts";
import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { moment } from "./clock.ts";
import { storable } from "./storable.ts";

export function documentRow(document: Document, recordedAt: string) {
  const published = moment(document.publishedAt);
  const retrieved = moment(document.retrievedAt);
  return {
    id: storable(document.id),
    content_hash: storable(document.contentHash),
    title: storable(document.title),
    publisher: storable(document.publisher),
    authors: storable(JSON.stringify(document.authors)),
    credit: storable(document.credit),
    source_url: storable(document.sourceUrl),
    published_at: storable(document.publishedAt),
    retrieved_at: storable(document.retrievedAt),
    language: storable(document.language),
    mime_type: storable(document.mimeType),
    published_clock: published ?? retrieved ?? recordedAt,
    version_clock: retrieved ?? published ?? recordedAt,
    recorded_at: recordedAt,
    superseded_at: null,
  };
}

export function statementRows({ document, statements }: Reading, reading: number) {
  const words = wordsOf(document.bodyText);
  return statements.map((statement) => ({
    reading,
    id: storable(statement.id),
    quote_start: statement.quote.start,
    quote_end: statement.quote.end,
    quote: words(statement.quote),
    text: storable(statement.text),
    lemma: storable(statement.predicate.lemma),
    event: statement.event,
    polarity: statement.polarity,
    modality: statement.modality,
    time: storable(statement.time?.edtf ?? null),
    attribution: storable(statement.attribution),
    confidence: statement.confidence,
  }));
}

export function attributionRows({ document, attributions }: Reading, reading: number) {
  const words = wordsOf(document.bodyText);
  return attributions.map(({ id, mode, source, sourceKind, entity, parent }) => ({
    reading,
    id: storable(id),
    mode,
    source_kind: sourceKind,
    source: source && words(source),
    entity: storable(entity),
    parent: storable(parent),
  }));
}

export function entityRows({ entities }: Reading, reading: number) {
  return entities.map(({ id, name, schema, wikidata }) => ({
    reading,
    id: storable(id),
    name: storable(name),
    schema,
    wikidata: storable(wikidata),
  }));
}

function wordsOf(bodyText: string): (span: Span) => string {
  const points = /[\uD800-\uDFFF]/.test(bodyText) ? Array.from(bodyText) : null;
  return ({ start, end }) => storable(points ? points.slice(start, end).join("") : bodyText.slice(start, end));
}
