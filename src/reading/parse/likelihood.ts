/** How likely one mention is the antecedent of another by where they stand, on a logarithmic scale. */
import { relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import type { Noun } from "./mentions.ts";

type Weights = Record<string, number>;
const { weights } = lexicon<{ weights: Record<"he" | "it" | "they" | "nominal", Weights> }>("antecedents");
const RELATIONS: Record<string, string> = {
  nsubj: "subject",
  obj: "object",
  iobj: "object",
  compound: "inside",
  amod: "inside",
  flat: "inside",
  nmod: "nmod",
};

function weightsFor(noun: Noun): Weights {
  if (noun.kind === "nominal") return weights.nominal;
  return noun.gender ? weights.he : noun.number === "plural" ? weights.they : weights.it;
}

/** That there is none. */
export function likelihoodOfNone(noun: Noun): number {
  return weightsFor(noun)["none"]!;
}

/** `back`: how many mentions before; `count`: how often what it names was mentioned before it. */
export function likelihood(tree: Tree, noun: Noun, other: Noun, back: number, count: number): number {
  const weight = weightsFor(noun);
  const sentences = tree.words[noun.head]!.sentence - tree.words[other.head]!.sentence;
  let sum =
    -Math.log(back) * weight["back"]! + Math.log(1 + count) * (weight["count"] ?? 0) - (Math.max(0, sentences - 2) / 5) * (weight["far"] ?? 0);
  for (const feature of features(tree, noun, other, sentences)) sum += weight[feature] ?? 0;
  return sum;
}

function features(tree: Tree, noun: Noun, other: Noun, sentences: number): string[] {
  const [mine, theirs] = [relation(tree, noun.head), relation(tree, other.head)];
  const [word, earlier] = [tree.words[noun.head]!, tree.words[other.head]!];
  const out = [`sent${Math.min(sentences, 3)}`, other.kind];
  const role = RELATIONS[theirs];
  if (role) out.push(role);
  if (earlier.deprel === "nmod:poss") out.push("possessor");
  if (mine === theirs) out.push("parallel");
  if (other.kind === "pronoun") out.push(tree.lower[other.head]!.slice(0, 2) === tree.lower[noun.head]!.slice(0, 2) ? "sameForm" : "otherForm");
  if (noun.kind === "nominal" && other.kind === "nominal") out.push(word.lemma === earlier.lemma ? "sameLemma" : "otherLemma");
  // "She saw her": two arguments of one verb are seldom one.
  if (word.head === earlier.head && /^(obj|iobj|obl|nsubj)$/.test(mine)) out.push("clash");
  if (other.first <= noun.head && noun.head <= other.last) out.push("contains");
  if (other.definite) out.push("definite");
  if (noun.number !== other.number) out.push("numberClash");
  return out;
}
