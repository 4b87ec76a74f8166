/** Stretches of a text that may overlap, as elements that nest: where one crosses the end of another it is divided. */
import type { Span } from "../../model/span.ts";

/** More than this in one place cannot be told apart by the eye; the rest stand in the list alone. */
export const DEEPEST = 5;

export type Step<T> = { open: T; isFirst: boolean } | { close: T } | { from: number; to: number } | { broken: number };

/**
 * What to write, in order, for a range of a text: openings and closings that nest, and the text between them, every unit once. `breaks` are
 * places inside the range where all that is open ends and begins anew. Time grows with the marks and breaks, whatever they cross.
 */
export function* nested<T extends Span>(marks: readonly T[], { start: from, end: to }: Span, breaks: readonly number[] = []): Generator<Step<T>> {
  const waiting = marks.filter(({ start, end }) => end > start && start < to && end > from).sort((a, b) => a.start - b.start || b.end - a.end);
  const places = new Set([from, to, ...breaks]);
  for (const { start, end } of waiting) {
    if (start > from) places.add(start);
    if (end < to) places.add(end);
  }
  const ordered = Float64Array.from(places).sort();
  const broken = new Set(breaks);
  let open: T[] = [];
  let next = 0;
  for (const [index, place] of ordered.entries()) {
    const ended = place === to || broken.has(place) ? 0 : open.findIndex((mark) => mark.end <= place);
    const divided = ended === -1 ? [] : open.splice(ended);
    for (const mark of divided.toReversed()) yield { close: mark };
    if (place === to) return;
    if (broken.has(place)) yield { broken: place };
    const going = divided.filter((mark) => mark.end > place);
    while (next < waiting.length && waiting[next]!.start <= place) {
      const mark = waiting[next++]!;
      if (open.length + going.length < DEEPEST) going.push(mark);
    }
    open = [...open, ...going];
    for (const mark of going) yield { open: mark, isFirst: !divided.includes(mark) };
    yield { from: place, to: ordered[index + 1]! };
  }
}
