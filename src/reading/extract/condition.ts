/** On what a statement hangs: the clause that brings in "if", "unless", "until" or the like, and whether it is one. */
import { dependent, dependents, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import { type Clause, topOf } from "./clause.ts";

const lists = lexicon<Record<"conditions" | "hypothetical" | "participles" | "nouns", string[]>>("modality/conditions");
const CONDITIONS = new Set(lists.conditions);
const HYPOTHETICAL = new Set(lists.hypothetical);
const PARTICIPLES = new Set(lists.participles);
const NOUNS = new Set(lists.nouns);

/** Head of the phrase that a clause holds only if or until; its span is the condition's. */
export function conditionOf(tree: Tree, clause: Clause): number | undefined {
  for (const word of new Set([topOf(clause), clause.head])) for (const c of tree.children[word]!) if (isCondition(tree, c, word)) return c;
  return undefined;
}

/** "if" always, "until" and "as long as" only of what lies ahead: "was held until she was eighteen" tells two facts. */
export function isCondition(tree: Tree, head: number, governor: number): boolean {
  const rel = relation(tree, head);
  if (rel === "obl") return isConditionNoun(tree, head);
  if (rel === "xcomp" || rel === "advcl") {
    if (isConditionParticiple(tree, head)) return true;
    if (rel === "advcl" && isInverted(tree, head)) return true;
  }
  if (rel !== "advcl" || isEvenIf(tree, head)) return false;
  if (isMarked(tree, head, HYPOTHETICAL)) return true;
  return (isMarked(tree, head, CONDITIONS) || isAsLongAs(tree, head)) && isAhead(tree, governor);
}

/** The clause itself, or what "provided that" and "on condition that" bring in. */
export function isSupposed(tree: Tree, clause: Clause): boolean {
  const { governor } = clause;
  if (governor < 0) return false;
  const top = topOf(clause);
  if (clause.relation === "advcl") return isCondition(tree, top, governor);
  if (clause.relation === "ccomp")
    return (
      isConditionParticiple(tree, governor) ||
      isMarked(tree, top, HYPOTHETICAL) ||
      dependents(tree, top, "mark").some((m) => tree.lower[m] === "whether")
    );
  return clause.relation === "acl" && relation(tree, governor) === "obl" && isConditionNoun(tree, governor);
}

/** "provided that they disarm": a conjunction that some trees take for a verb. */
export function isConditionParticiple(tree: Tree, head: number): boolean {
  return PARTICIPLES.has(tree.lower[head]!) && dependent(tree, head, "ccomp") !== undefined && dependent(tree, head, "nsubj", "aux") === undefined;
}

/** "on condition that they disarm", "in case it rains". */
function isConditionNoun(tree: Tree, head: number): boolean {
  return NOUNS.has(tree.lower[head]!) && dependent(tree, head, "case") !== undefined && dependent(tree, head, "acl", "ccomp") !== undefined;
}

/** "had the guard been awake", "should it fail". */
function isInverted(tree: Tree, head: number): boolean {
  const subject = dependent(tree, head, "nsubj");
  const first = tree.first[head]!;
  return subject !== undefined && first < subject && /^(had|were|should)$/.test(tree.lower[first]!) && dependent(tree, head, "mark") === undefined;
}

/** Whether a verb tells of what is to come. */
function isAhead(tree: Tree, verb: number): boolean {
  return (
    dependents(tree, verb, "mark").some((m) => tree.lower[m] === "to") || dependents(tree, verb, "aux").some((c) => tree.words[c]!.xpos === "MD")
  );
}

function isMarked(tree: Tree, clause: number, marks: ReadonlySet<string>): boolean {
  return dependents(tree, clause, "mark", "advmod").some((m) => marks.has(tree.lower[m]!) && m < clause);
}

function isEvenIf(tree: Tree, clause: number): boolean {
  return tree.children[clause]!.some((c) => tree.lower[c] === "even" || (tree.lower[c] === "as" && tree.lower[c + 1] === "if"));
}

function isAsLongAs(tree: Tree, clause: number): boolean {
  return dependents(tree, clause, "mark").some((m) => tree.lower[m] === "as" && tree.lower[m - 1] === "long");
}
