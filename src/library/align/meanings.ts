/** Meanings of texts, each asked of the encoder once in the life of a library. What is kept is a hash and a vector, never a text. */
import { createHash } from "node:crypto";
import type { Meaning } from "../../nlp/meaning.ts";
import { insertAll } from "../store/insert.ts";
import type { Database, Tx } from "../store/store.ts";
import { packed, unpacked } from "./vectors.ts";

const HASH_BYTES = 16;
const AT_A_TIME = 200;

/** Of each text its vector. `meaning` is asked for what the library does not have. */
export async function meaningsOf(tx: Tx, texts: Iterable<string>, meaning: () => Promise<Meaning>): Promise<Map<string, Float32Array>> {
  const wanted = [...new Set(texts)];
  const found = await known(tx, wanted);
  const missing = wanted.filter((text) => !found.has(text));
  if (missing.length === 0) return found;
  const ask = await meaning();
  const rows = [];
  for (const text of missing) {
    const vector = packed(await ask(text));
    found.set(text, unpacked(vector));
    rows.push({ hash: hashOf(text), vector });
  }
  await insertAll(tx, "meaning", rows);
  return found;
}

async function known(db: Database, texts: readonly string[]): Promise<Map<string, Float32Array>> {
  const found = new Map<string, Float32Array>();
  for (let at = 0; at < texts.length; at += AT_A_TIME) {
    const byHash = new Map(texts.slice(at, at + AT_A_TIME).map((text) => [hashOf(text).toString("hex"), text]));
    const hashes = [...byHash.keys()].map((hash) => Buffer.from(hash, "hex"));
    const rows = await db.selectFrom("meaning").selectAll().where("hash", "in", hashes).execute();
    for (const { hash, vector } of rows) found.set(byHash.get(Buffer.from(hash).toString("hex"))!, unpacked(vector));
  }
  return found;
}

const hashOf = (text: string): Buffer => createHash("sha256").update(text, "utf16le").digest().subarray(0, HASH_BYTES);
