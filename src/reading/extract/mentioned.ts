/** Persons, bodies and states in a report: where they are named and what a pronoun or noun stands for. */
import type { Attribution } from "../../model/attribution.ts";
import type { Entity } from "../../model/entity.ts";
import type { Span } from "../../model/span.ts";
import type { Participant } from "../../model/statement.ts";
import type { WordRange } from "../../nlp/annotation.ts";
import { countryOfDemonym } from "../../nlp/countries.ts";
import { beingOf } from "../../nlp/nouns.ts";
import { dependent, headOf, LOOSE, phraseOf, relation, type Tree } from "../../nlp/tree.ts";
import { measured, nounOf } from "./kinds.ts";
import { within } from "./scope.ts";
import { spanOf } from "./spans.ts";

/** Where each entity is mentioned, by word. */
export type Mentioned = {
  /** Entity by head word of a mention of any kind. */
  entity: Map<number, Entity>;
  /** Span of the name that each word of a name belongs to. */
  name: Map<number, Span>;
  /** Of each entity its names, ascending. */
  names: Map<string, Span[]>;
  /** Of each entity the nouns that stand for it, ascending. */
  nominals: Map<string, Span[]>;
};

export function mentionedIn(tree: Tree, entities: readonly Entity[]): Mentioned {
  const mentioned: Mentioned = { entity: new Map(), name: new Map(), names: new Map(), nominals: new Map() };
  for (const entity of entities)
    for (const mention of entity.mentions) {
      const words = within(tree.words, mention);
      if (words.length === 0) continue;
      const span = { start: mention.start, end: mention.end };
      const head = headOf(tree, { first: words[0]!, last: words.at(-1)! });
      if (mention.kind === "name" || !mentioned.name.has(head)) mentioned.entity.set(head, entity);
      if (mention.kind === "name") for (const word of words) mentioned.name.set(word, span);
      const spans = mention.kind === "name" ? mentioned.names : mention.kind === "nominal" ? mentioned.nominals : undefined;
      if (spans?.has(entity.id)) spans.get(entity.id)!.push(span);
      else spans?.set(entity.id, [span]);
    }
  return mentioned;
}

const FIRST_PERSON = /^(i|me|my|we|us|our|myself|ourselves)$/;
const NO_PARTICIPANT = /^(it|this|that|which|what|there|itself|these|those|who|whom|everything|anything|something|nothing)$/;

/** As a participant; undefined for a thing. A pronoun is given as the nearest name before it; "I" in somebody's words as that speaker. */
export function beingAt(
  tree: Tree,
  word: number,
  mentioned: Mentioned,
  told: Attribution | undefined,
  above?: () => number | undefined,
): Participant | undefined {
  const entity = mentioned.entity.get(word);
  const { upos } = tree.words[word]!;
  if (upos === "PRON" || upos === "DET") return ofPronoun(tree, word, mentioned, entity, told, above);
  if (entity && mentioned.name.has(word)) return isActing(entity) ? { ...mentioned.name.get(word)!, entity: entity.id } : undefined;
  const isBeing =
    upos === "PROPN"
      ? !TIME.test(tree.lower[word]!)
      : upos === "NUM"
        ? isOfBeings(tree, word)
        : acts(tree, word) || measured(tree, word).some((w) => acts(tree, w) || tree.words[w]!.upos === "PROPN");
  if (!isBeing && !(entity && isActing(entity))) return undefined;
  const named = entity && tree.children[word]!.find((c) => mentioned.entity.get(c) === entity && mentioned.name.has(c));
  if (named !== undefined) return { ...mentioned.name.get(named)!, entity: entity!.id };
  return phraseAt(tree, word, entity?.id);
}

/** The shortest phrase that still names somebody: without its article, clauses and what no being stands in ("with impunity", "for the flood"). */
export function phraseAt(tree: Tree, word: number, entity: string | null = null): Participant {
  return { ...spanOf(tree, withoutArticle(tree, shortest(tree, word))), entity };
}

function shortest(tree: Tree, word: number, depth = 0): WordRange {
  const { first } = phraseOf(tree, word);
  let last = word;
  for (const c of tree.children[word]!) {
    if (c < word || LOOSE.has(relation(tree, c))) continue;
    const preposition = dependent(tree, c, "case");
    if (preposition === undefined) last = Math.max(last, tree.last[c]!);
    else if (depth === DEEPEST || EXAMPLE.test(tree.lower[preposition]!) || !(isNamed(tree, c) || tree.lower[preposition] === "of")) break;
    else last = Math.max(last, shortest(tree, c, depth + 1).last);
  }
  return { first, last };
}
const DEEPEST = 3;
/** Prepositions that bring in examples: "including", "such as". */
export const EXAMPLE = /^(including|such|like)$/;

