/** What a denial without content of its own denies: "denied the report", "No. It is not true". Found within its own report. */
import type { Fact } from "../facts/facts.ts";
import { likeness, plain } from "../facts/names.ts";
import { cosine, type Meant } from "./features.ts";
import { isBareDenial, isDenialAct } from "./stance.ts";

/** meant: the facts of one report, in the order of the text. Returns of each bare denial the statement that it denies, by their numbers; of those that deny nothing told here, none. */
export function deniedIn(meant: readonly Meant[]): Map<number, number> {
  const out = new Map<number, number>();
  const numbers = new Map(meant.map(({ fact }, i) => [fact, i]));
  const told = meant.filter(({ fact }) => !isBareDenial(fact) && !isDenialAct(fact));
  for (const [i, { fact }] of meant.entries()) {
    if (!isBareDenial(fact)) continue;
    const target = inside(fact, told.map((m) => m.fact)) ?? elsewhere(fact, told);
    if (target) out.set(i, numbers.get(target)!);
  }
  return out;
}

/** "claims that they had moved do not reflect the truth": what is denied stands in the same sentence. */
function inside(denial: Fact, told: readonly Fact[]): Fact | null {
  const { start, end } = denial.statement.quote;
  const beside = told.filter((f) => f.around === denial.around);
  const within = beside.filter(({ statement: { quote } }) => quote.start >= start && quote.end <= end);
  return widest(within.length > 0 ? within : beside.filter(({ statement: s }) => s.polarity === "negative" || s.modality === "alleged"));
}

/** What the report mostly tells on the word of others before the denial: of an outlet that the denial names ("the Reuters story"), if it names one. */
function elsewhere(denial: Fact, told: readonly Meant[]): Fact | null {
  const denier = denial.voices.at(-1)?.words ?? denial.actors[0] ?? [];
  const outside = told.filter(({ fact }) => fact.around !== denial.around);
  const earlier = outside.filter(({ fact }) => fact.order < denial.order);
  const others = earlier.filter(({ fact }) => fact.voices.length > 0 && !fact.voices.some(({ words }) => likeness(words, denier) === 1));
  const named = others.filter(({ fact }) => fact.voices.some(({ text, name }) => isNamed(name ?? text, denial.quote)));
  const from = [named, others, earlier, outside].find((list) => list.length > 0) ?? [];
  let best: { fact: Fact; weight: number } | null = null;
  for (const { fact, sense, story } of from) {
    const weight = cosine(sense, story);
    if (!best || weight > best.weight) best = { fact, weight };
  }
  return best?.fact ?? null;
}

function isNamed(name: string, words: string): boolean {
  return /^\p{Lu}/u.test(name) && ` ${plain(words)} `.includes(` ${plain(name)} `);
}

/** The one with the most words: what it stands on is the main thing told. */
function widest(facts: readonly Fact[]): Fact | null {
  return facts.reduce<Fact | null>((best, f) => (best && best.stems.size >= f.stems.size ? best : f), null);
}
