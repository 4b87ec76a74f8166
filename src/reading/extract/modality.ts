/** What the last voice of a statement's chain commits to. */
import { beingOf } from "../../nlp/nouns.ts";
import { dependent, dependents, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import { type Clause, complementOf, governingComplement, governorsFirst, type Modality, topOf } from "./clause.ts";
import { conditionOf, isSupposed } from "./condition.ts";
import { hasNegation } from "./polarity.ts";
import { ownSubject } from "./subject.ts";

type Words = Record<"modals" | "adverbs" | "adverbials" | "adjectives", Record<string, Modality>> &
  Record<"rules" | "states" | "invariant", string[]>;
const words = lexicon<Words>("modality/words");
const RULES = new Set(words.rules);
const STATES = new Set(words.states);
const INVARIANT = new Set(words.invariant);
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
    const above = clause.first
      ? goesOn(tree, clause, clause.first)
        ? clause.first
        : undefined
      : governing && goesWith(tree, clause)
        ? governing
        : undefined;
    known.set(clause, modalityOf(tree, clause, governing, above && known.get(above), told(clause.head)));
  }
  return known;
}

/** "would mean leaving the port", "leaving it will take time". */
function goesWith(tree: Tree, clause: Clause): boolean {
  const top = topOf(clause);
  if (isTensed(tree, top) || hasModal(tree, top)) return false;
  return /^(xcomp|ccomp|csubj)$/.test(clause.relation) || (clause.relation === "advcl" && dependent(tree, top, "mark") === undefined);
}

/** Not a conjunct with a tense of its own after an infinitive or a modal. */
function goesOn(tree: Tree, clause: Clause, first: Clause): boolean {
  return !isTensed(tree, topOf(clause)) || (isTensed(tree, topOf(first)) && !hasModal(tree, topOf(first)));
}

/** `inherited`: of the clause that this one goes on or depends on; `told`: whether it stands in somebody's words. */
function modalityOf(tree: Tree, clause: Clause, governing: Clause | undefined, inherited: Modality | undefined, told: boolean): Modality {
  if (conditionOf(tree, clause) !== undefined) return "conditional";
  if (isSupposed(tree, clause)) return "hypothetical";
  return (
    ofMerged(tree, clause) ??
    ofAdverb(tree, clause) ??
    ofLikelihood(tree, clause, governing) ??
    ofAuxiliary(tree, clause, told, inherited) ??
    ofGovernor(tree, clause, governing) ??
    inherited ??
    "asserted"
  );
}

/** "it is likely that the strike will spread" */
function ofLikelihood(tree: Tree, clause: Clause, governing: Clause | undefined): Modality | undefined {
  if (clause.relation !== "csubj") return undefined;
  const modality = governingComplement(tree, clause, governing)?.modality;
  return modality === "possible" || modality === "alleged" ? modality : undefined;
}

function ofMerged(tree: Tree, clause: Clause): Modality | undefined {
  for (const word of clause.outer) {
    const modality = complementOf(tree, word)?.modality;
    if (modality === "permitted" && hasNegation(tree, word)) return "prohibited";
    // "was able to leave" left; "has yet to leave" is no duty.
    if (modality === "possible" && tree.words[word]!.lemma === "able" && isPast(tree, word)) return undefined;
    if (modality === "obligatory" && tree.lower[word + 1] === "yet") return undefined;
    if (modality) return modality;
  }
  return undefined;
}

function isPast(tree: Tree, word: number): boolean {
  return dependents(tree, word, "cop", "aux").some((c) => tree.words[c]!.xpos === "VBD");
}

/** Adverbs and adverbials, and what the subject is called: "reportedly", "in all likelihood", "the alleged spy". */
function ofAdverb(tree: Tree, clause: Clause): Modality | undefined {
  for (const word of [...clause.outer, clause.head])
    for (const c of tree.children[word]!) {
      const rel = relation(tree, c);
      const isDue = rel === "mark" && tree.lower[c] === "due" && tree.lower[c + 1] === "to";
      if (isDue && tree.words[word]!.xpos.startsWith("VB")) return "planned";
      const modality = rel === "advmod" ? of(words.adverbs, tree.lower[c]!) : rel === "obl" ? of(words.adverbials, tree.lower[c]!) : undefined;
      if (modality) return modality;
    }
  const subject = dependent(tree, topOf(clause), "nsubj");
  const adjective = subject === undefined ? [] : dependents(tree, subject, "amod");
  return adjective.map((c) => of(words.adjectives, tree.lower[c]!)).find((m) => m === "alleged");
}

