/** What the last voice of a statement's chain commits to. */
import { dependent, dependents, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import { type Clause, complementOf, governorsFirst, isComplementOfNoun, type Modality, topOf } from "./clause.ts";
import { hasNegation } from "./polarity.ts";

type Words = Record<"modals" | "adverbs" | "adjectives", Record<string, Modality>> & Record<"conditions" | "hypothetical" | "openEnds", string[]>;
const words = lexicon<Words>("modality/words");
const CONDITIONS = new Set(words.conditions);
const HYPOTHETICAL = new Set(words.hypothetical);
const of = (table: Record<string, Modality>, word: string): Modality | undefined => (Object.hasOwn(table, word) ? table[word] : undefined);

/** Of every clause: a conjunct asks the first, and what has no tense of its own asks the clause that governs it. */
export function modalitiesOf(
  tree: Tree,
  clauses: readonly Clause[],
  at: ReadonlyMap<number, Clause>,
  told: (word: number) => boolean,
): Map<Clause, Modality> {
  const known = new Map<Clause, Modality>();
  for (const clause of governorsFirst(tree, clauses)) {
    const governing = at.get((clause.first ?? clause).governor);
    const above = clause.first ?? (governing && goesWith(tree, clause) ? governing : undefined);
    known.set(clause, modalityOf(tree, clause, governing, above && known.get(above), told(clause.head)));
  }
  return known;
}

/** "would mean leaving the port", "leaving it will take time". */
function goesWith(tree: Tree, clause: Clause): boolean {
  const top = topOf(clause);
  if (isTensed(tree, top) || dependents(tree, top, "aux").some((c) => tree.words[c]!.xpos === "MD")) return false;
  return /^(xcomp|ccomp|csubj)$/.test(clause.relation) || (clause.relation === "advcl" && dependent(tree, top, "mark") === undefined);
}

/** `inherited`: of the clause that this one goes on or depends on; `told`: whether it stands in somebody's words. */
function modalityOf(tree: Tree, clause: Clause, governing: Clause | undefined, inherited: Modality | undefined, told: boolean): Modality {
  if (conditionOf(tree, clause) !== undefined) return "conditional";
  return (
    ofMerged(tree, clause) ??
    ofAdverb(tree, clause) ??
    ofAuxiliary(tree, clause, told) ??
    ofGovernor(tree, clause, governing) ??
    inherited ??
    "asserted"
  );
}

/** Head of the clause that this one holds only if or until; its span is the condition's. */
export function conditionOf(tree: Tree, clause: Clause): number | undefined {
  for (const word of new Set([topOf(clause), clause.head])) for (const c of dependents(tree, word, "advcl")) if (isCondition(tree, c, word)) return c;
  return undefined;
}

/** "if" always, "until" and "as long as" only of what lies ahead: "was held until she was eighteen" tells two facts. */
function isCondition(tree: Tree, clause: number, governor: number): boolean {
  if (isEvenIf(tree, clause)) return false;
  if (markOf(tree, clause, HYPOTHETICAL) !== undefined) return true;
  return (markOf(tree, clause, CONDITIONS) !== undefined || isAsLongAs(tree, clause)) && isAhead(tree, governor);
}

function isAhead(tree: Tree, verb: number): boolean {
  return isInfinitive(tree, verb) || dependents(tree, verb, "aux").some((c) => tree.words[c]!.xpos === "MD");
}

function markOf(tree: Tree, clause: number, marks: ReadonlySet<string>): number | undefined {
  return dependents(tree, clause, "mark", "advmod").find((m) => marks.has(tree.lower[m]!) && m < clause);
}

function isEvenIf(tree: Tree, clause: number): boolean {
  return tree.children[clause]!.some((c) => tree.lower[c] === "even" || (tree.lower[c] === "as" && tree.lower[c + 1] === "if"));
}

function ofMerged(tree: Tree, clause: Clause): Modality | undefined {
  for (const word of clause.outer) {
    const modality = complementOf(tree, word)?.modality;
    if (modality === "permitted" && hasNegation(tree, word)) return "prohibited";
    if (modality) return modality;
  }
  return undefined;
}

function ofAdverb(tree: Tree, clause: Clause): Modality | undefined {
  for (const word of [...clause.outer, clause.head])
    for (const c of dependents(tree, word, "advmod")) {
      const modality = of(words.adverbs, tree.lower[c]!);
      if (modality) return modality;
    }
  const subject = dependent(tree, topOf(clause), "nsubj");
  const adjective = subject === undefined ? [] : dependents(tree, subject, "amod");
  return adjective.map((c) => of(words.adjectives, tree.lower[c]!)).find((m) => m === "alleged");
}

function ofAuxiliary(tree: Tree, clause: Clause, told: boolean): Modality | undefined {
  for (const word of new Set([topOf(clause), clause.head]))
    for (const c of dependents(tree, word, "aux")) {
      const lower = tree.lower[c]!;
      if (lower === "would" || (lower === "'d" && tree.words[c]!.xpos === "MD")) return wouldBe(tree, word, told);
      const modality = tree.words[c]!.xpos === "MD" || tree.words[c]!.upos === "AUX" ? of(words.modals, lower) : undefined;
      if (modality === "obligatory" && hasNegation(tree, word)) return "prohibited";
      if (modality) return modality;
    }
  return undefined;
}

/** "would have gone" was not; "said it would go" tells what is to come; else it is only supposed. */
function wouldBe(tree: Tree, verb: number, told: boolean): Modality {
  const perfect = dependents(tree, verb, "aux").some((c) => tree.words[c]!.lemma === "have");
  return perfect || !told ? "hypothetical" : "planned";
}

function ofGovernor(tree: Tree, clause: Clause, governing: Clause | undefined): Modality | undefined {
  const top = topOf(clause);
  if (clause.relation === "advcl") {
    if (isCondition(tree, top, clause.governor)) return "hypothetical";
    return isInfinitive(tree, top) ? "planned" : undefined;
  }
  if (clause.relation === "csubj") return isInfinitive(tree, top) ? "hypothetical" : undefined;
  if (clause.governor < 0 || !/^(xcomp|ccomp|acl)$/.test(clause.relation)) return undefined;
  if (clause.relation === "acl" && !isComplementOfNoun(tree, top)) return undefined;
  const complement = complementOf(tree, clause.governor, governing?.head === clause.governor ? governing.passive : undefined);
  if (complement?.modality) return isTensed(tree, top) && WISHES.has(complement.modality) ? undefined : complement.modality;
  return clause.relation === "acl" && isInfinitive(tree, top) ? "planned" : undefined;
}

/** "told them that he left" reports; "told them to leave", "demanded that he leave" ask. */
const WISHES: ReadonlySet<Modality> = new Set(["requested", "obligatory", "planned"]);

function isTensed(tree: Tree, word: number): boolean {
  return [word, ...dependents(tree, word, "aux", "cop")].some((w) => /^VB[DPZ]$/.test(tree.words[w]!.xpos));
}

function isAsLongAs(tree: Tree, clause: number): boolean {
  return dependents(tree, clause, "mark").some((m) => tree.lower[m] === "as" && tree.lower[m - 1] === "long");
}

export function isInfinitive(tree: Tree, word: number): boolean {
  return dependents(tree, word, "mark").some((m) => tree.lower[m] === "to");
}
