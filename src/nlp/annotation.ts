/** What the network says of one document, decoded: plain values that the stages of a reading build on. */
import type { Span } from "../model/span.ts";

/** A word as Universal Dependencies has it. `start`/`end` are UTF-16 units of `bodyText`. */
export type Word = Span & {
  upos: string;
  /** Penn Treebank tag, e.g. VBD: tells finite verbs from participles and infinitives. */
  xpos: string;
  lemma: string;
  /** Index into `words` of the head, in the same sentence; -1 for its root. */
  head: number;
  /** With its subtype, e.g. `nsubj:pass`. */
  deprel: string;
  /** Index into `sentences`. */
  sentence: number;
};

/** A run of words, `[first, last]`, both belonging to it. */
export type WordRange = { first: number; last: number };

export type NameLabel = "PER" | "ORG" | "LOC" | "MISC";
export type Name = WordRange & { label: NameLabel; probability: number };

/** Kinds of source that the network tells apart, in the order of its output. */
export const KIND_LABELS = ["person", "organization", "anonymous", "document", "outlet"] as const;

/** One attribution in words (indices into `words`, ascending; a list need not be one unbroken run). */
export type AttributedWords = {
  cue: number[];
  source: number[];
  content: number[];
  addressee: number[];
  /** Probability of each of KIND_LABELS for the source; empty where there is no source. */
  kinds: number[];
  /** Of the cue being one, 0 to 1. */
  probability: number;
};

/**
 * Vectors whose dot product scores "word j is an earlier mention of what word i means". Only words that can head a mention have a row of `size` numbers;
 * `row` gives its number for a word, -1 where there is none. They stand in blocks of `rows` rows.
 */
export type CorefVectors = { size: number; rows: number; row: Int32Array; anaphor: Float32Array[]; antecedent: Float32Array[] };

export type Annotation = {
  words: Word[];
  sentences: WordRange[];
  names: Name[];
  /** With doubtful ones. */
  attributions: AttributedWords[];
  /** The probability from which a cue counts where the grammar does not speak for it or against. */
  cueThreshold: number;
  coref: CorefVectors;
};
