/** What a denial without content of its own denies: "denied the report", "No. It is not true". Found within its own report. */
import type { Fact } from "../facts/facts.ts";
import { likeness, plain } from "../facts/names.ts";
import { cosine, type Meant } from "./features.ts";
import { isBareDenial, isDenialAct, isNominalDenial } from "./stance.ts";

/** How alike a noun that is denied ("any involvement") and what it stands for have to be, as a cosine. */
const SAME_MATTER = 0.35;

/**
 * meant: the facts of one report, in the order of the text. Returns of each denial the statement that it denies, by their numbers; of
 * those that deny nothing told here, none.
 */
export function deniedIn(meant: readonly Meant[]): Map<number, number> {
  const out = new Map<number, number>();
  const numbers = new Map(meant.map(({ fact }, i) => [fact, i]));
  const told = meant.filter(({ fact }) => !isBareDenial(fact) && !isDenialAct(fact));
  for (const [i, denial] of meant.entries()) {
    const target = isBareDenial(denial.fact)
      ? (inside(denial.fact, told) ?? justSaid(denial.fact, told) ?? mainlyTold(denial.fact, told))
      : isNominalDenial(denial.fact)
        ? likest(denial, told)
        : null;
    if (target) out.set(i, numbers.get(target)!);
  }
  return out;
}

/** "claims that they had moved do not reflect the truth": what is denied stands in the same sentence. */
function inside(denial: Fact, told: readonly Meant[]): Fact | null {
  const { start, end } = denial.statement.quote;
  const beside = told.map(({ fact }) => fact).filter((f) => f.around === denial.around);
  const within = beside.filter(({ statement: { quote } }) => quote.start >= start && quote.end <= end);
  return widest(within.length > 0 ? within : beside.filter(({ statement: s }) => s.polarity === "negative" || s.modality === "alleged"));
}

/** "An earlier version said that P. That was wrong": in an outlet's own words, a pronoun takes up the sentence before. */
function justSaid(denial: Fact, told: readonly Meant[]): Fact | null {
  if (denial.voices.length > 0 || !/^(?:that|this|it)\b/iu.test(denial.quote)) return null;
  const earlier = told.map(({ fact }) => fact).filter((f) => f.order < denial.order && f.around !== denial.around);
  return widest(earlier.filter((f) => f.around === earlier.at(-1)!.around));
}

/** What the report mostly tells on the word of others before the denial: of an outlet that the denial names ("the Reuters story"), if it names one. */
function mainlyTold(denial: Fact, told: readonly Meant[]): Fact | null {
  const denier = denial.voices.at(-1)?.words ?? denial.actors[0] ?? [];
  const outside = told.filter(({ fact }) => fact.around !== denial.around);
  const earlier = outside.filter(({ fact }) => fact.order < denial.order);
  const others = earlier.filter(({ fact }) => fact.voices.length > 0 && !fact.voices.some(({ words }) => likeness(words, denier) === 1));
  const named = others.filter(({ fact }) => fact.voices.some(({ text, name }) => isNamed(name ?? text, denial.quote)));
  const from = [named, others, earlier, outside].find((list) => list.length > 0) ?? [];
  return heaviest(from, ({ sense, story }) => cosine(sense, story))?.fact ?? null;
}

function likest({ fact, sense }: Meant, told: readonly Meant[]): Fact | null {
  const others = told.filter((m) => m.fact.around !== fact.around && isOpen(m.fact));
  const best = heaviest(others, (m) => cosine(m.sense, sense));
  return best && best.weight >= SAME_MATTER ? best.fact : null;
}

function isOpen({ voices, statement }: Fact): boolean {
  return voices.length > 0 || statement.modality === "alleged";
}

function heaviest(meant: readonly Meant[], weigh: (m: Meant) => number): { fact: Fact; weight: number } | null {
  let best: { fact: Fact; weight: number } | null = null;
  for (const m of meant) {
    const weight = weigh(m);
    if (!best || weight > best.weight) best = { fact: m.fact, weight };
  }
  return best;
}

function isNamed(name: string, words: string): boolean {
  return /^\p{Lu}/u.test(name) && ` ${plain(words)} `.includes(` ${plain(name)} `);
}

/** The one with the most words: what it stands on is the main thing told. */
function widest(facts: readonly Fact[]): Fact | null {
  return facts.reduce<Fact | null>((best, f) => (best && best.stems.size >= f.stems.size ? best : f), null);
}
