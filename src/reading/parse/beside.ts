/** Where the grammar says that two mentions are one: apposition, a noun before a name, "is". */
import { dependents, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import type { Noun } from "./mentions.ts";

/** Number of an earlier mention that this is one with. `at`: number of the mention by its head word. */
export function besideOf(tree: Tree, nouns: readonly Noun[], at: ReadonlyMap<number, number>, noun: Noun): number | undefined {
  const k =
    apposed(tree, nouns, at, noun) ??
    described(tree, nouns, at, noun) ??
    called(tree, at, noun) ??
    placed(tree, nouns, at, noun) ??
    predicated(tree, at, noun);
  const other = k === undefined ? undefined : nouns[k]!;
  if (!other || other.head >= noun.head) return undefined;
  // "lawyers for one of the four, Corporal Holm".
  if (other.kind !== "pronoun" && other.number !== noun.number && other.being.includes("person")) return undefined;
  // A noun that the lexicon does not know ("interviewee") may be anybody.
  return [other, noun].some((n) => n.kind === "nominal" && n.being[0] === "thing") || other.being.some((b) => noun.being.includes(b)) ? k : undefined;
}

/** "the prime minister, Ada Holm", "Ada Holm, the prime minister". */
function apposed(tree: Tree, nouns: readonly Noun[], at: ReadonlyMap<number, number>, noun: Noun): number | undefined {
  if (relation(tree, noun.head) !== "appos") return undefined;
  const k = at.get(tree.words[noun.head]!.head);
  return k === undefined || (nouns[k]!.kind === "name" && noun.kind === "name") ? undefined : k;
}

/** "columnist Ada Holm", whichever hangs from the other. */
function described(tree: Tree, nouns: readonly Noun[], at: ReadonlyMap<number, number>, noun: Noun): number | undefined {
  if (noun.kind !== "name") return undefined;
  const k = at.get(noun.first - 1);
  if (k === undefined || nouns[k]!.kind !== "nominal") return undefined;
  const { head, being } = nouns[k]!;
  if (tree.words[noun.head]!.head === head || tree.words[head]!.head === noun.head) return k;
  // Both hang from one word, and nothing stands between them.
  const isOne = being.includes("person") && noun.being.includes("person") && tree.words[noun.head]!.head === tree.words[head]!.head;
  return isOne && relation(tree, noun.head) === relation(tree, head) ? k : undefined;
}

/** "a boy named Holm", "the novel called Staccato". */
function called(tree: Tree, at: ReadonlyMap<number, number>, noun: Noun): number | undefined {
  if (noun.kind !== "name" || !/^(xcomp|obj|obl|dep|nmod|appos)$/.test(relation(tree, noun.head))) return undefined;
  const verb = tree.words[tree.words[noun.head]!.head]!;
  if (!CALLING.has(verb.lemma) || relation(tree, tree.words[noun.head]!.head) !== "acl" || verb.xpos !== "VBN") return undefined;
  return at.get(verb.head);
}
const CALLING = new Set(["name", "call", "dub", "entitle", "title", "nickname", "christen", "codename"]);

/** "the city of Lund". */
function placed(tree: Tree, nouns: readonly Noun[], at: ReadonlyMap<number, number>, noun: Noun): number | undefined {
  const { head } = tree.words[noun.head]!;
  if (noun.kind !== "name" || head < 0 || relation(tree, noun.head) !== "nmod" || tree.lower[noun.first - 1] !== "of" || head !== noun.first - 2)
    return undefined;
  const k = OF_ITS_NAME.has(tree.words[head]!.lemma) && noun.being.includes("place") ? at.get(head) : undefined;
  return k !== undefined && nouns[k]!.kind === "nominal" && nouns[k]!.number === "singular" ? k : undefined;
}
const OF_ITS_NAME = new Set(lexicon<{ named: string[] }>("nouns/places").named);

/** "Varo is a shipping company": the noun is what its subject is, if nothing doubts it. */
function predicated(tree: Tree, at: ReadonlyMap<number, number>, noun: Noun): number | undefined {
  if (noun.kind !== "nominal" || noun.number !== "singular" || dependents(tree, noun.head, "cop").length === 0) return undefined;
  if (dependents(tree, noun.head, "advmod", "aux", "mark", "case").some((c) => !FIRM.has(tree.lower[c]!))) return undefined;
  const subject = dependents(tree, noun.head, "nsubj")[0];
  if (subject === undefined) return undefined;
  // "Holm, who is a lawyer".
  const isRelative = tree.words[subject]!.xpos === "WP" && relation(tree, noun.head) === "acl";
  return at.get(isRelative ? tree.words[noun.head]!.head : subject);
}
/** What may stand with "is" and leave it as said. */
const FIRM = new Set([
  "also",
  "already",
  "still",
  "now",
  "currently",
  "has",
  "had",
  "have",
  "that",
  "as",
  "because",
  "since",
  "only",
  "just",
  "widely",
  "indeed",
]);
