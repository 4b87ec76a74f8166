/** The phrases of a document that can name or take up somebody or something, with what they agree in. */
import type { Entity } from "../../model/entity.ts";
import type { WordRange } from "../../nlp/annotation.ts";
import { type Being, beingOf } from "../../nlp/nouns.ts";
import { dependent, dependents, headOf, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";

export type Noun = WordRange & {
  head: number;
  kind: "name" | "nominal" | "pronoun";
  /** Index into the entities, of a name. */
  entity?: number;
  /** What it can be; several where it is open. */
  being: readonly Being[];
  gender?: "male" | "female";
  number?: "singular" | "plural";
  /** How a common noun is introduced: "the", "this", "her", "a", nothing. */
  article?: Article;
  /** Takes up something known: "the ministry", "this group", a pronoun. */
  definite: boolean;
  /** Never tied to a name: "an official". */
  unnamed: boolean;
};

const {
  words: unnamedNouns,
  somebody,
  people,
} = lexicon<{ words: string[]; somebody: Record<string, "singular" | "plural">; people: string[] }>("nouns/unnamed");
const unnamed = new Set(unnamedNouns);
const PEOPLE = new Set(people);
const SAYING = new Set(lexicon<{ bare: string[] }>("saying").bare);
const gendered = lexicon<Record<"male" | "female", string[]>>("names/person-nouns");
const titles = lexicon<Record<"male" | "female" | "neutral", string[]>>("names/titles");
/** Titles and offices: who bears one is not taken up by another. */
export const TITLES: ReadonlySet<string> = new Set([...titles.male, ...titles.female, ...titles.neutral]);
const gender = new Map<string, "male" | "female">();
for (const list of [gendered, titles]) for (const sex of ["male", "female"] as const) for (const word of list[sex]) gender.set(word, sex);
const { pronouns } = lexicon<{ pronouns: Record<string, Pick<Noun, "being" | "gender" | "number">> }>("words/pronouns");
type Article = "definite" | "demonstrative" | "possessive" | "indefinite" | "bare";
const ARTICLES: Record<string, Article> = {
  the: "definite",
  this: "demonstrative",
  that: "demonstrative",
  these: "demonstrative",
  those: "demonstrative",
};
const SCHEMA_BEING: Record<Entity["schema"], readonly Being[]> = {
  Person: ["person"],
  Organization: ["group", "place"],
  PublicBody: ["group", "place"],
  Company: ["group"],
  Country: ["group", "place"],
  Location: ["place", "group"],
  Vessel: ["thing"],
  Airplane: ["thing"],
  Event: ["thing"],
  Thing: ["thing"],
};

/** In order of their head words. `named`: the words of each name mention with its entity. */
export function nounsOf(tree: Tree, entities: readonly Entity[], named: readonly (WordRange & { entity: number })[]): Noun[] {
  const inside = new Uint8Array(tree.words.length);
  const ofNames = new Set<string>();
  const out: Noun[] = [];
  for (const { first, last, entity } of named) {
    inside.fill(1, first, last + 1);
    const head = headOf(tree, { first, last });
    ofNames.add(tree.lower[nameHead(tree, { first, last })]!);
    const { schema } = entities[entity]!;
    // "The Holms", "the Dravians".
    const isPeople = schema === "Thing" && tree.words[head]!.xpos === "NNPS";
    out.push({
      first,
      last,
      head,
      kind: "name",
      entity,
      being: isPeople ? PEOPLES : SCHEMA_BEING[schema],
      ...genderOfName(tree, first, head),
      number: isPeople ? "plural" : "singular",
      definite: false,
      unnamed: false,
    });
  }
  for (let i = 0; i < tree.words.length; i++) {
    const lower = tree.lower[i]!;
    const pronoun = tree.words[i]!.upos === "PRON" && Object.hasOwn(pronouns, lower) ? pronouns[lower] : undefined;
    if (pronoun) out.push({ first: i, last: i, head: i, kind: "pronoun", ...pronoun, definite: true, unnamed: false });
    else if (Object.hasOwn(somebody, lower) && !inside[i] && isSomebody(tree, i)) out.push(anonymous(tree, i));
    else if (
      tree.words[i]!.upos === "NOUN" &&
      !inside[i] &&
      (!PART.has(relation(tree, i)) || describesName(tree, i, inside) || ofNames.has(tree.words[i]!.lemma))
    )
      out.push(nominal(tree, i));
  }
  return out.sort((a, b) => a.head - b.head);
}

/** "One of them, who asked not to be named", "another said": words that stand for a person and keep the name back. */
function isSomebody(tree: Tree, i: number): boolean {
  if (PEOPLE.has(tree.lower[i]!)) return true;
  if (!/^(NUM|PRON|DET|ADJ|NOUN)$/.test(tree.words[i]!.upos) || !/^(nsubj|obl|obj|conj|appos|root)$/.test(relation(tree, i))) return false;
  const { head } = tree.words[i]!;
  if (relation(tree, i) === "nsubj" && head >= 0 && SAYING.has(tree.words[head]!.lemma)) return true;
  return dependents(tree, i, "acl").some((c) => dependents(tree, c, "nsubj").some((s) => tree.lower[s] === "who"));
}

/** Of "one of the companies" a body of people. */
function anonymous(tree: Tree, i: number): Noun {
  const among = dependents(tree, i, "nmod").find((c) => tree.words[c]!.upos === "NOUN");
  const being = among === undefined ? PERSON : beingOf(tree.words[among]!.lemma);
  return {
    first: i,
    last: i,
    head: i,
    kind: "nominal",
    being,
    number: somebody[tree.lower[i]!]!,
    article: "indefinite",
    definite: false,
    unnamed: true,
  };
}
const PERSON: readonly Being[] = ["person"];
const PEOPLES: readonly Being[] = ["person", "group", "thing"];

const PART = new Set(["compound", "flat", "fixed", "goeswith"]);

/** The word that says what a name names: "Church" in "Church of Ardal", "Party" in "Harbour Party". */
export function nameHead(tree: Tree, { first, last }: WordRange): number {
  for (let i = first + 1; i < last; i++) if (SMALL.has(tree.lower[i]!)) return i - 1;
  return last;
}
const SMALL = new Set(["of", "for", "in", "on", "at", "and"]);

/** "columnist Ada Holm", where the grammar hangs the noun from the name. */
function describesName(tree: Tree, i: number, inside: Uint8Array): boolean {
  return inside[i + 1] === 1 && tree.words[i]!.head > i && inside[tree.words[i]!.head] === 1;
}

function nominal(tree: Tree, head: number): Noun {
  const { lemma, xpos } = tree.words[head]!;
  const sex = gender.get(lemma);
  const article = articleOf(tree, head);
  return {
    // What follows tells more of it and names others: "a spokesman" of "a spokesman for the harbour".
    first: Math.min(head, ...dependents(tree, head, "det", "amod", "compound", "nummod", "nmod:poss").map((c) => tree.first[c]!)),
    last: head,
    head,
    kind: "nominal",
    being: beingOf(lemma),
    ...(sex && { gender: sex }),
    number: xpos === "NNS" && (lemma !== tree.lower[head] || ALIKE.test(lemma)) ? "plural" : "singular",
    article,
    definite: article === "definite" || article === "demonstrative",
    unnamed: unnamed.has(lemma),
  };
}

/** Plurals that are their own lemma; any other such word was tagged amiss. */
const ALIKE = /(s|men|people|folk|police)$/;

function articleOf(tree: Tree, head: number): Article {
  const determiner = dependent(tree, head, "det");
  if (determiner !== undefined) return Object.hasOwn(ARTICLES, tree.lower[determiner]!) ? ARTICLES[tree.lower[determiner]!]! : "indefinite";
  if (dependent(tree, head, "nummod") !== undefined) return "indefinite";
  return dependent(tree, head, "nmod:poss") === undefined ? "bare" : "possessive";
}

/** Of the title before a name or hanging from it: "Mrs Holm", "spokeswoman Ada Holm". */
function genderOfName(tree: Tree, first: number, head: number): { gender?: "male" | "female" } {
  const around = [tree.lower[first - 1] ?? "", ...dependents(tree, head, "compound", "appos", "nmod").map((c) => tree.words[c]!.lemma)];
  const sex = around.map((w) => gender.get(w)).find(Boolean);
  return sex ? { gender: sex } : {};
}
