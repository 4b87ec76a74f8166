/** Statements that stand together to claims: groups, stances, origins. Pure: the same statements give the same claims in any order of arrival. */
import { claimsOf, type Group, type Member } from "./align/claims.ts";
import { isDenial, type Pair } from "./align/pairs.ts";
import { isBareDenial, isDenialAct } from "./align/stance.ts";
import type { Fact } from "./facts/facts.ts";
import { outletKey } from "./facts/outlets.ts";
import type { Told } from "./facts/told.ts";
import { countOf, type Origin, originsOf, type Vouched, withoutWithdrawn } from "./trace/origins.ts";
import { rootOf } from "./trace/roots.ts";

/** Spans count code points. */
export type Claim = {
  id: string;
  text: string;
  appearances: {
    document: string;
    statement: string;
    start: number;
    end: number;
    predicate: { start: number; end: number };
    stance: Member["stance"];
    origin: string;
  }[];
  origins: (Pick<Origin, "kind" | "label" | "documents" | "evidence"> & { id: string; side: "support" | "denial" })[];
  originCount: { min: number; max: number };
  variants: string[];
  contradictedBy: { claim: string; slot: string; text: string }[];
};

/** One statement of a reading that is there. */
export type Standing = {
  /** The row of `statement`. */
  key: number;
  fact: Fact;
  /** The id of the claim that it would be the first of. */
  anchor: string;
  told: Told;
  /** Where its report is a copy, what it was copied from. */
  original: Told | null;
};

/** What people have judged, by numbers of statements. */
export type Judgements = {
  together: readonly (readonly [number, number])[];
  apart: readonly (readonly [number, number])[];
};

/** All that claims are made of. Nothing but pairs and judgements joins statements, so that what no pair connects may be gathered apart. */
export type Gathered = {
  /** In the order in which they were told (`inOrder`). */
  statements: readonly Standing[];
  /** By numbers of statements. */
  pairs: readonly Pair[];
  judgements: Judgements;
};

export const NO_JUDGEMENTS: Judgements = { together: [], apart: [] };
/** Beyond all likeness. */
const CERTAIN = 1000;

export type Own = Omit<Claim, "variants" | "contradictedBy">;
export type Made = { claim: Own; members: { standing: Standing; stance: Member["stance"] }[] };

/** Claims without what they contradict, in the order in which they were first told. */
export function claimsFrom({ statements, pairs, judgements }: Gathered): Made[] {
  const facts = statements.map(({ fact }) => fact);
  const byFact = new Map(statements.map((standing) => [standing.fact, standing]));
  const denied = new Map(pairs.filter(isDenial).map(({ a, b }) => (isDenialOf(facts[a]!) ? [a, b] : [b, a])));
  const compared = judged(pairs, judgements).filter((pair) => !isDenial(pair));
  const { groups } = claimsOf(facts, compared, denied, (fact) => cueOf(fact, byFact.get(fact)!.told));
  const number = new Map(statements.map(({ key }, i) => [key, i]));
  return groups
    .map((group) => madeOf(group, byFact))
    .sort((x, y) => number.get(x.members[0]!.standing.key)! - number.get(y.members[0]!.standing.key)!);
}

const isDenialOf = (fact: Fact): boolean => isBareDenial(fact) || isDenialAct(fact);

/** By when the report was published, then by its id, then as it tells them. */
export function inOrder(one: Standing, other: Standing): number {
  if (one.told.told !== other.told.told) return one.told.told < other.told.told ? -1 : 1;
  if (one.told.id !== other.told.id) return one.told.id < other.told.id ? -1 : 1;
  return one.fact.order - other.fact.order;
}

function judged(pairs: readonly Pair[], { together, apart }: Judgements): Pair[] {
  if (together.length + apart.length === 0) return [...pairs];
  const keyOf = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`;
  const by = new Map(pairs.map((pair) => [keyOf(pair.a, pair.b), pair]));
  const put = (a: number, b: number, is: Pick<Pair, "score" | "apart">) => by.set(keyOf(a, b), { a: Math.min(a, b), b: Math.max(a, b), ...is });
  for (const [a, b] of together) put(a, b, { score: CERTAIN, apart: false });
  for (const [a, b] of apart) put(a, b, { score: -CERTAIN, apart: true });
  return [...by.values()].sort((p, q) => p.a - q.a || p.b - q.b);
}

function cueOf(fact: Fact, { bodyText }: Told): string {
  const cue = fact.voices.at(-1)?.attribution.cue ?? [];
  return cue.map((s) => bodyText.slice(s.start, s.end)).join(" ");
}

function madeOf(group: Group, byFact: ReadonlyMap<Fact, Standing>): Made {
  const members = group.members.map(({ fact, stance }) => ({ standing: byFact.get(fact)!, stance })).sort((a, b) => inOrder(a.standing, b.standing));
  const toldBy = new Map(members.map(({ standing: { told } }) => [told.id, told]));
  const outlets = new Set(members.map(({ standing }) => outletKey(standing.told.publisher ?? "")).filter((key) => key));
  const vouched = (side: boolean) =>
    members.filter((m) => m.stance !== "questions" && (m.stance === "denies") === side).map((m) => vouchedBy(m.standing, outlets));
  const [support, denial] = [vouched(false), vouched(true)];
  const sides = { support: withoutWithdrawn(originsOf(support), support, denial), denial: originsOf(denial) };
  const origins = (["support", "denial"] as const).flatMap((side) =>
    sides[side].map(({ kind, label, documents, evidence, key }) => ({ id: `${side} ${key}`, side, kind, label, documents, evidence })),
  );
  const { anchor, fact } = members[0]!.standing;
  const claim: Own = {
    id: anchor,
    text: fact.statement.text,
    appearances: members.map(({ standing, stance }) => {
      const { quote, predicate, id } = standing.fact.statement;
      const { key } = vouchedBy(standing, outlets).root;
      const side = stance === "denies" ? "denial" : "support";
      const origin =
        origins.find((o) => o.side === side && o.id === `${side} ${key}`)?.id ??
        origins.find((o) => o.side === side && o.documents.includes(standing.told.id))?.id ??
        "";
      const { told } = standing;
      return { document: told.id, statement: id, ...inCodePoints(quote, told), predicate: inCodePoints(predicate, told), stance, origin };
    }),
    origins: origins.map((o) => ({ ...o, evidence: o.evidence.map((e) => ({ ...e, ...inCodePoints(e, toldBy.get(e.document)!) })) })),
    originCount: countOf(sides.support),
  };
  return { claim, members };
}

const inCodePoints = ({ start, end }: { start: number; end: number }, { points }: Told) => ({ start: points.start(start), end: points.end(end) });

function vouchedBy({ fact, told, original }: Standing, outlets: ReadonlySet<string>): Vouched {
  const source = original ?? told;
  const publisher = source.credit ?? source.publisher;
  const { start, end } = fact.statement.quote;
  const root = rootOf(fact, publisher, outlets);
  const { publishedAt, witnessed } = source;
  return { root, document: fact.document, start, end, copy: original !== null, publisher, told: publishedAt, sentence: fact.around, witnessed };
}
