/** One thing that a report speaks of. What is known of it grows with each mention. */
import type { Entity } from "../../model/entity.ts";
import { dependents, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import { isKind } from "./kinds.ts";
import { type Noun, nameHead } from "./mentions.ts";

export type Referent = {
  /** Index into the entities, if it has a name. */
  entity?: number;
  schema?: Entity["schema"];
  /** Head word of its first mention, or of the first that names it. */
  head: number;
  count: number;
  gender?: "male" | "female";
  /** Named by no more than "an official". */
  unnamed: boolean;
  /** Titles and other nouns beside its name. */
  roles: Set<string>;
  /** Nouns that were said of it. */
  lemmas: Set<string>;
  /** What stands before those nouns. */
  modifiers: Set<string>;
  /** Groups of nouns alike that its nouns, roles and the heads of its names belong to. */
  kin: Set<number>;
  /** Words of its names, and the last of each name, in lower case. */
  nameWords: Set<string>;
  nameHeads: Set<string>;
  /** Its names of one word, in lower case. */
  names: Set<string>;
};

const { groups } = lexicon<{ groups: string[][] }>("nouns/alike");
/** Of each noun, the numbers of the groups of nouns that can be said of the same one. */
export const KIN: ReadonlyMap<string, readonly number[]> = groups.reduce((map, words, k) => {
  for (const word of words) map.set(word, [...(map.get(word) ?? []), k]);
  return map;
}, new Map<string, number[]>());

function addKin(referent: Referent, words: Iterable<string>): void {
  for (const word of words) for (const group of KIN.get(word) ?? []) referent.kin.add(group);
}

export function newReferent(noun: Noun): Referent {
  const sets = { roles: new Set<string>(), lemmas: new Set<string>(), modifiers: new Set<string>(), kin: new Set<number>() };
  return { head: noun.head, count: 0, unnamed: noun.unnamed, ...sets, nameWords: new Set(), nameHeads: new Set(), names: new Set() };
}

/** One more mention of it. */
export function mentioned(tree: Tree, referent: Referent, noun: Noun): void {
  if (noun.gender) referent.gender ??= noun.gender;
  referent.count++;
  if (noun.kind === "pronoun") return;
  if (noun.kind === "name") {
    for (const role of rolesOf(tree, noun)) referent.roles.add(role);
    for (let i = noun.first; i <= noun.last; i++) referent.nameWords.add(tree.lower[i]!);
    referent.nameHeads.add(tree.lower[nameHead(tree, noun)]!);
    if (noun.first === noun.last) referent.names.add(tree.lower[noun.first]!);
    // "Cyclone Ruvo", "Lake Tarn".
    if (noun.first < noun.last && isKind(tree.lower[noun.first]!)) referent.nameHeads.add(tree.lower[noun.first]!);
    addKin(referent, [...referent.roles, ...referent.nameHeads]);
    return;
  }
  addKin(referent, [tree.words[noun.head]!.lemma]);
  referent.lemmas.add(tree.words[noun.head]!.lemma);
  for (const c of dependents(tree, noun.head, "compound", "amod")) referent.modifiers.add(tree.lower[c]!);
}

/** The first, which has a name, takes over what is known of the second, which has none. */
export function merge(into: Referent, from: Referent): void {
  if (from.gender) into.gender ??= from.gender;
  into.count += from.count;
  for (const key of ["roles", "lemmas", "modifiers", "nameWords", "nameHeads"] as const) for (const word of from[key]) into[key].add(word);
  for (const group of from.kin) into.kin.add(group);
}

/** The nouns that tell what a named one is: title ("Captain Holm"), apposition, or the noun that the name stands beside. */
function rolesOf(tree: Tree, { first, last, head }: Noun): string[] {
  const above = relation(tree, head) === "appos" ? [tree.words[head]!.head] : [];
  const nouns = [...dependents(tree, head, "compound", "appos", "nmod:desc"), ...above].map((c) => tree.words[c]!.lemma);
  const before = [1, 2, 3].map((k) => first - k);
  const end = before.findIndex((i) => i < 0 || !/^(PROPN|NOUN|ADJ)$/.test(tree.words[i]!.upos));
  const titles = before.slice(0, end < 0 ? 3 : end).map((i) => tree.lower[i]!);
  return [...nouns.map((n) => n.toLowerCase()), ...titles, ...tree.lower.slice(first, last)];
}
