/** A claim by its id, the beginning of it, an id that it had, or a statement in it. */
import type { Claim } from "../claims.ts";
import { claims, claimsAt, isOfNow } from "../present-claims.ts";
import type { AsOf } from "../store/as-of.ts";
import type { Database } from "../store/store.ts";
import { beginning, theOne } from "./prefix.ts";
import { statementNamed } from "./statements.ts";

export type Seen = { asOf: AsOf; machine: boolean };
/** `others`: its variants, and so those that it contradicts, by their ids. */
export type NamedClaim = { claim: Claim; others: ReadonlyMap<string, Claim> };

const UNKNOWN = {
  code: "no-claim",
  noun: "claim",
  hint: "`apud claims --all` lists what there is; a statement’s name (norden-0305#s4) leads to its claim too.",
} as const;

/** Throws `no-claim`, `ambiguous-id`, and where a statement is named what `statementNamed` does. */
export async function namedClaim(db: Database, given: string, seen: Seen): Promise<NamedClaim> {
  if (!(await isOfNow(db, seen.asOf, seen.machine))) return among(await claims(db, seen.asOf, seen.machine), given);
  const key = given.includes("#") ? await keyOfStatement(db, given) : await keyOfId(db, given);
  const [claim] = await claimsAt(db, [key]);
  const ids = claim!.variants;
  const rows = ids.length === 0 ? [] : await db.selectFrom("claim").select("key").where("id", "in", ids).execute();
  const others = await claimsAt(
    db,
    rows.map(({ key }) => key),
  );
  return { claim: claim!, others: new Map(others.map((one) => [one.id, one])) };
}

function among(all: readonly Claim[], given: string): NamedClaim {
  const at = given.lastIndexOf("#");
  const holds = ({ appearances }: Claim) =>
    appearances.some(({ document, statement }) => document === given.slice(0, at) && statement.toLowerCase() === given.slice(at + 1).toLowerCase());
  const found = all.filter((claim) => (at > 0 ? holds(claim) : claim.id.startsWith(given)));
  const [first] = found;
  const id =
    at > 0 && first
      ? first.id
      : theOne(
          given,
          found.map((claim) => claim.id),
          UNKNOWN,
        );
  return { claim: found.find((claim) => claim.id === id)!, others: new Map(all.map((one) => [one.id, one])) };
}

async function keyOfStatement(db: Database, given: string): Promise<number> {
  const { reading, statement } = await statementNamed(db, given);
  const row = await db
    .selectFrom("appearance as a")
    .innerJoin("statement as s", "s.key", "a.statement")
    .innerJoin("reading as r", "r.key", "s.reading")
    .innerJoin("document as d", "d.key", "r.document")
    .select("a.claim")
    .where("d.id", "=", reading.document.id)
    .where("s.id", "=", statement.id)
    .executeTakeFirst();
  if (row) return row.claim;
  theOne(given, [], { ...UNKNOWN, hint: "The statement was rejected (`apud assess log`): --machine shows the claim as the machine made it." });
  throw new Error("not reached");
}

/** An id that no claim has any more leads to the claim in which its first statement stands now. */
async function keyOfId(db: Database, given: string): Promise<number> {
  const [from, to] = beginning(given);
  const present = await db
    .selectFrom("claim")
    .select(["id", "key"])
    .where("id", ">=", from)
    .where("id", "<=", to)
    .orderBy("id")
    .limit(MOST)
    .execute();
  const retired = await db
    .selectFrom("anchor as n")
    .innerJoin("appearance as a", "a.statement", "n.statement")
    .select(["n.id", "a.claim as key"])
    .where("n.id", ">=", from)
    .where("n.id", "<=", to)
    .orderBy("n.id")
    .limit(MOST)
    .execute();
  const all = present.length > 0 ? present : retired;
  const id = theOne(given, [...new Set(all.map((row) => row.id))], UNKNOWN);
  return all.find((row) => row.id === id)!.key;
}

/** Ids that are looked at where many begin so. */
const MOST = 100;
