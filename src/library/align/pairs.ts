/** Which statements are compared, how likely they are of one claim, and which can never be. */
import { lexicon } from "../../text/lexicon.ts";
import { cannotBeOne } from "./apart.ts";
import { FEATURES, features, type Meant } from "./features.ts";
import { isBareDenial } from "./stance.ts";

const model = lexicon<{ bias: number; near: number; weights: Record<string, number> }>("claims/likeness");
const WEIGHTS = FEATURES.map((name) => model.weights[name] ?? 0);

/** score: log-odds that the two are of one claim. apart: they cannot be, however alike. */
export type Pair = { a: number; b: number; score: number; apart: boolean };

/** Of those that are near enough to matter; of all others nothing is kept. */
export function pairsOf(meant: readonly Meant[]): Pair[] {
  const pairs: Pair[] = [];
  const compared = meant.map((m, i) => ({ m, i })).filter(({ m }) => !isBareDenial(m.fact));
  for (const [k, { m, i }] of compared.entries())
    for (const { m: n, i: j } of compared.slice(k + 1)) {
      const score = likenessOf(m, n);
      if (score >= model.near) pairs.push({ a: i, b: j, score, apart: cannotBeOne(m.fact, n.fact) });
    }
  return pairs;
}

export function likenessOf(a: Meant, b: Meant): number {
  return features(a, b).reduce((sum, x, i) => sum + x * WEIGHTS[i]!, model.bias);
}
