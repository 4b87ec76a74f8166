/** Facts to claims: which statements say, report, question or deny the same thing. */
import { lexicon } from "../../text/lexicon.ts";
import type { Fact } from "../facts/facts.ts";
import { deniedIn } from "./denials.ts";
import type { Meant } from "./features.ts";
import { groupsOf } from "./group.ts";
import type { Pair } from "./pairs.ts";
import { deniedBy, isBareDenial, isDoubt, type Stance } from "./stance.ts";

const { threshold } = lexicon<{ threshold: number }>("claims/likeness");

export type Member = { fact: Fact; stance: Stance };
export type Group = { members: Member[]; pairs: Pair[] };
export type Grouped = { groups: Group[]; near: { a: number; b: number; score: number; one: Fact; other: Fact }[] };

/** meant: in an order that does not depend on arrival; pairs: of their numbers. cueOf: the words by which a fact is attributed. */
export function claimsOf(meant: readonly Meant[], pairs: readonly Pair[], cueOf: (fact: Fact) => string): Grouped {
  const first = groupsOf(meant.length, pairs, threshold);
  const byFirst = new Map<number, number[]>();
  for (const [i, { fact }] of meant.entries()) if (!isBareDenial(fact)) byFirst.set(first[i]!, [...(byFirst.get(first[i]!) ?? []), i]);
  for (const [i, target] of denialsOf(meant)) byFirst.set(first[target]!, [...(byFirst.get(first[target]!) ?? []), i]);
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

/** Of each bare denial the statement that it denies; itself where the report tells nothing of it. */
function denialsOf(meant: readonly Meant[]): Map<number, number> {
  const byDocument = new Map<string, number[]>();
  for (const [i, { fact }] of meant.entries()) byDocument.set(fact.document, [...(byDocument.get(fact.document) ?? []), i]);
  const out = new Map<number, number>();
  for (const own of byDocument.values()) {
    const denied = deniedIn(own.map((i) => meant[i]!));
    for (const [k, i] of own.entries()) if (isBareDenial(meant[i]!.fact)) out.set(i, own[denied.get(k) ?? k]!);
  }
  return out;
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
