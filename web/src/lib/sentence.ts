/** A sentence with its quote, and in the quote the words that the first report has not. Exact words all: nothing is put in. */
import type { Said, Span } from "../api/types.ts";
import { wordDiff } from "./diff.ts";
import { pointsOf } from "./points.ts";

export type Part = { text: string; quote: boolean; other: boolean };

/** Where less than this is the same, all is other words, and marking them says nothing. */
const ALIKE = 0.4;

/** first: the quote to compare with; null for none. Spans count code points of the report. */
export function partsOf({ sentence, quote }: Pick<Said, "sentence" | "quote">, first: string | null): Part[] {
  const points = pointsOf(sentence.text);
  const at = ({ start, end }: Span): Span => ({ start: Math.max(0, start - sentence.start), end: Math.min(points.length, end - sentence.start) });
  const inside = at(quote);
  const plain = (text: string): Part[] => (text ? [{ text, quote: false, other: false }] : []);
  const words = points.slice(inside);
  const pieces = first === null ? [] : wordDiff(first, words).filter(({ kind }) => kind !== "gone");
  const same = pieces.reduce((sum, { kind, text }) => sum + (kind === "same" ? text.length : 0), 0);
  const quoted =
    same < words.length * ALIKE
      ? [{ text: words, quote: true, other: false }]
      : pieces.flatMap(({ kind, text }) => {
          const other = kind === "added";
          // A line under the space before a word would join it to the one before.
          const space = other ? text.length - text.trimStart().length : 0;
          return [
            { text: text.slice(0, space), quote: true, other: false },
            { text: text.slice(space), quote: true, other },
          ].filter((part) => part.text !== "");
        });
  return [...plain(points.slice({ start: 0, end: inside.start })), ...quoted, ...plain(points.slice({ start: inside.end, end: points.length }))];
}
