/** What kind of source vouches: a person, an organization, somebody unnamed, a document, an outlet. */
import type { SourceKind } from "../../model/attribution.ts";
import { type AttributedWords, KIND_LABELS } from "../../nlp/annotation.ts";
import { relation, type Tree } from "../../nlp/tree.ts";
import { type Evidence, evidenceOf, type Known } from "./evidence.ts";
import { sourceNumber } from "./number.ts";

export type SourceType = { sourceKind: SourceKind; sourceNumber: number | null; entity: string | null };

/** Added to the network's log-probabilities; `unresolved` only where neither knows anything. An anonymous source has no entity. */
export function kindOf(tree: Tree, source: readonly number[], kinds: AttributedWords["kinds"], known: Known): SourceType {
  const words = longestRun(source);
  const head = headWord(tree, words);
  if (head === undefined) return { sourceKind: "unresolved", sourceNumber: null, entity: null };
  const evidence = evidenceOf(tree, head, words, known);
  const sourceKind = likeliest(evidence.weights, kinds);
  const anonymous = sourceKind === "anonymous";
  return { sourceKind, sourceNumber: anonymous ? sourceNumber(tree, head, words) : null, entity: anonymous ? null : evidence.entity };
}

/** The network is surer than it is right: what it holds for impossible is only unlikely. */
const LEAST = 0.03;

function likeliest(weights: Evidence["weights"], kinds: readonly number[]): SourceKind {
  if (kinds.length === 0 && Object.keys(weights).length === 0) return "unresolved";
  const scores = KIND_LABELS.map((kind, i) => Math.log(Math.max(kinds[i] ?? 0, LEAST)) + (weights[kind] ?? 0));
  return KIND_LABELS[scores.indexOf(Math.max(...scores))]!;
}

/** Where words of a source stand apart, the network took in a second phrase. */
function longestRun(words: readonly number[]): readonly number[] {
  let [best, start] = [words.slice(0, 0), 0];
  for (let i = 1; i <= words.length; i++) {
    if (words[i] === words[i - 1]! + 1) continue;
    if (i - start > best.length) best = words.slice(start, i);
    start = i;
  }
  return best;
}

/** The word of the source that the others hang from, whose own head lies outside; a name or noun before a quotation mark or the like. */
export function headWord(tree: Tree, source: readonly number[]): number | undefined {
  const inside = new Set(source);
  const tops = source.filter((i) => !inside.has(tree.words[i]!.head) && tree.words[i]!.upos !== "PUNCT");
  return tops.find((i) => /^(NOUN|PROPN|PRON|NUM)$/.test(tree.words[i]!.upos) && relation(tree, i) !== "nmod") ?? tops[0];
}
