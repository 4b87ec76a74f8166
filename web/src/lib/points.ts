/** Text by code points, as the API counts, over strings that JavaScript counts in UTF-16 units. */
import type { Span } from "../api/types.ts";

export type Points = { length: number; slice(span: Span): string };

export function pointsOf(text: string): Points {
  // Without a surrogate both counts are the same.
  if (!/[\ud800-\udfff]/.test(text)) return { length: text.length, slice: ({ start, end }) => text.slice(start, end) };
  const units = [0];
  for (const point of text) units.push(units.at(-1)! + point.length);
  const at = (index: number) => units[Math.max(0, Math.min(index, units.length - 1))];
  return { length: units.length - 1, slice: ({ start, end }) => text.slice(at(start), at(end)) };
}
