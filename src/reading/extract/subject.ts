/** Who or what a clause is about, said in it or given by the grammar: control, relative clauses, coordination. */
import { dependent, dependents, relation, type Tree } from "../../nlp/tree.ts";
import { type Clause, complementOf, governingComplement, governorsFirst, isComplementOfNoun, topOf } from "./clause.ts";
import { toldOf } from "./polarity.ts";

/** Head words of what a clause lacks and the grammar supplies. `gap` is what a relative clause leaves open, with its role. */
export type Supplied = { subject: number | undefined; gap?: { word: number; role: "object" | "oblique"; pronoun: number | undefined } };

const BEINGS = /^(NOUN|PROPN|PRON)$/;

/** One entry a clause, in the order of `clauses`. Linear: a clause asks only the clause that governs it. */
export function suppliedOf(tree: Tree, clauses: readonly Clause[]): Map<Clause, Supplied> {
  const at = new Map(clauses.flatMap((c) => [...c.outer, c.head].map((w) => [w, c] as const)));
  const known = new Map<Clause, Supplied>();
  for (const clause of governorsFirst(tree, clauses)) known.set(clause, supply(tree, clause, at, known));
  return known;
}

function supply(tree: Tree, clause: Clause, at: ReadonlyMap<number, Clause>, known: ReadonlyMap<Clause, Supplied>): Supplied {
  const own = ownSubject(tree, clause);
  const governing = clause.governor >= 0 ? at.get(clause.governor) : undefined;
  const theirs = governing && known.get(governing)?.subject;
  const leaver = toldOf(tree, clause);
  if (leaver !== undefined) return { subject: own ?? leaver };
  if (clause.relation === "acl") return relative(tree, clause, own, known.get(at.get(tree.words[clause.governor]!.head)!)?.subject);
  if (own !== undefined) return { subject: own };
  if (clause.first) return { subject: known.get(clause.first)?.subject };
  if (!governing || isImpersonal(tree, clause)) return { subject: undefined };
  const strayed = clause.relation === "ccomp" ? strayedSubject(tree, clause) : undefined;
  if (strayed !== undefined) return { subject: strayed };
  if (clause.relation === "xcomp" || clause.relation === "ccomp" || governingComplement(tree, clause, governing))
    return { subject: controller(tree, governing, theirs) };
  if (clause.relation === "advcl") return { subject: theirs };
  return { subject: undefined };
}

export function ownSubject(tree: Tree, clause: Clause): number | undefined {
  for (const word of [topOf(clause), ...clause.outer.slice(1), clause.head]) {
    const subjects = dependents(tree, word, "nsubj", "csubj");
    // Of two the nearer: a dateline may have been taken for one.
    const subject = subjects.findLast((s) => s < word) ?? subjects[0];
    if (subject !== undefined) return subject;
  }
  return undefined;
}

/** "Holm phoned Berg, the agency said": the first of two subjects that the parser hung on the verb of saying. */
function strayedSubject(tree: Tree, clause: Clause): number | undefined {
  const subjects = dependents(tree, clause.governor, "nsubj");
  const [before, after] = [subjects.find((s) => s < topOf(clause)), subjects.find((s) => s > clause.head)];
  return after === undefined ? undefined : before;
}

/** "it was false that …" */
function isImpersonal(tree: Tree, clause: Clause): boolean {
  return dependent(tree, topOf(clause), "expl") !== undefined;
}

function controller(tree: Tree, governing: Clause, theirs: number | undefined): number | undefined {
  const complement = complementOf(tree, governing.head, governing.passive);
  if (complement?.control === "subject" || governing.passive) return theirs;
  // "called on the council to leave": whoever is called on.
  return dependent(tree, governing.head, "obj", "iobj") ?? (complement?.control === "object" ? addressed(tree, governing.head) : undefined) ?? theirs;
}

function addressed(tree: Tree, verb: number): number | undefined {
  return tree.children[verb]!.find(
    (c) => relation(tree, c) === "obl" && tree.children[c]!.some((p) => /^(on|upon|to|for|with)$/.test(tree.lower[p]!)),
  );
}

function relative(tree: Tree, clause: Clause, own: number | undefined, theirs: number | undefined): Supplied {
  const noun = clause.governor;
  const pronoun = relativePronoun(tree, clause);
  const isRelative = tree.words[clause.head]!.deprel === "acl:relcl" || pronoun !== undefined;
  if (!isRelative) return { subject: own ?? (isComplementOfNoun(tree, topOf(clause)) ? ofComplement(tree, noun, theirs) : noun) };
  if (own === undefined || own === pronoun || /^(who|which|that)$/.test(tree.lower[own]!)) return { subject: noun };
  const inOblique = pronoun !== undefined && relation(tree, pronoun) === "obl";
  return { subject: own, gap: { word: noun, role: inOblique ? "oblique" : "object", pronoun } };
}

/** "the firm's decision to leave": the firm; "a policy of leaving": whoever has it; "the first to leave". */
function ofComplement(tree: Tree, noun: number, theirs: number | undefined): number | undefined {
  return dependent(tree, noun, "nmod:poss") ?? theirs ?? (BEINGS.test(tree.words[noun]!.upos) ? noun : undefined);
}

/** who, which, that, whom, as a dependent of the clause's verb or of what hangs from it. */
function relativePronoun(tree: Tree, clause: Clause): number | undefined {
  for (const word of [topOf(clause), clause.head])
    for (const c of tree.children[word]!) if (/^(WDT|WP)$/.test(tree.words[c]!.xpos) && /^(nsubj|obj|iobj|obl)$/.test(relation(tree, c))) return c;
  return undefined;
}
