/** Facts with their meanings, each text asked for once. */
import type { Meaning } from "../../nlp/meaning.ts";
import type { Fact } from "../facts/facts.ts";
import type { Meant } from "./features.ts";

export async function meantOf(facts: readonly Fact[], meaning: Meaning): Promise<Meant[]> {
  const known = new Map<string, Float32Array>();
  const vector = async (text: string) => {
    const found = known.get(text) ?? (await meaning(text));
    known.set(text, found);
    return found;
  };
  const senses: Float32Array[] = [];
  const arounds: Float32Array[] = [];
  const acts: Float32Array[] = [];
  for (const f of facts) {
    senses.push(await vector(f.statement.text));
    arounds.push(await vector(f.around));
    acts.push(await vector(f.statement.predicate.lemma));
  }
  const stories = new Map<string, Float32Array>();
  for (const [i, f] of facts.entries()) add(stories, f.document, senses[i]!);
  for (const sum of stories.values()) normalise(sum);
  return facts.map((fact, i) => ({ fact, sense: senses[i]!, around: arounds[i]!, act: acts[i]!, story: stories.get(fact.document)! }));
}

function add(sums: Map<string, Float32Array>, key: string, vector: Float32Array): void {
  const sum = sums.get(key);
  if (!sum) sums.set(key, Float32Array.from(vector));
  else for (let i = 0; i < sum.length; i++) sum[i]! += vector[i]!;
}

function normalise(vector: Float32Array): void {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0)) || 1;
  for (let i = 0; i < vector.length; i++) vector[i]! /= length;
}
