/** Which documents are copies of which: near-duplicates and shared passages, with the passages as evidence. */
import { sql } from "kysely";
import type { Document } from "../../model/document.ts";
import { codePointOffsets } from "../../text/offsets.ts";
import { insertAll } from "../store/insert.ts";
import { latestOf } from "../store/readings.ts";
import type { Step } from "../store/steps.ts";
import { storable } from "../store/storable.ts";
import type { Tx } from "../store/store.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { inOrder, precedenceOf } from "./precedence.ts";
import { type Shared, sharedBy } from "./shared.ts";
import { isCopy, isTelling } from "./verdict.ts";
import { type Words, wordsOf } from "./words.ts";

/** Passages of a pair that are kept. */
const MOST_PASSAGES = 40;
/** Fingerprints in common that make it worth comparing two texts word by word. */
const LEAST_COMMON = 2;
/**
 * A text is compared with this many of those that are like it, the earliest first. Where more have printed one text, the
 * later ones lead to the original by way of the earlier ones.
 */
const MOST_COMPARED = 24;

export const copies: Step = {
  name: "copies",
  run: async (tx, keys) => {
    for (const key of keys) await compare(tx, key);
  },
};

type Side = { key: number; document: Document; words: Words; precedence: string };

async function compare(tx: Tx, key: number): Promise<void> {
  // Another reading of the same text changes nothing here.
  if (await tx.selectFrom("copy_standing").select("document").where("document", "=", key).executeTakeFirst()) return;
  const [latest] = await latestOf(tx, [key]);
  if (!latest) return;
  const { document } = latest.value;
  const words = wordsOf(document);
  const side = { key, document, words, precedence: storable(precedenceOf(document, words.hashes.length)) };
  await tx.insertInto("copy_standing").values({ document: key, precedence: side.precedence, words: words.hashes.length }).execute();
  const fingerprint = fingerprintOf(words.hashes);
  await insertAll(
    tx,
    "fingerprint",
    fingerprint.map((hash) => ({ hash, document: key })),
  );
  for (const other of await alike(tx, key)) {
    const [theirs] = await latestOf(tx, [other.document]);
    if (!theirs) continue;
    const { document } = theirs.value;
    await keep(tx, side, { key: other.document, document, words: wordsOf(document), precedence: other.precedence });
  }
}

/** Documents of other reports that share fingerprints with this one. */
async function alike(tx: Tx, key: number): Promise<{ document: number; precedence: string }[]> {
  const { rows } = await sql<{ document: number; precedence: string }>`
    select theirs.document, s.precedence
    from fingerprint as own
    join fingerprint as theirs on theirs.hash = own.hash and theirs.document <> own.document
    join copy_standing as s on s.document = theirs.document
    join document as d on d.key = theirs.document
    where own.document = ${key} and d.lineage <> (select lineage from document where key = ${key})
    group by theirs.document, s.precedence
    having count(*) >= ${LEAST_COMMON}
    order by s.precedence
    limit ${MOST_COMPARED}`.execute(tx);
  return rows;
}

async function keep(tx: Tx, one: Side, other: Side): Promise<void> {
  const [first, second] = inOrder(one, other);
  const shared = sharedBy(first.words, second.words);
  if (!isTelling(shared)) return;
  const passages = inCodePoints(shared, first.document.bodyText, second.document.bodyText);
  const row = { first: first.key, second: second.key, share: shared.share, copied: isCopy(shared) ? 1 : 0, passages: JSON.stringify(passages) };
  await tx
    .insertInto("passage")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function inCodePoints({ passages }: Shared, firstText: string, secondText: string) {
  const [first, second] = [codePointOffsets(firstText), codePointOffsets(secondText)];
  return passages.slice(0, MOST_PASSAGES).map((passage) => ({
    first: { start: first.start(passage.first.start), end: first.end(passage.first.end) },
    second: { start: second.start(passage.second.start), end: second.end(passage.second.end) },
  }));
}
