/** Attributions that the grammar shows where the network is not sure: a verb of saying with its clause. */
import type { AttributedWords } from "../../nlp/annotation.ts";
import { dependent, dependents, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import { nounPhrase, speakerOf } from "./subject.ts";

const lists = lexicon<Record<"public" | "private" | "addressed" | "occasions", string[]>>("cues");
const PUBLIC = new Set([...lists.public, ...lists.addressed]);
const ADDRESSED = new Set(lists.addressed);
const OCCASIONS = new Set(lists.occasions);
/** Less than any that the network is sure of. */
const BY_GRAMMAR = 0.3;

/** The attributions with those that are missing; ascending by cue. */
export function withMissing(tree: Tree, attributions: readonly AttributedWords[]): AttributedWords[] {
  const taken = new Set(attributions.flatMap((a) => a.cue));
  const missing = tree.words.flatMap((_, verb) => saidBy(tree, verb, taken) ?? []);
  return [...attributions, ...missing].sort((a, b) => a.cue[0]! - b.cue[0]!);
}

export function isSaying(tree: Tree, word: number): boolean {
  return PUBLIC.has(tree.words[word]!.lemma) || tree.lower[word] === "according";
}

/** "Holm told Berg that P", where no word of its predicate is in a cue. */
function saidBy(tree: Tree, verb: number, taken: ReadonlySet<number>): AttributedWords | undefined {
  const { upos, lemma } = tree.words[verb]!;
  if (upos !== "VERB" || !PUBLIC.has(lemma) || taken.has(verb)) return undefined;
  const clause = dependent(tree, verb, "ccomp");
  if (clause === undefined || dependent(tree, clause, "nsubj", "csubj", "expl") === undefined) return undefined;
  const speaker = speakerOf(tree, verb);
  if (speaker === undefined || !/^(NOUN|PROPN|PRON|NUM|DET)$/.test(tree.words[speaker]!.upos)) return undefined;
  const cue = predicate(tree, verb);
  const content = trimmed(tree, tree.first[clause]!, tree.last[clause]!);
  const addressee = addresseeOf(tree, verb, content[0]!);
  const others = new Set([...cue, ...content, ...addressee]);
  if (cue.some((w) => taken.has(w)) || others.has(speaker)) return undefined;
  const source = nounPhrase(tree, speaker).filter((w) => !others.has(w));
  return { cue, source, content, addressee, kinds: [], probability: BY_GRAMMAR };
}

/** A verb with its auxiliaries and negation. */
export function predicate(tree: Tree, verb: number): number[] {
  const before = dependents(tree, verb, "aux", "advmod").filter(
    (c) => c < verb && (relation(tree, c) === "aux" || /^(not|n't|never)$/.test(tree.lower[c]!)),
  );
  return [...before, verb];
}

/** Without the punctuation at its end; a mark that closes stays. */
export function trimmed(tree: Tree, first: number, last: number): number[] {
  let end = last;
  while (end > first && tree.words[end]!.upos === "PUNCT" && !/^["”'’»)]$/.test(tree.forms[end]!)) end--;
  return Array.from({ length: end - first + 1 }, (_, k) => first + k);
}

/** Who is told by an attribution of the network, where the grammar shows it; it may stand in the cue ("told the Courier"). */
export function addressedBy(tree: Tree, { cue, content, source }: AttributedWords): number[] {
  const verb = cue.find((w) => tree.words[w]!.upos === "VERB" && PUBLIC.has(tree.words[w]!.lemma));
  if (verb === undefined) return [];
  const others = new Set([...content, ...source]);
  const addressee = addresseeOf(tree, verb, content[0]!);
  return addressee.some((w) => others.has(w)) ? [] : addressee;
}

/** Who is told: the object of "tell", who stands after "to" of "say", who an interview was with. */
export function addresseeOf(tree: Tree, verb: number, before: number): number[] {
  const head = told(tree, verb) ?? saidTo(tree, verb) ?? occasion(tree, verb);
  return head === undefined || (head > verb && before > verb && head > before) ? [] : nounPhrase(tree, head);
}

function told(tree: Tree, verb: number): number | undefined {
  if (!ADDRESSED.has(tree.words[verb]!.lemma)) return undefined;
  return dependent(tree, verb, "iobj") ?? dependents(tree, verb, "obj").find((c) => /^(PROPN|NOUN|PRON)$/.test(tree.words[c]!.upos));
}

function saidTo(tree: Tree, verb: number): number | undefined {
  return dependents(tree, verb, "obl").find((c) => isAfter(tree, c, /^to$/) && /^(PROPN|NOUN|PRON)$/.test(tree.words[c]!.upos));
}

/** "said in an interview with the Courier", "in a letter to the council". */
function occasion(tree: Tree, verb: number): number | undefined {
  const at = dependents(tree, verb, "obl").find((c) => OCCASIONS.has(tree.words[c]!.lemma));
  return at === undefined ? undefined : dependents(tree, at, "nmod").find((c) => isAfter(tree, c, /^(to|with)$/));
}

function isAfter(tree: Tree, noun: number, preposition: RegExp): boolean {
  return dependents(tree, noun, "case").some((c) => preposition.test(tree.lower[c]!));
}
