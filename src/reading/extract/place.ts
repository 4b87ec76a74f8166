/** Where a statement is said to hold. */
import type { Statement } from "../../model/statement.ts";
import { beingOf } from "../../nlp/nouns.ts";
import { dependents, type Tree } from "../../nlp/tree.ts";
import type { Slot } from "./arguments.ts";
import type { Mentioned } from "./mentioned.ts";
import { argumentRange, type Extents, spanOf } from "./spans.ts";

const WHERE = /^(in|at|near|inside|outside|across|around|to|into|within|throughout|off|on)$/;

/** The first oblique that names a place or describes one, without its preposition; "to" and "into" tell where it ends up. */
export function placeOf(tree: Tree, slots: readonly Slot[], extents: Extents, mentioned: Mentioned): Statement["place"] {
  for (const { role, word, supplied } of slots) {
    if (role !== "oblique" || supplied) continue;
    const preposition = dependents(tree, word, "case")[0];
    const entity = mentioned.entity.get(word);
    const isPlace = entity ? entity.schema === "Location" || entity.schema === "Country" : beingOf(tree.words[word]!.lemma).includes("place");
    if (preposition === undefined || !isPlace || !WHERE.test(tree.lower[preposition]!)) continue;
    const { first, last } = argumentRange(tree, word, extents);
    const start = Math.max(first, preposition + 1);
    return { ...spanOf(tree, { first: start, last }), entity: entity?.id ?? null };
  }
  return null;
}
