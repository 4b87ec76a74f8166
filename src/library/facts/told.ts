/** Readings out of the library as what their statements say, with what the library knows of them; the last that were asked for are kept. */
import type { Reading } from "../../model/reading.ts";
import { codePointOffsets, fromCodePoints, type Offsets } from "../../text/offsets.ts";
import { moment } from "../store/clock.ts";
import { inflated, sha256 } from "../store/storable.ts";
import type { Database } from "../store/store.ts";
import { type Fact, factsOf } from "./facts.ts";

/** One reading. */
export type Told = {
  reading: number;
  /** The row of `document`. */
  document: number;
  id: string;
  lineage: string;
  contentHash: string;
  publisher: string | null;
  credit: string | null;
  publishedAt: string | null;
  /** Whether its outlet was there, as far as it shows. */
  witnessed: boolean;
  /** When it was published, as the library compares moments; "9999" where that is not known. */
  told: string;
  /** Its day, counted from 1970; null where that is not known. */
  day: number | null;
  bodyText: string;
  facts: readonly Fact[];
  /** Of each the id of the claim that it is, or would be, the first of: another reading of the same text gives the same. */
  anchors: readonly string[];
  /** The rows of `statement`, as the facts are ordered. */
  statements: readonly number[];
  /** UTF-16 units, in which facts count, to code points. */
  points: Offsets;
};

/** Of each of these rows of `reading`. */
export type Shelf = (db: Database, readings: readonly number[]) => Promise<Map<number, Told>>;

/** Statements that are kept in memory. */
const ROOM = 12_000;
const AT_A_TIME = 50;
/** Hexadecimal digits: of a hundred million ids, hardly two are the same. */
const ID_LENGTH = 16;
const DAY_MS = 86_400_000;

/** For one library. A row of `reading` never changes, and its key is never given again. */
export function openShelf(): Shelf {
  const kept = new Map<number, Told>();
  let size = 0;
  const keep = (told: Told) => {
    kept.set(told.reading, told);
    size += told.facts.length + 1;
    for (const [key, oldest] of kept) {
      if (size <= ROOM || key === told.reading) break;
      kept.delete(key);
      size -= oldest.facts.length + 1;
    }
  };
  return async (db, readings) => {
    const found = new Map<number, Told>();
    const missing: number[] = [];
    for (const key of new Set(readings)) {
      const told = kept.get(key);
      if (!told) missing.push(key);
      else {
        found.set(key, told);
        // The least recently used stand first.
        kept.delete(key);
        kept.set(key, told);
      }
    }
    for (let at = 0; at < missing.length; at += AT_A_TIME)
      for (const told of await fetched(db, missing.slice(at, at + AT_A_TIME))) {
        found.set(told.reading, told);
        keep(told);
      }
    return found;
  };
}

async function fetched(db: Database, keys: readonly number[]): Promise<Told[]> {
  const rows = await db
    .selectFrom("reading as r")
    .innerJoin("document as d", "d.key", "r.document")
    .select(["r.key", "r.json", "r.document", "d.lineage"])
    .where("r.key", "in", keys)
    .execute();
  const statements = await db.selectFrom("statement").select(["key", "reading"]).where("reading", "in", keys).orderBy("key").execute();
  const byReading = new Map<number, number[]>(keys.map((key) => [key, []]));
  for (const { key, reading } of statements) byReading.get(reading)!.push(key);
  return rows.map(({ key, json, document, lineage }) => {
    const reading = fromCodePoints(JSON.parse(inflated(json).toString()) as Reading);
    const { id, contentHash, publisher, credit, publishedAt, bodyText } = reading.document;
    const published = moment(publishedAt);
    const told = published ?? "9999";
    const day = published === null ? null : Math.floor(Date.parse(published) / DAY_MS);
    const points = codePointOffsets(bodyText);
    const facts = factsOf(reading);
    const anchors = anchorsOf(reading, facts, points);
    const known = { id, contentHash, publisher, credit, publishedAt, witnessed: wasThere(reading.document), told, day, lineage };
    return { reading: key, document, ...known, bodyText, facts, anchors, statements: byReading.get(key)!, points };
  });
}

/** A hash of the document, its content, and where the predicate stands; of several that stand there, of which it is. */
function anchorsOf({ document: { id, contentHash } }: Reading, facts: readonly Fact[], points: Offsets): string[] {
  const times = new Map<string, number>();
  return facts.map(({ statement: { predicate } }) => {
    const place = `${id} ${contentHash} ${points.start(predicate.start)}-${points.end(predicate.end)}`;
    const before = times.get(place) ?? 0;
    times.set(place, before + 1);
    return sha256(before === 0 ? place : `${place} ${before}`).slice(0, ID_LENGTH);
  });
}

/** A byline and a dateline of its own, and no credit. */
function wasThere({ sections, authors, credit }: Reading["document"]): boolean {
  return credit === null && authors.length > 0 && sections.some(({ kind }) => kind === "dateline");
}

/** Whether the one was told before the other, as far as they say: the same whichever arrived first. */
export function isBefore(one: Told, other: Told): boolean {
  return one.told === other.told ? one.id < other.id : one.told < other.told;
}
