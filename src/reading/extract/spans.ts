/** Which words of the report carry a statement. */
import type { Span } from "../../model/span.ts";
import type { WordRange } from "../../nlp/annotation.ts";
import { phraseOf, relation, type Tree } from "../../nlp/tree.ts";
import { type Clause, topOf } from "./clause.ts";
import { conditionOf } from "./condition.ts";
import type { Scope } from "./scope.ts";

/** Subtrees without the clauses that trail them, as first and last words: "talks with a force" of "talks with a force that it fights". */
export type Extents = { first: Int32Array; last: Int32Array };

const NEVER = new Set(["conj", "cc", "parataxis", "punct", "discourse", "list", "vocative", "dislocated", "orphan", "reparandum"]);
const TRAILING = new Set(["parataxis", "punct", "advcl"]);

export function extentsOf(tree: Tree): Extents {
  const first = Int32Array.from(tree.words, (_, i) => i);
  const last = Int32Array.from(first);
  for (let k = tree.order.length - 1; k >= 0; k--) {
    const i = tree.order[k]!;
    const { head } = tree.words[i]!;
    if (head < 0 || TRAILING.has(relation(tree, i)) || isAdded(tree, i)) continue;
    first[head] = Math.min(first[head]!, first[i]!);
    last[head] = Math.max(last[head]!, last[i]!);
  }
  return { first, last };
}

/** A clause that only tells more of a noun: relative, or a participle's. */
function isAdded(tree: Tree, i: number): boolean {
  const { deprel, xpos } = tree.words[i]!;
  return deprel === "acl:relcl" || (deprel === "acl" && /^VB[GN]$/.test(xpos) && !tree.children[i]!.some((c) => relation(tree, c) === "mark"));
}

/** The shortest stretch that holds the predicate and its own arguments, without what brings it in ("because", "and", "the minister said"). */
export function quoteOf(tree: Tree, clause: Clause, extents: Extents, scope: Scope): WordRange {
  let [first, last] = [topOf(clause), clause.head].sort((a, b) => a - b) as [number, number];
  const condition = conditionOf(tree, clause);
  const merged = new Set([...clause.outer, clause.head]);
  for (const word of merged) {
    for (const c of tree.children[word]!) {
      const rel = relation(tree, c);
      if (
        merged.has(c) ||
        (NEVER.has(rel) && !isPredicated(tree, c, rel)) ||
        (rel === "advcl" && c !== condition && !merged.has(c)) ||
        isFrame(tree, c, scope, clause)
      )
        continue;
      if (rel === "mark" && tree.lower[c] !== "to" && !isMergedMark(c, clause)) continue;
      if (rel === "case" && word === topOf(clause) && copulaOf(tree, word) === undefined) continue;
      if (rel === "advmod" && tree.words[c]!.xpos === "WRB") continue;
      if (rel === "advmod" && c < word && tree.lower[c + 1] === "," && tree.first[c] === c) continue;
      first = Math.min(first, extents.first[c]!);
      last = Math.max(last, extents.last[c]!);
    }
  }
  return { first, last };
}

/** "were Holm, Berg and Ortu": coordinated nouns after one copula. */
function isPredicated(tree: Tree, c: number, rel: string): boolean {
  const { head, upos } = tree.words[c]!;
  return (
    rel === "conj" &&
    isNominal(tree, head) &&
    /^(NOUN|PROPN|PRON)$/.test(upos) &&
    !tree.children[c]!.some((w) => /^(cop|nsubj)$/.test(relation(tree, w)))
  );
}

/** "from" of "barred from leaving" stands between the merged verbs. */
function isMergedMark(mark: number, clause: Clause): boolean {
  return clause.outer.length > 0 && mark > topOf(clause);
}

/** "according to Reuters": the cue and source of the attribution that the clause itself is the content of. */
function isFrame(tree: Tree, c: number, scope: Scope, clause: Clause): boolean {
  if (tree.children[c]!.some((w) => tree.lower[w] === "according")) return true;
  const told = scope.attribution[clause.head];
  return told !== undefined && [c, ...tree.children[c]!].some((w) => scope.cue[w] === told);
}

const PREDICATE = new Set(["aux", "cop"]);

/** With auxiliaries, copula, negation and particle, as far as they stand in one stretch with it. */
export function predicateOf(tree: Tree, clause: Clause): WordRange {
  const head = isNominal(tree, clause.head) ? copulaOf(tree, clause.head)! : clause.head;
  const top = clause.outer[0] ?? head;
  let [first, last] = [Math.min(top, head), Math.max(top, head)];
  for (const word of new Set([topOf(clause), clause.head]))
    for (const c of tree.children[word]!) {
      const rel = relation(tree, c);
      const isParticle = rel === "compound" && tree.words[c]!.deprel === "compound:prt";
      const isNegation = rel === "advmod" && /^(not|n't|n’t|never)$/.test(tree.lower[c]!);
      if (isParticle && c === last + 1) last = c;
      else if ((PREDICATE.has(rel) || isNegation) && c < first && !hasArgumentBetween(tree, word, c)) first = c;
      else if (isNegation && c === last + 1) last = c;
    }
  return { first, last };
}

function hasArgumentBetween(tree: Tree, word: number, aux: number): boolean {
  return tree.children[word]!.some((c) => c > aux && c < word && /^(nsubj|csubj|expl|obj)$/.test(relation(tree, c)));
}

/** A noun that is predicated ("is a setback"): its copula carries the predicate, the noun is what it says. */
export function isNominal(tree: Tree, head: number): boolean {
  return copulaOf(tree, head) !== undefined && !/^(ADJ|VERB|AUX)$/.test(tree.words[head]!.upos);
}

function copulaOf(tree: Tree, head: number): number | undefined {
  return tree.children[head]!.find((c) => relation(tree, c) === "cop");
}

/** A phrase as an argument, with its preposition; a coordinated one without the others. */
export function argumentRange(tree: Tree, i: number, extents: Extents): WordRange {
  const range = phraseOf(tree, i, ARGUMENT_WITHOUT);
  return { first: range.first, last: Math.min(range.last, Math.max(extents.last[i]!, i)) };
}
const ARGUMENT_WITHOUT: ReadonlySet<string> = new Set([
  "conj",
  "cc",
  "punct",
  "acl",
  "parataxis",
  "appos",
  "mark",
  "cop",
  "nsubj",
  "aux",
  "advcl",
  "list",
  "discourse",
]);

export function spanOf(tree: Tree, { first, last }: WordRange): Span {
  return { start: tree.words[first]!.start, end: tree.words[last]!.end };
}
