/** Which statements of a report are near to which of others, and of its own: what claims are made of. */
import { sql } from "kysely";
import type { Meaning } from "../../nlp/meaning.ts";
import { lexicon } from "../../text/lexicon.ts";
import { isBefore, type Shelf, type Told } from "../facts/told.ts";
import { insertAll } from "../store/insert.ts";
import type { Step } from "../store/steps.ts";
import type { Tx } from "../store/store.ts";
import { cosine } from "./features.ts";
import { meaningsOf } from "./meanings.ts";
import { gistOf, meantOf, textsOf } from "./meant.ts";
import { type Pair, pairsBetween, pairsWithin, type Side, sideOf } from "./pairs.ts";
import { packed, packedNumbers, unpacked, unpackedNumbers } from "./vectors.ts";

const { days, gist: LEAST_GIST, story: ONE_STORY } = lexicon<{ days: number; gist: number; story: number }>("claims/comparing");
/** Documents whose meanings are kept in memory. */
const ROOM = 400;
const AT_A_TIME = 100;
const PAGE = 2000;
/** Beyond all days that a report may be of. */
const [FIRST_DAY, LAST_DAY] = [-1e7, 1e7];

/** meaning: the second encoder, loaded when a text is met whose meaning the library does not have. */
export function pairs(shelf: Shelf, meaning: () => Promise<Meaning>): Step {
  const sides = new Map<number, Side>();

  const sidesOf = async (tx: Tx, readings: readonly number[]): Promise<Map<number, { told: Told; side: Side }>> => {
    const told = await shelf(tx, readings);
    const missing = [...told.values()].filter(({ reading }) => !sides.has(reading));
    const vectors = await meaningsOf(
      tx,
      missing.flatMap(({ facts }) => textsOf(facts)),
      meaning,
    );
    const found = new Map<number, { told: Told; side: Side }>();
    for (const [reading, one] of told) {
      const side = sides.get(reading) ?? sideOf(meantOf(one.facts, vectors));
      sides.delete(reading);
      sides.set(reading, side);
      found.set(reading, { told: one, side });
    }
    for (const key of sides.keys()) {
      if (sides.size <= ROOM) break;
      sides.delete(key);
    }
    return found;
  };

  return {
    name: "pairs",
    run: async (tx, documents) => {
      const readings = await readingsOf(tx, documents);
      const own = await sidesOf(tx, readings);
      for (const { told, side } of own.values()) await putGist(tx, told, side);
      const alike = await alikeOf(tx, [...own.values()]);
      const done = new Set<number>();
      for (const key of readings) {
        const { told, side } = own.get(key)!;
        done.add(key);
        await keep(tx, told, told, pairsWithin(side));
        const candidates = (await candidatesOf(tx, told, side, alike.get(key)!)).filter((other) => !own.has(other) || done.has(other));
        for (let at = 0; at < candidates.length; at += AT_A_TIME)
          for (const other of (await sidesOf(tx, candidates.slice(at, at + AT_A_TIME))).values()) {
            const [first, second] = isBefore(told, other.told) ? [{ told, side }, other] : [other, { told, side }];
            await keep(tx, first.told, second.told, pairsBetween(first.side, second.side));
          }
      }
    },
  };
}

async function readingsOf(tx: Tx, documents: readonly number[]): Promise<number[]> {
  const rows = await tx
    .selectFrom("reading as r")
    .select("r.key")
    .where("r.document", "in", documents)
    .where("r.superseded_at", "is", null)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom("gist as g").select("g.reading").whereRef("g.reading", "=", "r.key"))))
    .orderBy("r.key")
    .execute();
  return rows.map(({ key }) => key);
}

async function putGist(tx: Tx, { reading, day }: Told, { meant, marks }: Side): Promise<void> {
  const all = [...new Set(marks.flat())].sort((a, b) => a - b);
  await tx
    .insertInto("gist")
    .values({ reading, day, vector: packed(gistOf(meant)), marks: packedNumbers(all) })
    .execute();
}

/** By their readings, how much the same they are about. */
type Alike = ReadonlyMap<number, number>;

/** Of each of these the readings that were published about the same days and are about the same things. What is not dated may be of any day. */
async function alikeOf(tx: Tx, own: readonly { told: Told; side: Side }[]): Promise<Map<number, Alike>> {
  const asked = own.map(({ told, side }) => ({ told, gist: unpacked(packed(gistOf(side.meant))), found: new Map<number, number>() }));
  for await (const { reading, day, vector } of gistsAbout(
    tx,
    asked.map(({ told }) => told.day),
  )) {
    const theirs = unpacked(vector);
    for (const { told, gist, found } of asked) {
      const far = day !== null && told.day !== null && Math.abs(day - told.day) > days;
      const alike = far || reading === told.reading ? -1 : cosine(theirs, gist);
      if (alike >= LEAST_GIST) found.set(reading, alike);
    }
  }
  return new Map(asked.map(({ told, found }) => [told.reading, found]));
}

async function* gistsAbout(tx: Tx, wanted: readonly (number | null)[]) {
  const page = () => tx.selectFrom("gist").select(["reading", "day", "vector"]).orderBy("day").orderBy("reading").limit(PAGE);
  const dated = wanted.filter((day) => day !== null);
  const all = dated.length < wanted.length;
  const [from, to] = all ? [FIRST_DAY, LAST_DAY] : [Math.min(...dated) - days, Math.max(...dated) + days];
  for (let after = { day: from, reading: 0 }; ; ) {
    const rows = await page().where("day", "<=", to).where(sql<boolean>`(day, reading) > (${after.day}, ${after.reading})`).execute();
    yield* rows;
    if (rows.length < PAGE) break;
    after = { day: rows.at(-1)!.day!, reading: rows.at(-1)!.reading };
  }
  for (let after = 0; ; ) {
    const rows = await page().where("day", "is", null).where("reading", ">", after).execute();
    yield* rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.reading;
  }
}

/** Those of them that are of other reports, were there when this one was, and are about one story, or have a mark in common. */
async function candidatesOf(tx: Tx, told: Told, { marks }: Side, alike: Alike): Promise<number[]> {
  const keys = [...alike.keys()];
  const own = new Set(marks.flat());
  const found: number[] = [];
  for (let at = 0; at < keys.length; at += AT_A_TIME) {
    const rows = await tx
      .selectFrom("gist as g")
      .innerJoin("reading as r", "r.key", "g.reading")
      .innerJoin("document as d", "d.key", "r.document")
      .innerJoin("reading as own", (join) => join.on("own.key", "=", told.reading))
      .select(["g.reading", "g.marks"])
      .where("g.reading", "in", keys.slice(at, at + AT_A_TIME))
      .where("d.lineage", "<>", told.lineage)
      .where(
        sql<boolean>`(r.superseded_at is null or r.superseded_at > own.recorded_at) and (own.superseded_at is null or own.superseded_at > r.recorded_at)`,
      )
      .orderBy("g.reading")
      .execute();
    for (const { reading, marks: bytes } of rows) {
      if (alike.get(reading)! >= ONE_STORY || unpackedNumbers(bytes).some((mark) => own.has(mark))) found.push(reading);
    }
  }
  return found;
}

async function keep(tx: Tx, one: Told, other: Told, found: readonly Pair[]): Promise<void> {
  const rows = found.map(({ a, b, score, apart }) => {
    const [x, y] = [one.statements[a]!, other.statements[b]!];
    return { first: Math.min(x, y), second: Math.max(x, y), score, apart: apart ? 1 : 0 };
  });
  await insertAll(tx, "pair", rows);
}
