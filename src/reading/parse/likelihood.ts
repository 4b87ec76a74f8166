/** How likely one mention takes up another, on a logarithmic scale: what speaks for it, and how much each weighs. */
import type { CorefVectors } from "../../nlp/annotation.ts";
import { dependents, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import type { Fits } from "./fits.ts";
import { isKind, isKindOf } from "./kinds.ts";
import type { Noun } from "./mentions.ts";
import { KIN, type Referent } from "./referent.ts";

/** How much each feature weighs by itself, and into and out of the units by which features weigh together. */
export type Weights = Record<string, { alone: Record<string, number>; into?: Record<string, readonly number[]>; out?: readonly number[] }>;
/** Takes one feature of a mention or of a pair of them. */
export type Add = (feature: string, value: number) => void;

/** Of each class of mention. */
export const { weights: WEIGHTS } = lexicon<{ weights: Weights }>("antecedents");
const RELATIONS: Record<string, string> = {
  nsubj: "subject",
  obj: "object",
  iobj: "object",
  compound: "inside",
  amod: "inside",
  flat: "inside",
  nmod: "nmod",
};
const SAYING = new Set(lexicon<{ bare: string[] }>("saying").bare);
/** Beyond this the network's score says no more. */
export const MOST = 12;

/** Mentions of one class share their weights. */
export function classOf(noun: Noun): string {
  if (noun.kind !== "pronoun") return noun.kind;
  return noun.gender ? "he" : noun.number === "plural" ? "they" : "it";
}

/** The weight of all that `features` adds. */
export function weightOf({ alone, into, out }: Weights[string], features: (add: Add) => void): number {
  let sum = 0;
  const units = new Float64Array(out?.length ?? 0);
  features((feature, value) => {
    sum += (alone[feature] ?? 0) * value;
    const row = into?.[feature];
    if (row) for (let k = 0; k < units.length; k++) units[k]! += row[k]! * value;
  });
  for (let k = 0; k < units.length; k++) sum += out![k]! * Math.tanh(units[k]!);
  return sum;
}

/** That it takes up nothing before it. `known`: whether its word was said of somebody or something before. */
export function aloneFeatures(tree: Tree, noun: Noun, known: boolean, fits: Fits | undefined, add: Add): void {
  add("none", 1);
  if (noun.kind === "pronoun") return;
  add(`none:${noun.article}`, 1);
  add(`none:${noun.being[0]}`, 1);
  if (noun.number === "plural") add("none:plural", 1);
  if (fits) add(`none:fit${fits.best}:${noun.article}`, 1);
  if (isKind(tree.words[noun.head]!.lemma)) add("none:kind", 1);
  if (known) add(`none:known:${noun.article}`, 1);
  if (noun.last > noun.head) add("none:after", 1);
  if (dependents(tree, noun.head, "amod", "compound").length > 0) add("none:modified", 1);
  if (dependents(tree, noun.head, "acl").length > 0) add("none:clause", 1);
}

export type Speech = { verb: number; quoted: boolean };

export type Pair = {
  noun: Noun;
  other: Noun;
  referent: Referent;
  back: number;
  speech: Speech | undefined;
  /** Of a noun: what its own phrase speaks of besides. */
  within: ReadonlyMap<Referent, string> | undefined;
  fits: Fits | undefined;
};

/** That it takes up `other`, one of the mentions of `referent`. `back`: how many mentions before. */
export function pairFeatures(tree: Tree, coref: CorefVectors, { noun, other, referent, back, speech, within, fits }: Pair, add: Add): void {
  const sentences = tree.words[noun.head]!.sentence - tree.words[other.head]!.sentence;
  const [mine, theirs] = [relation(tree, noun.head), relation(tree, other.head)];
  const [word, earlier] = [tree.words[noun.head]!, tree.words[other.head]!];
  add(`sent${Math.min(sentences, 3)}`, 1);
  add("back", -Math.log(back));
  if (sentences > 2) add("far", -Math.min(3, (sentences - 2) / 5));
  add("count", Math.log(1 + referent.count));
  add(other.kind, 1);
  const role = RELATIONS[theirs];
  if (role) add(role, 1);
  if (earlier.deprel === "nmod:poss") add("possessor", 1);
  if (mine === theirs) add("parallel", 1);
  if (noun.kind === "pronoun" && other.kind === "pronoun")
    add(tree.lower[other.head]!.slice(0, 2) === tree.lower[noun.head]!.slice(0, 2) ? "sameForm" : "otherForm", 1);
  // "She saw her": two arguments of one verb are seldom one.
  if (word.head === earlier.head && ARGUMENTS.has(mine)) add(REFLEXIVE.test(tree.lower[noun.head]!) ? "reflexive" : "clash", 1);
  if (other.first <= noun.head && noun.head <= other.last) add("contains", 1);
  if (other.definite) add("definite", 1);
  if (noun.number !== other.number) add("numberClash", 1);
  const score = dot(coref, noun.head, other.head);
  add("score", Math.max(-MOST, Math.min(MOST, score)));
  if (speech !== undefined && earlier.head === speech.verb && theirs === "nsubj") {
    add(speech.quoted ? "speaker:quoted" : "speaker", 1);
    const isNameless = other.unnamed || (other.kind === "nominal" && other.article !== "definite" && other.being[0] === "person");
    if (isNameless && referent.entity === undefined && !speech.quoted) add("speaker:unnamed", 1);
  }
  if (mine === "nsubj" && theirs === "nsubj" && word.head !== earlier.head && isSaying(tree, word.head) && isSaying(tree, earlier.head))
    add("sayers", 1);
  if (noun.kind === "nominal") nominalFeatures(tree, { noun, other, referent, within, fits }, add);
  else if (referent.entity !== undefined) add("named", 1);
}

const ARGUMENTS = new Set(["obj", "iobj", "obl", "nsubj"]);
export const REFLEXIVE = /sel(f|ves)$/;

export function isSaying(tree: Tree, i: number): boolean {
  return i >= 0 && SAYING.has(tree.words[i]!.lemma);
}

/** The verb of saying whose content word `i` stands in, the innermost, and whether that content is in quotation marks. */
export function speechOf(tree: Tree, i: number): Speech | undefined {
  for (let [at, steps] = [i, 0]; steps < HIGHEST; steps++) {
    const { head } = tree.words[at]!;
    if (head < 0) return undefined;
    if (SPOKEN.has(relation(tree, at)) && isSaying(tree, head))
      return { verb: head, quoted: tree.children[at]!.some((c) => QUOTE.test(tree.forms[c]!)) };
    at = head;
  }
  return undefined;
}
const SPOKEN = new Set(["ccomp", "parataxis"]);
const QUOTE = /^["“”«»]|^''$/;
/** Steps up the tree. */
const HIGHEST = 20;

function nominalFeatures(
  tree: Tree,
  { noun, other, referent, within, fits }: Pick<Pair, "noun" | "other" | "referent" | "within" | "fits">,
  add: Add,
): void {
  const { lemma } = tree.words[noun.head]!;
  const isNamed = referent.entity !== undefined;
  if (noun.first <= other.head && other.head <= noun.last) add("within", 1);
  add(isNamed ? "named" : "nameless", 1);
  const ofKind = referent.schema !== undefined && isKindOf(lemma, referent.schema);
  const said = referent.lemmas.has(lemma);
  const role = referent.roles.has(lemma);
  const inName = referent.nameWords.has(lemma);
  if (said) add(`said:${noun.article}`, 1);
  if (role) add(`role:${noun.article}`, 1);
  if (inName) add(referent.nameHeads.has(lemma) ? `nameHead:${noun.article}` : `nameWord:${noun.article}`, 1);
  if (other.kind === "nominal") add(tree.words[other.head]!.lemma === lemma ? "sameLemma" : "otherLemma", 1);
  if (!said && !role && !inName) {
    add(`${KIN.get(lemma)?.some((group) => referent.kin.has(group)) ? "alike" : "new"}:${noun.article}`, 1);
    if (ofKind) add(`kind:${referent.schema}`, 1);
    else if (isNamed) add("otherKind", 1);
  }
  const inner = within?.get(referent);
  if (inner) add(ofKind ? `inner:${inner}:kind` : `inner:${inner}`, 1);
  if (ofKind) add(`kind:${noun.article}`, 1);
  if (referent.names.has(lemma)) add(`isName:${noun.article}`, 1);
  if (tree.words[referent.head]!.sentence < 3) add("early", 1);
  if (noun.number === "plural" && isNamed) add("named:plural", 1);
  if (fits) {
    const fit = fits.of(referent);
    add(`fit${fit}`, 1);
    if (fit < fits.best) add(`fit${fit}<${fits.best}`, 1);
    else if (fit > 0) {
      if (fits.nearest === referent) add(`nearest${fit}:${noun.article}`, 1);
      if (fits.most === referent) add(`most${fit}:${noun.article}`, 1);
      if (fits.count === 1) add(`only${fit}:${noun.article}`, 1);
    }
  }
  if (!noun.being.some((b) => other.being.includes(b))) add("otherBeing", 1);
  for (const c of dependents(tree, noun.head, "compound", "amod", "nmod:poss", "nmod", "flat")) {
    const whose = tree.words[c]!.deprel === "nmod:poss" ? "owner" : relation(tree, c) === "nmod" ? "of" : "modifier";
    if (referent.nameWords.has(tree.lower[c]!)) add(ofKind && whose === "modifier" ? "its:kind" : `its:${whose}`, 1);
    else if (whose === "modifier" && !referent.modifiers.has(tree.lower[c]!)) add(said ? "said:otherModifier" : "newModifier", 1);
    else if (whose === "modifier") add("sameModifier", 1);
  }
}

/** What the network says of word `i` taking up word `j`; 0 is as likely as that it takes up nothing. */
export function dot({ size, rows, row, anaphor, antecedent }: CorefVectors, i: number, j: number): number {
  const [later, earlier] = [row[i], row[j]];
  if (later === undefined || earlier === undefined || later < 0 || earlier < 0) return 0;
  const [one, other] = [anaphor[Math.floor(later / rows)]!, antecedent[Math.floor(earlier / rows)]!];
  const [from, to] = [(later % rows) * size, (earlier % rows) * size];
  let sum = 0;
  for (let k = 0; k < size; k++) sum += one[from + k]! * other[to + k]!;
  return sum;
}
