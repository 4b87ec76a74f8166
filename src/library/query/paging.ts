/** Listings in pages: what comes after a cursor is what would have come after it then, whatever has been added meanwhile. */
import { ApudError } from "../../model/errors.ts";
import type { AsOf } from "../store/as-of.ts";
import type { Database } from "../store/store.ts";

/** Where an item stands in its listing: compared part by part, numbers as numbers and text by its code units. */
export type Place = readonly (string | number)[];
export type Paged<T> = T & { cursor: string };
/** cursor: of the last item that was seen; null for the beginning. */
export type Asked = { asOf: AsOf; cursor: string | null };

type Cursor = { recordedBy: string; place: Place };

/** The moment that a listing speaks of on all its pages: as asked, or else that of the first. Where nothing has come since, that is now. */
export async function momentOf(db: Database, { asOf, cursor }: Asked): Promise<AsOf> {
  if (cursor === null) return asOf;
  const { recordedBy } = parsed(cursor);
  if (asOf.recordedBy !== null) return { ...asOf, recordedBy };
  for (const table of ["document", "reading", "assessment"] as const)
    if (await db.selectFrom(table).select("key").where("recorded_at", ">", recordedBy).limit(1).executeTakeFirst()) return { ...asOf, recordedBy };
  return asOf;
}

/** Sorted by their places, no two of which are the same, and from `cursor` on. `since`: a moment before the items were asked for. Throws `bad-query`. */
export function paged<T>(items: readonly T[], placeOf: (item: T) => Place, asked: Asked, since: string): Paged<T>[] {
  const after = placeAfter(asked);
  const cursor = cursorsOf(asked, since);
  return items
    .map((item) => ({ item, place: placeOf(item) }))
    .filter(({ place }) => after === null || compare(place, after) > 0)
    .sort((a, b) => compare(a.place, b.place))
    .map(({ item, place }) => ({ ...item, cursor: cursor(place) }));
}

/** Makes the cursors of one listing, all of which name the moment of its first page. Throws `bad-query`. */
export function cursorsOf({ asOf, cursor }: Asked, since: string): (place: Place) => string {
  const recordedBy = cursor === null ? (asOf.recordedBy ?? since) : parsed(cursor).recordedBy;
  return (place) => Buffer.from(JSON.stringify([recordedBy, ...place])).toString("base64url");
}

/** Of the item that was seen last; null for the beginning. Throws `bad-query`. */
export const placeAfter = ({ cursor }: Asked): Place | null => (cursor === null ? null : parsed(cursor).place);

export function compare(a: Place, b: Place): number {
  for (const [index, one] of a.entries()) {
    const other = b[index];
    if (other === undefined || one > other) return 1;
    if (one < other) return -1;
  }
  return a.length < b.length ? -1 : 0;
}

function parsed(cursor: string): Cursor {
  try {
    const [recordedBy, ...place] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
    const whole = typeof recordedBy === "string" && place.length > 0 && place.every((one) => typeof one === "string" || typeof one === "number");
    if (whole) return { recordedBy, place: place as Place };
  } catch {
    // Not JSON: said below.
  }
  throw noCursor();
}

export const noCursor = (): ApudError => new ApudError("bad-query", "The cursor is none.", "Give the `cursor` of an item as it was printed.");
