/** Which report a document is a version of, and whether that version is there already. */
import type { Particulars } from "../../model/document.ts";
import { moment } from "./clock.ts";
import { sha256, storable } from "./storable.ts";
import type { Database } from "./store.ts";

export type Place = {
  /** The document's id in this library. */
  id: string;
  /** The report whose versions are there; null for a new one. */
  lineage: string | null;
  /** Key of the version that is there already. */
  known: number | null;
};

/**
 * A report is known by its id, else by its address. An id that was made of the content is the content's: the same text at two
 * addresses or from two outlets is two documents, the second under an id of its own.
 */
export async function placeOf(db: Database, document: Particulars): Promise<Place> {
  const made = document.contentHash.startsWith(`sha256:${document.id}`);
  const ids = made ? [document.id, ownId(document)] : [document.id];
  for (const id of ids.map(storable)) {
    const found = await versionsBy(db, "id", id);
    if (found.length === 0) continue;
    if (!made || found.some((version) => compatible(version, document))) return placed(db, id, found[0]!.lineage, document);
  }
  const byAddress = document.sourceUrl === null ? [] : await versionsBy(db, "source_url", storable(document.sourceUrl));
  const taken = made && (await versionsBy(db, "id", document.id)).length > 0;
  const id = taken ? ownId(document) : storable(document.id);
  return byAddress.length > 0 ? placed(db, id, byAddress[0]!.lineage, document) : { id, lineage: null, known: null };
}

const ownId = ({ contentHash, sourceUrl, publisher }: Particulars): string =>
  sha256(JSON.stringify([contentHash, sourceUrl, publisher])).slice(0, 16);

type Version = Awaited<ReturnType<typeof versionsBy>>[number];

function versionsBy(db: Database, column: "id" | "lineage" | "source_url", value: string) {
  return db
    .selectFrom("document")
    .select([
      "key",
      "id",
      "lineage",
      "content_hash",
      "title",
      "publisher",
      "authors",
      "credit",
      "source_url",
      "published_at",
      "version_clock",
      "superseded_at",
    ])
    .where(column, "=", value)
    .orderBy("key")
    .execute();
}

const compatible = (version: Version, { sourceUrl, publisher }: Particulars): boolean =>
  (sourceUrl === null || version.source_url === null || version.source_url === storable(sourceUrl)) &&
  (publisher === null || version.publisher === null || version.publisher === storable(publisher));

async function placed(db: Database, id: string, lineage: string, document: Particulars): Promise<Place> {
  const versions = await versionsBy(db, "lineage", lineage);
  const same = versions.filter((version) => fieldsOf(document).every(([column, value]) => isNothing(value) || value === version[column]));
  const known = same.find((version) => fieldsOf(document).every(([column, value]) => value === version[column])) ?? same.at(-1);
  const present = versions.find((version) => version.superseded_at === null);
  // Fetched anew and again what it was before a change: that is a new version too.
  const retrieved = moment(document.retrievedAt);
  const returned = retrieved !== null && present !== undefined && retrieved > present.version_clock && !same.includes(present);
  return { id: known?.id ?? id, lineage, known: returned ? null : (known?.key ?? null) };
}

const isNothing = (value: string | null): boolean => value === null || value === "[]";

/** The bytes and what is known of them, as columns. */
function fieldsOf(document: Particulars) {
  const { contentHash, title, publisher, credit, sourceUrl, publishedAt, authors } = document;
  return [
    ["content_hash", storable(contentHash)],
    ["title", storable(title)],
    ["publisher", storable(publisher)],
    ["credit", storable(credit)],
    ["source_url", storable(sourceUrl)],
    ["published_at", storable(publishedAt)],
    ["authors", storable(JSON.stringify(authors))],
  ] as const;
}
