/** Where a document is about: how much of what it names lies in each country, division, district and square of the map. */
import type { Place } from "../../nlp/gazetteer.ts";

/** Degrees a side: with its neighbours a square reaches about as far as a day's local news. */
const SIDE = 1;

export type Focus = Map<string, number>;

/** What a place counts for. */
export function areasOf(place: Place): string[] {
  const { country, first, second } = place;
  const areas = country ? [country] : [];
  if (first) areas.push(`${country}.${first}`);
  if (second) areas.push(`${country}.${first}.${second}`);
  if (isSmall(place)) areas.push(squareOf(place, 0, 0));
  return areas;
}

export function count(focus: Focus, place: Place, share: number): void {
  for (const area of areasOf(place)) focus.set(area, (focus.get(area) ?? 0) + share);
}

export type Support = { country: number; first: number; second: number; near: number };

/** What else the document names around a place; `own` is what the same name has counted for itself. */
export function supportOf(focus: Focus, own: Focus, place: Place): Support {
  const of = (area: string) => Math.max(0, (focus.get(area) ?? 0) - (own.get(area) ?? 0));
  const { country, first, second } = place;
  let near = 0;
  if (isSmall(place)) for (const dy of [-1, 0, 1]) for (const dx of [-1, 0, 1]) near += of(squareOf(place, dy, dx));
  return {
    country: country ? of(country) : 0,
    first: first ? of(`${country}.${first}`) : 0,
    second: second ? of(`${country}.${first}.${second}`) : 0,
    near,
  };
}

function isSmall({ kind }: Place): boolean {
  return kind === "city" || kind === "seat" || kind === "capital" || kind === "district" || kind === "quarter";
}

function squareOf({ latitude, longitude }: Place, dy: number, dx: number): string {
  return `${Math.floor(latitude / SIDE) + dy},${Math.floor(longitude / SIDE) + dx}`;
}
