/** Where a statement is said to hold. */
import type { Statement } from "../../model/statement.ts";
import { beingOf } from "../../nlp/nouns.ts";
import { conjuncts, dependents, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import type { Slot } from "./arguments.ts";
import { type Clause, topOf } from "./clause.ts";
import { nounEvent } from "./events.ts";
import type { Mentioned } from "./mentioned.ts";
import { argumentRange, type Extents, spanOf } from "./spans.ts";

export type Whereabouts = { tree: Tree; extents: Extents; mentioned: Mentioned };

const verbs = lexicon<Record<"nothing" | "to" | "for" | "from" | "object", string[]>>("places/verbs");
const VERBS = Object.fromEntries(Object.entries(verbs).map(([k, v]) => [k, new Set(v)])) as Record<keyof typeof verbs, Set<string>>;

/** "in Kalvar" is always where; "at", "on" and "under" a state are what it suffers. */
const IN = new Set(["in", "inside", "near", "outside", "across", "around", "into", "within", "throughout", "through", "over", "beyond", "onto"]);
const AT = new Set(["at", "on", "off", "under", "along", "beside", "behind", "above", "below", "beneath", "outside"]);
const DURING = new Set(["in", "at", "during", "before", "after", "ahead"]);
const LENGTH = new Set(["kilometre", "kilometer", "km", "mile", "metre", "meter", "yard", "block"]);

/** The clause's own adverbial of place; or else that of its relative ("where"), one inside its object or subject, or the one that the sentence begins with. */
export function placeOf(at: Whereabouts, clause: Clause, slots: readonly Slot[]): Statement["place"] {
  const word = placeWord(at, clause, slots);
  return word === undefined ? null : asPlace(at, word);
}

/** "the fighting in Kalvar". */
export function placeOfNoun(at: Whereabouts, noun: number): Statement["place"] {
  const word = dependents(at.tree, noun, "nmod", "obl").find((w) => isWhere(at, w, at.tree.words[noun]!.lemma));
  return word === undefined ? null : asPlace(at, word);
}

function placeWord(at: Whereabouts, clause: Clause, slots: readonly Slot[]): number | undefined {
  const { tree } = at;
  const { lemma } = tree.words[clause.head]!;
  const own = slots.filter((s) => !s.supplied);
  const of = (role: Slot["role"]) => own.filter((s) => s.role === role).map((s) => s.word);
  const inside = (words: readonly number[], isFit: (w: number) => boolean) =>
    words.filter((o) => nounEvent(tree, o) === undefined).flatMap((o) => dependents(tree, o, "nmod").filter(isFit));
  const obliques = [...of("oblique"), ...farAway(tree, clause.head)];
  const goal = VERBS.for.has(lemma) ? obliques.find((w) => isAfter(tree, w, "for") && isPlace(at, w)) : undefined;
  return (
    goal ??
    obliques.find((w) => isWhere(at, w, lemma)) ??
    whereOf(at, clause) ??
    inside([...of("object"), ...obliques], (w) => isWhere(at, w, lemma))[0] ??
    (VERBS.object.has(lemma) ? of("object").find((w) => isPlace(at, w)) : undefined) ??
    (VERBS.from.has(lemma) ? obliques.find((w) => isAfter(tree, w, "from") && isPlace(at, w)) : undefined) ??
    inside(dependents(tree, topOf(clause), "nsubj"), (w) => isWhere(at, w, lemma) && at.mentioned.name.has(w))[0] ??
    obliques.flatMap((w) => placeOfHappening(at, w))[0] ??
    thereOf(at, clause) ??
    (clause.first && frontedOf(at, clause.first))
  );
}

/** "is 40 km from Kalvar": the oblique of a length that is predicated. */
function farAway(tree: Tree, head: number): number[] {
  return LENGTH.has(tree.words[head]!.lemma)
    ? dependents(tree, head, "nmod", "obl").filter((w) => isAfter(tree, w, "from") || isAfter(tree, w, "of"))
    : [];
}

/** The noun before "where" or "in which", for the clauses coordinated with that one too. */
function whereOf(at: Whereabouts, clause: Clause): number | undefined {
  const { tree } = at;
  const first = clause.first ?? clause;
  if (!/^(acl|advcl)$/.test(first.relation)) return undefined;
  const where = tree.children[topOf(first)]!.find((c) => tree.lower[c] === "where" || (tree.lower[c] === "which" && isInOrAt(tree, c)));
  if (where === undefined) return undefined;
  let noun = tree.first[where]! - (tree.lower[tree.first[where]! - 1] === "," ? 2 : 1);
  // "an office on the top floor where": the outermost of them.
  while (isPlace(at, noun) && relation(tree, noun) === "nmod" && isPlace(at, tree.words[noun]!.head)) noun = tree.words[noun]!.head;
  return isPlace(at, noun) ? noun : isPlace(at, first.governor) ? first.governor : undefined;
}

function isInOrAt(tree: Tree, word: number): boolean {
  return dependents(tree, word, "case").some((p) => IN.has(tree.lower[p]!) || AT.has(tree.lower[p]!));
}

/** "in the Kalvar elections", "at the Doha talks": the place in the name of what happens. */
function placeOfHappening(at: Whereabouts, word: number): number[] {
  const { tree, mentioned } = at;
  if (tree.words[word]!.upos !== "NOUN" || !dependents(tree, word, "case").some((p) => DURING.has(tree.lower[p]!))) return [];
  if (beingOf(tree.words[word]!.lemma).some((b) => b !== "thing")) return [];
  return dependents(tree, word, "compound", "nmod").filter((c) => c < word && mentioned.name.has(c) && isPlace(at, c));
}

/** "has moved there": the place that was named last, if that is not long ago. */
function thereOf(at: Whereabouts, clause: Clause): number | undefined {
  const there = dependents(at.tree, clause.head, "advmod").find((c) => at.tree.lower[c] === "there");
  if (there === undefined) return undefined;
  for (let i = there - 1; i >= 0 && there - i <= LOOKED_BACK; i--)
    if (at.mentioned.entity.has(i) && at.mentioned.name.has(i) && isPlace(at, i)) return i;
  return undefined;
}
const LOOKED_BACK = 60;

/** The place at the head of a sentence holds for the verbs that are coordinated in it. */
function frontedOf(at: Whereabouts, first: Clause): number | undefined {
  const top = topOf(first);
  return dependents(at.tree, top, "obl").find((w) => w < top && isWhere(at, w, at.tree.words[first.head]!.lemma));
}

function isAfter(tree: Tree, word: number, preposition: string): boolean {
  return dependents(tree, word, "case").some((p) => tree.lower[p] === preposition);
}

/** With a preposition of place before it; "to" is one with verbs of going and bringing, and for what is no state. */
function isWhere(at: Whereabouts, word: number, verb: string): boolean {
  const { tree } = at;
  if (!isPlace(at, word)) return LENGTH.has(verb) && isPlaceOf(at, word);
  const isState = at.mentioned.entity.get(word)?.schema === "Country";
  const isNamed = at.mentioned.name.has(word);
  return dependents(tree, word, "case").some((p) => {
    const preposition = tree.lower[p]!;
    if (LENGTH.has(verb) && (preposition === "from" || preposition === "of")) return true;
    if (preposition === "to") return VERBS.to.has(verb) || !isNamed;
    return IN.has(preposition) || (AT.has(preposition) && !isState);
  });
}

function isPlaceOf(at: Whereabouts, word: number): boolean {
  return dependents(at.tree, word, "nmod").some((c) => isAfter(at.tree, c, "of") && isPlace(at, c));
}

function isPlace({ tree, mentioned }: Whereabouts, word: number): boolean {
  if (word < 0) return false;
  const entity = mentioned.entity.get(word);
  if (entity && mentioned.name.has(word)) return entity.schema === "Location" || entity.schema === "Country";
  const { upos, lemma } = tree.words[word]!;
  return upos === "NOUN" && beingOf(lemma).includes("place") && !VERBS.nothing.has(lemma);
}

/** Without its preposition; coordinated places are one ("Kalvar, Dorn and Lidhavn"). */
function asPlace(at: Whereabouts, word: number): Statement["place"] {
  const { tree, extents } = at;
  const all = relation(tree, word) === "conj" ? [word] : conjuncts(tree, word);
  const { first, last: own } = argumentRange(tree, word, extents);
  // A conjunct that stands before its head, as an odd tree may have it, does not take the phrase back.
  const last = all.every((w) => isPlace(at, w)) ? Math.max(own, argumentRange(tree, all.at(-1)!, extents).last) : own;
  const preposition = dependents(tree, word, "case").findLast((c) => c < word);
  const span = spanOf(tree, { first: preposition === undefined ? first : Math.max(first, preposition + 1), last });
  return { ...span, entity: entityOf(at, word) };
}

/** Of the phrase; or of the name in it: "the city of Kalvar", "the Kalvar suburbs", "a village near Kalvar". */
function entityOf({ tree, mentioned }: Whereabouts, word: number): string | null {
  const own = mentioned.entity.get(word);
  if (own) return own.id;
  const inside = dependents(tree, word, "nmod", "compound", "appos", "flat").map((c) =>
    mentioned.name.has(c) ? mentioned.entity.get(c) : undefined,
  );
  return inside.find((e) => e?.schema === "Location" || e?.schema === "Country")?.id ?? null;
}
