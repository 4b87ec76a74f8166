/** Names of places that the network cut short or took for something else, by the gazetteer and by what stands around them. */
import type { Name } from "../../nlp/annotation.ts";
import { type Place, placesNamed } from "../../nlp/gazetteer.ts";
import { holdersAfter, liesIn } from "../../nlp/holders.ts";
import { relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import { textOf } from "./spelling.ts";

const NOUNS = new Set(lexicon<{ words: string[] }>("places/nouns").words);
const WHERE = /^(in|near|outside|throughout|across|around)$/;
/** Ten thousand people: smaller places share their names with too much else ("in Congress"). */
const TOWN = 40;
/** Words looked for on each side of a name. */
const REACH = 2;
const LARGE = new Set<Place["kind"]>(["country", "division", "district", "continent", "region", "water", "mountain"]);

/** Linear in the names. A name is longer where the longer one is a place's ("Deer" in "Red Deer"), and LOC where it can only be one. */
export function withToponyms(tree: Tree, names: readonly Name[]): Name[] {
  const taken = new Uint8Array(tree.words.length);
  for (const { first, last } of names) taken.fill(1, first, last + 1);
  const people = new Set(names.flatMap((n) => (n.label === "PER" && n.last > n.first ? tree.forms.slice(n.first, n.last + 1) : [])));
  return names.map((name, i) => {
    const longer = lengthened(tree, name, taken);
    if (longer) return longer;
    return name.label !== "LOC" && (isToponym(tree, name, people) || isOrigin(tree, name, names[i - 1])) ? { ...name, label: "LOC" } : name;
  });
}

/** With the free capitalised words beside it, the most of them that make the name of a place. */
function lengthened(tree: Tree, name: Name, taken: Uint8Array): Name | undefined {
  const { sentence } = tree.words[name.first]!;
  const free = (i: number) => tree.words[i]?.sentence === sentence && !taken[i] && /^\p{Lu}/u.test(tree.forms[i]!) && tree.words[i]!.upos !== "PRON";
  let [low, high] = [name.first, name.last];
  while (name.first - low < REACH && free(low - 1)) low--;
  while (high - name.last < REACH && free(high + 1)) high++;
  for (let first = low; first <= name.first; first++)
    for (let last = high; last >= name.last; last--) {
      if (first === name.first && last === name.last) continue;
      const places = placesNamed(textOf(tree, { first, last }));
      const isPart = name.label === "LOC" ? places.length > 0 : places.some((p) => !p.also && p.weight >= TOWN) && name.first === name.last;
      if (isPart) {
        taken.fill(1, first, last + 1);
        return { ...name, first, last, label: "LOC" };
      }
    }
  return undefined;
}

function isToponym(tree: Tree, name: Name, people: ReadonlySet<string>): boolean {
  const text = textOf(tree, name);
  const places = placesNamed(text).filter((p) => !p.also);
  if (places.length === 0) return false;
  const isPerson = name.label === "PER";
  if (isPerson && tree.forms.slice(name.first, name.last + 1).some((form) => people.has(form))) return false;
  // "West Bank" is no bank.
  if (!isPerson && name.last > name.first && places.some((p) => LARGE.has(p.kind))) return true;
  const holders = holdersAfter(tree, name.last);
  if (places.some((p) => holders.some((h) => liesIn(p, h)))) return true;
  const isTown = places.some((p) => p.weight >= TOWN);
  const { head } = tree.words[name.last]!;
  const isBeforeNoun =
    head > name.last && relation(tree, name.last) === "compound" && tree.words[head]!.upos === "NOUN" && NOUNS.has(tree.words[head]!.lemma);
  return isTown && (isBeforeNoun || (WHERE.test(tree.lower[name.first - 1] ?? "") && !isModifier(tree, name)));
}

/** "Ada Holm of Ayr", "Holm, 40, of Ayr". */
function isOrigin(tree: Tree, { first, last, label }: Name, before: Name | undefined): boolean {
  if (label !== "PER" || tree.lower[first - 1] !== "of" || placesNamed(textOf(tree, { first, last })).length === 0) return false;
  return (before?.label === "PER" && before.last === first - 2) || tree.lower[first - 2] === ",";
}

/** "in Oxford University": the name goes on, or another noun is meant. */
function isModifier(tree: Tree, { last }: Name): boolean {
  return tree.words[last]!.head > last && /^(compound|nmod|amod|flat)$/.test(relation(tree, last));
}
