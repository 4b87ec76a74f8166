/** What the words of a source tell of its kind, as weights on a logarithmic scale. */
import type { Entity } from "../../model/entity.ts";
import type { KIND_LABELS } from "../../nlp/annotation.ts";
import { beingOf } from "../../nlp/nouns.ts";
import { dependents, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";

/** What is known of who is meant: entity id by the head word of a mention; head word of what an anaphor takes up. */
export type Known = {
  entities: ReadonlyMap<string, Pick<Entity, "schema" | "name">>;
  entity: ReadonlyMap<number, string>;
  antecedent: ReadonlyMap<number, number>;
};
type Kind = (typeof KIND_LABELS)[number];
export type Evidence = { weights: Partial<Record<Kind, number>>; entity: string | null };

type Lists = Record<"document" | "outlet" | "outletWords" | "outletNames" | "outletAgency" | "organization" | "quantifiers" | "roles", string[]>;
const lists = lexicon<Lists>("source-kinds");
const has = Object.fromEntries(Object.entries(lists).map(([key, words]) => [key, new Set(words)])) as unknown as Record<keyof Lists, Set<string>>;
const { pronouns } = lexicon<{ pronouns: Record<string, Partial<Record<Kind, number>>> }>("source-pronouns");

/** Certain, likely and faint, against the network's log-probabilities. */
const [SURE, LIKELY, FAINT] = [5, 4, 1];

export function evidenceOf(tree: Tree, head: number, source: readonly number[], known: Known, depth = 0): Evidence {
  const meant = depth < 3 ? takenUp(tree, head, known) : undefined;
  if (meant !== undefined) {
    const { weights, entity } = evidenceOf(tree, meant, [meant], known, depth + 1);
    return { weights: scaled(weights, 0.5), entity };
  }
  const { upos, lemma } = tree.words[head]!;
  const lower = tree.lower[head]!;
  const noun = upos === "NOUN" ? ofNoun(tree, head, lower, lemma) : {};
  const named = nameOf(tree, head, source, known, noun);
  if (named) return named;
  if (has.quantifiers.has(lower) || upos === "NUM") return { weights: ofWhat(tree, head, known) ?? { anonymous: LIKELY }, entity: null };
  if (upos === "PRON") return { weights: pronouns[lower] ?? {}, entity: null };
  if (isOutletName([tree.forms[head]!]) && upos !== "NOUN") return { weights: { outlet: LIKELY }, entity: null };
  if (upos === "PROPN") return { weights: isOutletBeside(tree, head) ? { outlet: LIKELY } : { person: FAINT, organization: FAINT }, entity: null };
  return { weights: noun, entity: null };
}

function ofNoun(tree: Tree, head: number, lower: string, lemma: string): Evidence["weights"] {
  const either = (list: Set<string>) => list.has(lower) || list.has(lemma);
  if (lemma === "agency" && dependents(tree, head, "compound", "amod").some((c) => has.outletAgency.has(tree.lower[c]!))) return { outlet: LIKELY };
  if (either(has.outlet)) return { outlet: LIKELY, ...(either(has.document) && { document: FAINT }) };
  if (either(has.document)) return { document: LIKELY };
  if (either(has.organization)) return { organization: LIKELY };
  const isDefinite = dependents(tree, head, "det", "nmod:poss").some((c) => DEFINITE.test(tree.lower[c]!));
  const isBare = tree.words[head]!.xpos === "NN" && dependents(tree, head, "det", "nmod:poss", "nummod").length === 0;
  // "the minister" may be named elsewhere; "a minister", "two bishops" are not.
  if (either(has.roles) && (isDefinite || isBare)) return { anonymous: FAINT, person: FAINT };
  const being = beingOf(lemma);
  if (being.includes("person")) return { anonymous: isDefinite ? FAINT : LIKELY };
  if (being.includes("group") || being.includes("place")) return { organization: LIKELY };
  return {};
}

const DEFINITE = /^(the|this|that|these|those|my|your|his|her|its|our|their)$/;

/** "one of the diplomats": what the noun after "of" is, as one or some of it. */
function ofWhat(tree: Tree, head: number, known: Known): Evidence["weights"] | undefined {
  const noun = dependents(tree, head, "nmod").find((c) => dependents(tree, c, "case").some((p) => tree.lower[p] === "of"));
  if (noun === undefined) return undefined;
  const { weights } = evidenceOf(tree, noun, [noun], known, 1);
  if (tree.words[noun]!.upos === "PRON") return { anonymous: LIKELY };
  return weights.person ? { anonymous: LIKELY } : weights;
}

/** What a relative or a personal pronoun stands for; a noun speaks for itself. */
function takenUp(tree: Tree, head: number, known: Known): number | undefined {
  if (/^W(P|DT|P\$)$/.test(tree.words[head]!.xpos)) {
    for (let i = head, steps = 0; i >= 0 && steps < 4; i = tree.words[i]!.head, steps++) if (relation(tree, i) === "acl") return tree.words[i]!.head;
  }
  const meant = tree.words[head]!.upos === "PRON" ? known.antecedent.get(head) : undefined;
  return meant !== head ? meant : undefined;
}

/** By a name at the head, beside it or in apposition, not by one inside ("an aide to Holm"). `noun`: what a common noun at the head tells. */
function nameOf(tree: Tree, head: number, source: readonly number[], known: Known, noun: Evidence["weights"]): Evidence | undefined {
  const inside = new Set(source);
  const near = [head, ...dependents(tree, head, "flat", "compound", "appos", "nmod:desc").filter((c) => inside.has(c))];
  const reached = near.flatMap((i) => (i === head || relation(tree, i) !== "appos" ? i : [i, ...dependents(tree, i, "flat", "compound")]));
  // A compound before a common noun names whose it is ("a Varo engineer"), unless it is the noun that describes the name.
  const at = reached.find((i) => known.entity.has(i) && (i === head || relation(tree, i) !== "compound" || isPerson(known, i)));
  if (at === undefined || noun.document) return undefined;
  const id = known.entity.get(at)!;
  const { schema, name } = known.entities.get(id)!;
  if (noun.outlet || isOutletBeside(tree, head) || (schema !== "Person" && isOutletName(name.split(" "))))
    return { weights: { outlet: SURE }, entity: id };
  if (schema === "Person") return { weights: { person: SURE }, entity: id };
  return { weights: { organization: LIKELY }, entity: id };
}

function isPerson(known: Known, i: number): boolean {
  return known.entities.get(known.entity.get(i)!)!.schema === "Person";
}

/** "the business daily Zora". */
function isOutletBeside(tree: Tree, head: number): boolean {
  return dependents(tree, head, "compound", "appos", "nmod:desc", "amod").some(
    (c) => has.outlet.has(tree.lower[c]!) && tree.words[c]!.upos === "NOUN",
  );
}

export function isOutletName(words: readonly string[]): boolean {
  return has.outletNames.has(words.join(" ")) || words.some((w) => has.outletNames.has(w) || has.outletWords.has(w.toLowerCase()));
}

function scaled(weights: Evidence["weights"], by: number): Evidence["weights"] {
  return Object.fromEntries(Object.entries(weights).map(([kind, weight]) => [kind, weight * by]));
}
