/** Phrases of a clause that the parser hung on another word of it. */
import { conjuncts, dependents, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import { prepositionOf } from "./parties.ts";

const DURATIONS = new Set(lexicon<{ durations: string[] }>("plover/roles").durations);

/** "A from the north, B from the south and C": the first of the list, where the parser hung it on the verb by itself. */
export function listBefore(tree: Tree, subject: number): number[] {
  const verb = tree.words[subject]!.head;
  if (verb < 0 || relation(tree, subject) !== "nsubj" || dependents(tree, subject, "cc").length === 0) return [subject];
  const before = dependents(tree, verb, "nsubj").filter((s) => s < subject);
  return [...before.flatMap((s) => conjuncts(tree, s)), subject];
}

/** "mediated for weeks between A and B": an oblique, and what was hung on it where it only tells how long. */
export function behindTime(tree: Tree, oblique: number): number[] {
  if (!DURATIONS.has(tree.words[oblique]!.lemma)) return [oblique];
  const hung = dependents(tree, oblique, "nmod").filter((c) => /^(between|with|against|to|by)$/.test(prepositionOf(tree, c) ?? ""));
  return [oblique, ...hung.flatMap((c) => conjuncts(tree, c))];
}

/** "offered Varo a truce": a name before an object's article, which the parser took for a possessor. */
export function givenTo(tree: Tree, object: number): number[] {
  return dependents(tree, object, "nmod:poss").filter(
    (c) =>
      tree.words[c]!.upos !== "PRON" &&
      dependents(tree, c, "case").length === 0 &&
      dependents(tree, object, "det", "nummod").some((d) => d > c) &&
      c > tree.words[object]!.head,
  );
}

/** "took the files from Varo", wherever the phrase hangs. */
export function takenFrom(tree: Tree, objects: readonly number[], obliques: readonly number[]): number[] {
  const all = [...obliques, ...objects.flatMap((o) => dependents(tree, o, "nmod"))];
  return all.filter((o) => prepositionOf(tree, o) === "from");
}