function ofAuxiliary(tree: Tree, clause: Clause, told: boolean, inherited: Modality | undefined): Modality | undefined {
  for (const word of new Set([topOf(clause), clause.head]))
    for (const c of dependents(tree, word, "aux")) {
      const lower = tree.lower[c]!;
      if (lower === "would" || (lower === "'d" && tree.words[c]!.xpos === "MD")) return wouldBe(tree, word, told);
      const modality = tree.words[c]!.xpos === "MD" || tree.words[c]!.upos === "AUX" ? of(words.modals, lower) : undefined;
      if (modality === undefined) continue;
      const isNot = hasNegation(tree, word);
      if (isNot && (modality === "obligatory" || lower === "shall" || lower === "sha")) return "prohibited";
      if (lower === "may" && isRule(tree, clause, inherited, isNot)) return isNot ? "prohibited" : "permitted";
      // "could not leave" did not; "could not have left" is only thought so.
      if (isNot && /^(can|ca|could)$/.test(lower) && !isPerfect(tree, word)) return undefined;
      return modality;
    }
  return undefined;
}

/** "may" of what is allowed and not of what can be: beside a ban or a duty, in a law, or ("may not") of persons of a kind and what they do. */
function isRule(tree: Tree, clause: Clause, inherited: Modality | undefined, isNot: boolean): boolean {
  const top = topOf(clause);
  if (isPerfect(tree, top) || STATES.has(tree.words[clause.head]!.lemma)) return false;
  if (inherited === "prohibited" || inherited === "permitted" || inherited === "obligatory") return true;
  if (tree.children[top]!.some((c) => tree.lower[c] === "only" && relation(tree, c) === "advmod" && c < top)) return true;
  if (tree.children[top]!.some((c) => relation(tree, c) === "obl" && RULES.has(tree.words[c]!.lemma))) return true;
  const { governor } = clause;
  if (governor >= 0) {
    const teller = RULES.has(tree.words[governor]!.lemma) ? governor : dependent(tree, governor, "nsubj");
    if (teller !== undefined && RULES.has(tree.words[teller]!.lemma)) return true;
  }
  const subject = ownSubject(tree, clause);
  return isNot && subject !== undefined && isKindOfPerson(tree, subject);
}

/** "foreigners", "no member": persons at large. */
function isKindOfPerson(tree: Tree, noun: number): boolean {
  const { upos, xpos, lemma } = tree.words[noun]!;
  if (upos !== "NOUN" || !beingOf(lemma).includes("person")) return false;
  const determiner = tree.children[noun]!.find((c) => /^(det|nummod)$/.test(relation(tree, c)) || tree.words[c]!.deprel === "nmod:poss");
  return determiner === undefined ? xpos === "NNS" : /^(no|any|every|each)$/.test(tree.lower[determiner]!);
}

function isPerfect(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, "aux").some((c) => tree.words[c]!.lemma === "have");
}

/** "would have gone" was not; "said it would go" tells what is to come; else it is only supposed. */
function wouldBe(tree: Tree, verb: number, told: boolean): Modality {
  return isPerfect(tree, verb) || !told ? "hypothetical" : "planned";
}

function ofGovernor(tree: Tree, clause: Clause, governing: Clause | undefined): Modality | undefined {
  const top = topOf(clause);
  const complement = governingComplement(tree, clause, governing);
  if (complement?.modality) return isTensed(tree, top) && WISHES.has(complement.modality) ? undefined : complement.modality;
  if (complement?.negative) return undefined;
  if (clause.relation === "csubj") return isInfinitive(tree, top) ? "hypothetical" : undefined;
  return (clause.relation === "advcl" || clause.relation === "acl") && isInfinitive(tree, top) ? "planned" : undefined;
}

/** "told them that he left" reports; "told them to leave", "demanded that he leave" ask. */
const WISHES: ReadonlySet<Modality> = new Set(["requested", "obligatory", "planned"]);

/** Not "leave" of "demanded that they leave", whatever its tag: a past of that form has few verbs. */
function isTensed(tree: Tree, word: number): boolean {
  return [word, ...dependents(tree, word, "aux", "cop")].some((w) => {
    const { xpos, lemma } = tree.words[w]!;
    return /^VB[PZ]$/.test(xpos) || (xpos === "VBD" && (tree.lower[w] !== lemma || INVARIANT.has(lemma)));
  });
}

function hasModal(tree: Tree, word: number): boolean {
  return dependents(tree, word, "aux").some((c) => tree.words[c]!.xpos === "MD");
}

export function isInfinitive(tree: Tree, word: number): boolean {
  return dependents(tree, word, "mark").some((m) => tree.lower[m] === "to");
}
