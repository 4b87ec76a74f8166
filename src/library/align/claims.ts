/** Facts to claims: which statements say, report, question or deny the same thing. */
import { lexicon } from "../../text/lexicon.ts";
import type { Fact } from "../facts/facts.ts";
import { denialsOf } from "./denials.ts";
import { compareFigures, FEATURES, features, type Meant } from "./features.ts";
import { groupsOf, type Pair, pairKey } from "./group.ts";
import { deniedBy, isBareDenial, isDenialAct, isDoubt, type Stance } from "./stance.ts";

const model = lexicon<{ bias: number; threshold: number; near: number; weights: Record<string, number> }>("claims/likeness");
const WEIGHTS = FEATURES.map((name) => model.weights[name] ?? 0);

export type Member = { fact: Fact; stance: Stance };
export type Group = { members: Member[]; pairs: Pair[] };
export type Grouped = { groups: Group[]; near: { a: number; b: number; score: number; one: Fact; other: Fact }[] };

/** Log-odds that two statements are of one claim. */
export function likenessOf(a: Meant, b: Meant): number {
  return features(a, b).reduce((sum, x, i) => sum + x * WEIGHTS[i]!, model.bias);
}

/** meant: in an order that does not depend on arrival. cueOf: the words by which a fact is attributed. */
export function claimsOf(meant: readonly Meant[], cueOf: (fact: Fact) => string): Grouped {
  const grouped = meant.map((m, i) => ({ m, i })).filter(({ m }) => !isBareDenial(m.fact));
  const pairs: Pair[] = [];
  const apart = new Set<string>();
  for (const [k, { m: a, i }] of grouped.entries())
    for (const { m: b, i: j } of grouped.slice(k + 1)) {
      const score = likenessOf(a, b);
      if (score < model.near) continue;
      pairs.push({ a: i, b: j, score });
      if (compareFigures(a.fact.statement.quantity, b.fact.statement.quantity) === "other") apart.add(pairKey(i, j));
      if (isDenialAct(a.fact) !== isDenialAct(b.fact)) apart.add(pairKey(i, j));
      if (a.fact.document === b.fact.document && overlap(a.fact, b.fact)) apart.add(pairKey(i, j));
    }
  const first = groupsOf(meant.length, pairs, model.threshold, apart);
  const byFirst = new Map<number, number[]>();
  for (const { i } of grouped) byFirst.set(first[i]!, [...(byFirst.get(first[i]!) ?? []), i]);
  for (const [i, target] of denialsOf(meant, first)) byFirst.set(target, [...(byFirst.get(target) ?? []), i]);
  const indexOf = new Map([...byFirst.keys()].map((f, n) => [f, n]));
  const groups = [...byFirst.values()].map((all) => {
    const own = all.map((i) => meant[i]!.fact);
    const inside = new Set(all);
    return { members: stancesOf(own, cueOf), pairs: pairs.filter(({ a, b }) => inside.has(a) && inside.has(b)) };
  });
  const near = pairs
    .filter(({ a, b }) => first[a] !== first[b])
    .map(({ a, b, score }) => ({ a: indexOf.get(first[a]!)!, b: indexOf.get(first[b]!)!, score, one: meant[a]!.fact, other: meant[b]!.fact }));
  return { groups, near };
}

function overlap(a: Fact, b: Fact): boolean {
  return a.statement.quote.start < b.statement.quote.end && b.statement.quote.start < a.statement.quote.end;
}

function stancesOf(facts: readonly Fact[], cueOf: (fact: Fact) => string): Member[] {
  const positive = facts.some((f) => f.statement.polarity === "positive" && !isBareDenial(f));
  return facts.map((fact) => {
    const denies = isBareDenial(fact) || (fact.statement.polarity === "negative" && (positive || deniedBy(fact, cueOf(fact))));
    const stance: Stance = denies
      ? "denies"
      : isDoubt(fact) || fact.quote.trim().endsWith("?")
        ? "questions"
        : fact.voices.length > 1
          ? "reports"
          : "asserts";
    return { fact, stance };
  });
}
