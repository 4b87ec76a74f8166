/** The dependency trees of a document, indexed once so that each question about them costs what it returns. */
import type { Word, WordRange } from "./annotation.ts";

export type Tree = {
  words: readonly Word[];
  /** Each word as it stands in the text. */
  forms: readonly string[];
  /** The same in lower case, with one kind of apostrophe. */
  lower: readonly string[];
  /** Relation of each word to its head, without subtype: `nsubj:pass` is `nsubj`. */
  relations: readonly string[];
  /** Dependents of each word, ascending. */
  children: readonly (readonly number[])[];
  /** Every word after its head. */
  order: Int32Array;
  /** First and last word of each word's subtree. */
  first: Int32Array;
  last: Int32Array;
};

const NONE: readonly number[] = [];

/** More than this hang from a word only where a list was run together; the rest stand alone, so that no question about a word is costly. */
const MOST_DEPENDENTS = 120;

/** Linear in the words. A head that points outside the words counts as a root's. */
export function treeOf(bodyText: string, decoded: readonly Word[]): Tree {
  const words = bounded(decoded);
  const n = words.length;
  const forms = words.map((w) => bodyText.slice(w.start, w.end));
  const lower = forms.map((f) => f.toLowerCase().replaceAll("’", "'"));
  const relations = words.map(({ deprel }) => deprel.split(":", 1)[0]!);
  const children: (readonly number[])[] = new Array(n).fill(NONE);
  const order = new Int32Array(n);
  const first = Int32Array.from({ length: n }, (_, i) => i);
  const last = Int32Array.from(first);
  let end = 0;
  for (let i = 0; i < n; i++) {
    const head = words[i]!.head;
    if (head < 0 || head >= n) order[end++] = i;
    else if (children[head] === NONE) children[head] = [i];
    else (children[head] as number[]).push(i);
  }
  for (let k = 0; k < end; k++) for (const child of children[order[k]!]!) order[end++] = child;
  for (let k = end - 1; k >= 0; k--) {
    const i = order[k]!;
    const head = words[i]!.head;
    if (head < 0 || head >= n) continue;
    first[head] = Math.min(first[head]!, first[i]!);
    last[head] = Math.max(last[head]!, last[i]!);
  }
  return { words, forms, lower, relations, children, order: order.subarray(0, end), first, last };
}

function bounded(words: readonly Word[]): readonly Word[] {
  const count = new Int32Array(words.length);
  let most = 0;
  for (const { head } of words) if (head >= 0 && head < words.length) most = Math.max(most, ++count[head]!);
  if (most <= MOST_DEPENDENTS) return words;
  count.fill(0);
  return words.map((w) => (w.head >= 0 && w.head < words.length && ++count[w.head]! > MOST_DEPENDENTS ? { ...w, head: -1, deprel: "root" } : w));
}

export function relation(tree: Tree, i: number): string {
  return tree.relations[i]!;
}

/** Dependents in one of these relations; a name with a subtype (`nsubj:pass`) asks for that subtype alone. */
export function dependents(tree: Tree, i: number, ...relations: string[]): number[] {
  return tree.children[i]!.filter((c) => relations.includes(tree.words[c]!.deprel) || relations.includes(relation(tree, c)));
}

export function dependent(tree: Tree, i: number, ...relations: string[]): number | undefined {
  return tree.children[i]!.find((c) => relations.includes(tree.words[c]!.deprel) || relations.includes(relation(tree, c)));
}

/** A word and what is coordinated with it, the first conjunct first. */
export function conjuncts(tree: Tree, i: number): number[] {
  return [i, ...dependents(tree, i, "conj")].slice(0, MOST_CONJUNCTS);
}
/** So that a list of a thousand, shared by a thousand verbs, does not make a million of it. */
const MOST_CONJUNCTS = 40;

/** The word of a range (or list) whose head lies outside it: the head of a phrase. Ties go to the first. */
export function headOf(tree: Tree, range: WordRange): number {
  for (let i = range.first; i <= range.last; i++) {
    const head = tree.words[i]!.head;
    if ((head < range.first || head > range.last) && tree.words[i]!.upos !== "PUNCT") return i;
  }
  return range.first;
}

/** Dependents that do not belong to a phrase's own words: what is coordinated with it, put beside it or told of it in a clause. */
export const LOOSE: ReadonlySet<string> = new Set([
  "conj",
  "cc",
  "punct",
  "case",
  "mark",
  "appos",
  "acl",
  "parataxis",
  "cop",
  "discourse",
  "list",
  "orphan",
  "dislocated",
  "dep",
]);

/** The extent of a phrase with its head at `i`, without the dependents named; commas and the like at its edges are left out with them. */
export function phraseOf(tree: Tree, i: number, without: ReadonlySet<string> = LOOSE): WordRange {
  let [first, last] = [i, i];
  for (const c of tree.children[i]!) {
    if (without.has(relation(tree, c))) continue;
    first = Math.min(first, tree.first[c]!);
    last = Math.max(last, tree.last[c]!);
  }
  return { first, last };
}
