/** Facts to claims: which statements say, report, question or deny the same thing. */
import { lexicon } from "../../text/lexicon.ts";
import type { Fact } from "../facts/facts.ts";
import { isOutlet, outletKey } from "../facts/outlets.ts";
import { isReports } from "../facts/reports.ts";
import type { Voice } from "../facts/voices.ts";
import { groupsOf } from "./group.ts";
import type { Pair } from "./pairs.ts";
import { isBareDenial, isDenialAct, isDoubt, isNominalDenial, isTakenBack, type Stance } from "./stance.ts";

const { threshold } = lexicon<{ threshold: number }>("claims/likeness");

export type Member = { fact: Fact; stance: Stance };
export type Group = { members: Member[]; pairs: Pair[] };
export type Grouped = { groups: Group[]; near: { a: number; b: number; score: number; one: Fact; other: Fact }[] };

/**
 * facts: in an order that does not depend on arrival; pairs and denied (`deniedIn`: of a denial what it denies): by their numbers.
 * cueOf: the words by which a fact is attributed.
 */
export function claimsOf(
  facts: readonly Fact[],
  pairs: readonly Pair[],
  denied: ReadonlyMap<number, number>,
  cueOf: (fact: Fact) => string,
): Grouped {
  const standing = (i: number) => !denied.has(i) && !isBareDenial(facts[i]!);
  const first = groupsOf(
    facts.length,
    pairs.filter(({ a, b }) => standing(a) && standing(b)),
    threshold,
  );
  const groupOf = (i: number) => first[denied.get(i) ?? i]!;
  const byFirst = new Map<number, number[]>();
  for (const i of facts.keys()) byFirst.set(groupOf(i), [...(byFirst.get(groupOf(i)) ?? []), i]);
  const indexOf = new Map([...byFirst.keys()].map((f, n) => [f, n]));
  const contents = new Set([...denied].filter(([i, target]) => isToldAsDenied(facts[i]!, facts[target]!)).map(([, target]) => facts[target]!));
  const groups = [...byFirst.values()].map((all) => {
    const inside = new Set(all);
    return {
      members: stancesOf(
        all.map((i) => facts[i]!),
        (fact) => contents.has(fact),
        cueOf,
      ),
      pairs: pairs.filter(({ a, b }) => inside.has(a) && inside.has(b)),
    };
  });
  const near = pairs
    .filter(({ a, b }) => groupOf(a) !== groupOf(b))
    .map(({ a, b, score }) => ({ a: indexOf.get(groupOf(a))!, b: indexOf.get(groupOf(b))!, score, one: facts[a]!, other: facts[b]! }));
  return { groups, near };
}

/** What stands in the sentence of its denial is told there to be denied; so is what the outlet itself then takes back. */
function isToldAsDenied(denial: Fact, content: Fact): boolean {
  if (denial.document !== content.document) return false;
  return denial.around === content.around || (isOwnVerdict(denial) && content.order < denial.order);
}

/** "That was wrong", and not "the operator denied the report", which the outlet only tells. */
function isOwnVerdict(denial: Fact): boolean {
  return isBareDenial(denial) && !isDenialAct(denial) && denial.voices.length === 0;
}

function stancesOf(facts: readonly Fact[], isContent: (fact: Fact) => boolean, cueOf: (fact: Fact) => string): Member[] {
  const denied = (fact: Fact) =>
    isBareDenial(fact) || isContent(fact) || (isNominalDenial(fact) && facts.length > 1) || isTakenBack(fact, cueOf(fact));
  const positive = facts.some((f) => !f.negative && !denied(f));
  return facts.map((fact) => {
    const stance: Stance =
      denied(fact) || (fact.negative && positive)
        ? "denies"
        : isDoubt(fact) || fact.quote.trim().endsWith("?")
          ? "questions"
          : isSecondHand(fact)
            ? "reports"
            : "asserts";
    return { fact, stance };
  });
}

/** Through another outlet, through reports, or through whoever tells what others said. */
function isSecondHand({ voices, publisher }: Fact): boolean {
  return voices.length > 1 || voices.some((voice) => isOutlet(voice) || isReports(voice.words) || isHeardElsewhere(voice, publisher));
}

function isHeardElsewhere({ heardBy }: Voice, publisher: string | null): boolean {
  return heardBy !== null && publisher !== null && outletKey(heardBy) !== outletKey(publisher);
}
