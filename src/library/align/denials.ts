/** What a denial without content of its own denies: "denied the report", "No. It is not true". */
import type { Fact } from "../facts/facts.ts";
import type { Meant } from "./features.ts";
import { isBareDenial, isDenialAct } from "./stance.ts";

/** first: of each fact the first of its group. Returns of each bare denial the group that it belongs to; its own where nothing is found. */
export function denialsOf(meant: readonly Meant[], first: readonly number[]): Map<number, number> {
  const out = new Map<number, number>();
  const byDenier = new Map<string, number[]>();
  for (const [i, { fact }] of meant.entries()) {
    if (!isBareDenial(fact)) continue;
    const beside = meant.findIndex((m, k) => k !== i && isDeniedBeside(m.fact, fact));
    if (beside >= 0) out.set(i, first[beside]!);
    else byDenier.set(denierOf(fact), [...(byDenier.get(denierOf(fact)) ?? []), i]);
  }
  for (const all of byDenier.values()) {
    const target = mostTold(all, meant, first);
    for (const i of all) out.set(i, target ?? i);
  }
  return out;
}

/** "claims that they had moved do not reflect the truth": what is denied stands in the same sentence. */
function isDeniedBeside(fact: Fact, denial: Fact): boolean {
  return fact.document === denial.document && fact.around === denial.around && !isBareDenial(fact) && !isDenialAct(fact) && isOpen(fact);
}

function isOpen({ statement }: Fact): boolean {
  return statement.polarity === "negative" || statement.modality === "alleged";
}

/** One who denies the same in several reports denies one thing. */
function denierOf(fact: Fact): string {
  const words = fact.voices.at(-1)?.words ?? fact.actors[0] ?? [];
  return words.at(-1) ?? fact.key;
}

/** The claim of others that most of these reports tell before the denial; of equals the one that comes first. */
function mostTold(denials: readonly number[], meant: readonly Meant[], first: readonly number[]): number | null {
  const told = new Map<number, Set<string>>();
  for (const d of denials) {
    const denial = meant[d]!.fact;
    for (const [i, { fact }] of meant.entries()) {
      if (fact.document !== denial.document || fact.order >= denial.order || !fact.voices.length || isBareDenial(fact) || isDenialAct(fact)) continue;
      told.set(first[i]!, (told.get(first[i]!) ?? new Set()).add(fact.document));
    }
  }
  const size = (group: number) => new Set(meant.filter((_, i) => first[i] === group).map((m) => m.fact.document)).size;
  let best: { group: number; told: number; size: number } | null = null;
  for (const [group, documents] of [...told].sort((a, b) => a[0] - b[0])) {
    const now = { group, told: documents.size, size: size(group) };
    if (!best || now.told > best.told || (now.told === best.told && now.size > best.size)) best = now;
  }
  return best?.group ?? null;
}
