/** Who says it, by the grammar: asked where the network names nobody and the cue is a verb with somebody to say it. */
import { dependent, dependents, headOf, relation, type Tree } from "../../nlp/tree.ts";

/** Relations through which a verb without a subject of its own has that of the verb above. */
const SHARES_SUBJECT = new Set(["conj", "advcl", "xcomp"]);
const MOST_STEPS = 6;

/** The words of the source, ascending, without those of `others` (cue, content, addressee); none where the grammar gives nobody. */
export function sourceByGrammar(tree: Tree, cue: readonly number[], others: ReadonlySet<number>): number[] {
  if (tree.lower[cue.at(-1)!] === "to" && cue.some((w) => tree.lower[w] === "according")) return phraseAfter(tree, cue.at(-1)! + 1);
  const verb = headOf(tree, { first: cue[0]!, last: cue.at(-1)! });
  const head = speakerOf(tree, verb);
  if (head === undefined || others.has(head) || !/^(NOUN|PROPN|PRON|NUM|DET)$/.test(tree.words[head]!.upos)) return [];
  return nounPhrase(tree, head).filter((i) => !others.has(i));
}

/** "according to Reuters": the run of words that can name somebody, whatever the tree makes of the frame. */
function phraseAfter(tree: Tree, first: number): number[] {
  const out: number[] = [];
  for (let i = first; i < tree.words.length && /^(DET|ADJ|NUM|NOUN|PROPN|PRON)$/.test(tree.words[i]!.upos); i++) out.push(i);
  return out;
}

/** The head of the subject of a verb, its own or shared; the agent of a passive. */
export function speakerOf(tree: Tree, verb: number): number | undefined {
  if (tree.words[verb]!.upos !== "VERB") return undefined;
  for (let at = verb, steps = 0; steps < MOST_STEPS; steps++) {
    if (dependent(tree, at, "nsubj:pass", "aux:pass") !== undefined) return dependent(tree, at, "obl:agent");
    const subject = dependent(tree, at, "nsubj");
    if (subject !== undefined) return subject;
    if (dependent(tree, at, "expl") !== undefined) return undefined;
    const up = tree.words[at]!.head;
    if (up < 0 || !SHARES_SUBJECT.has(relation(tree, at)) || tree.words[up]!.upos !== "VERB") return undefined;
    at = up;
  }
  return undefined;
}

/** A noun with all that belongs to it, in one run: up to a comma that closes nothing, without the preposition before it. */
export function nounPhrase(tree: Tree, head: number): number[] {
  let [first, last] = [tree.first[head]!, tree.last[head]!];
  const cases = dependents(tree, head, "case", "mark", "cc").filter((c) => c < head);
  if (cases.length > 0) first = Math.max(...cases) + 1;
  while (last > head && tree.words[last]!.upos === "PUNCT" && tree.lower[last] !== ")") last--;
  return Array.from({ length: last - first + 1 }, (_, k) => first + k);
}

/** A source with the clause or apposition that goes on about it: "the court, which sits today". Its content and any cue end it: what it says elsewhere is no part. */
export function wholeSource(tree: Tree, source: readonly number[], others: ReadonlySet<number>, cues: ReadonlySet<number>): number[] {
  const end = source.at(-1);
  if (end === undefined) return [];
  const head = headOf(tree, { first: source[0]!, last: end });
  const tail = dependents(tree, head, "acl", "appos").filter((c) => c > end);
  let last = end;
  for (const c of tail) {
    const next = Math.max(last, tree.last[c]!);
    for (let i = last + 1; i <= next; i++) if (others.has(i) || cues.has(i)) return [...source, ...between(end, last)];
    last = next;
  }
  while (last > end && tree.words[last]!.upos === "PUNCT") last--;
  return [...source, ...between(end, last)];
}

function between(end: number, last: number): number[] {
  return Array.from({ length: last - end }, (_, k) => end + 1 + k);
}
