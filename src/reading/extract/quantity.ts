/** Which figure a statement is about: that of what is done or said to be, before that of who does it. */
import type { Statement } from "../../model/statement.ts";
import type { Tree } from "../../nlp/tree.ts";
import type { Role, Slot } from "./arguments.ts";
import { figureIn } from "./figure.ts";
import { argumentRange, type Extents } from "./spans.ts";

const ORDER: readonly Role[] = ["object", "clause", "subject", "oblique", "indirect", "agent"];
/** A figure stands near the beginning of its phrase. */
const LONGEST = 30;

/** Of the first argument that has one; of one that stands outside the clause only where it is a number itself ("920 killed"). */
export function quantityOf(tree: Tree, slots: readonly Slot[], extents: Extents): Statement["quantity"] {
  for (const role of ORDER)
    for (const { role: own, word, supplied } of slots) {
      if (own !== role || (supplied && tree.words[word]!.upos !== "NUM")) continue;
      if (role === "clause" && tree.words[word]!.upos === "VERB") continue;
      const { first, last } = argumentRange(tree, word, extents);
      const quantity = figureIn(tree, { first, last: Math.min(last, first + LONGEST) });
      if (quantity) return quantity;
    }
  return null;
}
