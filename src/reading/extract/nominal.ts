/** Nouns that tell an event and name somebody who takes part in it: "Varo's arrest of the men". */
import type { Statement } from "../../model/statement.ts";
import type { WordRange } from "../../nlp/annotation.ts";
import { dependents, phraseOf, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import { type Clause, complementOf, type Modality } from "./clause.ts";
import { type Event, eventOf, nounEvent } from "./events.ts";
import { hasNegation, isAbsent, isUntrue } from "./polarity.ts";
import type { Scope } from "./scope.ts";

export type Nominal = { head: number; event: Event };

const { adjectives } = lexicon<{ adjectives: Record<string, Modality> }>("modality/words");
const NOT_EVENTS = new Set(["compound", "flat", "fixed", "root", "appos", "parataxis"]);

/** Nouns of the lexicon outside cues and outside the light verbs ("held talks") whose clause has told them already. */
export function nominalsOf(tree: Tree, scope: Scope, at: ReadonlyMap<number, Clause>): Nominal[] {
  return Array.from(tree.words, (_, head) => head).flatMap((head) => {
    const { upos } = tree.words[head]!;
    if (upos !== "NOUN" || scope.cue[head] || scope.silent[head] || at.has(head) || NOT_EVENTS.has(relation(tree, head))) return [];
    const event = nounEvent(tree, head);
    return event && !isTold(tree, head, at) ? [{ head, event }] : [];
  });
}

/** Whether its verb is the same event: "held talks", "launched an attack". */
function isTold(tree: Tree, head: number, at: ReadonlyMap<number, Clause>): boolean {
  const clause = at.get(tree.words[head]!.head);
  if (!clause || !/^(obj|nsubj|nsubj:pass|conj)$/.test(tree.words[head]!.deprel)) return false;
  const role = clause.passive ? "subject" : "object";
  const event = eventOf(tree, clause, [{ role, word: head, supplied: false }]);
  return event?.event === nounEvent(tree, head)?.event;
}

/** Adjectives and the governing verb tell it: "alleged attacks", "called for talks". */
export function nominalModality(tree: Tree, head: number, at: ReadonlyMap<number, Clause>): Modality {
  const adjective = dependents(tree, head, "amod")
    .map((c) => (Object.hasOwn(adjectives, tree.lower[c]!) ? adjectives[tree.lower[c]!] : undefined))
    .find(Boolean);
  if (adjective) return adjective;
  const governing = at.get(tree.words[head]!.head);
  if (!governing || !/^(obj|obl)$/.test(relation(tree, head))) return "asserted";
  return complementOf(tree, governing.head, governing.passive)?.modality ?? "asserted";
}

/** "denied the attack", "dismissed reports of an attack", "no attack", "without the help of". */
export function nominalPolarity(tree: Tree, head: number, at: ReadonlyMap<number, Clause>): Statement["polarity"] {
  const isNone = dependents(tree, head, "det").some((c) => tree.lower[c] === "no");
  const governing = at.get(tree.words[head]!.head);
  const denies =
    governing &&
    relation(tree, head) === "obj" &&
    complementOf(tree, governing.head, governing.passive)?.negative &&
    !hasNegation(tree, governing.head);
  const report = relation(tree, head) === "nmod" ? tree.words[head]!.head : undefined;
  return isNone || denies || isAbsent(tree, head) || (report !== undefined && isUntrue(tree, report)) ? "negative" : "positive";
}

const WITHOUT = new Set([
  "case",
  "punct",
  "conj",
  "cc",
  "acl",
  "parataxis",
  "appos",
  "mark",
  "cop",
  "nsubj",
  "aux",
  "advcl",
  "advmod",
  "orphan",
  "dep",
  "list",
]);

export function nominalQuote(tree: Tree, head: number, last: number): WordRange {
  const range = phraseOf(tree, head, WITHOUT);
  return { first: range.first, last: Math.max(head, Math.min(range.last, last)) };
}
