/** Where UTF-16 units, which JavaScript counts in, become the Unicode code points that a user sees, and back. Nothing else crosses. */
import type { Reading } from "../model/reading.ts";

const PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/;

/** Start and end are asked for apart, since a bound inside a surrogate pair moves outward: half a character is no quote. */
export type Offsets = { start(offset: number): number; end(offset: number): number };

const same: Offsets = { start: (offset) => offset, end: (offset) => offset };

/** UTF-16 units of `text` to code points. Builds its table once, in linear time; a lone surrogate is one code point, as in Python. */
export function codePointOffsets(text: string): Offsets {
  if (!PAIR.test(text)) return same;
  const before = new Uint32Array(text.length + 1);
  let points = 0;
  for (let unit = 0; unit < text.length; points++) {
    const units = isPair(text, unit) ? 2 : 1;
    before[unit] = points;
    if (units === 2) before[unit + 1] = points;
    unit += units;
  }
  before[text.length] = points;
  const at = (offset: number) => before[Math.min(Math.max(offset, 0), text.length)]!;
  return { start: at, end: (offset) => at(offset) + (isInsidePair(text, offset) ? 1 : 0) };
}

/** Code points of `text` to UTF-16 units. */
export function unitOffsets(text: string): Offsets {
  if (!PAIR.test(text)) return same;
  const units = new Uint32Array(text.length + 1);
  let points = 0;
  for (let unit = 0; unit < text.length; points++) {
    units[points] = unit;
    unit += isPair(text, unit) ? 2 : 1;
  }
  units[points] = text.length;
  const at = (offset: number) => units[Math.min(Math.max(offset, 0), points)]!;
  return { start: at, end: at };
}

/** A reading as the program holds it, with every span counted in code points of its `bodyText`. */
export function toCodePoints(reading: Reading): Reading {
  return mapSpans(reading, codePointOffsets(reading.document.bodyText));
}

/** A reading as a user sees it, with every span counted in UTF-16 units of its `bodyText`. */
export function fromCodePoints(reading: Reading): Reading {
  return mapSpans(reading, unitOffsets(reading.document.bodyText));
}

/** A copy of `value` with every `start` and `end` mapped; `value` itself where the counts are the same. */
function mapSpans<T>(value: T, offsets: Offsets): T {
  return offsets === same ? value : (mapped(value, offsets) as T);
}

function mapped(value: unknown, offsets: Offsets): unknown {
  if (Array.isArray(value)) return value.map((item) => mapped(item, offsets));
  if (typeof value !== "object" || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    if (typeof field !== "number") copy[key] = mapped(field, offsets);
    else copy[key] = key === "start" ? offsets.start(field) : key === "end" ? offsets.end(field) : field;
  }
  return copy;
}

function isPair(text: string, unit: number): boolean {
  return isHigh(text.charCodeAt(unit)) && isLow(text.charCodeAt(unit + 1));
}

function isInsidePair(text: string, offset: number): boolean {
  return offset > 0 && isPair(text, offset - 1);
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
