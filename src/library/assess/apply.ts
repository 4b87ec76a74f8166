/** What people judged, laid over what the machine read: facts, the pairs that make claims, and the roots that make origins. Pure. */
import type { Fact } from "../facts/facts.ts";
import { corrected } from "./correct.ts";
import type { Judged } from "./judgements.ts";

/** Two statements, by their rows. */
export type Two = { a: number; b: number; same: boolean };
/** What people judged, by rows of `statement` that are there. */
export type Laid = { statements: ReadonlyMap<number, Judged>; claims: readonly Two[]; origins: readonly Two[] };
export const NOTHING: Laid = { statements: new Map(), claims: [], origins: [] };

export const isRejected = ({ statements }: Laid, statement: number): boolean => statements.get(statement)?.accepted === false;
export const isCorrected = ({ statements }: Laid, statement: number): boolean => Object.keys(statements.get(statement)?.corrected ?? {}).length > 0;

/** The fact of that statement, as a person read it. */
export function asJudged(fact: Fact, statement: number, laid: Laid): Fact {
  return isCorrected(laid, statement) ? corrected(fact, laid.statements.get(statement)!.corrected) : fact;
}

type Pair = { a: number; b: number; score: number; apart: boolean };

/** Log-odds of what a person says is one: more than any machine's. */
const CERTAIN = 1e9;

/** Pairs of numbered statements with those that were judged in the place of the machine's. What one person joins through several pairs is one, too. */
export function judgedPairs(pairs: readonly Pair[], judged: readonly Two[], numbers: ReadonlyMap<number, number>): Pair[] {
  const group = new Map<number, number>();
  const find = (i: number): number => (group.has(i) ? find(group.get(i)!) : i);
  const key = (a: number, b: number) => (a < b ? `${a} ${b}` : `${b} ${a}`);
  const known = new Map<string, { a: number; b: number; same: boolean }>();
  for (const { a, b, same } of judged) {
    const [x, y] = [numbers.get(a), numbers.get(b)];
    if (x === undefined || y === undefined || x === y) continue;
    known.set(key(x, y), { a: Math.min(x, y), b: Math.max(x, y), same });
    if (same && find(x) !== find(y)) group.set(find(x), find(y));
  }
  if (known.size === 0) return [...pairs];
  const out = pairs.map((pair) => {
    const said = known.get(key(pair.a, pair.b));
    known.delete(key(pair.a, pair.b));
    if (find(pair.a) === find(pair.b)) return { ...pair, score: CERTAIN, apart: false };
    return said ? { ...pair, apart: !said.same } : pair;
  });
  return [...out, ...[...known.values()].map(({ a, b, same }) => ({ a, b, score: same ? CERTAIN : -CERTAIN, apart: !same }))];
}

type Vouched = {
  statement: number;
  original: string;
  document: string;
  start: number;
  end: number;
  root: { key: string };
  apart?: ReadonlySet<string>;
};
type Origin = { key: string; least: number; most: number; evidence: { kind: string; document: string; start: number; end: number }[] };
export type JudgedRoots<V> = { vouched: V[]; joined: ReadonlySet<string>; firm: ReadonlySet<string> };

const placeOf = ({ document, start, end }: { document: string; start: number; end: number }): string => `${document} ${start} ${end}`;

/**
 * Gives those who were said to go back to one origin one root, and those who were said to be independent roots of their own, copies along
 * with what they are copies of. `vouched` in an order that does not depend on arrival; `original`: the report that each is a copy of, or its own.
 */
export function judgedRoots<V extends Vouched>(vouched: readonly V[], pairs: readonly Two[]): JudgedRoots<V> {
  const out = [...vouched];
  const joined = new Set<string>();
  const firm = new Set<string>();
  for (const { a, b, same } of pairs) {
    const [i, j] = [out.findIndex(({ statement }) => statement === a), out.findIndex(({ statement }) => statement === b)].sort((x, y) => x - y);
    if (i === undefined || j === undefined || i < 0 || i === j) continue;
    const [one, other] = [out[i]!, out[j]!];
    for (const [k, v] of out.entries()) {
      if (v.root.key !== other.root.key) continue;
      if (same && one.root.key !== other.root.key) {
        out[k] = { ...v, root: one.root };
        joined.add(placeOf(v));
      }
      if (!same && one.root.key === other.root.key && goesAlong(v, one, other))
        out[k] = { ...v, root: { ...v.root, key: `${v.root.key} ${other.statement}` } };
    }
    if (same) continue;
    const keys = [out[i]!.root.key, out[j]!.root.key] as const;
    for (const key of keys) firm.add(key);
    for (const [k, v] of out.entries()) if (v.root.key === keys[0]) out[k] = { ...v, apart: new Set([...(v.apart ?? []), keys[1]]) };
  }
  return { vouched: out, joined, firm };
}

/** With its copies, but for those of what it is parted from. */
const goesAlong = (v: Vouched, one: Vouched, other: Vouched): boolean =>
  v.statement === other.statement || (v.original === other.original && one.original !== other.original);

/** Origins that say so where a person made them one, and count where a person said that they are independent. */
export function judgedOrigins<O extends Origin>(origins: readonly O[], { joined, firm }: Pick<JudgedRoots<Vouched>, "joined" | "firm">): O[] {
  return origins.map((origin) => ({
    ...origin,
    least: firm.has(origin.key) ? 1 : origin.least,
    evidence: origin.evidence.map((one) => (joined.has(placeOf(one)) ? { ...one, kind: "assessment" } : one)),
  }));
}
