/** Which name a pronoun ("she") or a noun ("the ministry") takes up, by agreement, by where they stand and by the network's vectors. */
import type { Entity, Mention } from "../../model/entity.ts";
import type { Annotation, CorefVectors } from "../../nlp/annotation.ts";
import { dependents, relation, type Tree, treeOf } from "../../nlp/tree.ts";
import { likelihood, likelihoodOfNone } from "./likelihood.ts";
import { type Noun, nounsOf } from "./mentions.ts";

export type Referents = {
  /** With their pronouns and nouns among the mentions. */
  entities: Entity[];
  /** Entity id by the head word of each mention. */
  entity: ReadonlyMap<number, string>;
  /** For a mention that takes up an earlier one: head word of the name meant, or else of the first mention. */
  antecedent: ReadonlyMap<number, number>;
};

/** Mentions looked back at: what is meant stands nearer in all but a few of a hundred. */
const WINDOW = 60;
/** What the network's score weighs beside the likelihood by place. */
const VECTORS = 1;
/** For "the minister" after "Minister Ada Holm". */
const SAME_ROLE = 3;

/** One thing spoken of. What is known of it grows with each mention. */
type Referent = { entity?: number; head: number; count: number; gender?: "male" | "female"; unnamed: boolean; roles: Set<string> };

/** Time: linear in the words, with at most WINDOW comparisons an anaphor. An unnamed source is never tied to a name. */
export function resolve(
  bodyText: string,
  annotation: Annotation,
  entities: readonly Entity[],
  tree: Tree = treeOf(bodyText, annotation.words),
): Referents {
  const nouns = nounsOf(tree, entities, namedWords(tree, entities));
  const referents: Referent[] = [];
  const ofEntity = new Map<number, Referent>();
  const at = new Map(nouns.map((noun, i) => [noun.head, i]));
  for (const [i, noun] of nouns.entries()) {
    const beside = besideOf(tree, nouns, at, noun);
    const known =
      noun.entity === undefined
        ? ((beside === undefined ? undefined : referents[beside]) ?? antecedentOf(tree, annotation.coref, nouns, referents, i))
        : ofEntity.get(noun.entity);
    const referent: Referent = known ?? { head: noun.head, count: 0, unnamed: noun.unnamed, roles: new Set() };
    if (noun.entity !== undefined) {
      referent.entity = noun.entity;
      ofEntity.set(noun.entity, referent);
      if (beside !== undefined && referents[beside]!.entity === undefined) referents[beside] = referent;
      for (const role of rolesOf(tree, noun)) referent.roles.add(role);
    }
    if (noun.gender) referent.gender ??= noun.gender;
    referent.count++;
    referents.push(referent);
  }
  return gathered(tree, entities, nouns, referents);
}

/** Number of an earlier mention that an apposition makes one with this: "the prime minister, Ada Holm", "Ada Holm, the prime minister". */
function besideOf(tree: Tree, nouns: readonly Noun[], at: ReadonlyMap<number, number>, noun: Noun): number | undefined {
  if (relation(tree, noun.head) !== "appos") return undefined;
  const k = at.get(tree.words[noun.head]!.head);
  const other = k === undefined ? undefined : nouns[k]!;
  if (!other || (other.kind === "name") === (noun.kind === "name")) return undefined;
  // "lawyers for one of the four, Corporal Holm".
  if (other.number !== noun.number && other.being.includes("person")) return undefined;
  return other.head < noun.head && other.being.some((b) => noun.being.includes(b)) ? k : undefined;
}

function gathered(tree: Tree, entities: readonly Entity[], nouns: readonly Noun[], referents: readonly Referent[]): Referents {
  const entity = new Map<number, string>();
  const antecedent = new Map<number, number>();
  const added: Mention[][] = entities.map(() => []);
  for (const [i, noun] of nouns.entries()) {
    const referent = referents[i]!;
    if (noun.kind !== "name" && referent.head !== noun.head) antecedent.set(noun.head, referent.head);
    if (referent.entity === undefined) continue;
    entity.set(noun.head, entities[referent.entity]!.id);
    if (noun.kind !== "name")
      added[referent.entity]!.push({ start: tree.words[noun.first]!.start, end: tree.words[noun.last]!.end, kind: noun.kind });
  }
  const all = entities.map((e, i) => ({ ...e, mentions: [...e.mentions, ...added[i]!].sort((a, b) => a.start - b.start || a.end - b.end) }));
  return { entities: all, entity, antecedent };
}

function antecedentOf(tree: Tree, coref: CorefVectors, nouns: readonly Noun[], referents: readonly Referent[], i: number): Referent | undefined {
  const noun = nouns[i]!;
  if (!noun.definite || (noun.kind === "nominal" && noun.being[0] === "thing")) return undefined;
  let best: Referent | undefined;
  let most = likelihoodOfNone(noun);
  for (let k = i - 1; k >= 0 && k >= i - WINDOW; k--) {
    if (!agree(noun, nouns[k]!, referents[k]!)) continue;
    const role = noun.kind === "nominal" && referents[k]!.roles.has(tree.words[noun.head]!.lemma) ? SAME_ROLE : 0;
    const score = likelihood(tree, noun, nouns[k]!, i - k, referents[k]!.count) + VECTORS * dot(coref, noun.head, nouns[k]!.head) + role;
    if (score > most) [best, most] = [referents[k], score];
  }
  return best;
}

function agree(noun: Noun, other: Noun, referent: Referent): boolean {
  if (noun.unnamed && referent.entity !== undefined) return false;
  if (noun.gender && referent.gender && noun.gender !== referent.gender) return false;
  if (!noun.being.some((b) => other.being.includes(b))) return false;
  if (noun.number === other.number) return true;
  // A body of people is "it" or "they"; one person is "they" too seldom to risk it.
  return noun.kind === "pronoun" ? noun.number === "plural" && other.being.includes("group") : other.kind === "pronoun";
}

/** The nouns that tell what a named one is: title ("Captain Holm"), apposition, or the noun that the name stands beside. */
function rolesOf(tree: Tree, { first, last, head }: Noun): string[] {
  const above = relation(tree, head) === "appos" ? [tree.words[head]!.head] : [];
  const nouns = [...dependents(tree, head, "compound", "appos", "nmod:desc"), ...above].map((c) => tree.words[c]!.lemma);
  return [...nouns, ...tree.lower.slice(first, last)];
}

function dot({ size, row, anaphor, antecedent }: CorefVectors, i: number, j: number): number {
  const [later, earlier] = [row[i], row[j]];
  if (later === undefined || earlier === undefined || later < 0 || earlier < 0) return 0;
  let sum = 0;
  for (let k = 0; k < size; k++) sum += anaphor[later * size + k]! * antecedent[earlier * size + k]!;
  return sum;
}

/** Where the mentions of the entities stand among the words. */
function namedWords(tree: Tree, entities: readonly Entity[]): { first: number; last: number; entity: number }[] {
  const at = new Map(tree.words.map((w, i) => [w.start, i]));
  const until = new Map(tree.words.map((w, i) => [w.end, i]));
  return entities.flatMap((e, entity) =>
    e.mentions.flatMap((m) => (m.kind === "name" ? { first: at.get(m.start)!, last: until.get(m.end)!, entity } : [])),
  );
}
