/** The phrases of a document that can name or take up somebody or something, with what they agree in. */
import type { Entity } from "../../model/entity.ts";
import type { WordRange } from "../../nlp/annotation.ts";
import { type Being, beingOf } from "../../nlp/nouns.ts";
import { dependent, dependents, headOf, phraseOf, relation, type Tree } from "../../nlp/tree.ts";
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
  /** Takes up something known: "the ministry", "this group", a pronoun. */
  definite: boolean;
  /** Never tied to a name: "an official". */
  unnamed: boolean;
};

const unnamed = new Set(lexicon<{ words: string[] }>("nouns/unnamed").words);
const gendered = lexicon<Record<"male" | "female", string[]>>("names/person-nouns");
const titles = lexicon<Record<"male" | "female" | "neutral", string[]>>("names/titles");
const gender = new Map<string, "male" | "female">();
for (const list of [gendered, titles]) for (const sex of ["male", "female"] as const) for (const word of list[sex]) gender.set(word, sex);
const { pronouns } = lexicon<{ pronouns: Record<string, Pick<Noun, "being" | "gender" | "number">> }>("words/pronouns");
const DEFINITE = new Set(["the", "this", "that", "these", "those"]);
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
};

/** In order of their head words. `named`: the words of each name mention with its entity. */
export function nounsOf(tree: Tree, entities: readonly Entity[], named: readonly (WordRange & { entity: number })[]): Noun[] {
  const inside = new Uint8Array(tree.words.length);
  const out: Noun[] = [];
  for (const { first, last, entity } of named) {
    inside.fill(1, first, last + 1);
    const head = headOf(tree, { first, last });
    out.push({
      first,
      last,
      head,
      kind: "name",
      entity,
      being: SCHEMA_BEING[entities[entity]!.schema],
      ...genderOfName(tree, first, head),
      number: "singular",
      definite: false,
      unnamed: false,
    });
  }
  for (let i = 0; i < tree.words.length; i++) {
    const lower = tree.lower[i]!;
    const pronoun = tree.words[i]!.upos === "PRON" && Object.hasOwn(pronouns, lower) ? pronouns[lower] : undefined;
    if (pronoun) out.push({ first: i, last: i, head: i, kind: "pronoun", ...pronoun, definite: true, unnamed: false });
    else if (tree.words[i]!.upos === "NOUN" && !inside[i] && !PART.has(relation(tree, i))) out.push(nominal(tree, i));
  }
  return out.sort((a, b) => a.head - b.head);
}

const PART = new Set(["compound", "flat", "fixed", "goeswith"]);

function nominal(tree: Tree, head: number): Noun {
  const { lemma, xpos } = tree.words[head]!;
  const sex = gender.get(lemma);
  const determiner = dependent(tree, head, "det");
  return {
    ...phraseOf(tree, head),
    head,
    kind: "nominal",
    being: beingOf(lemma),
    ...(sex && { gender: sex }),
    number: xpos === "NNS" ? "plural" : "singular",
    definite: determiner !== undefined && DEFINITE.has(tree.lower[determiner]!),
    unnamed: unnamed.has(lemma),
  };
}

/** Of the title before a name or hanging from it: "Mrs Holm", "spokeswoman Ada Holm". */
function genderOfName(tree: Tree, first: number, head: number): { gender?: "male" | "female" } {
  const around = [tree.lower[first - 1] ?? "", ...dependents(tree, head, "compound", "appos", "nmod").map((c) => tree.words[c]!.lemma)];
  const sex = around.map((w) => gender.get(w)).find(Boolean);
  return sex ? { gender: sex } : {};
}
