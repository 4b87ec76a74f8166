/** What the words of a source tell of its kind, as weights on a logarithmic scale. */
import type { Entity } from "../../model/entity.ts";
import type { KIND_LABELS } from "../../nlp/annotation.ts";
import { beingOf } from "../../nlp/nouns.ts";
import { dependents, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";

/** What is known of who is meant: entity id by the head word of a mention; head word of what an anaphor takes up. */
export type Known = {
  entities: ReadonlyMap<string, Pick<Entity, "id" | "schema" | "name" | "mentions">>;
  entity: ReadonlyMap<number, string>;
  antecedent: ReadonlyMap<number, number>;
  /** The outlet that the report stands in. */
  publisher?: string | null;
  /** The agency that the report bears. */
  credit?: string | null;
};
type Kind = (typeof KIND_LABELS)[number];
export type Evidence = { weights: Partial<Record<Kind, number>>; entity: string | null };

type List =
  | "document"
  | "outlet"
  | "outletWords"
  | "outletTitles"
  | "outletNames"
  | "outletAgency"
  | "organization"
  | "spokespeople"
  | "companyWords"
  | "quantifiers"
  | "roles";
type Lists = Record<List, string[]>;
const lists = lexicon<Lists>("source-kinds");
const has = Object.fromEntries(Object.entries(lists).map(([key, words]) => [key, new Set(words)])) as unknown as Record<List, Set<string>>;
const unnamed = new Set(lexicon<{ words: string[] }>("nouns/unnamed").words);
const { pronouns } = lexicon<{ pronouns: Record<string, Partial<Record<Kind, number>>> }>("source-pronouns");

/** Certain, likely and faint, against the network's log-probabilities. */
const [SURE, LIKELY, FAINT] = [5, 4, 1];
/** What is known of an antecedent, as far as the antecedent is certain. */
const TAKEN_UP = 0.75;

export function evidenceOf(tree: Tree, head: number, source: readonly number[], known: Known, depth = 0): Evidence {
  const meant = depth < 3 ? takenUp(tree, head, known) : undefined;
  if (meant !== undefined) {
    const { weights, entity } = evidenceOf(tree, meant, [meant, ...besideNoun(tree, meant)], known, depth + 1);
    // Who has no name and no office by the time of "he said" has none at all.
    if (/^s?he$/.test(tree.lower[head]!) && tree.words[meant]!.upos === "NOUN" && weights.anonymous && !weights.person)
      return { weights: { anonymous: 3 * FAINT }, entity: null };
    // "She", after the spokeswoman whose name was not joined with it.
    if (/^s?he$/.test(tree.lower[head]!) && !weights.anonymous && !weights.person) return { weights: pronouns[tree.lower[head]!]!, entity };
    return { weights: scaled(weights, TAKEN_UP), entity };
  }
  const { upos, lemma } = tree.words[head]!;
  const lower = tree.lower[head]!;
  const noun = upos === "NOUN" ? ofNoun(tree, head, lower, lemma, known) : {};
  const named = nameOf(tree, head, source, known, noun) ?? namedLast(tree, head, source, known);
  if (named) return named;
  if (has.quantifiers.has(lower) || upos === "NUM") return { weights: ofWhat(tree, head, known, depth) ?? { anonymous: LIKELY }, entity: null };
  if (upos === "PRON") return { weights: pronouns[lower] ?? {}, entity: null };
  const name = source.filter((i) => isCapital(tree, i)).map((i) => tree.forms[i]!);
  if (
    isOutletBeside(tree, head) ||
    (isCapital(tree, head) && isTitleOfOutlet(name, known)) ||
    source.some((i) => i > source[0]! && isOutletBefore(tree, i))
  )
    return { weights: { outlet: LIKELY }, entity: null };
  if (upos === "NOUN") return { weights: noun, entity: null };
  if (isOutletName([tree.forms[head]!])) return { weights: { outlet: LIKELY }, entity: null };
  return { weights: upos === "PROPN" ? { person: FAINT, organization: FAINT } : {}, entity: null };
}

function ofNoun(tree: Tree, head: number, lower: string, lemma: string, known: Known): Evidence["weights"] {
  const either = (list: Set<string>) => list.has(lower) || list.has(lemma);
  if (AGENCY.test(lemma)) {
    const beside = dependents(tree, head, "compound", "amod");
    if (beside.some((c) => has.outletAgency.has(tree.lower[c]!) || has.outlet.has(tree.lower[c]!))) return { outlet: LIKELY };
    if (beside.length === 0 && (lemma === "station" || outletsOf(tree, known).agency)) return { outlet: 2 * FAINT };
  }
  if (either(has.outlet)) return either(has.document) ? { outlet: FAINT, document: FAINT } : { outlet: LIKELY };
  if (either(has.document)) return { document: LIKELY };
  // Who speaks for a body and is not named is unnamed all the same.
  if (either(has.spokespeople)) return { anonymous: LIKELY };
  const being = beingOf(lemma);
  const ownedOrThe = dependents(tree, head, "det", "nmod:poss");
  const isDefinite = ownedOrThe.some((c) => relation(tree, c) === "nmod" || DEFINITE.test(tree.lower[c]!));
  if (either(has.organization)) {
    if (!being.includes("person") || SPEAKS_FOR.test(lemma)) return { organization: LIKELY };
    // "the owners" are a party; "an owner", "two inspectors" are people.
    if (dependents(tree, head, "nummod").length > 0 || ownedOrThe.some((c) => /^an?$/.test(tree.lower[c]!))) return { anonymous: LIKELY };
    return tree.words[head]!.xpos === "NNS" ? { organization: 2 * FAINT } : { organization: FAINT, anonymous: FAINT };
  }
  if (unnamed.has(lemma)) return { anonymous: LIKELY };
  const isBare = tree.words[head]!.xpos === "NN" && ownedOrThe.length === 0 && dependents(tree, head, "nummod").length === 0;
  // "the minister" may be named elsewhere; "a minister", "two bishops" are not, and "his chairman" seldom.
  if (either(has.roles) && (isDefinite || isBare)) {
    if (isBesideName(tree, head, known)) return { anonymous: FAINT, person: 2 * FAINT };
    const isOwned = ownedOrThe.some((c) => relation(tree, c) === "nmod");
    return isOwned ? { anonymous: 3 * FAINT } : { anonymous: FAINT, person: FAINT };
  }
  if (being.includes("person")) {
    if (isDefinite && tree.words[head]!.xpos === "NN" && isBesideName(tree, head, known)) return { anonymous: FAINT, person: 2 * FAINT };
    return { anonymous: isDefinite ? 2 * FAINT : LIKELY };
  }
  if (being.includes("group") || being.includes("place")) return { organization: LIKELY };
  return {};
}

/** Whether a noun or name can have said something: people, bodies, papers; not "a threat". */
export function canSpeak(tree: Tree, head: number): boolean {
  const { upos, lemma } = tree.words[head]!;
  if (upos !== "NOUN") return /^(PROPN|PRON|NUM|DET)$/.test(upos);
  const lists = [unnamed, has.document, has.outlet, has.organization, has.roles, has.spokespeople, has.quantifiers];
  return lists.some((list) => list.has(lemma) || list.has(tree.lower[head]!)) || /person|group/.test(beingOf(lemma).join());
}

const described = new WeakMap<Known["entity"], ReadonlySet<string>>();

/** Whether the text calls anybody whom it names so: "the curator", where it has "the curator, Ada Holm". Looked up once a document. */
function isBesideName(tree: Tree, noun: number, known: Known): boolean {
  if (dependents(tree, noun, "appos", "flat").some((c) => tree.words[c]!.upos === "PROPN")) return true;
  let nouns = described.get(known.entity);
  if (!nouns) {
    const people = [...known.entity]
      .filter(([i, id]) => tree.words[i]!.upos === "PROPN" && known.entities.get(id)?.schema === "Person")
      .map(([i]) => i);
    nouns = new Set(people.flatMap((i) => besideName(tree, i)).map((i) => tree.words[i]!.lemma.toLowerCase()));
    described.set(known.entity, nouns);
  }
  return nouns.has(tree.words[noun]!.lemma.toLowerCase());
}

/** "Curator Holm", "Holm, the curator", "the curator, Holm", "Holm is the curator". */
function besideName(tree: Tree, name: number): number[] {
  const above = tree.words[name]!.head;
  const isSaid = above >= 0 && /^(flat|appos|nmod|compound|nsubj)$/.test(relation(tree, name)) && /^(NOUN|PROPN)$/.test(tree.words[above]!.upos);
  const below = dependents(tree, name, "compound", "appos", "nmod:desc", "flat");
  return isSaid && tree.words[name]!.deprel !== "nmod:poss" && dependents(tree, name, "case").length === 0 ? [above, ...below] : below;
}

/** What may be a house of news, or not, by the word before it. */
const AGENCY = /^(agency|station|site|channel|portal|service)$/;
const SPEAKS_FOR = /^(prosecutor|police|prosecution|authority|defen[cs]e|counsel|solicitor)$/;
const DEFINITE = /^(the|this|that|these|those|my|your|his|her|its|our|their)$/;

/** "one of the diplomats": what the noun after "of" is, as one or some of it. */
function ofWhat(tree: Tree, head: number, known: Known, depth: number): Evidence["weights"] | undefined {
  const noun = dependents(tree, head, "nmod").find((c) => dependents(tree, c, "case").some((p) => tree.lower[p] === "of"));
  // "some of one of some …", and pronouns that lead round.
  if (noun === undefined || depth > 3) return undefined;
  const { weights } = evidenceOf(tree, noun, [noun], known, depth + 1);
  if (tree.words[noun]!.upos === "PRON") return { anonymous: LIKELY };
  return weights.person || beingOf(tree.words[noun]!.lemma).includes("person") ? { anonymous: LIKELY } : weights;
}

/** What a relative or a personal pronoun stands for; a noun speaks for itself. */
function takenUp(tree: Tree, head: number, known: Known): number | undefined {
  if (/^W(P|DT|P\$)$/.test(tree.words[head]!.xpos)) {
    for (let i = head, steps = 0; i >= 0 && steps < 4; i = tree.words[i]!.head, steps++) if (relation(tree, i) === "acl") return tree.words[i]!.head;
    // The network is not always sure what a clause hangs from: then it is what stands before.
    const before = tree.forms[head - 1] === "," ? head - 2 : head - 1;
    if (before >= 0 && /^(NOUN|PROPN)$/.test(tree.words[before]!.upos)) return before;
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
  const { schema } = known.entities.get(id)!;
  if (noun.outlet || outletsOf(tree, known).ids.has(id)) return { weights: { outlet: SURE }, entity: id };
  if (schema === "Person") {
    // "the Karel delegation", "the charity Passe": what the noun says, against a name taken for a person's.
    if (noun.organization && !beingOf(tree.words[head]!.lemma).includes("person"))
      return { weights: { organization: LIKELY }, entity: relation(tree, at) === "compound" || at === head ? null : id };
    const phrase = source.map((i) => tree.lower[i]!);
    if (phrase.includes("&") || phrase.some((w) => has.companyWords.has(w))) return { weights: { organization: LIKELY }, entity: null };
    // "Lawyers for one of the four, Corporal Holm".
    if (at !== head && tree.words[head]!.xpos === "NNS") return undefined;
    return { weights: { person: SURE }, entity: id };
  }
  return { weights: { organization: LIKELY }, entity: id };
}

/** "a vice-president of the league, Ada Holm": the name after the comma is the one before it, whatever it hangs from. */
function namedLast(tree: Tree, head: number, source: readonly number[], known: Known): Evidence | undefined {
  const { xpos, lemma, upos } = tree.words[head]!;
  const one = tree.lower[head] === "one" || (upos === "NOUN" && xpos === "NN" && beingOf(lemma).includes("person") && !unnamed.has(lemma));
  if (!one) return undefined;
  for (const [k, i] of source.entries()) {
    if (i <= head || tree.forms[i] !== "," || tree.words[source[k + 1] ?? 0]!.upos !== "PROPN") continue;
    let last = i + 1;
    while (source.includes(last + 1) && tree.words[last + 1]!.upos === "PROPN") last++;
    if (source.includes(last + 1) && tree.forms[last + 1] !== ",") continue;
    const id = range(i + 1, last)
      .map((w) => known.entity.get(w))
      .find((e) => e !== undefined);
    if (id !== undefined && known.entities.get(id)!.schema !== "Person") continue;
    if (id !== undefined || last > i + 1) return { weights: { person: LIKELY }, entity: id ?? null };
  }
  return undefined;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

type Outlets = { ids: ReadonlySet<string>; agency: boolean };
const outlets = new WeakMap<Known["entity"], Outlets>();

/** The entities that any of their mentions shows to be outlets: by the name or by the noun beside it. Looked up once a document. */
function outletsOf(tree: Tree, known: Known): Outlets {
  const done = outlets.get(known.entity);
  if (done) return done;
  const ids = new Set<string>();
  for (const [id, { name, schema }] of known.entities)
    if ((schema !== "Person" && isOutletName(name.split(" "))) || isTitleOfOutlet(name.split(" "), known)) ids.add(id);
  for (const [i, id] of known.entity) if (isOutletBeside(tree, i) || isOutletAbove(tree, i) || isOutletBefore(tree, i)) ids.add(id);
  const names = [...ids].map((id) => known.entities.get(id)!.name);
  const found = {
    ids,
    agency:
      names.some((n) => /\b(Wire|Agency|Press)\b/.test(n)) ||
      tree.words.some((w, i) => w.lemma === "agency" && besideNoun(tree, i).some((c) => has.outletAgency.has(tree.lower[c]!))),
  };
  outlets.set(known.entity, found);
  return found;
}

function besideNoun(tree: Tree, i: number): number[] {
  return dependents(tree, i, "compound", "amod", "flat", "appos");
}

/** A word that only titles of newspapers have, or the name of the report's own outlet. */
function isTitleOfOutlet(words: readonly string[], known: Known): boolean {
  if (words.some((w) => has.outletTitles.has(w.toLowerCase()))) return true;
  const own = (known.publisher ?? "").toLowerCase().replace(/^the /, "");
  const name = words.join(" ").toLowerCase().replace(/^the /, "");
  return own !== "" && (name === own || (words.length > 1 && own.startsWith(`${name} `)));
}

/** "the tabloid Sveta", "the exile station Radio Zem": the name hangs from the noun. */
function isOutletAbove(tree: Tree, i: number): boolean {
  const above = tree.words[i]!.head;
  if (above < 0 || !/^(flat|appos)$/.test(relation(tree, i)) || tree.words[above]!.upos !== "NOUN" || above > i) return false;
  return isOutletNoun(tree, above);
}

/** The same, by the order of the words. */
function isOutletBefore(tree: Tree, i: number): boolean {
  if (!isCapital(tree, i)) return false;
  let first = i;
  while (first > 0 && isCapital(tree, first - 1)) first--;
  if (first < 2) return false;
  const [noun, before] = [tree.lower[first - 1]!, tree.lower[first - 2]!];
  return has.outlet.has(noun) || (/^(agency|station|site|channel|portal)$/.test(noun) && (has.outletAgency.has(before) || DEFINITE.test(before)));
}

function isOutletNoun(tree: Tree, i: number): boolean {
  const lower = tree.lower[i]!;
  if (has.outlet.has(lower)) return true;
  return AGENCY.test(lower) && besideNoun(tree, i).some((c) => has.outletAgency.has(tree.lower[c]!));
}

function isPerson(known: Known, i: number): boolean {
  return known.entities.get(known.entity.get(i)!)!.schema === "Person";
}

/** "the business daily Zora", "the news site Grat"; not "the press secretary". */
function isOutletBeside(tree: Tree, head: number): boolean {
  if (!isCapital(tree, head)) return false;
  const beside = dependents(tree, head, "compound", "appos", "nmod:desc", "amod");
  if (beside.some((c) => tree.words[c]!.upos === "NOUN" && isOutletNoun(tree, c))) return true;
  // "the site Grat", "the news agency Jal"; not "the border agency Fron".
  const nouns = beside.filter((c) => c < head && tree.words[c]!.upos === "NOUN" && !isCapital(tree, c)).map((c) => tree.lower[c]!);
  return nouns.some((w) => AGENCY.test(w)) && nouns.every((w) => AGENCY.test(w) || has.outletAgency.has(w));
}

function isCapital(tree: Tree, i: number): boolean {
  return /^\p{Lu}/u.test(tree.forms[i]!);
}

export function isOutletName(words: readonly string[]): boolean {
  return (
    has.outletNames.has(words.join(" ")) || words.some((w) => has.outletNames.has(w) || has.outletWords.has(w.toLowerCase()) || has.outlet.has(w))
  );
}

function scaled(weights: Evidence["weights"], by: number): Evidence["weights"] {
  return Object.fromEntries(Object.entries(weights).map(([kind, weight]) => [kind, weight * by]));
}
