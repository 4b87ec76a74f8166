/** Which clauses are statements, and which only carry one or say nothing. */
import type { WordRange } from "../../nlp/annotation.ts";
import { beingOf } from "../../nlp/nouns.ts";
import { dependent, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import { type Clause, complementOf, topOf } from "./clause.ts";
import { isConditionParticiple } from "./condition.ts";
import { isNegated } from "./polarity.ts";
import type { Scope } from "./scope.ts";

const { bare, always, descriptive } = lexicon<Record<"bare" | "always" | "descriptive", string[]>>("saying");
const BARE = new Set(bare);
const ALWAYS = new Set(always);
const DESCRIPTIVE = new Set(descriptive);

export function isStated(tree: Tree, clause: Clause, scope: Scope, sentences: readonly WordRange[], isEvent: boolean): boolean {
  return (
    !scope.silent[clause.head] &&
    !isBareSaying(tree, clause, scope, isEvent) &&
    !isHedge(tree, clause) &&
    !isDescription(tree, clause) &&
    !isAsked(tree, clause, sentences)
  );
}

/** "the source told Ynet that …": carries what is said and is none itself. "told him to leave" is an act. */
function isBareSaying(tree: Tree, clause: Clause, scope: Scope, isEvent: boolean): boolean {
  const verb = clause.head;
  // "announced a boycott" is the act itself, "announced that they would stay away" only says so.
  if (isEvent && dependent(tree, verb, "obj") !== undefined && dependent(tree, verb, "ccomp", "parataxis") === undefined) return false;
  if (ALWAYS.has(tree.words[verb]!.lemma)) return true;
  if (!BARE.has(tree.words[verb]!.lemma)) return false;
  // "neither of them commented"
  if (isNegated(tree, clause) && dependent(tree, verb, "ccomp", "parataxis") === undefined) return false;
  if (clause.relation === "parataxis" || saysNothing(tree, verb)) return true;
  if (dependent(tree, verb, "ccomp", "parataxis") !== undefined) return true;
  const told = scope.cue[verb];
  if (told === undefined || told.content.length === 0 || dependent(tree, verb, "xcomp") !== undefined) return false;
  return scope.attribution[verb] === undefined || holdsVerb(tree, verb) || !isOfText(tree, verb);
}

/** "the treaty speaks of a truce", in somebody's words, tells what stands in it. */
function isOfText(tree: Tree, verb: number): boolean {
  const subject = dependent(tree, verb, "nsubj");
  return subject !== undefined && tree.words[subject]!.upos === "NOUN" && beingOf(tree.words[subject]!.lemma).includes("thing");
}

/** Whether another clause may say what is said: none does of "a truce within days". */
function holdsVerb(tree: Tree, verb: number): boolean {
  const last = Math.min(tree.last[verb]!, verb + LONGEST);
  for (let i = verb + 1; i <= last; i++) if (tree.words[i]!.upos === "VERB") return true;
  return false;
}
const LONGEST = 40;

/** "it is likely that", "it seems that": only how sure the clause is, and "provided that". */
function isHedge(tree: Tree, clause: Clause): boolean {
  if (isConditionParticiple(tree, clause.head)) return true;
  const complement = complementOf(tree, clause.head, clause.passive);
  return (
    Boolean(complement?.merge && complement.modality) &&
    tree.children[clause.head]!.some((c) => /^(expl|nsubj)$/.test(relation(tree, c)) && tree.lower[c] === "it") &&
    dependent(tree, clause.head, "csubj", "ccomp") !== undefined
  );
}

/** "Holm added." */
function saysNothing(tree: Tree, verb: number): boolean {
  return tree.children[verb]!.every((c) => /^(nsubj|aux|punct|advmod|cc|conj|mark)$/.test(relation(tree, c)));
}

/** "called the Sea Guard", "involving three firms": a participle that only tells which one is meant. */
function isDescription(tree: Tree, clause: Clause): boolean {
  const { deprel, lemma, xpos, head } = tree.words[clause.head]!;
  if (deprel !== "acl" || !/^VB[DGN]$/.test(xpos)) return false;
  // "the candidates elected", but "920 killed".
  const isBareParticiple =
    tree.children[clause.head]!.length === 0 && tree.words[head]!.upos !== "NUM" && dependent(tree, head, "nummod") === undefined;
  return DESCRIPTIVE.has(lemma) || isBareParticiple;
}

/** The main clause of a question outside the report's own telling. */
function isAsked(tree: Tree, clause: Clause, sentences: readonly WordRange[]): boolean {
  const top = topOf(clause);
  const root = tree.words[top]!.head < 0 || (relation(tree, top) === "conj" && tree.words[tree.words[top]!.head]!.head < 0);
  if (!root) return false;
  const { last } = sentences[tree.words[top]!.sentence]!;
  return [last, last - 1].some((i) => tree.forms[i] === "?");
}
