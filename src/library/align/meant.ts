/** The facts of one document with their meanings. */
import type { Fact } from "../facts/facts.ts";
import type { Meant } from "./features.ts";

/** Numbers of a meaning. */
const LENGTH = 384;

/** The texts whose meanings are asked for. */
export const textsOf = (facts: readonly Fact[]): string[] => facts.flatMap((f) => [f.statement.text, f.around, f.statement.predicate.lemma]);

/** vectors: of each of `textsOf(facts)`, of unit length. */
export function meantOf(facts: readonly Fact[], vectors: ReadonlyMap<string, Float32Array>): Meant[] {
  const of = (text: string) => vectors.get(text)!;
  const story = meanOf(facts.map((f) => of(f.statement.text)));
  return facts.map((fact) => ({ fact, sense: of(fact.statement.text), around: of(fact.around), act: of(fact.statement.predicate.lemma), story }));
}

/** What the whole document is about. */
export const gistOf = (meant: readonly Meant[]): Float32Array => meant[0]?.story ?? new Float32Array(LENGTH);

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const sum = Float32Array.from(vectors[0] ?? []);
  for (const vector of vectors.slice(1)) for (let i = 0; i < sum.length; i++) sum[i]! += vector[i]!;
  const length = Math.sqrt(sum.reduce((total, x) => total + x * x, 0)) || 1;
  return sum.map((x) => x / length);
}
