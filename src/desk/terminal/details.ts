/** What Apud made of a statement beside its words, as far as it is not the usual: a plain assertion needs no mark. */
import type { Reading } from "../../model/reading.ts";
import type { Statement } from "../../model/statement.ts";
import { clean } from "./clean.ts";
import type { Palette } from "./colour.ts";
import { textOf } from "./voices.ts";
import type { Piece } from "./wrap.ts";

export function detailsOf(statement: Statement, reading: Reading, look: Palette): Piece[] {
  const { polarity, modality, event, time, place } = statement;
  const details: (Piece | null)[] = [
    polarity === "negative" ? { text: "negative", style: look.bad } : null,
    modality === "asserted" ? null : { text: modality, style: look.note },
    event ? { text: event, style: look.dim } : null,
    time ? { text: clean(time.edtf), style: look.dim } : null,
    place ? { text: `in ${textOf(place, reading)}`, style: look.dim } : null,
  ];
  return details.filter((detail) => detail !== null).flatMap((detail) => [{ text: " · ", style: look.dim }, detail]);
}
