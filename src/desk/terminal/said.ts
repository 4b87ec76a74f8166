/** A statement in its sentence, and who vouches for it, for people. */
import type { Said, VoiceSaid } from "../../library/query/said.ts";
import { clean } from "./clean.ts";
import { type Palette, palette } from "./colour.ts";
import { type Piece, wrap } from "./wrap.ts";

export type Screen = { width: number; colour: boolean };

/** The sentence, with the statement's own words standing out: in bold, or between marks where there are no colours. */
export function sentencePieces({ quote, sentence }: Pick<Said, "quote" | "sentence">, colour: boolean): Piece[] {
  const look = palette(colour);
  const points = Array.from(sentence.text);
  const [from, to] = [quote.start - sentence.start, quote.end - sentence.start];
  const [before, words, after] = [points.slice(0, from), points.slice(from, to), points.slice(to)].map((part) => part.join(""));
  const whole = before!.trim() === "" && after!.trim().length <= 1;
  const [open, close] = colour || whole ? ["", ""] : ["‹", "›"];
  const gap = (text: string, at: RegExp) => (at.test(text) ? " " : "");
  return [
    { text: `${clean(before!)}${gap(before!, /\s$/)}`, style: look.dim },
    { text: `${open}${clean(words!)}${close}`, style: look.bold },
    { text: `${gap(after!, /^\s/)}${clean(after!)}`, style: look.dim },
  ].filter(({ text }) => text !== "");
}

/** "Norden ← two officials": from the outermost to the one who knows; the outlet itself where nobody is named. */
export function chainPieces(voices: readonly VoiceSaid[], publisher: string | null, look: Palette): Piece[] {
  if (voices.length === 0)
    return [
      { text: clean(publisher ?? "the report"), style: look.kind.outlet },
      { text: ", in its own voice", style: look.dim },
    ];
  return voices.flatMap(({ label, kind, addressee }, index): Piece[] => [
    ...(index > 0 ? [{ text: " ← ", style: look.dim }] : []),
    { text: clean(label) || "nobody named", style: look.kind[kind] },
    ...(addressee ? [{ text: ` to ${clean(addressee)}`, style: look.dim }] : []),
  ]);
}

export const dateOf = (publishedAt: string | null): string => publishedAt?.slice(0, 10) ?? "no date";

/** Who says it, where, and in which words: what two sides of a contradiction are told by. Lines without line feeds. */
export function saidLines(said: Said, { width, colour }: Screen, indent: string): string[] {
  const look = palette(colour);
  const about = [said.publisher ?? "unknown outlet", dateOf(said.publishedAt), said.name].map(clean).join(" · ");
  return [
    ...wrap([...chainPieces(said.voices, said.publisher, look), { text: ` · ${about}`, style: look.dim }], width, indent, `${indent}  `),
    ...wrap(sentencePieces(said, colour), width, `${indent}  `),
  ];
}
