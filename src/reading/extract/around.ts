/** What stands around a verb or noun, and whether a frame of the lexicon holds there. */
import { dependent, dependents, relation, type Tree } from "../../nlp/tree.ts";
import type { Frame } from "./frames.ts";
import { fills, measured } from "./kinds.ts";

export type Around = {
  subjects: readonly number[];
  objects: readonly number[];
  /** Words beside a verb that say what somebody is made or done to: "found guilty", "held captive". */
  beside: readonly string[];
  obliques: readonly { preposition: string; word: number }[];
  particles: ReadonlySet<string>;
  modifiers: readonly string[];
  hasClause: boolean;
};

const PARTICLES = /^(out|off|away|back|down|up|over)$/;

export function aroundOf(tree: Tree, head: number, subjects: readonly number[], objects: readonly number[]): Around {
  const obliques = dependents(tree, head, "obl").map((word) => ({ preposition: prepositionAt(tree, word), word }));
  const nominal = objects.flatMap((o) => dependents(tree, o, "nmod")).map((word) => ({ preposition: prepositionAt(tree, word), word }));
  const adverbs = dependents(tree, head, "advmod").map((c) => tree.lower[c]!);
  // "pushed them out of the country": the particle stands with the noun.
  const outer = dependents(tree, head, "obl").flatMap((c) => dependents(tree, c, "case").map((p) => tree.lower[p]!));
  return {
    subjects,
    objects: objects.flatMap((o) => [o, ...measured(tree, o)]),
    beside: [...dependents(tree, head, "xcomp").map((c) => tree.words[c]!.lemma), ...adverbs],
    obliques: [...obliques, ...nominal],
    particles: new Set([
      ...dependents(tree, head, "compound").map((c) => tree.lower[c]!),
      ...adverbs.filter((a) => PARTICLES.test(a)),
      ...outer.filter((p) => /^(out|off|away|back)$/.test(p)),
    ]),
    modifiers: [...adverbs, ...objects.flatMap((o) => modifiersOf(tree, o))],
    hasClause: dependents(tree, head, "xcomp", "ccomp").some((c) => isUntensed(tree, c)),
  };
}

/** "warned them to leave", "suggested leaving", not "warned that he would leave". */
function isUntensed(tree: Tree, clause: number): boolean {
  if (!/^(VERB|AUX)$/.test(tree.words[clause]!.upos) && dependent(tree, clause, "cop") === undefined) return false;
  return relation(tree, clause) === "xcomp" || dependents(tree, clause, "mark").some((m) => tree.lower[m] === "to");
}

export function aroundOfNoun(tree: Tree, noun: number): Around {
  const obliques = dependents(tree, noun, "nmod").map((word) => {
    const preposition = prepositionAt(tree, word);
    return { preposition: preposition || (tree.words[word]!.deprel === "nmod:poss" ? "of" : ""), word };
  });
  // "a troop withdrawal" is one of troops.
  const compounds = dependents(tree, noun, "compound").map((word) => ({ preposition: "of", word }));
  return {
    subjects: [],
    objects: [],
    beside: [],
    obliques: [...obliques, ...compounds],
    particles: new Set(),
    modifiers: modifiersOf(tree, noun),
    hasClause: dependent(tree, noun, "acl") !== undefined,
  };
}

function modifiersOf(tree: Tree, noun: number): string[] {
  return dependents(tree, noun, "amod", "compound").flatMap((c) => [tree.lower[c]!, tree.words[c]!.lemma.toLowerCase()]);
}

/** Of a conjunct, that of the first; empty where there is none. */
export function prepositionAt(tree: Tree, word: number): string {
  const own = dependent(tree, word, "case");
  if (own !== undefined) return tree.lower[own]!;
  return relation(tree, word) === "conj" ? prepositionAt(tree, tree.words[word]!.head) : "";
}

export function holds(frame: Frame, tree: Tree, around: Around): boolean {
  const { objects, obliques, particles, beside } = around;
  if (frame.isAlone && objects.length > 0) return false;
  if (frame.hasClause && !around.hasClause) return false;
  if (frame.particles && !some(frame.particles, particles)) return false;
  if (frame.modifiers && !around.modifiers.some((m) => frame.modifiers!.has(m))) return false;
  if (frame.subject && !around.subjects.some((s) => subjectWords(tree, s).some((w) => fills(frame.subject!, tree, w)))) return false;
  if (frame.without.some((f) => objects.some((o) => fills(f, tree, o)))) return false;
  if (!frame.objects.every((f) => objects.some((o) => fills(f, tree, o)) || beside.some((w) => f.words.has(w)))) return false;
  return frame.obliques.every(({ prepositions, of }) => obliques.some((o) => prepositions.has(o.preposition) && (of.any || fills(of, tree, o.word))));
}

/** "Bangladeshi peacekeeping troops", "hundreds of miners": any of the words. */
function subjectWords(tree: Tree, subject: number): number[] {
  return [subject, ...measured(tree, subject), ...dependents(tree, subject, "compound", "amod")];
}

function some(wanted: ReadonlySet<string>, there: ReadonlySet<string>): boolean {
  for (const word of wanted) if (there.has(word)) return true;
  return false;
}
