/** Whether a clause is denied, by what stands in it and by what governs it. */
import { dependents, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import { type Clause, complementOf, governingComplement, isComplementOfNoun, topOf } from "./clause.ts";

type Lists = Record<
  | "adverbs"
  | "longer"
  | "determiners"
  | "pronouns"
  | "few"
  | "marks"
  | "verdictVerbs"
  | "verdictAdjectives"
  | "reports"
  | "truth"
  | "notMerely"
  | "all"
  | "absence"
  | "proof",
  string[]
>;
const lists = lexicon<Lists>("polarity");
const has = Object.fromEntries(Object.entries(lists).map(([key, words]) => [key, new Set(words)])) as unknown as Record<keyof Lists, Set<string>>;
const ARGUMENTS = new Set(["nsubj", "obj", "iobj"]);

/** Whether an odd number of negations stands in the clause's own words: "did not deny" is denied, "did not fail to act" is not. */
export function isNegated(tree: Tree, clause: Clause): boolean {
  let count = isShared(tree, clause) ? 1 : 0;
  for (const word of [...clause.outer, clause.head]) {
    if (word !== clause.head && complementOf(tree, word)?.negative) count++;
    if (hasNegation(tree, word)) count++;
  }
  return count % 2 === 1;
}

/** "did not eat or sleep": the negation stands once for both verbs. */
function isShared(tree: Tree, { first, head }: Clause): boolean {
  if (!first || dependents(tree, head, "nsubj", "aux", "cop").length > 0) return false;
  return dependents(tree, head, "cc").some((c) => tree.lower[c] === "or") && tree.children[topOf(first)]!.some((c) => isAdverb(tree, c));
}

/** Words that negate what hangs from `word`. Several on one verb are one ("no longer", "neither … nor"). */
export function hasNegation(tree: Tree, word: number): boolean {
  return tree.children[word]!.some((c) => {
    const lower = tree.lower[c]!;
    const rel = relation(tree, c);
    if (has.marks.has(lower) && /^(mark|case|advmod|cc)$/.test(rel)) return lower === "without" || /^(of|than)$/.test(tree.lower[c + 1] ?? "");
    if (rel === "advmod" || rel === "aux") return isAdverb(tree, c) || (lower === "yet" && tree.lower[c + 1] === "to");
    if (rel === "det") return has.determiners.has(lower) && dependents(tree, word, "cop").length > 0;
    if (rel === "cc") return lower === "nor" || lower === "neither";
    return rel === "obl" ? isNever(tree, c) : ARGUMENTS.has(rel) && isNone(tree, c);
  });
}

/** Not the "not" of "not only". */
function isAdverb(tree: Tree, c: number): boolean {
  const lower = tree.lower[c]!;
  if (has.longer.has(lower)) return tree.lower[c - 1] === "no";
  return has.adverbs.has(lower) && !has.notMerely.has(tree.lower[c + 1] ?? "");
}

/** "at no time", "to nobody"; not "with no money". */
function isNever(tree: Tree, noun: number): boolean {
  return (
    (has.pronouns.has(tree.lower[noun]!) || isNo(tree, noun)) &&
    !dependents(tree, noun, "case").some((c) => /^(with|for|after)$/.test(tree.lower[c]!))
  );
}

/** Not "said no to a truce". */
function isNo(tree: Tree, noun: number): boolean {
  return dependents(tree, noun, "det", "cc").some((c) => has.determiners.has(tree.lower[c]!) && !dependents(tree, noun, "case").some((p) => p > c));
}

/** "nobody", "no troops", "none of them", "few of them", "not all of them", "neither Holm nor Berg". */
function isNone(tree: Tree, noun: number): boolean {
  if (has.pronouns.has(tree.lower[noun]!) || isFew(tree, noun, noun) || isNo(tree, noun)) return true;
  return tree.children[noun]!.some((c) => {
    const rel = relation(tree, c);
    const lower = tree.lower[c]!;
    if (rel === "amod") return isFew(tree, c, c);
    return rel === "advmod" && lower === "not" && (has.all.has(tree.lower[c + 1] ?? "") || has.all.has(tree.lower[noun]!));
  });
}

/** Not "a few". */
function isFew(tree: Tree, word: number, at: number): boolean {
  return has.few.has(tree.lower[word]!) && !/^(a|the|an|these|those|only)$/.test(tree.lower[at - 1] ?? "");
}

/** Whether what governs the clause denies it: "denied that", "refused to", "reports of … are false", "no evidence that". */
export function isDenied(tree: Tree, clause: Clause, at: ReadonlyMap<number, Clause>): boolean {
  if (clause.first) return isDenied(tree, clause.first, at);
  const governing = at.get(clause.governor);
  if (governingComplement(tree, clause, governing)?.negative) return !governing || governing.head !== clause.governor || !isNegated(tree, governing);
  if (clause.relation === "csubj" && governing && isVerdict(tree, clause.governor)) return true;
  const report = reportOf(tree, clause);
  return report !== undefined && isUntrue(tree, report);
}

/** "reports that it left", "reports of troops leaving". */
function reportOf(tree: Tree, clause: Clause): number | undefined {
  const { governor } = clause;
  if (governor < 0) return undefined;
  if (clause.relation === "advcl") return reportBefore(tree, topOf(clause));
  if (clause.relation !== "acl") return undefined;
  if (isComplementOfNoun(tree, topOf(clause))) return governor;
  if (tree.words[topOf(clause)]!.xpos !== "VBG") return undefined;
  return [governor, tree.words[governor]!.head].find(
    (noun) => noun >= 0 && has.reports.has(tree.words[noun]!.lemma) && leaverOf(tree, noun) !== undefined,
  );
}

/** The same, where the gerund hangs from the verdict: "reports of troops leaving were false". */
function reportBefore(tree: Tree, gerund: number): number | undefined {
  const { head } = tree.words[tree.first[gerund]! - 1] ?? { head: -1 };
  const isOfReport =
    tree.words[gerund]!.xpos === "VBG" && dependents(tree, gerund, "mark").length === 0 && head >= 0 && has.reports.has(tree.words[head]!.lemma);
  return isOfReport && leaverOf(tree, head) === tree.first[gerund]! - 1 ? head : undefined;
}

/** "troops" of "reports of troops leaving". */
function leaverOf(tree: Tree, noun: number): number | undefined {
  return dependents(tree, noun, "nmod").find((c) => c > noun && dependents(tree, c, "case").some((p) => tree.lower[p] === "of"));
}

/** Who is told of by a gerund that hangs from a report: see `reportOf`. */
export function toldOf(tree: Tree, clause: Clause): number | undefined {
  const report = reportOf(tree, clause);
  const hangsFromLeaver = clause.relation === "acl" && report !== clause.governor;
  return report !== undefined && !hangsFromLeaver && dependents(tree, topOf(clause), "mark").length === 0 ? leaverOf(tree, report) : undefined;
}

/** "it is not true that" */
function isVerdict(tree: Tree, word: number): boolean {
  return has.truth.has(tree.words[word]!.lemma)
    ? hasNegation(tree, word)
    : has.verdictAdjectives.has(tree.words[word]!.lemma) && !hasNegation(tree, word);
}

/** A claim or report that is denied by its verb or called untrue, and evidence that there is not. */
export function isUntrue(tree: Tree, noun: number): boolean {
  const { lemma, head } = tree.words[noun]!;
  if (complementOf(tree, noun)?.negative) return true;
  if (has.proof.has(lemma) && isNone(tree, noun)) return true;
  if (head < 0) return false;
  const rel = relation(tree, noun);
  if (has.proof.has(lemma)) return (rel === "obj" || rel === "nsubj") && tree.children[head]!.some((c) => isAdverb(tree, c));
  if (!has.reports.has(lemma)) return false;
  if (rel === "obj") return has.verdictVerbs.has(tree.words[head]!.lemma) ? !hasNegation(tree, head) : isCalledFalse(tree, head);
  return rel === "nsubj" && (isVerdict(tree, head) || has.verdictVerbs.has(tree.words[head]!.lemma));
}

/** "described the reports as false", "called the claim baseless". */
function isCalledFalse(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, "xcomp", "obl").some((c) => has.verdictAdjectives.has(tree.words[c]!.lemma) && !hasNegation(tree, c));
}

/** "the lack of cooperation", "without the help of the firm". */
export function isAbsent(tree: Tree, noun: number): boolean {
  const { head } = tree.words[noun]!;
  const cases = dependents(tree, noun, "case").map((c) => tree.lower[c]!);
  return cases.includes("without") || (head >= 0 && cases.includes("of") && has.absence.has(tree.words[head]!.lemma));
}
