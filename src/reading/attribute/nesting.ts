/** Which attribution stands inside which: chains of voices. */
import type { AttributedWords } from "../../nlp/annotation.ts";
import type { Tree } from "../../nlp/tree.ts";
import { isRelay } from "./relays.ts";

/**
 * Of each attribution the number of its parent: the one in whose content its cue stands (the smallest such), or else the one whose content holds all of
 * its own ("X, citing Y, said that P": Y's content is X's). Never a cycle.
 */
export function parentsOf(tree: Tree, attributions: readonly AttributedWords[]): (number | undefined)[] {
  const holders = holdersOf(attributions);
  const sets = attributions.map((a) => new Set(a.content));
  const smallest = (candidates: readonly number[]) =>
    candidates.reduce<number | undefined>((best, k) => (best === undefined || sets[k]!.size < sets[best]!.size ? k : best), undefined);
  const parents: (number | undefined)[] = new Array(attributions.length).fill(undefined);
  for (const [i, a] of attributions.entries()) {
    const around = (holders.get(a.cue[0]!) ?? []).filter((k) => k !== i);
    const parent = smallest(around) ?? smallest((holders.get(a.content[0]!) ?? []).filter((k) => k !== i && holds(tree, attributions, sets, k, i)));
    if (parent !== undefined && !descends(parents, parent, i)) parents[i] = parent;
  }
  return parents;
}

/** Attributions by the words of their contents. */
function holdersOf(attributions: readonly AttributedWords[]): Map<number, number[]> {
  const out = new Map<number, number[]>();
  for (const [k, a] of attributions.entries()) {
    for (const w of a.content) {
      const list = out.get(w);
      if (list) list.push(k);
      else out.set(w, [k]);
    }
  }
  return out;
}

function holds(tree: Tree, attributions: readonly AttributedWords[], sets: readonly Set<number>[], outer: number, inner: number): boolean {
  if (!attributions[inner]!.content.every((w) => sets[outer]!.has(w))) return false;
  const relays = (i: number) => isRelay(tree, attributions[i]!.cue);
  return sets[outer]!.size > sets[inner]!.size || (relays(inner) && !relays(outer));
}

/** Whether `node` is `ancestor` or stands below it. */
function descends(parents: readonly (number | undefined)[], node: number, ancestor: number): boolean {
  for (let at: number | undefined = node; at !== undefined; at = parents[at]) if (at === ancestor) return true;
  return false;
}
