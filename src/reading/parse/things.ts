/** Names that the network has no label for: works, laws, products, storms. Proper nouns of the grammar that belong to no other name. */
import type { Name } from "../../nlp/annotation.ts";
import { countryOfDemonym } from "../../nlp/countries.ts";
import { relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";

const { words: TIMES } = lexicon<{ words: string[] }>("names/calendar");
const titles = lexicon<Record<"male" | "female" | "neutral", string[]>>("names/titles");
const NO_NAME = new Set([...TIMES, ...titles.male, ...titles.female, ...titles.neutral]);
const INSIDE = new Set(["compound", "flat", "amod", "nmod"]);
/** Less than any label of the network: where the same words have one, that counts. */
const FAINT = 0.2;

/** Linear in the words. */
export function thingsOf(tree: Tree, names: readonly Name[]): Name[] {
  const taken = new Uint8Array(tree.words.length);
  for (const { first, last } of names) taken.fill(1, first, last + 1);
  const common = new Set(tree.words.flatMap((w, i) => (w.upos === "NOUN" && /^\p{Ll}/u.test(tree.forms[i]!) ? [tree.lower[i]!] : [])));
  const out: Name[] = [];
  for (let i = 0; i < tree.words.length; i++) {
    if (!isProper(tree, i) || taken[i]) continue;
    let last = i;
    while (isProper(tree, last + 1) && !taken[last + 1] && areOne(tree, i, last + 1)) last++;
    // "Iodine is rare": a capital that only the place gives is no name, where the word is written small elsewhere.
    const isOpening = i === last && common.has(tree.lower[i]!) && tree.words[i - 1]?.sentence !== tree.words[i]!.sentence;
    if (!isOpening && isName(tree, i, last) && !taken[last + 1] && !(i > 0 && taken[i - 1]))
      out.push({ first: i, last, label: "MISC", probability: FAINT });
    i = last;
  }
  return out;
}

function isProper(tree: Tree, i: number): boolean {
  const word = tree.words[i];
  return word?.upos === "PROPN" && /\p{Lu}/u.test(tree.forms[i]!) && !NO_NAME.has(tree.lower[i]!.replace(/\.$/, ""));
}

/** Both hang from one another or from the same word. */
function areOne(tree: Tree, first: number, i: number): boolean {
  const { head, sentence } = tree.words[i]!;
  if (sentence !== tree.words[first]!.sentence) return false;
  const [before, above] = [tree.words[i - 1]!, tree.words[head]];
  return (
    (INSIDE.has(relation(tree, i - 1)) && (before.head === i || before.head === head)) ||
    (above !== undefined && head >= first && head < i && INSIDE.has(relation(tree, i)))
  );
}

function isName(tree: Tree, first: number, last: number): boolean {
  if (first !== last) return true;
  return tree.forms[first]!.length > 1 && countryOfDemonym(tree.lower[first]!) === undefined;
}
