/** What a clause says its predicate of, as the grammar has it. */
import type { Argument } from "../../model/statement.ts";
import type { WordRange } from "../../nlp/annotation.ts";
import { conjuncts, phraseOf, relation, type Tree } from "../../nlp/tree.ts";
import { type Clause, topOf } from "./clause.ts";
import type { Scope } from "./scope.ts";
import { argumentRange, type Extents, isNominal, spanOf } from "./spans.ts";
import type { Supplied } from "./subject.ts";

export type Role = Argument["role"];
/** An argument by its head word; `supplied` where it stands outside the clause. */
export type Slot = { role: Role; word: number; supplied: boolean };

const ROLES: Record<string, Role> = {
  nsubj: "subject",
  csubj: "subject",
  obj: "object",
  iobj: "indirect",
  obl: "oblique",
  ccomp: "clause",
  xcomp: "clause",
};

/** Subject first, then as they stand; conjuncts each for themselves. */
export function slotsOf(tree: Tree, clause: Clause, supplied: Supplied, scope: Scope): Slot[] {
  const merged = new Set([...clause.outer, clause.head]);
  const slots: Slot[] = [];
  if (supplied.subject !== undefined) {
    const isOwn = merged.has(tree.words[supplied.subject]!.head) && supplied.subject !== clause.governor;
    for (const word of conjuncts(tree, supplied.subject)) slots.push({ role: "subject", word, supplied: !isOwn });
  }
  for (const word of new Set([topOf(clause), ...clause.outer, clause.head]))
    for (const c of tree.children[word]!) {
      const role = roleOf(tree, clause, c);
      if (role === undefined || role === "subject" || merged.has(c) || isRelative(tree, c) || isOfFrame(tree, c, scope, clause)) continue;
      for (const part of role === "clause" ? [c] : conjuncts(tree, c)) slots.push({ role, word: part, supplied: false });
    }
  if (supplied.gap) for (const word of conjuncts(tree, supplied.gap.word)) slots.push({ role: supplied.gap.role, word, supplied: true });
  if (isNominal(tree, clause.head)) {
    // "is in a cell": where or how it is.
    const role = tree.children[clause.head]!.some((c) => relation(tree, c) === "case") ? "oblique" : "object";
    for (const word of conjuncts(tree, clause.head)) slots.push({ role, word, supplied: false });
  }
  return slots;
}

function roleOf(tree: Tree, clause: Clause, c: number): Role | undefined {
  const role = ROLES[relation(tree, c)];
  if (role !== "oblique") return role;
  const isAgent = tree.words[c]!.deprel === "obl:agent" || (clause.passive && tree.children[c]!.some((p) => tree.lower[p] === "by"));
  return isAgent ? "agent" : "oblique";
}

function isRelative(tree: Tree, c: number): boolean {
  return /^(WDT|WP)$/.test(tree.words[c]!.xpos);
}

function isOfFrame(tree: Tree, c: number, scope: Scope, clause: Clause): boolean {
  if (tree.children[c]!.some((w) => tree.lower[w] === "according")) return true;
  const told = scope.attribution[clause.head];
  return told !== undefined && [c, ...tree.children[c]!].some((w) => scope.cue[w] === told);
}

export function argumentOf(tree: Tree, slot: Slot, extents: Extents, clause: Clause, entity: string | null): Argument {
  return { role: slot.role, ...spanOf(tree, rangeOf(tree, slot, extents, clause)), entity };
}

function rangeOf(tree: Tree, { role, word, supplied }: Slot, extents: Extents, clause: Clause): WordRange {
  if (role === "clause") return { first: extents.first[word]!, last: extents.last[word]! };
  if (word === clause.head || isNominal(tree, word)) return phraseOf(tree, word, COMPLEMENT);
  return supplied ? phraseOf(tree, word) : argumentRange(tree, word, extents);
}

/** Of a noun that is itself predicated, its own words alone. */
const COMPLEMENT: ReadonlySet<string> = new Set([
  "nsubj",
  "csubj",
  "cop",
  "aux",
  "advmod",
  "mark",
  "cc",
  "conj",
  "punct",
  "acl",
  "advcl",
  "parataxis",
  "appos",
  "expl",
  "obl",
  "ccomp",
]);
