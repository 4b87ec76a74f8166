/** The clauses of a document: what is predicated, and by which verbs it is governed. */

import type { Statement } from "../../model/statement.ts";
import { dependent, dependents, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";

export type Modality = Statement["modality"];
export type Complement = { merge?: boolean; modality?: Modality; negative?: boolean; control?: "subject" | "object" };

export type Clause = {
  /** The word that predicates, innermost of merged verbs: "leave" of "plans to leave". */
  head: number;
  /** Verbs merged into it, outermost first: "plans". */
  outer: number[];
  /** Word of another clause or noun that governs this one; -1 where none does. */
  governor: number;
  relation: string;
  passive: boolean;
  /** Of the conjunct that it goes on, the clause. */
  first?: Clause;
};

const { verbs: COMPLEMENTS, nouns: NOUN_COMPLEMENTS } = lexicon<Record<"verbs" | "nouns", Record<string, Complement>>>("modality/complements");

const NOT_CLAUSES = new Set([
  "amod",
  "compound",
  "case",
  "mark",
  "fixed",
  "aux",
  "cop",
  "flat",
  "goeswith",
  "advmod",
  "det",
  "cc",
  "discourse",
  "punct",
  "expl",
]);
const EMBEDDED = new Set(["xcomp", "ccomp", "advcl"]);

/** In order of their first words' verbs; every word belongs to the predicate of one clause at most. */
export function clausesOf(tree: Tree): Clause[] {
  const at: (Clause | undefined)[] = new Array(tree.words.length);
  const clauses: Clause[] = [];
  for (const i of tree.order) {
    if (!isPredicate(tree, i)) continue;
    const governor = tree.words[i]!.head;
    const rel = relation(tree, i);
    const above = governor >= 0 ? at[governor] : undefined;
    const passive = isPassive(tree, i);
    if (above && above.head === governor && merges(tree, above, i, rel)) {
      above.outer.push(above.head);
      above.head = i;
      above.passive = passive;
      at[i] = above;
      continue;
    }
    const clause: Clause = { head: i, outer: [], governor, relation: rel, passive };
    if (rel === "conj" && above) {
      clause.first = above;
      // "was seized and burned": the auxiliary stands once.
      clause.passive ||= above.passive && tree.words[i]!.xpos === "VBN" && dependent(tree, i, "aux", "nsubj") === undefined;
    }
    at[i] = clause;
    clauses.push(clause);
  }
  return clauses.sort((a, b) => topOf(a) - topOf(b));
}

/** Clauses in such an order that each stands after the one that governs it. */
export function governorsFirst(tree: Tree, clauses: readonly Clause[]): Clause[] {
  const rank = new Int32Array(tree.words.length);
  for (const [k, word] of tree.order.entries()) rank[word] = k;
  return [...clauses].sort((a, b) => rank[topOf(a)]! - rank[topOf(b)]!);
}

/** The word that carries a clause's subject, auxiliaries and adverbials. */
export function topOf(clause: Clause): number {
  return clause.outer[0] ?? clause.head;
}

/** What a word says of the clause that it governs; `mark`: the preposition that brings that clause in ("from" of "kept them from leaving"). */
export function complementOf(tree: Tree, word: number, passive = isPassive(tree, word), mark?: string): Complement | undefined {
  const { upos, lemma } = tree.words[word]!;
  const table = upos === "NOUN" ? NOUN_COMPLEMENTS : COMPLEMENTS;
  const key = [mark && `${lemma}:${mark}`, passive && `${lemma}:pass`, lemma].find((k) => k && Object.hasOwn(table, k));
  return key ? table[key] : undefined;
}

/** What the word that governs a clause says of it, where the clause completes that word: "denied that …", "accused of …ing"; "left to …" only goes with it. */
export function governingComplement(tree: Tree, clause: Clause, governing: Clause | undefined): Complement | undefined {
  const { governor, relation: rel } = clause;
  if (governor < 0 || !COMPLETING.has(rel)) return undefined;
  const top = topOf(clause);
  const mark = dependents(tree, top, "mark")[0];
  const passive = governing?.head === governor ? governing.passive : undefined;
  const complement = complementOf(tree, governor, passive, mark === undefined ? undefined : tree.lower[mark]);
  if (rel === "acl") return isComplementOfNoun(tree, top) ? complement : undefined;
  if (rel === "csubj")
    return tree.words[governor]!.upos === "ADJ" && mark !== undefined && tree.lower[mark] === "that" && top > governor ? complement : undefined;
  if (rel !== "advcl") return complement;
  // Gerunds after a preposition, and now and then an infinitive, are hung as adverbial clauses.
  const isGerund = mark !== undefined && tree.words[top]!.xpos === "VBG" && PREPOSITIONS.has(tree.lower[mark]!);
  const isInfinitive = mark !== undefined && tree.lower[mark] === "to";
  return isGerund || (isInfinitive && takesInfinitive(tree, governor, top, complement)) ? complement : undefined;
}

/** "urged them to leave", "refused, in spite of all, to leave". */
function takesInfinitive(tree: Tree, verb: number, clause: number, complement: Complement | undefined): boolean {
  const objects = dependents(tree, verb, "obj", "iobj");
  if (complement?.control === "subject") return objects.length === 0;
  const isDirected = complement?.control === "object" && complement.modality !== undefined && DIRECTED.has(complement.modality);
  return isDirected && objects.some((o) => tree.last[o] === tree.first[clause]! - 1);
}

const COMPLETING = new Set(["xcomp", "ccomp", "csubj", "advcl", "acl"]);
const PREPOSITIONS = new Set(["from", "of", "with", "for", "into", "at", "against"]);
const DIRECTED: ReadonlySet<Modality> = new Set(["requested", "obligatory", "permitted", "prohibited"]);

function isPredicate(tree: Tree, i: number): boolean {
  const { upos, xpos } = tree.words[i]!;
  const rel = relation(tree, i);
  if (NOT_CLAUSES.has(rel)) return false;
  if (dependent(tree, i, "cop", "aux:pass") !== undefined) return true;
  if (upos === "VERB" || (upos === "AUX" && rel !== "conj")) return /^VB|^MD/.test(xpos) || upos === "AUX";
  if (upos === "ADJ") return rel === "xcomp" && dependent(tree, i, "xcomp") !== undefined;
  return /^(VB[DPZ]|MD)$/.test(xpos);
}

export function isPassive(tree: Tree, i: number): boolean {
  if (dependent(tree, i, "aux:pass", "nsubj:pass") !== undefined) return true;
  const { xpos } = tree.words[i]!;
  const rel = relation(tree, i);
  // Reduced: "captured in 2022", a headline's "defector arrested".
  if (xpos !== "VBN" || dependent(tree, i, "aux", "obj") !== undefined) return false;
  return rel === "acl" || rel === "advcl" || rel === "xcomp" || rel === "root" || rel === "ccomp";
}

function merges(tree: Tree, above: Clause, i: number, rel: string): boolean {
  if (!EMBEDDED.has(rel)) return false;
  const complement = complementOf(tree, above.head, above.passive);
  if (!complement?.merge) return false;
  if (rel === "xcomp") return dependent(tree, above.head, "obj") === undefined;
  // "are barred from establishing", "is suspected of leaving" hang as adverbial clauses on their verbs.
  return rel === "advcl" && above.passive && dependents(tree, i, "mark").some((m) => /^(from|of|at)$/.test(tree.lower[m]!));
}

const OF_NOUN = /^(that|to|of|for|in|from|against|about|on|whether|by)$/;

/** "the claim that he left", "plans to leave", "reports of troops leaving"; not "claims made about him". */
export function isComplementOfNoun(tree: Tree, word: number): boolean {
  return tree.words[word]!.deprel === "acl" && dependents(tree, word, "mark").some((m) => OF_NOUN.test(tree.lower[m]!));
}
