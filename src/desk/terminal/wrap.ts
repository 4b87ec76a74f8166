/** Words set into lines, by the columns that they take: a Chinese character and an emoji take two, a combining accent none. */
import stringWidth from "string-width";
import type { Style } from "./colour.ts";

/** Text in one style. Clean: on one line, without escape sequences of its own. It is divided at spaces, but not at U+00A0. */
export type Piece = { text: string; style?: Style };

type Unit = { text: string; width: number; style: Style; spaced: boolean };

const plain: Style = (text) => text;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Lines no wider than `width`, the first after `first`, the others after `rest`; both count towards the width. */
export function wrap(pieces: Piece[], width: number, first = "", rest = first): string[] {
  const lines: string[] = [];
  let indent = first;
  let line: Required<Piece>[] = [];
  let used = stringWidth(indent);
  const end = () => {
    lines.push(indent + line.map(({ text, style }) => style(text)).join(""));
    indent = rest;
    line = [];
    used = stringWidth(indent);
  };
  for (const unit of unitsOf(pieces, Math.max(width - Math.max(stringWidth(first), stringWidth(rest)), 2))) {
    const gap = unit.spaced && line.length > 0 ? " " : "";
    if (line.length > 0 && used + gap.length + unit.width > width) end();
    const text = line.length > 0 ? gap + unit.text : unit.text;
    const last = line.at(-1);
    if (last?.style === unit.style) last.text += text;
    else line.push({ text, style: unit.style });
    used += unit.width + text.length - unit.text.length;
  }
  if (line.length > 0 || lines.length === 0) end();
  return lines;
}

/** What is not divided: words; single characters of scripts that have no spaces; pieces of a word wider than a line. */
function unitsOf(pieces: Piece[], widest: number): Unit[] {
  const units: Unit[] = [];
  let spaced = false;
  for (const { text, style = plain } of pieces) {
    spaced ||= text.startsWith(" ");
    for (const word of text.split(" ")) {
      if (word === "") continue;
      for (const part of partsOf(word, widest)) {
        units.push({ ...part, style, spaced });
        spaced = false;
      }
      spaced = true;
    }
    spaced = text.endsWith(" ");
  }
  return units;
}

function partsOf(word: string, widest: number): { text: string; width: number }[] {
  const width = stringWidth(word);
  const narrow = width <= widest && width <= Array.from(word).length && !/[\u1100-\uFFFF]/.test(word);
  if (narrow) return [{ text: word, width }];
  const parts: { text: string; width: number }[] = [];
  let wide = true;
  for (const { segment } of graphemes.segment(word)) {
    const size = stringWidth(segment);
    const last = parts.at(-1);
    if (!last || wide || size === 2 || last.width + size > widest) parts.push({ text: segment, width: size });
    else {
      last.text += segment;
      last.width += size;
    }
    wide = size === 2;
  }
  return parts;
}
