/** Documents with their versions, their readings, and what steps have still to do. Released: never changed. */
import type { Migration } from "./dialect.ts";

export const readings: Migration = ({ key, bytes, text, real, find }) => [
  `create table original (hash ${text} primary key, size bigint not null, bytes ${bytes} not null)`,
  `create table document (
    key ${key},
    id ${text} not null,
    lineage ${text} not null,
    content_hash ${text} not null,
    title ${text},
    publisher ${text},
    authors ${text} not null,
    credit ${text},
    source_url ${text},
    published_at ${text},
    retrieved_at ${text},
    language ${text},
    mime_type ${text},
    published_clock ${text} not null,
    version_clock ${text} not null,
    recorded_at ${text} not null,
    superseded_at ${text}
  )`,
  find("document", "id"),
  find("document", "lineage"),
  find("document", "source_url"),
  find("document", "content_hash"),
  "create index document_published on document (published_clock, key)",
  `create table reading (
    key ${key},
    document bigint not null references document (key) on delete cascade,
    reader_version ${text} not null,
    model ${text} not null,
    hash ${text} not null,
    json ${bytes} not null,
    recorded_at ${text} not null,
    superseded_at ${text}
  )`,
  "create index reading_document on reading (document)",
  `create table statement (
    key ${key},
    reading bigint not null references reading (key) on delete cascade,
    id ${text} not null,
    quote_start integer not null,
    quote_end integer not null,
    quote ${text} not null,
    text ${text} not null,
    lemma ${text} not null,
    event ${text},
    polarity ${text} not null,
    modality ${text} not null,
    time ${text},
    attribution ${text},
    confidence ${real} not null
  )`,
  "create index statement_reading on statement (reading)",
  `create table attribution (
    key ${key},
    reading bigint not null references reading (key) on delete cascade,
    id ${text} not null,
    mode ${text} not null,
    source_kind ${text} not null,
    source ${text},
    entity ${text},
    parent ${text}
  )`,
  "create index attribution_reading on attribution (reading)",
  `create table entity (
    key ${key},
    reading bigint not null references reading (key) on delete cascade,
    id ${text} not null,
    name ${text} not null,
    schema ${text} not null,
    wikidata ${text}
  )`,
  "create index entity_reading on entity (reading)",
  `create table todo (
    step ${text} not null,
    document bigint not null references document (key) on delete cascade,
    primary key (step, document)
  )`,
  "create index todo_document on todo (document)",
];
