/** Whether a clause is denied, by what stands in it and by what governs it. */
import { dependents, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import { type Clause, complementOf, isComplementOfNoun, topOf } from "./clause.ts";

type Lists = Record<
  "adverbs" | "longer" | "determiners" | "pronouns" | "few" | "marks" | "verdictVerbs" | "verdictAdjectives" | "reports" | "truth",
  string[]
>;
const lists = lexicon<Lists>("polarity");
const has = Object.fromEntries(Object.entries(lists).map(([key, words]) => [key, new Set(words)])) as unknown as Record<keyof Lists, Set<string>>;
const ARGUMENTS = new Set(["nsubj", "obj", "iobj", "obl"]);

/** Whether an odd number of negations stands in the clause's own words: "did not deny" is denied, "did not fail to act" is not. */
export function isNegated(tree: Tree, clause: Clause): boolean {
  let count = 0;
  for (const word of [...clause.outer, clause.head]) {
    if (word !== clause.head && complementOf(tree, word)?.negative) count++;
    if (hasNegation(tree, word)) count++;
  }
  return count % 2 === 1;
}

/** Words that negate what hangs from `word`. Several on one verb are one ("no longer", "neither … nor"). */
export function hasNegation(tree: Tree, word: number): boolean {
  return tree.children[word]!.some((c) => {
    const lower = tree.lower[c]!;
    const rel = relation(tree, c);
    if (rel === "advmod" || rel === "aux") return has.adverbs.has(lower) || (has.longer.has(lower) && tree.lower[c - 1] === "no");
    if (rel === "det") return has.determiners.has(lower) && dependents(tree, word, "cop").length > 0;
    if (rel === "cc" || rel === "cc:preconj") return lower === "nor" || lower === "neither";
    if (rel === "mark" || rel === "case") return has.marks.has(lower);
    return ARGUMENTS.has(rel) && isNone(tree, c);
  });
}

/** "nobody", "no troops", "none of them", "few of them". */
function isNone(tree: Tree, noun: number): boolean {
  if (has.pronouns.has(tree.lower[noun]!) || has.few.has(tree.lower[noun]!)) return true;
  return tree.children[noun]!.some((c) => relation(tree, c) === "det" && has.determiners.has(tree.lower[c]!));
}

/** Whether what governs the clause denies it: "denied that", "refused to", "reports of … are false". */
export function isDenied(tree: Tree, clause: Clause, governing: Clause | undefined): boolean {
  if (clause.governor < 0) return false;
  if (clause.relation === "xcomp" || clause.relation === "ccomp" || clause.relation === "advcl") {
    const isComplement = clause.relation !== "advcl" || isComplementClause(tree, clause);
    const denies = isComplement && governing?.head === clause.governor && complementOf(tree, clause.governor, governing.passive)?.negative;
    return Boolean(denies) && !isNegated(tree, governing!);
  }
  if (isComplementOfNoun(tree, topOf(clause))) return isUntrue(tree, clause.governor);
  return false;
}

/** "denied killing", "prevented them from leaving": gerunds that some trees hang as adverbial clauses. */
function isComplementClause(tree: Tree, clause: Clause): boolean {
  return dependents(tree, topOf(clause), "mark").some((m) => tree.lower[m] === "from");
}

/** A claim or report that is denied by its verb, or called untrue. */
function isUntrue(tree: Tree, noun: number): boolean {
  const { lemma, head } = tree.words[noun]!;
  if (complementOf(tree, noun)?.negative) return true;
  if (!has.reports.has(lemma) || head < 0) return false;
  const rel = relation(tree, noun);
  if (rel === "obj") return has.verdictVerbs.has(tree.words[head]!.lemma) && !hasNegation(tree, head);
  if (rel !== "nsubj") return false;
  return has.verdictAdjectives.has(tree.words[head]!.lemma)
    ? !hasNegation(tree, head)
    : has.truth.has(tree.words[head]!.lemma) && hasNegation(tree, head);
}
