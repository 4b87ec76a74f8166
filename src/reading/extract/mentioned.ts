/** Persons, bodies and states in a report: where they are named and what a pronoun or noun stands for. */
import type { Attribution } from "../../model/attribution.ts";
import type { Entity } from "../../model/entity.ts";
import type { Span } from "../../model/span.ts";
import type { Participant } from "../../model/statement.ts";
import { beingOf } from "../../nlp/nouns.ts";
import { headOf, phraseOf, relation, type Tree } from "../../nlp/tree.ts";
import { within } from "./scope.ts";
import { spanOf } from "./spans.ts";

/** Where each entity is mentioned, by word. */
export type Mentioned = {
  /** Entity by head word of a mention of any kind. */
  entity: Map<number, Entity>;
  /** Span of the name that each word of a name belongs to. */
  name: Map<number, Span>;
  /** Starts of each entity's names, ascending. */
  names: Map<string, Span[]>;
};

export function mentionedIn(tree: Tree, entities: readonly Entity[]): Mentioned {
  const mentioned: Mentioned = { entity: new Map(), name: new Map(), names: new Map() };
  for (const entity of entities)
    for (const mention of entity.mentions) {
      const words = within(tree.words, mention);
      if (words.length === 0) continue;
      const span = { start: mention.start, end: mention.end };
      mentioned.entity.set(headOf(tree, { first: words[0]!, last: words.at(-1)! }), entity);
      if (mention.kind !== "name") continue;
      for (const word of words) mentioned.name.set(word, span);
      const spans = mentioned.names.get(entity.id);
      if (spans) spans.push(span);
      else mentioned.names.set(entity.id, [span]);
    }
  return mentioned;
}

const FIRST_PERSON = /^(i|me|my|we|us|our|myself|ourselves)$/;
const NO_PARTICIPANT = /^(it|this|that|which|what|there|itself|these|those|who|whom)$/;

/** As a participant; undefined for a thing. A pronoun is given as the nearest name before it; "I" in somebody's words as that speaker. */
export function beingAt(tree: Tree, word: number, mentioned: Mentioned, told: Attribution | undefined): Participant | undefined {
  const entity = mentioned.entity.get(word);
  const { upos } = tree.words[word]!;
  if (upos === "PRON" || upos === "DET") return ofPronoun(tree, word, mentioned, entity, told);
  if (entity && mentioned.name.has(word)) return isActing(entity) ? { ...mentioned.name.get(word)!, entity: entity.id } : undefined;
  const isBeing = upos === "PROPN" ? !TIME.test(tree.lower[word]!) : upos === "NUM" ? isOfBeings(tree, word) : acts(tree, word);
  if (!isBeing && !entity) return undefined;
  const named = entity && tree.children[word]!.find((c) => mentioned.entity.get(c) === entity && mentioned.name.has(c));
  if (named !== undefined) return { ...mentioned.name.get(named)!, entity: entity!.id };
  return { ...spanOf(tree, withoutArticle(tree, phraseOf(tree, word))), entity: entity?.id ?? null };
}
const TIME = /^(january|february|march|april|may|june|july|august|september|october|november|december|(mon|tues|wednes|thurs|fri|satur|sun)day)$/;

function isActing(entity: Entity): boolean {
  return entity.schema !== "Event" && entity.schema !== "Vessel" && entity.schema !== "Airplane";
}

/** Of common nouns, those for people and bodies of people; a street or a sea is where things happen. */
function acts(tree: Tree, word: number): boolean {
  const being = beingOf(tree.words[word]!.lemma);
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
): Participant | undefined {
  const lower = tree.lower[word]!;
  if (FIRST_PERSON.test(lower)) return told?.source ? { ...told.source, entity: told.entity } : undefined;
  if (!entity) return NO_PARTICIPANT.test(lower) ? undefined : { ...spanOf(tree, phraseOf(tree, word)), entity: null };
  const names = mentioned.names.get(entity.id) ?? [];
  return { ...(nearestBefore(names, tree.words[word]!.start) ?? spanOf(tree, { first: word, last: word })), entity: entity.id };
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
