/** One statement where it stands: the exact words, the sentence around them, the report, and who vouches for it. */
import type { SourceKind } from "../../model/attribution.ts";
import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import { codePointOffsets } from "../../text/offsets.ts";
import { type Fact, factsOf } from "../facts/facts.ts";
import { nameOf } from "./statements.ts";

export type Words = Span & { text: string };
/** From the outermost to the one who knows; without any it is the outlet's own voice. `words`: where it is named. */
export type VoiceSaid = { label: string; kind: SourceKind; addressee: string | null; words: Words | null; cue: Words[] };

/** Spans count code points. */
export type Said = {
  name: string;
  document: string;
  title: string | null;
  publisher: string | null;
  publishedAt: string | null;
  statement: string;
  text: string;
  quote: Words;
  sentence: Words;
  voices: VoiceSaid[];
} & Pick<Statement, "polarity" | "modality" | "event" | "duration" | "confidence"> & {
    time: string | null;
    place: string | null;
    quantity: string | null;
  };

/** Answers with each statement of a reading, by its id. Spans of the reading are UTF-16 units. */
export function saidOf(reading: Reading): (statement: string) => Said | null {
  const facts = new Map(factsOf(reading).map((fact) => [fact.statement.id, fact]));
  const words = wordsOf(reading.document.bodyText);
  return (id) => {
    const fact = facts.get(id);
    return fact ? said(fact, reading, words) : null;
  };
}

export function wordsOf(bodyText: string): (span: Span) => Words {
  const points = codePointOffsets(bodyText);
  return ({ start, end }) => ({ start: points.start(start), end: points.end(end), text: bodyText.slice(start, end) });
}

function said({ statement, voices }: Fact, { document }: Reading, words: (span: Span) => Words): Said {
  const { id, text, quote, time, place, quantity, polarity, modality, event, duration, confidence } = statement;
  return {
    name: nameOf(document.id, id),
    document: document.id,
    title: document.title,
    publisher: document.publisher,
    publishedAt: document.publishedAt,
    statement: id,
    text,
    quote: words(quote),
    sentence: words(sentenceOf(document.bodyText, quote)),
    voices: voices.map(({ name, text, addressee, attribution: { sourceKind: kind, source, cue } }) => ({
      label: name ?? text,
      kind,
      addressee,
      words: source && words(source),
      cue: cue.map(words),
    })),
    polarity,
    modality,
    event,
    duration,
    confidence,
    time: time?.edtf ?? null,
    place: place && words(place).text,
    quantity: quantity && words(quantity).text,
  };
}

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/** The sentence, or the sentences of one paragraph, that a span stands in. */
export function sentenceOf(text: string, { start, end }: Span): Span {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const line = text.indexOf("\n", Math.max(end - 1, start));
  const paragraph = text.slice(from, line === -1 ? text.length : line);
  let [first, last] = [start, end];
  for (const { index, segment } of sentences.segment(paragraph)) {
    const begins = from + index;
    const ends = begins + segment.trimEnd().length;
    if (begins < end && ends > start) [first, last] = [Math.min(first, begins), Math.max(last, ends)];
  }
  return { start: first, end: last };
}
