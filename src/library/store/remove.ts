/** Takes a report out: all its versions, their readings, their bytes, and what was made of them. */
import { storable } from "./storable.ts";
import type { Tx } from "./store.ts";

/** How many versions there were; 0 where the library has no such document. */
export async function remove(tx: Tx, id: string): Promise<number> {
  const lineages = tx.selectFrom("document").select("lineage").where("id", "=", storable(id));
  const versions = await tx.selectFrom("document").select(["key", "content_hash"]).where("lineage", "in", lineages).execute();
  for (const { key, content_hash } of versions) {
    await tx.deleteFrom("document").where("key", "=", key).execute();
    const others = await tx.selectFrom("document").select("key").where("content_hash", "=", content_hash).executeTakeFirst();
    if (!others) await tx.deleteFrom("original").where("hash", "=", content_hash).execute();
  }
  return versions.length;
}
