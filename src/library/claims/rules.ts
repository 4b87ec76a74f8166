/** By which rules a library's claims were made: where they have changed since, all are made anew. Meanings are kept, so that no encoder is needed for it. */
import { sql } from "kysely";
import { lexicon } from "../../text/lexicon.ts";
import { sha256 } from "../store/storable.ts";
import type { Store } from "../store/store.ts";

/** To be raised when other pairs, groups, origins or contradictions come of the same statements. */
const RULES = 4;
const WORDS = ["likeness", "comparing", "stance", "stopwords", "outlets", "voices"];
const NAME = "claims";

/** Leaves everything to the steps that make claims, where it was made by other rules or not at all. */
export async function current({ read, write }: Store): Promise<void> {
  const value = sha256(JSON.stringify([RULES, ...WORDS.map((name) => lexicon(`claims/${name}`))]));
  const noted = () => read((db) => db.selectFrom("noted").select("value").where("name", "=", NAME).executeTakeFirst());
  if ((await noted())?.value === value) return;
  await write(async (tx) => {
    for (const table of ["contradiction", "appearance", "claim", "piece", "pair", "gist"]) await sql`delete from ${sql.table(table)}`.execute(tx);
    for (const step of ["pairs", "claims"])
      await sql`insert into todo (step, document) select ${step}, key from document where true on conflict do nothing`.execute(tx);
    await sql`insert into noted (name, value) values (${NAME}, ${value}) on conflict (name) do update set value = excluded.value`.execute(tx);
  });
}
