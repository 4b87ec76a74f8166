/** The claims that present statements make: worked out anew where something in them has changed, and left alone elsewhere. */
import { sql } from "kysely";
import { isRejected, type Laid } from "../assess/apply.ts";
import { laidOver } from "../assess/laid.ts";
import { claimsFrom, type Made } from "../claims.ts";
import { copiesOf } from "../copies/originals.ts";
import type { Shelf } from "../facts/told.ts";
import { NOW } from "../store/as-of.ts";
import { insertAll } from "../store/insert.ts";
import { inParts } from "../store/parts.ts";
import type { Step } from "../store/steps.ts";
import { deflated, storable } from "../store/storable.ts";
import type { Tx } from "../store/store.ts";
import { opposedTo } from "./opposed.ts";
import { type Piece, pieceOf } from "./pieces.ts";
import { neighboursIn, pairsAmong, standingsOf, statementsIn } from "./present.ts";
import { markContradicted, piecesAround, unsettle } from "./unsettle.ts";

export function claims(shelf: Shelf): Step {
  return {
    name: "claims",
    run: async (tx, documents) => {
      const laid = await laidOver(tx, shelf, NOW);
      const own = await copiesOf(tx, documents);
      const there = await statementsIn(tx, own, NOW);
      const gone = await goneOf(tx, documents);
      const released = await unsettle(tx, await piecesAround(tx, [...there, ...gone]));
      const seeds = new Set([...there, ...released]);
      for (const key of gone) seeds.delete(key);
      const made: number[] = [];
      for (const piece of await settled(tx, seeds, laid)) made.push(...(await put(tx, shelf, piece, laid)));
      await oppose(tx, shelf, made, laid);
    },
  };
}

/** What appears in claims though it is no longer there: another version, or another reading, has taken its place. */
async function goneOf(tx: Tx, documents: readonly number[]): Promise<number[]> {
  const rows = await tx
    .selectFrom("document as own")
    .innerJoin("document as d", "d.lineage", "own.lineage")
    .innerJoin("reading as r", "r.document", "d.key")
    .innerJoin("statement as s", "s.reading", "r.key")
    .innerJoin("appearance as a", "a.statement", "s.key")
    .select("s.key")
    .distinct()
    .where("own.key", "in", documents)
    .where(({ or, eb }) => or([eb("d.superseded_at", "is not", null), eb("r.superseded_at", "is not", null)]))
    .execute();
  return rows.map(({ key }) => key);
}

/** The pieces of all these statements. A piece that takes others in, as when something between them and it is gone, takes their claims apart. */
async function settled(tx: Tx, seeds: ReadonlySet<number>, laid: Laid): Promise<Piece[]> {
  const neighbours = neighboursIn(tx, NOW, laid);
  const pieces: Piece[] = [];
  const placed = new Set<number>();
  const waiting = [...seeds].sort((a, b) => a - b);
  const known = new Set(waiting);
  for (let start = waiting.pop(); start !== undefined; start = waiting.pop()) {
    if (placed.has(start)) continue;
    const piece = await pieceOf(start, neighbours);
    pieces.push(piece);
    for (const key of piece.members) placed.add(key);
    const others = piece.members.filter((key) => !known.has(key));
    if (others.length === 0) continue;
    for (const key of await unsettle(tx, await piecesOf(tx, others)))
      if (!known.has(key)) {
        known.add(key);
        waiting.push(key);
      }
  }
  return pieces;
}

async function piecesOf(tx: Tx, statements: readonly number[]): Promise<number[]> {
  const rows = await inParts(statements, (some) =>
    tx
      .selectFrom("appearance as a")
      .innerJoin("claim as c", "c.key", "a.claim")
      .select("c.piece")
      .distinct()
      .where("a.statement", "in", some)
      .execute(),
  );
  return [...new Set(rows.map(({ piece }) => piece))];
}

/** Returns the rows of `claim`. */
async function put(tx: Tx, shelf: Shelf, { members, ceiling }: Piece, laid: Laid): Promise<number[]> {
  const all = await standingsOf(tx, shelf, members, NOW, laid);
  for (const { key, anchor } of all) await sql`insert into anchor (statement, id) values (${key}, ${anchor}) on conflict do nothing`.execute(tx);
  const statements = all.filter(({ key }) => !isRejected(laid, key));
  if (statements.length === 0) return [];
  const pairs = statements.length > 1 ? await pairsAmong(tx, statements, laid) : [];
  const { key: piece } = await tx.insertInto("piece").values({ ceiling }).returning("key").executeTakeFirstOrThrow();
  const keys: number[] = [];
  for (const made of claimsFrom({ statements, pairs, judgements: laid })) {
    const { key } = await tx.insertInto("claim").values(rowOf(made, piece)).returning("key").executeTakeFirstOrThrow();
    await insertAll(
      tx,
      "appearance",
      made.members.map(({ standing }) => ({ statement: standing.key, claim: key })),
    );
    keys.push(key);
  }
  return keys;
}

function rowOf({ claim, members }: Made, piece: number) {
  const [{ standing }] = members as [Made["members"][number], ...Made["members"]];
  const { min, max } = claim.originCount;
  return {
    piece,
    id: claim.id,
    text: storable(claim.text),
    told: standing.told.told,
    document: storable(standing.told.id),
    place: standing.fact.order,
    reports: new Set(claim.appearances.map(({ document }) => document)).size,
    least: min,
    most: max,
    contradicted: 0,
    json: deflated(JSON.stringify(claim)),
  };
}

async function oppose(tx: Tx, shelf: Shelf, made: readonly number[], laid: Laid): Promise<void> {
  const appearances = (claims: number[]) => inParts(claims, (some) => tx.selectFrom("appearance").selectAll().where("claim", "in", some).execute());
  const own = (await appearances([...made])).map(({ statement }) => statement);
  const found = await opposedTo(tx, shelf, own, NOW, laid, {
    claimOf: async (statements) => {
      const rows = await inParts(statements, (some) => tx.selectFrom("appearance").selectAll().where("statement", "in", some).execute());
      return new Map(rows.map(({ statement, claim }) => [statement, claim]));
    },
    membersOf: async (claims) => {
      const members = new Map<number, number[]>(claims.map((claim) => [claim, []]));
      for (const { statement, claim } of await appearances(claims)) members.get(claim)!.push(statement);
      return members;
    },
  });
  await insertAll(tx, "contradiction", found);
  await markContradicted(
    tx,
    found.flatMap(({ one, other }) => [one, other]),
  );
}