function isNamed(tree: Tree, word: number): boolean {
  const { upos, lemma } = tree.words[word]!;
  return upos === "PROPN" ? !TIME.test(tree.lower[word]!) : beingOf(lemma)[0] !== "thing";
}
const TIME = /^(january|february|march|april|may|june|july|august|september|october|november|december|(mon|tues|wednes|thurs|fri|satur|sun)day)$/;

function isActing(entity: Entity): boolean {
  return entity.schema !== "Event" && entity.schema !== "Vessel" && entity.schema !== "Airplane";
}

/** Of common nouns, those for people and bodies of people; a street or a sea is where things happen. */
function acts(tree: Tree, word: number): boolean {
  const being = beingOf(nounOf(tree, word));
  return being.includes("person") || being.includes("group");
}

/** "one of the ministers", "920 killed": some number of people. */
function isOfBeings(tree: Tree, word: number): boolean {
  return tree.children[word]!.some((c) => relation(tree, c) === "nmod" && acts(tree, c));
}

function ofPronoun(
  tree: Tree,
  word: number,
  mentioned: Mentioned,
  entity: Entity | undefined,
  told: Attribution | undefined,
  above: (() => number | undefined) | undefined,
): Participant | undefined {
  const lower = tree.lower[word]!;
  if (FIRST_PERSON.test(lower)) return told?.source ? { ...told.source, entity: told.entity } : undefined;
  const at = tree.words[word]!.start;
  const named = entity && (mentioned.names.get(entity.id) ?? mentioned.nominals.get(entity.id));
  if (named) return { ...nearestBefore(named, at)!, entity: entity.id };
  const main = /^(it|they|s?he)$/.test(lower) ? above?.() : undefined;
  const subject = main !== undefined && main < word && agrees(tree, main, lower, mentioned) ? beingAt(tree, main, mentioned, told) : undefined;
  if (subject) return subject;
  if (told?.source && told.source.end <= at && speaks(lower, told)) return { ...told.source, entity: told.entity };
  if (!entity && NO_PARTICIPANT.test(lower)) return undefined;
  return { ...spanOf(tree, entity ? { first: word, last: word } : phraseOf(tree, word)), entity: entity?.id ?? null };
}

/** "the army says it left", "the miners left after they met": one body for "it", anybody but one person for "they", one person for "he". */
function agrees(tree: Tree, subject: number, pronoun: string, mentioned: Mentioned): boolean {
  const { upos } = tree.words[subject]!;
  if (upos === "PRON") return false;
  const isOne = mentioned.entity.get(subject)?.schema === "Person" || beingOf(nounOf(tree, subject))[0] === "person";
  const isPlural = upos === "NOUN" && (tree.words[subject]!.xpos === "NNS" || dependent(tree, subject, "conj") !== undefined);
  if (/^s?he$/.test(pronoun)) return isOne && !isPlural;
  return pronoun === "it" ? !isOne && !isPlural : isPlural || !isOne;
}

/** "the farmers said they would leave": whether a pronoun that nothing else explains can be the speaker. */
function speaks(pronoun: string, told: Attribution): boolean {
  if (/^(they|them|their)$/.test(pronoun)) return told.sourceKind !== "person";
  if (/^(it|its)$/.test(pronoun)) return told.sourceKind === "organization";
  return /^(he|she|his|him|her)$/.test(pronoun) && told.sourceKind !== "organization" && told.sourceKind !== "document";
}

/** "Turkish", "Islamist": an adjective for a people or creed, as a participant. */
export function peopleAt(tree: Tree, word: number, mentioned: Mentioned): Participant | undefined {
  const { lemma, upos } = tree.words[word]!;
  if (upos !== "ADJ" && upos !== "PROPN") return undefined;
  const isPeople = countryOfDemonym(lemma) !== undefined || (/^\p{Lu}/u.test(lemma) && /^\p{Lu}\p{Ll}/u.test(tree.forms[word]!));
  return isPeople ? { ...spanOf(tree, { first: word, last: word }), entity: mentioned.entity.get(word)?.id ?? null } : undefined;
}

function nearestBefore(spans: readonly Span[], at: number): Span | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return spans[Math.max(0, low - 1)];
}

function withoutArticle(tree: Tree, { first, last }: { first: number; last: number }): { first: number; last: number } {
  return { first: first < last && /^(the|a|an)$/.test(tree.lower[first]!) ? first + 1 : first, last };
}
