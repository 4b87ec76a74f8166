/** What kind of source vouches: a person, an organization, somebody unnamed, a document, an outlet. */
import type { SourceKind } from "../../model/attribution.ts";
import { type AttributedWords, KIND_LABELS } from "../../nlp/annotation.ts";
import { relation, type Tree } from "../../nlp/tree.ts";
import { type Evidence, evidenceOf, type Known } from "./evidence.ts";
import { sourceNumber } from "./number.ts";

export type SourceType = { sourceKind: SourceKind; sourceNumber: number | null; entity: string | null };

/** Of each attribution, by number; `parent` is the number of the one it stands in. */
export function kindsOf(
  tree: Tree,
  attributions: readonly (Pick<AttributedWords, "source" | "kinds"> & { parent: number | undefined })[],
  known: Known,
  quoted: readonly boolean[],
): SourceType[] {
  const types = attributions.map(({ source, kinds }) => kindOf(tree, source, kinds, known));
  const wordOf = (i: number) => (attributions[i]!.source.length === 1 ? tree.lower[attributions[i]!.source[0]!]! : "");
  const order = attributions.map((_, i) => i).filter((i) => attributions[i]!.source.length > 0);
  order.sort((i, j) => attributions[i]!.source[0]! - attributions[j]!.source[0]!);
  const latest = new Map<string, number>();
  const latestEntity = new Map<string, string | null>();
  for (const i of order) {
    const word = wordOf(i);
    const { parent, source } = attributions[i]!;
    const alike = TAKES_UP[word];
    if (alike && !(known.entity.has(source[0]!) && types[i]!.sourceKind !== "person")) {
      const before = alike.map((kind) => latest.get(kind) ?? -1);
      const last = Math.max(...before);
      const kind = alike[before.indexOf(last)]!;
      if (last >= 0) types[i] = { sourceKind: kind, sourceNumber: null, entity: kind === "outlet" ? (latestEntity.get(kind) ?? null) : null };
    }
    if (
      SINGULAR.test(word) &&
      types[i]!.entity === null &&
      isNear(tree, latest.get("anonymous"), source[0]!) &&
      latest.get("anonymous")! > (latest.get("person") ?? -1)
    )
      types[i] = { sourceKind: "anonymous", sourceNumber: null, entity: null };
    // Who says "I" is who is quoted; "we" outside any quotation is the outlet.
    if (word === "i" && parent !== undefined) types[i] = speakerOf(types[parent]!) ?? types[i]!;
    else if (FIRST_PLURAL.test(word) && parent === undefined && !quoted[source[0]!])
      types[i] = { sourceKind: "outlet", sourceNumber: null, entity: null };
    latest.set(types[i]!.sourceKind, source[0]!);
    latestEntity.set(types[i]!.sourceKind, types[i]!.entity);
  }
  return types;
}

/** "It said" goes on with the body or paper that spoke last, in nineteen of twenty; "they" with the people, unless the network is sure. */
const TAKES_UP: Record<string, readonly SourceKind[]> = { it: ["organization", "outlet", "document"], they: ["organization", "anonymous"] };
/** A "she" that no name was found for is whoever spoke just before, if that one has no name either. */
const SINGULAR = /^s?he$/;
const FIRST_PLURAL = /^(we|us)$/;

/** In the same sentence or the one before. */
function isNear(tree: Tree, earlier: number | undefined, i: number): boolean {
  return earlier !== undefined && tree.words[i]!.sentence - tree.words[earlier]!.sentence <= 1;
}

function speakerOf({ sourceKind, entity }: SourceType): SourceType | undefined {
  return sourceKind === "person" || sourceKind === "anonymous" ? { sourceKind, sourceNumber: null, entity } : undefined;
}

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
const TEMPER = 0.7;

function likeliest(weights: Evidence["weights"], kinds: readonly number[]): SourceKind {
  if (kinds.length === 0 && Object.keys(weights).length === 0) return "unresolved";
  const scores = KIND_LABELS.map((kind, i) => TEMPER * Math.log(Math.max(kinds[i] ?? 0, LEAST)) + (weights[kind] ?? 0));
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
