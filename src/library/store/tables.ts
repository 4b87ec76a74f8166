/** The rows of a library, as Kysely types them. SQLite and PostgreSQL hold the same tables; `migrations/` makes them. */
import type { Generated } from "kysely";

/** Moments are ISO 8601 in UTC with milliseconds, so that they sort as text. Spans count code points. */
export type Tables = {
  migration: { number: number; recorded_at: string };
  original: OriginalRow;
  document: DocumentRow;
  reading: ReadingRow;
  statement: StatementRow;
  attribution: AttributionRow;
  entity: EntityRow;
  todo: TodoRow;
  copy_standing: CopyStandingRow;
  fingerprint: FingerprintRow;
  passage: PassageRow;
  noted: NotedRow;
  meaning: MeaningRow;
  gist: GistRow;
  pair: PairRow;
  anchor: AnchorRow;
  piece: PieceRow;
  claim: ClaimRow;
  appearance: AppearanceRow;
  contradiction: ContradictionRow;
  assessment: AssessmentRow;
};

/** The bytes that were read, deflated, once for all documents that they are the bytes of. */
export type OriginalRow = { hash: string; size: number; bytes: Uint8Array };

/** One version of a document. What is in `text` columns is cleaned of what databases do not take; the reading's JSON is to the letter. */
export type DocumentRow = {
  key: Generated<number>;
  id: string;
  /** The id of the first version that was recorded: versions of one report share it. */
  lineage: string;
  content_hash: string;
  title: string | null;
  publisher: string | null;
  /** JSON array. */
  authors: string;
  credit: string | null;
  source_url: string | null;
  published_at: string | null;
  retrieved_at: string | null;
  language: string | null;
  mime_type: string | null;
  /** When it counts as published: publishedAt, else retrievedAt, else recorded_at. */
  published_clock: string;
  /** Which version is later: retrievedAt, else publishedAt, else recorded_at. */
  version_clock: string;
  recorded_at: string;
  /** When a later version took its place; null for the present one. */
  superseded_at: string | null;
};

/** What one reader made of one version. */
export type ReadingRow = {
  key: Generated<number>;
  document: number;
  reader_version: string;
  model: string;
  hash: string;
  /** The Reading's JSON, deflated. */
  json: Uint8Array;
  recorded_at: string;
  superseded_at: string | null;
};

export type StatementRow = {
  key: Generated<number>;
  reading: number;
  id: string;
  quote_start: number;
  quote_end: number;
  quote: string;
  text: string;
  lemma: string;
  event: string | null;
  polarity: string;
  modality: string;
  time: string | null;
  attribution: string | null;
  confidence: number;
};

export type AttributionRow = {
  key: Generated<number>;
  reading: number;
  id: string;
  mode: string;
  source_kind: string;
  source: string | null;
  entity: string | null;
  parent: string | null;
};

export type EntityRow = { key: Generated<number>; reading: number; id: string; name: string; schema: string; wikidata: string | null };

/** What a step of the library has still to do. */
export type TodoRow = { step: string; document: number };

/** A document that was compared with the others. `precedence` sorts an original before its copies; `words` counts those that were compared. */
export type CopyStandingRow = { document: number; precedence: string; words: number };

/** One of the numbers that stand for a document's text. */
export type FingerprintRow = { hash: number; document: number };

/** What two documents share. `first` sorts before `second` by precedence. */
export type PassageRow = {
  first: number;
  second: number;
  /** Of the shorter one's words; 0 to 1. */
  share: number;
  /** 1 where it makes the second a copy; else it is evidence that one may rest on the other, or both on a third. */
  copied: number;
  /** JSON: `{first, second}` spans, longest first. */
  passages: string;
};

/** What the library remembers of itself, as by which rules its claims were made. */
export type NotedRow = { name: string; value: string };

/** The meaning of a text, known by its hash alone: a byte a number. */
export type MeaningRow = { hash: Uint8Array; vector: Uint8Array };

/** What a reading is about: the mean of its statements' meanings, and the numbers that its statements have. `day` counts from 1970; null where it is not known when it was published. */
export type GistRow = { reading: number; day: number | null; vector: Uint8Array; marks: Uint8Array };

/** Two statements that are near; `first` is the lesser key. Those of superseded readings stay. */
export type PairRow = { first: number; second: number; score: number; apart: number };

/** The id of the claim that the statement is, or would be, the first of. */
export type AnchorRow = { statement: number; id: string };

/** Present statements that are grouped together. `ceiling`: the likeness at which it would have grown too large; null where it is whole. */
export type PieceRow = { key: Generated<number>; ceiling: number | null };

/** `told`, `document` and `place` sort claims in the order in which they were first told. */
export type ClaimRow = {
  key: Generated<number>;
  piece: number;
  id: string;
  text: string;
  told: string;
  document: string;
  place: number;
  reports: number;
  least: number;
  most: number;
  contradicted: number;
  /** The Claim's JSON without what it contradicts, deflated. */
  json: Uint8Array;
};

export type AppearanceRow = { statement: number; claim: number };

/** `one` is the lesser key. */
export type ContradictionRow = { one: number; other: number; slot: string };
/** `judgement`: JSON. */
export type AssessmentRow = { key: Generated<number>; id: string; author: string; note: string | null; recorded_at: string; judgement: string };
