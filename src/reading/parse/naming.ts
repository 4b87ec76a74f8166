/** What a name, where it first stands, names of all that was spoken of before it without a name: "a defector … Ada Holm". */
import type { Entity } from "../../model/entity.ts";
import type { CorefVectors } from "../../nlp/annotation.ts";
import { relation, type Tree } from "../../nlp/tree.ts";
import { isKindOf } from "./kinds.ts";
import { type Add, dot, isSaying, MOST } from "./likelihood.ts";
import { type Noun, nameHead } from "./mentions.ts";
import { KIN, type Referent } from "./referent.ts";

/** Whoever is kept without a name keeps so, and so does whoever only says something. */
export function canBeNamed(tree: Tree, noun: Noun, other: Noun, referent: Referent): boolean {
  if (other.kind !== "nominal" || referent.entity !== undefined || referent.unnamed || other.unnamed) return false;
  if (other.number !== noun.number || (noun.gender && referent.gender && noun.gender !== referent.gender)) return false;
  if (other.being[0] === "person" && relation(tree, other.head) === "nsubj" && isSaying(tree, tree.words[other.head]!.head)) return false;
  return noun.being.some((b) => other.being.includes(b)) || KIN.get(tree.lower[nameHead(tree, noun)]!) !== undefined;
}

/** How each referent fits the name: 2 by the words of the name, 1 by what kind of thing it names, else 0. */
export class NameFits {
  best = 0;
  readonly #head: string;
  readonly #kin: readonly number[];
  readonly #schema: Entity["schema"];
  readonly #known = new Map<Referent, number>();

  constructor(tree: Tree, noun: Noun, schema: Entity["schema"]) {
    this.#head = tree.lower[nameHead(tree, noun)]!;
    this.#kin = KIN.get(this.#head) ?? [];
    this.#schema = schema;
  }

  of(referent: Referent): number {
    return this.#known.get(referent)!;
  }

  see(referent: Referent): void {
    if (this.#known.has(referent)) return;
    const { lemmas, kin } = referent;
    const isWord = lemmas.has(this.#head);
    const fit = isWord ? 3 : this.#kin.some((group) => kin.has(group)) ? 2 : [...lemmas].some((l) => isKindOf(l, this.#schema)) ? 1 : 0;
    this.#known.set(referent, fit);
    if (fit > this.best) this.best = fit;
  }
}

export function namelessFeatures(noun: Noun, schema: Entity["schema"], fits: NameFits, add: Add): void {
  add("none", 1);
  add(`none:${schema}`, 1);
  add(`none:fit${fits.best}`, 1);
  if (noun.first === noun.last) add("none:short", 1);
}

export function namingFeatures(
  tree: Tree,
  coref: CorefVectors,
  {
    noun,
    other,
    referent,
    back,
    schema,
    fits,
  }: { noun: Noun; other: Noun; referent: Referent; back: number; schema: Entity["schema"]; fits: NameFits },
  add: Add,
): void {
  const [word, earlier] = [tree.words[noun.head]!, tree.words[other.head]!];
  const sentences = word.sentence - earlier.sentence;
  const fit = fits.of(referent);
  add(`sent${Math.min(sentences, 3)}`, 1);
  add("back", -Math.log(back));
  add("count", Math.log(referent.count));
  add(other.article!, 1);
  add(`fit${fit}`, 1);
  add(`${other.being[0]}:fit${fit}`, 1);
  if (fit < fits.best) add("outdone", 1);
  add(schema, 1);
  if (earlier.sentence === 0) add("title", 1);
  else if (earlier.sentence < 4) add("early", 1);
  if (relation(tree, other.head) === "nsubj") add("subject", 1);
  if (relation(tree, noun.head) === "nsubj") add("named:subject", 1);
  if (sentences === 0 && earlier.head === word.head) add("clash", 1);
  const score = dot(coref, noun.head, other.head);
  add("score", Math.max(-MOST, Math.min(MOST, score)));
}
