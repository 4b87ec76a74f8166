/** A statement as a plain sentence: its subject, a finite verb, and the rest of its own words. */
import type { Statement } from "../../model/statement.ts";
import type { WordRange } from "../../nlp/annotation.ts";
import { dependents, phraseOf, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import { type Clause, complementOf, topOf } from "./clause.ts";
import type { Supplied } from "./subject.ts";

const { modals, subjects } = lexicon<{ modals: Record<string, [string, string]>; subjects: Record<string, string> }>("words/sentence");

/** `nameOf`: the name of what a pronoun stands for, where it has one. */
export type Told = { clause: Clause; quote: WordRange; supplied: Supplied; nameOf(word: number): string | undefined } & Pick<
  Statement,
  "polarity" | "modality"
>;

/** Only a sentence of thousands of words is cut: nested clauses would each repeat the rest of it. */
const LONGEST = 120;

export function sentenceOf(bodyText: string, tree: Tree, told: Told): string {
  const { clause, supplied } = told;
  const first = afterLead(tree, told.quote, clause);
  const last = Math.min(told.quote.last, first + LONGEST);
  const say = (from: number, to: number) => (from > to ? "" : bodyText.slice(tree.words[from]!.start, tree.words[to]!.end).replace(/\s+/g, " "));
  const subject = supplied.subject === undefined ? undefined : subjectRange(tree, supplied.subject);
  const isInside = subject !== undefined && subject.first >= first && subject.last <= last;
  const verb = verbOf(tree, clause);
  // A participle with its subject before it and no auxiliary is a past that was tagged so.
  const hasTense = isFiniteVerb(tree, clause, verb) || (isInside && tree.words[verb]!.xpos === "VBN" && !clause.passive);
  const name = subject && sayName(told, supplied.subject!, say(subject.first, subject.last));
  const gap = gapOf(tree, clause, supplied, say);
  if (hasTense || verb < first || verb > last || name === undefined || (isInside && subject!.last > verb)) {
    const own =
      isInside && subject!.first === first
        ? [name!, say(subject!.last + 1, last)]
        : [subject && !isInside && (subject.last < first || subject.first > last) && !isExtraposed(subject, clause) ? name! : "", say(first, last)];
    return closed([...own, gap]);
  }
  const isPlural = subject!.last > subject!.first ? isPluralPhrase(tree, supplied.subject!) : isPluralWord(tree, supplied.subject!);
  const before = say(Math.max(first, isInside ? subject!.last + 1 : first), verb - 1)
    .replace(/\b(?:to|not|n[’']t|without|from|of|instead|rather|than)\b ?/gi, "")
    .trim();
  const rest = say(verb + 1, last);
  return closed([name, finiteOf(tree, told, verb, isPlural, say(verb, verb), [name, before, rest]), before, rest, gap]);
}

/** A subject that is a clause and follows its verb stands in the quote already. */
function isExtraposed(subject: WordRange, clause: Clause): boolean {
  return subject.first > clause.head;
}

function closed(parts: readonly string[]): string {
  const text = parts
    .filter((p) => p !== "")
    .join(" ")
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, "")
    .replace(/ (?=[,;:]|['’](?:s|re|ve|ll|d|m)\b)/g, "");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]["”']?$/.test(text) ? "" : "."}`;
}

/** Without "who", "which" or the preposition before it, which the gap brings back. */
function afterLead(tree: Tree, { first, last }: WordRange, clause: Clause): number {
  const isRelative = (i: number) => /^(WDT|WP|WP\$)$/.test(tree.words[i]!.xpos) && !/^what/.test(tree.lower[i]!);
  if (first < last && isRelative(first)) return first + 1;
  if (first + 1 < last && clause.relation === "acl" && relation(tree, first) === "case" && isRelative(first + 1)) return first + 2;
  return first;
}

/** "whom they trust" trusts somebody. */
function gapOf(tree: Tree, clause: Clause, { gap }: Supplied, say: (from: number, to: number) => string): string {
  if (!gap || (gap.pronoun === undefined && (gap.role !== "object" || isFilled(tree, clause)))) return "";
  const { first, last } = phraseOf(tree, gap.word);
  const preposition = gap.pronoun === undefined ? undefined : dependents(tree, gap.pronoun, "case")[0];
  return [preposition === undefined ? "" : say(preposition, preposition), say(first, last)].filter(Boolean).join(" ");
}

/** "where he sat", "what they found": nothing of the noun is left out. */
function isFilled(tree: Tree, { head }: Clause): boolean {
  return tree.children[head]!.some((c) => tree.words[c]!.xpos === "WRB" || /^(obj|ccomp|xcomp|cop)$/.test(relation(tree, c)));
}

/** With what is coordinated with it; without what a comma adds ("Holm, 19"). */
function subjectRange(tree: Tree, word: number): WordRange {
  const range = phraseOf(tree, word);
  for (const c of dependents(tree, word, "conj")) range.last = Math.max(range.last, phraseOf(tree, c).last);
  for (let i = word + 1; i < range.last; i++)
    if (tree.lower[i] === "," && dependents(tree, word, "conj").length === 0) return { first: range.first, last: i - 1 };
  return range;
}

const THIRD = /^(he|him|his|she|her|it|its|they|them|their)$/i;

function sayName(told: Told, word: number, words: string): string {
  if (!THIRD.test(words)) return Object.hasOwn(subjects, words.toLowerCase()) ? subjects[words.toLowerCase()]! : words;
  return told.nameOf(word) ?? (Object.hasOwn(subjects, words.toLowerCase()) ? subjects[words.toLowerCase()]! : words);
}

/** The first word of the verb group: "have" of "to have left". */
function verbOf(tree: Tree, clause: Clause): number {
  const top = topOf(clause);
  return dependents(tree, top, "aux", "cop").find((c) => c < top) ?? top;
}

function isFiniteVerb(tree: Tree, clause: Clause, verb: number): boolean {
  if (dependents(tree, topOf(clause), "mark").some((m) => tree.lower[m] === "to")) return false;
  const { xpos, upos } = tree.words[verb]!;
  return /^(VB[DPZ]|MD)$/.test(xpos) || !/^VB[GN]?$/.test(xpos) || !/^(VERB|AUX)$/.test(upos);
}

function isPluralWord(tree: Tree, word: number): boolean {
  const { xpos } = tree.words[word]!;
  return /^NNP?S$/.test(xpos) || /^(they|them|their|we|us|you|i|these|those)$/.test(tree.lower[word]!);
}

function isPluralPhrase(tree: Tree, word: number): boolean {
  return isPluralWord(tree, word) || dependents(tree, word, "conj").length > 0;
}

const NEGATIVE = /\b(?:no|none|nobody|nothing|never|neither|nor|hardly|barely|scarcely|few)\b/i;

/** "leaving" → "is leaving", "to leave" → "is to leave", "held" → "was held"; what is denied, planned or forbidden as such. */
function finiteOf(tree: Tree, { polarity, modality, clause }: Told, verb: number, isPlural: boolean, form: string, rest: readonly string[]): string {
  const { xpos, lemma } = tree.words[verb]!;
  const isSaid = clause.outer.some((w) => complementOf(tree, w)?.negative) || rest.some((part) => NEGATIVE.test(part));
  const not = polarity === "negative" && !isSaid ? "not " : "";
  const isPassive = xpos === "VBN" && clause.passive;
  const base = isPassive ? `be ${form}` : xpos === "VBN" ? `have ${form}` : lemma;
  if (Object.hasOwn(modals, modality)) {
    const [auxiliary, link = ""] = modals[modality]![isPlural ? 1 : 0]!.split("|") as [string, string?];
    return `${auxiliary} ${not}${link}${base}`;
  }
  if (isPassive) return `${isPlural ? "were" : "was"} ${not}${form}`;
  if (xpos === "VBN") return `${isPlural ? "have" : "has"} ${not}${form}`;
  if (lemma === "be") return `${isPlural ? "are" : "is"}${not && " not"}`;
  if (lemma === "have" && verb !== topOf(clause)) return `${isPlural ? "have" : "has"}${not && " not"}`;
  if (not) return `${isPlural ? "do" : "does"} not ${lemma}`;
  if (xpos === "VBG") return `${isPlural ? "are" : "is"} ${form.toLowerCase()}`;
  return isPlural ? lemma : thirdPerson(lemma);
}

function thirdPerson(verb: string): string {
  if (verb === "have") return "has";
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}
