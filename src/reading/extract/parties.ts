/** What is asked of a clause or noun to find its people: which words they stand in, and which prepositions bring them in. */
import type { Attribution } from "../../model/attribution.ts";
import type { Participant } from "../../model/statement.ts";
import { conjuncts, dependents, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import type { Event } from "./events.ts";
import { wordsOfClass } from "./frames.ts";
import { nounOf } from "./kinds.ts";
import { beingAt, EXAMPLE, type Mentioned } from "./mentioned.ts";

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

/** Of "senators Holm and Berg" both names; of "members, including Holm" the members and Holm. */
export function beingsAt({ tree, mentioned, told, above }: Parties, word: number): Participant[] {
  const at = (words: readonly number[]) => words.flatMap((c) => beingAt(tree, c, mentioned, told) ?? []);
  const named = namedBeside(tree, word, mentioned);
  if (named.length > 0) return at([...named, ...strayed(tree, [word, ...named], mentioned)]);
  const being = beingAt(tree, word, mentioned, told, above);
  if (!being) return [];
  const isPerson = mentioned.entity.get(word)?.schema === "Person";
  return [being, ...at([...(isPerson ? strayed(tree, [word], mentioned) : []), ...examplesOf(tree, word, mentioned)])];
}

/** Of "senators Holm and Berg" the two names; none after a comma. */
function namedBeside(tree: Tree, word: number, { name }: Mentioned): number[] {
  if (tree.words[word]!.upos !== "NOUN") return [];
  const named = dependents(tree, word, "appos").filter((c) => name.has(c) && tree.words[c - 1]?.upos !== "PUNCT");
  return named.flatMap((c) => conjuncts(tree, c));
}

/** "Holm of the Labour Party and Berg of the Greens": a person coordinated with a body goes with the person whose body it is. */
function strayed(tree: Tree, words: readonly number[], { entity }: Mentioned): number[] {
  const isPerson = (c: number) => entity.get(c)?.schema === "Person";
  const bodies = words.flatMap((word) => dependents(tree, word, "nmod", "flat")).flatMap((c) => [c, ...dependents(tree, c, "nmod")]);
  const theirs = bodies.filter((c) => tree.words[c]!.deprel === "nmod" && !isPerson(c) && BELONGING.test(prepositionOf(tree, c) ?? ""));
  return theirs.flatMap((c) => conjuncts(tree, c).slice(1)).filter(isPerson);
}
const BELONGING = /^(of|from|with|for|at|in)$/;

/** "groups such as Varo and Holm's": who is named for an example. */
function examplesOf(tree: Tree, word: number, mentioned: Mentioned): number[] {
  const beside = dependents(tree, word, "nmod", "appos");
  const examples = beside.filter((c) => EXAMPLE.test(prepositionOf(tree, c) ?? "")).flatMap((c) => conjuncts(tree, c));
  return examples.flatMap((c) => {
    const named = namedBeside(tree, c, mentioned);
    if (named.length > 0) return named;
    return beside.includes(c + 1) && mentioned.name.has(c + 1) ? [c + 1] : [c];
  });
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

/** Obliques of the first preposition that the event's kind of recipient comes with. */
export function towards(tree: Tree, obliques: readonly number[], event: Event | undefined): number[] {
  for (const preposition of prepositionsOf(event)) {
    const there = obliques.filter((word) => prepositionOf(tree, word) === preposition);
    if (there.length > 0) return there;
  }
  return [];
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
