/** Rows for people: columns under their heads, as wide as the terminal allows. */
import stringWidth from "string-width";
import { clean } from "./clean.ts";
import { palette } from "./colour.ts";

export type Column<T> = {
  head: string;
  cell(row: T): string;
  /** Takes what room the others leave; else as wide as its widest cell, up to this many columns. */
  widest: number | "rest";
  /** Numbers stand under one another by their last digit. */
  number?: boolean;
};

const GAP = 2;
const LEAST = 10;

/** Lines without a line feed at the end; of no rows, none. */
export function table<T>(rows: readonly T[], columns: readonly Column<T>[], { width, colour }: { width: number; colour: boolean }): string[] {
  if (rows.length === 0) return [];
  const cells = rows.map((row) => columns.map(({ cell }) => clean(cell(row))));
  const heads = columns.map(({ head }) => head);
  const natural = columns.map((_, index) => [heads, ...cells].reduce((most, line) => Math.max(most, stringWidth(line[index]!)), 0));
  const widths = columns.map(({ widest }, index) => (widest === "rest" ? 0 : Math.min(natural[index]!, widest)));
  const left = width - widths.reduce((sum, one) => sum + one + GAP, -GAP);
  const fitted = columns.map(({ widest }, index) => (widest === "rest" ? Math.min(natural[index]!, Math.max(left, LEAST)) : widths[index]!));
  const line = (texts: string[]) =>
    texts
      .map((text, index) => (columns[index]!.number ? text.padStart(fitted[index]!) : cut(text, fitted[index]!)))
      .join(" ".repeat(GAP))
      .trimEnd();
  return [palette(colour).dim(line(heads)), ...cells.map(line)];
}

/** Exactly so many columns wide. */
function cut(text: string, width: number): string {
  let [kept, used] = ["", 0];
  if (stringWidth(text) <= width) [kept, used] = [text, stringWidth(text)];
  else {
    for (const character of text) {
      const wide = stringWidth(character);
      if (used + wide > width - 1) break;
      kept += character;
      used += wide;
    }
    kept += "…";
    used++;
  }
  return kept + " ".repeat(width - used);
}
