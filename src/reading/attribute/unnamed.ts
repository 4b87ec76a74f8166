/** "Asked not to be named", "on condition that she not be identified": how a source stays without a name, nothing that it says. */
import type { AttributedWords } from "../../nlp/annotation.ts";
import type { Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";

const lists = lexicon<{ bargains: string[]; naming: string[] }>("nouns/unnamed");
const BARGAINS = new Set(lists.bargains);
const NAMING = new Set(lists.naming);

export function asksToBeUnnamed(tree: Tree, { cue, content }: AttributedWords): boolean {
  const lemma = (w: number) => tree.words[w]!.lemma.toLowerCase();
  if (!cue.some((w) => BARGAINS.has(lemma(w)))) return false;
  const start = content.slice(0, 12);
  if (start.slice(0, 3).some((w) => lemma(w) === "anonymity")) return true;
  const isDenied = [...cue, ...start].some((w) => /^(not|n't|neither|nor|no|decline|refuse)$/.test(lemma(w)));
  return isDenied && start.some((w, k) => NAMING.has(lemma(w)) && tree.words[w]!.xpos === "VBN" && start.slice(0, k).some((b) => lemma(b) === "be"));
}
