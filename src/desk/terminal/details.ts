/** What Apud made of a statement beside its words, after them. */

import { BEFORE, type FactKind, listedFactsOf } from "../../export/facts.ts";
import { textOf } from "../../export/voices.ts";
import type { Reading } from "../../model/reading.ts";
import type { Statement } from "../../model/statement.ts";
import { clean } from "./clean.ts";
import type { Palette, Style } from "./colour.ts";
import type { Piece } from "./wrap.ts";

export function detailsOf(statement: Statement, reading: Reading, look: Palette): Piece[] {
  const styles: Partial<Record<FactKind, Style>> = { polarity: look.bad, modality: look.note };
  return listedFactsOf(statement, (span) => textOf(span, reading)).flatMap(({ kind, text }): Piece[] => [
    { text: " · ", style: look.dim },
    { text: `${BEFORE[kind] ?? ""}${clean(text)}`, style: styles[kind] ?? look.dim },
  ]);
}
