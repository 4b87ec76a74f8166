/** What of a Reading other reports are compared with: of each statement its words, participants, figure, time, and who vouches for it. */
import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import { lexicon } from "../../text/lexicon.ts";
import { nameWords, plain } from "./names.ts";
import { sentenceAround } from "./sentence.ts";
import { type Voice, voicesIn } from "./voices.ts";

const STOP = new Set(lexicon<{ words: string[] }>("claims/stopwords").words);

export type Fact = {
  key: string;
  document: string;
  publisher: string | null;
  /** Its place among the statements of its document. */
  order: number;
  statement: Statement;
  /** In the text's own words. */
  quote: string;
  /** The sentence in which it stands. */
  around: string;
  stems: ReadonlySet<string>;
  predicate: string;
  /** Whether it says that something is not so: a ban does not, and "will not leave" does, though it is an act of refusing. */
  negative: boolean;
  actors: string[][];
  recipients: string[][];
  /** All who take part, in whatever role. */
  involved: ReadonlySet<string>;
  place: string[];
  /** From the outermost to the innermost. */
  voices: Voice[];
};

/** reading: with spans in UTF-16 units, as the program holds it. */
export function factsOf(reading: Reading): Fact[] {
  const { bodyText, id, publisher } = reading.document;
  const slice = (s: Span) => bodyText.slice(s.start, s.end);
  const entities = new Map(reading.entities.map((e) => [e.id, e.name]));
  const voices = voicesIn(reading);
  const named = (p: Span & { entity: string | null }) => nameWords((p.entity && entities.get(p.entity)) || slice(p));
  return reading.statements.map((statement, order) => {
    const quote = slice(statement.quote);
    const actors = statement.actors.map(named);
    const recipients = statement.recipients.map(named);
    const others = statement.arguments.filter((a) => a.role !== "clause").map(named);
    return {
      key: `${id} ${statement.id}`,
      document: id,
      publisher,
      order,
      statement,
      quote,
      around: sentenceAround(bodyText, statement.quote),
      stems: stemsOf(quote),
      predicate: plain(statement.predicate.lemma),
      negative: isNegative(statement, slice(statement.predicate)),
      actors,
      recipients,
      involved: new Set([...actors, ...recipients, ...others].flat()),
      place: statement.place ? named(statement.place) : [],
      voices: voices(statement),
    };
  });
}

function isNegative({ polarity, modality, event }: Statement, predicate: string): boolean {
  return modality !== "prohibited" && (polarity === "negative" || (event === "REJECT" && /\b(?:not|never)\b|n['’]t\b/iu.test(predicate)));
}

/** Words that carry meaning, cut so that forms of one word fall together. */
export function stemsOf(text: string): Set<string> {
  const words = nameWords(text).filter((w) => !STOP.has(w));
  return new Set(words.map((w) => (w.includes("_") ? w : stem(w))));
}

function stem(word: string): string {
  const bare = word.replace(/(?:ing|ied|ies|ed|es|s|ly|ment|ation|ion|al)$/u, "");
  return bare.length >= 3 ? bare.slice(0, 6) : word;
}
