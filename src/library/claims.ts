/** Statements that stand together to claims: groups, stances, origins. Pure: the same statements give the same claims in any order of arrival. */
import { claimsOf, type Member } from "./align/claims.ts";
import { isDenial, type Pair } from "./align/pairs.ts";
import { isBareDenial, isDenialAct } from "./align/stance.ts";
import { judgedOrigins, judgedPairs, judgedRoots, type Laid, type Two } from "./assess/apply.ts";
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
  /** `counts`: what it adds to the counts of its side, at least and at most. */
  origins: (Pick<Origin, "kind" | "label" | "documents" | "evidence"> & {
    id: string;
    side: "support" | "denial";
    counts: { min: number; max: number };
  })[];
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

/** All that claims are made of. Nothing but pairs and judgements joins statements, so that what no pair connects may be gathered apart. */
export type Gathered = {
  /** In the order in which they were told (`inOrder`). */
  statements: readonly Standing[];
  /** By numbers of statements. */
  pairs: readonly Pair[];
  /** By rows of statements. */
  judgements: Pick<Laid, "claims" | "origins">;
};

export type Own = Omit<Claim, "variants" | "contradictedBy">;
export type Made = { claim: Own; members: { standing: Standing; stance: Member["stance"] }[] };

/** Claims without what they contradict, in the order in which they were first told. */
export function claimsFrom({ statements, pairs, judgements }: Gathered): Made[] {
  const facts = statements.map(({ fact }) => fact);
  const byFact = new Map(statements.map((standing) => [standing.fact, standing]));
  const number = new Map(statements.map(({ key }, i) => [key, i]));
  const denied = deniedBy(facts, pairs, judgements.claims, number);
  const compared = judgedPairs(pairs, judgements.claims, number).filter((pair) => !isDenial(pair));
  const { groups } = claimsOf(facts, compared, denied, (fact) => cueOf(fact, byFact.get(fact)!.told));
  return withoutDenials(
    groups.map(({ members }) => members.map(({ fact, stance }) => ({ standing: byFact.get(fact)!, stance }))),
    judgements.claims,
  )
    .map((members) => madeOf(members, judgements.origins))
    .sort((x, y) => number.get(x.members[0]!.standing.key)! - number.get(y.members[0]!.standing.key)!);
}

const isDenialOf = (fact: Fact): boolean => isBareDenial(fact) || isDenialAct(fact);

/** By when the report was published, then by its id, then as it tells them. */
export function inOrder(one: Standing, other: Standing): number {
  if (one.told.told !== other.told.told) return one.told.told < other.told.told ? -1 : 1;
  if (one.told.id !== other.told.id) return one.told.id < other.told.id ? -1 : 1;
  return one.fact.order - other.fact.order;
}

/** Of each denial what it denies, by their numbers: as the machine says, unless a person does. */
function deniedBy(facts: readonly Fact[], pairs: readonly Pair[], judged: readonly Two[], number: ReadonlyMap<number, number>): Map<number, number> {
  const ordered = (a: number, b: number): [number, number] => (isDenialOf(facts[a]!) ? [a, b] : [b, a]);
  const denied = new Map(pairs.filter(isDenial).map(({ a, b }) => ordered(a, b)));
  for (const { a, b, same } of judged) {
    const [x, y] = [number.get(a), number.get(b)];
    if (x === undefined || y === undefined || isDenialOf(facts[x]!) === isDenialOf(facts[y]!)) continue;
    const [denial, target] = ordered(x, y);
    if (same) denied.set(denial, target);
    else if (denied.get(denial) === target) denied.delete(denial);
  }
  return denied;
}

/** A denial that a person parts from one of those among whom it stands is by itself. */
function withoutDenials(groups: Made["members"][], judged: readonly Two[]): Made["members"][] {
  for (const { a, b, same } of judged) {
    const members = same ? undefined : groups.find((all) => [a, b].every((key) => all.some(({ standing }) => standing.key === key)));
    const at = members?.findIndex(({ standing }) => (standing.key === a || standing.key === b) && isDenialOf(standing.fact)) ?? -1;
    if (members && at >= 0) groups.push(members.splice(at, 1));
  }
  return groups;
}

function cueOf(fact: Fact, { bodyText }: Told): string {
  const cue = fact.voices.at(-1)?.attribution.cue ?? [];
  return cue.map((s) => bodyText.slice(s.start, s.end)).join(" ");
}

function madeOf(given: Made["members"], judged: readonly Two[]): Made {
  const members = [...given].sort((a, b) => inOrder(a.standing, b.standing));
  const toldBy = new Map(members.map(({ standing: { told } }) => [told.id, told]));
  const outlets = new Set(members.map(({ standing }) => outletKey(standing.told.publisher ?? "")).filter((key) => key));
  const sideOf = ({ stance }: Made["members"][number]) => (stance === "denies" ? "denial" : "support");
  const roots = (side: "support" | "denial") =>
    judgedRoots(
      members.filter((m) => m.stance !== "questions" && sideOf(m) === side).map((m) => vouchedBy(m.standing, outlets)),
      judged,
    );
  const byRoot = { support: roots("support"), denial: roots("denial") };
  const settled = (side: "support" | "denial") => judgedOrigins(originsOf(byRoot[side].vouched), byRoot[side]);
  const sides = { support: withoutWithdrawn(settled("support"), byRoot.support.vouched, byRoot.denial.vouched), denial: settled("denial") };
  const origins = (["support", "denial"] as const).flatMap((side) =>
    sides[side].map(({ kind, label, documents, evidence, key, least: min, most: max }) => ({
      id: `${side} ${key}`,
      side,
      kind,
      label,
      documents,
      counts: { min, max },
      evidence,
    })),
  );
  const { anchor, fact } = members[0]!.standing;
  const claim: Own = {
    id: anchor,
    text: fact.statement.text,
    appearances: members.map((member) => {
      const { standing, stance } = member;
      const { quote, predicate, id } = standing.fact.statement;
      const side = sideOf(member);
      const { key } = (byRoot[side].vouched.find((v) => v.statement === standing.key) ?? vouchedBy(standing, outlets)).root;
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

function vouchedBy({ key, fact, told, original }: Standing, outlets: ReadonlySet<string>): Vouched & { statement: number; original: string } {
  const source = original ?? told;
  const publisher = source.credit ?? source.publisher;
  const { start, end } = fact.statement.quote;
  const root = rootOf(fact, publisher, outlets);
  const { publishedAt, witnessed } = source;
  const known = { publisher, told: publishedAt, sentence: fact.around, witnessed };
  return { root, document: fact.document, start, end, copy: original !== null, ...known, statement: key, original: source.id };
}
