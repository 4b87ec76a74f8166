/** Where names begin and end, where the network and the grammar disagree. */
import type { Name } from "../../nlp/annotation.ts";
import type { Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import { trimmed } from "./spelling.ts";

const { male, female, neutral } = lexicon<Record<"male" | "female" | "neutral", string[]>>("names/titles");
const TITLES = new Set([...male, ...female, ...neutral]);
/** Relations that make one name of several words. */
const ONE_NAME = new Set(["flat", "compound"]);

/** Names without titles, articles and possessives; the parts of one name made one, and its missing words added. Linear in the names. */
export function bounded(tree: Tree, names: readonly Name[]): Name[] {
  const own = names.flatMap((name) => withoutTitle(tree, trimmed(tree, name)) ?? []).filter((name) => !isPeople(tree, name));
  const joined: Name[] = [];
  for (const name of own) {
    const before = joined.at(-1);
    if (before && before.last === name.first - 1 && before.label === name.label && areOne(tree, before, name))
      joined[joined.length - 1] = { ...before, last: name.last, probability: Math.min(before.probability, name.probability) };
    else joined.push(name);
  }
  const taken = new Set(joined.flatMap((name) => range(name)));
  return joined.map((name) => extended(tree, name, taken));
}

function range({ first, last }: Name): number[] {
  return Array.from({ length: last - first + 1 }, (_, k) => first + k);
}

function isTitle(tree: Tree, i: number): boolean {
  return TITLES.has(tree.lower[i]!.replace(/\.$/, "")) || TITLES.has(tree.lower[i]!);
}

/** A title alone is nobody's name; before a name it is not part of it. */
function withoutTitle(tree: Tree, name: Name | undefined): Name | undefined {
  if (name?.label !== "PER") return name;
  let { first } = name;
  while (first <= name.last && isTitle(tree, first)) first++;
  return first <= name.last ? { ...name, first } : undefined;
}

/** "Dravians" are no person. */
function isPeople(tree: Tree, name: Name): boolean {
  return name.label === "PER" && name.first === name.last && tree.words[name.last]!.xpos === "NNPS";
}

function areOne(tree: Tree, a: Name, b: Name): boolean {
  const links = (from: Name, to: Name) => range(from).some((i) => hangsFrom(tree, i, to));
  return tree.words[a.last]!.sentence === tree.words[b.first]!.sentence && (links(b, a) || (a.label !== "PER" && links(a, b)));
}

function hangsFrom(tree: Tree, i: number, name: Name): boolean {
  const { head } = tree.words[i]!;
  return head >= name.first && head <= name.last && ONE_NAME.has(tree.relations[i]!);
}

function extended(tree: Tree, name: Name, taken: Set<number>): Name {
  const free = (i: number) =>
    tree.words[i]?.upos === "PROPN" && !taken.has(i) && tree.words[i]!.sentence === tree.words[name.first]!.sentence && !isTitle(tree, i);
  let { first, last } = name;
  while (name.label !== "PER" && free(first - 1) && hangsFrom(tree, first - 1, { ...name, first, last })) taken.add(--first);
  while (
    free(last + 1) &&
    (hangsFrom(tree, last + 1, { ...name, first, last }) || (name.label !== "PER" && heads(tree, last + 1, { ...name, first, last })))
  )
    taken.add(++last);
  return { ...name, first, last };
}

/** Whether the name hangs from the word: "Karr" from "Futures" in "Karr Futures". */
function heads(tree: Tree, i: number, name: Name): boolean {
  return range(name).some((k) => tree.words[k]!.head === i && ONE_NAME.has(tree.relations[k]!));
}
