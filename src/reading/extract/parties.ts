/** What is asked of a clause or noun to find its people: which words they stand in, and which prepositions bring them in. */
import type { Attribution } from "../../model/attribution.ts";
import type { Participant } from "../../model/statement.ts";
import { conjuncts, dependents, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import type { Event } from "./events.ts";
import { wordsOfClass } from "./frames.ts";
import { nounOf } from "./kinds.ts";
import { beingAt, type Mentioned } from "./mentioned.ts";

export type Parts = { actors: Participant[]; recipients: Participant[] };

export type Parties = {
  tree: Tree;
  mentioned: Mentioned;
  told: Attribution | undefined;
  /** Who takes part in the clause that a word heads. */
  inner?: (word: number) => Parts | undefined;
  /** The subject of the clause above, for a pronoun that nothing else explains. */
  above?: () => number | undefined;
};

type Roles = { recipients: Record<string, string[]>; instruments: Record<string, string[]> };
const roles = lexicon<Roles>("plover/roles");
const INSTRUMENTS = new Map(Object.entries(roles.instruments).map(([key, classes]) => [key, new Set(classes.flatMap(wordsOfClass))]));
/** Where the event is not known. */
const TOWARDS = ["to", "with", "against", "for"];

/** Of "senators Holm and Berg" both names. */
export function beingsAt({ tree, mentioned, told, above }: Parties, word: number): Participant[] {
  const named = dependents(tree, word, "appos").filter((c) => mentioned.name.has(c) && tree.words[c - 1]?.upos !== "PUNCT");
  if (named.length > 0 && tree.words[word]!.upos === "NOUN")
    return named.flatMap((c) => conjuncts(tree, c)).flatMap((c) => beingAt(tree, c, mentioned, told) ?? []);
  const being = beingAt(tree, word, mentioned, told, above);
  return being ? [being] : [];
}

/** "deployed troops": what it is done with, not whom it is done to. */
export function isInstrument(tree: Tree, word: number, event: Event | undefined): boolean {
  if (!event || tree.words[word]!.upos === "PROPN") return false;
  const words = INSTRUMENTS.get(`${event.event}/${event.mode}`) ?? INSTRUMENTS.get(event.event);
  return words?.has(nounOf(tree, word)) ?? false;
}

export function prepositionsOf(event: Event | undefined): readonly string[] {
  return event ? (roles.recipients[`${event.event}/${event.mode}`] ?? roles.recipients[event.event]!) : TOWARDS;
}

export function isGoverned(tree: Tree, oblique: number, event: Event | undefined): boolean {
  const preposition = prepositionOf(tree, oblique);
  return preposition !== undefined && prepositionsOf(event).includes(preposition);
}

/** Of a conjunct, that of the first. */
export function prepositionOf(tree: Tree, word: number): string | undefined {
  const own = dependents(tree, word, "case")[0];
  if (own !== undefined) return tree.lower[own];
  return relation(tree, word) === "conj" ? prepositionOf(tree, tree.words[word]!.head) : undefined;
}

/** The first of several ways to find somebody that finds anybody. */
export function first(finds: readonly (() => Participant[])[]): Participant[] {
  for (const find of finds) {
    const there = find();
    if (there.length > 0) return there;
  }
  return [];
}

/** Those who are not among the others. */
export function distinct(participants: readonly Participant[], others: readonly Participant[]): Participant[] {
  const taken = new Set(others.flatMap((o) => [o.start, o.entity ?? o.start]));
  return participants.filter((p) => !taken.has(p.start) && !(p.entity && taken.has(p.entity)));
}
