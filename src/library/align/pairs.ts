/** Which statements are compared, how likely they are of one claim, and which can never be. */
import { lexicon } from "../../text/lexicon.ts";
import { cannotBeOne } from "./apart.ts";
import { deniedIn } from "./denials.ts";
import { cosine, FEATURES, features, type Meant } from "./features.ts";
import { marksOf } from "./marks.ts";
import { isBareDenial } from "./stance.ts";

const model = lexicon<{ bias: number; weights: Record<string, number> }>("claims/likeness");
const { kindred, near, story } = lexicon<{ kindred: number; near: number; story: number }>("claims/comparing");
const WEIGHTS = FEATURES.map((name) => model.weights[name] ?? 0);
/** Comparisons of two documents beyond which only statements with somebody or some act in common are compared. */
const MOST_COMPARED = 4000;
/** Beyond all likeness. */
const DENIES = 100;
/** Whether it is of a denial and what it denies. */
export const isDenial = ({ score }: Pick<Pair, "score">): boolean => score === DENIES;

/** a, b: numbers of statements. score: log-odds that the two are of one claim. apart: they cannot be, however alike. */
export type Pair = { a: number; b: number; score: number; apart: boolean };

/** The statements of one document, their marks, and the words by which others may speak of the same. */
export type Side = {
  meant: readonly Meant[];
  marks: readonly (readonly number[])[];
  words: readonly (readonly string[])[];
  compared: readonly number[];
};

export function sideOf(meant: readonly Meant[]): Side {
  return {
    meant,
    marks: meant.map(({ fact }) => marksOf(fact)),
    words: meant.map(({ fact }) => [`/${fact.predicate}`, ...fact.involved]),
    compared: [...meant.keys()].filter((i) => !isBareDenial(meant[i]!.fact)),
  };
}

/** Pairs within one document that are near; `a` and `b` number its statements. A denial is as near as can be to what it denies. */
export function pairsWithin(side: Side): Pair[] {
  const later = new Map(side.compared.map((i, at) => [i, side.compared.slice(at + 1)]));
  const denied = deniedIn(side.meant);
  const isDenied = ({ a, b }: Pair) => denied.get(a) === b || denied.get(b) === a;
  const denials = [...denied].map(([denial, target]) => ({ a: Math.min(denial, target), b: Math.max(denial, target), score: DENIES, apart: false }));
  return [...scored(side, side, (i) => later.get(i)!).filter((pair) => !isDenied(pair)), ...denials];
}

/**
 * Pairs of two documents that are near, where the two are kindred: they are about the same on the whole, or some statement of the one is much like one of the other that
 * has a mark in common with it. `one` was told first, so that the scores are the same whichever of the two arrived first.
 */
export function pairsBetween(one: Side, other: Side): Pair[] {
  return isOneStory(one, other) || areKindred(one, other) ? scored(one, other, () => other.compared) : [];
}

const isOneStory = ({ meant: [a] }: Side, { meant: [b] }: Side): boolean => a !== undefined && b !== undefined && cosine(a.story, b.story) >= story;

function areKindred(one: Side, other: Side): boolean {
  const marked = indexOf(other.marks, other.compared);
  for (const i of one.compared) {
    for (const j of new Set(one.marks[i]!.flatMap((mark) => marked.get(mark) ?? []))) {
      const [a, b] = [one.meant[i]!, other.meant[j]!];
      if (likenessOf(a, b) >= kindred && !cannotBeOne(a.fact, b.fact)) return true;
    }
  }
  return false;
}

function scored(one: Side, other: Side, others: (i: number) => readonly number[]): Pair[] {
  const pairs: Pair[] = [];
  const many = one.compared.length * other.compared.length > MOST_COMPARED;
  const worded = many ? indexOf(other.words, other.compared) : null;
  for (const i of one.compared) {
    const allowed = others(i);
    const least = allowed[0] ?? Number.POSITIVE_INFINITY;
    const chosen = worded
      ? [...new Set(one.words[i]!.flatMap((word) => worded.get(word) ?? []))].filter((j) => j >= least).sort((a, b) => a - b)
      : allowed;
    for (const j of chosen) {
      const [a, b] = [one.meant[i]!, other.meant[j]!];
      const score = likenessOf(a, b);
      if (score >= near) pairs.push({ a: i, b: j, score, apart: cannotBeOne(a.fact, b.fact) });
    }
  }
  return pairs;
}

function indexOf<K>(keys: readonly (readonly K[])[], numbers: readonly number[]): Map<K, number[]> {
  const index = new Map<K, number[]>();
  for (const i of numbers)
    for (const key of keys[i]!) {
      const there = index.get(key);
      if (there) there.push(i);
      else index.set(key, [i]);
    }
  return index;
}

export function likenessOf(a: Meant, b: Meant): number {
  return features(a, b).reduce((sum, x, i) => sum + x * WEIGHTS[i]!, model.bias);
}
