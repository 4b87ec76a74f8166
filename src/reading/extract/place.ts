/** Where a statement is said to hold. */
import type { Statement } from "../../model/statement.ts";
import { beingOf } from "../../nlp/nouns.ts";
import { dependents, type Tree } from "../../nlp/tree.ts";
import type { Slot } from "./arguments.ts";
import type { Mentioned } from "./mentioned.ts";
import { argumentRange, type Extents, spanOf } from "./spans.ts";

const WHERE = /^(in|at|near|inside|outside|across|around|to|into|within|throughout|off|on|under|through|along)$/;
const ARRIVAL = /^(visit|enter|reach|leave|cross|invade|tour)$/;

/** The first oblique that names a place or describes one, without its preposition; or else one inside the object ("the offices in Doha"). */
export function placeOf(tree: Tree, head: number, slots: readonly Slot[], extents: Extents, mentioned: Mentioned): Statement["place"] {
  const own = slots.filter((s) => !s.supplied);
  const obliques = own.filter((s) => s.role === "oblique").map((s) => s.word);
  const objects = own.filter((s) => s.role === "object").map((s) => s.word);
  const inObjects = objects.flatMap((o) => dependents(tree, o, "nmod"));
  const reached = ARRIVAL.test(tree.words[head]!.lemma) ? objects.filter((o) => isPlace(tree, o, mentioned)) : [];
  const word = [...obliques, ...inObjects].find((w) => isWhere(tree, w) && isPlace(tree, w, mentioned)) ?? reached[0];
  if (word === undefined) return null;
  const { first, last } = argumentRange(tree, word, extents);
  const preposition = dependents(tree, word, "case").findLast((c) => c < word);
  return {
    ...spanOf(tree, { first: preposition === undefined ? first : Math.max(first, preposition + 1), last }),
    entity: mentioned.entity.get(word)?.id ?? null,
  };
}

function isWhere(tree: Tree, word: number): boolean {
  return dependents(tree, word, "case").some((p) => WHERE.test(tree.lower[p]!));
}

function isPlace(tree: Tree, word: number, mentioned: Mentioned): boolean {
  const entity = mentioned.entity.get(word);
  if (entity) return entity.schema === "Location" || entity.schema === "Country";
  return tree.words[word]!.upos === "NOUN" && beingOf(tree.words[word]!.lemma).includes("place");
}
