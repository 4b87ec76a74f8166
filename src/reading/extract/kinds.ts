/** What a word can stand for, as a frame asks it. */
import { beingOf } from "../../nlp/nouns.ts";
import { dependents, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import { type Fillers, type Kind, NOUNS } from "./frames.ts";
import { baseOf } from "./inflection.ts";

const lists = lexicon<Record<"measures" | "means", string>>("plover/light");
const MEASURES = new Set(lists.measures.split(" "));
const MEANS = new Set(lists.means.split(" "));

/** "700 kg of medicine", "hundreds of thousands of miners": what is measured, innermost last. */
export function measured(tree: Tree, word: number): number[] {
  const found: number[] = [];
  for (
    let at: number | undefined = word;
    at !== undefined && found.length < MOST_MEASURES && MEASURES.has(tree.words[at]!.lemma);
    at = found.at(-1)
  ) {
    const inner: number | undefined = dependents(tree, at, "nmod").find((c) => dependents(tree, c, "case").some((p) => tree.lower[p] === "of"));
    if (inner === undefined) break;
    found.push(inner);
  }
  return found;
}
const MOST_MEASURES = 3;

export function fills({ words, kinds }: Fillers, tree: Tree, word: number): boolean {
  if (words.size > 0 && words.has(baseOf(tree.lower[word]!, tree.words[word]!.lemma.toLowerCase(), (base) => words.has(base)))) return true;
  return kinds.some((kind) => isKind(tree, word, kind));
}

const IMPERSONAL = /^(it|this|that|which|these|those|what|something|nothing|everything|anything)$/;

function isKind(tree: Tree, word: number, kind: Kind): boolean {
  const { upos } = tree.words[word]!;
  const isName = upos === "PROPN";
  if (kind === "thing") return !isBeing(tree, word);
  if (kind === "being") return isBeing(tree, word) || measured(tree, word).some((w) => isBeing(tree, w));
  const nouns = beingOf(nounOf(tree, word));
  if (kind === "place") return isName || nouns.includes("place");
  return isName || nouns.includes("person") || (upos === "PRON" && !IMPERSONAL.test(tree.lower[word]!));
}

export function isBeing(tree: Tree, word: number): boolean {
  const { upos } = tree.words[word]!;
  if (upos === "PRON") return !IMPERSONAL.test(tree.lower[word]!);
  return upos === "PROPN" || beingOf(nounOf(tree, word))[0] !== "thing";
}

/** The lemma of a noun, or its base form where that is the one known. */
export function nounOf(tree: Tree, word: number): string {
  return baseOf(tree.lower[word]!, tree.words[word]!.lemma, (base) => beingOf(base)[0] !== "thing" || MEANS.has(base) || NOUNS.has(base));
}

/** A thing that acts for somebody, or by which they act: a bomb, a statement. */
export function isMeans(tree: Tree, word: number): boolean {
  return MEANS.has(nounOf(tree, word));
}
