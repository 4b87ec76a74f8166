/** Where names begin and end, where the network and the grammar disagree. */
import type { Name } from "../../nlp/annotation.ts";
import { relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import { trimmed } from "./spelling.ts";

const { male, female, neutral } = lexicon<Record<"male" | "female" | "neutral", string[]>>("names/titles");
const TITLES = new Set([...male, ...female, ...neutral]);
const parts = lexicon<Record<"legalForms" | "particles" | "bodies" | "offices", string[]>>("names/parts");
const FORMS = new Set(parts.legalForms);
const PARTICLES = new Set(parts.particles);
const BODIES = new Set(parts.bodies);
const OFFICES = new Set(parts.offices);
/** Relations that make one name of several words. */
const ONE_NAME = new Set(["flat", "compound"]);

/** Names without titles, articles and possessives; the parts of one name made one, and its missing words added. Linear in the names. */
export function bounded(tree: Tree, names: readonly Name[]): Name[] {
  const own = names.flatMap((name) => withoutTitle(tree, trimmed(tree, name)) ?? []).filter((name) => !isPeople(tree, name));
  const joined: Name[] = [];
  for (const name of own) {
    const before = joined.at(-1);
    if (before && isOfIt(tree, before, name)) joined[joined.length - 1] = { ...before, last: name.last };
    else if (before && before.last === name.first - 1 && before.label === name.label && areOne(tree, before, name))
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
  // "Secretary of State Ada Holm".
  if (tree.lower[first - 1] === "of" && first >= 2 && isTitle(tree, first - 2)) while (first < name.last && OFFICES.has(tree.lower[first]!)) first++;
  return first <= name.last ? { ...name, first } : undefined;
}

/** "Dravians" are no person. */
function isPeople(tree: Tree, name: Name): boolean {
  return name.label === "PER" && name.first === name.last && tree.words[name.last]!.xpos === "NNPS";
}

function areOne(tree: Tree, a: Name, b: Name): boolean {
  const links = (from: Name, to: Name) => range(from).some((i) => hangsFrom(tree, i, to));
  return (
    tree.words[a.last]!.sentence === tree.words[b.first]!.sentence &&
    (links(b, a) || (a.label !== "PER" && (links(a, b) || isAdjectiveOfName(tree, a.last, b))))
  );
}

/** "City of Sothmar", "the Superior Court of the Northern District": the second name belongs to the first. */
function isOfIt(tree: Tree, before: Name, name: Name): boolean {
  const of = before.last + 1;
  if (tree.lower[of] !== "of" || name.first - of > 2 || before.label === "PER" || !BODIES.has(tree.lower[before.last]!)) return false;
  if (name.first - of === 2 && tree.lower[of + 1] !== "the") return false;
  return range(name).some((i) => tree.words[i]!.head === before.last && relation(tree, i) === "nmod");
}

function hangsFrom(tree: Tree, i: number, name: Name): boolean {
  const { head } = tree.words[i]!;
  return head >= name.first && head <= name.last && ONE_NAME.has(tree.relations[i]!);
}

function extended(tree: Tree, name: Name, taken: Set<number>): Name {
  const { sentence } = tree.words[name.first]!;
  const own = (i: number) => !taken.has(i) && tree.words[i]?.sentence === sentence;
  const free = (i: number) => own(i) && tree.words[i]!.upos === "PROPN" && !isTitle(tree, i);
  let { first, last } = name;
  while (name.label !== "PER" && free(first - 1) && hangsFrom(tree, first - 1, { ...name, first, last })) taken.add(--first);
  while (name.label !== "PER" && own(first - 1) && isAdjectiveOfName(tree, first - 1, { ...name, first, last })) taken.add(--first);
  while (
    free(last + 1) &&
    (hangsFrom(tree, last + 1, { ...name, first, last }) || (name.label !== "PER" && heads(tree, last + 1, { ...name, first, last })))
  )
    taken.add(++last);
  for (let end = endOf(tree, last, name.label); end > last && own(last + 1) && own(end); end = endOf(tree, last, name.label))
    while (last < end) taken.add(++last);
  return { ...name, first, last };
}

/** "New" in "New Sothmar", "United" in "United Ports", where the grammar has an adjective. */
function isAdjectiveOfName(tree: Tree, i: number, name: Name): boolean {
  const { upos, xpos, head } = tree.words[i]!;
  return upos === "ADJ" && xpos === "NNP" && /^\p{Lu}/u.test(tree.forms[i]!) && head >= name.first && head <= name.last;
}

/** The last word of what belongs to a name that was taken to end at `last`: the rest of "Kwan-ho", of "Ada al-Berri", of "Varo, Inc.". */
function endOf(tree: Tree, last: number, label: Name["label"]): number {
  const glued = (i: number) => tree.words[i] !== undefined && tree.words[i - 1]!.end === tree.words[i]!.start;
  const isProper = (i: number) => tree.words[i]?.upos === "PROPN";
  if (tree.forms[last] === "-" && glued(last) && glued(last + 1) && isProper(last + 1)) return last + 1;
  if (tree.forms[last + 1] === "-" && glued(last + 1) && glued(last + 2) && isProper(last + 2)) return last + 2;
  if (label === "PER" && PARTICLES.has(tree.lower[last + 1]!) && isProper(last + 1)) {
    if (tree.forms[last + 2] === "-" && glued(last + 2) && glued(last + 3)) return last + 3;
    if (isProper(last + 2)) return last + 2;
  }
  if (label === "ORG" && tree.forms[last + 1] === "," && FORMS.has(tree.lower[last + 2]!.replace(/\.$/, ""))) return last + 2;
  return last;
}

/** Whether the name hangs from the word: "Karr" from "Futures" in "Karr Futures". */
function heads(tree: Tree, i: number, name: Name): boolean {
  return range(name).some((k) => tree.words[k]!.head === i && ONE_NAME.has(tree.relations[k]!));
}
