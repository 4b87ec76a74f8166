/** A frame set into its sentence, "P, Holm said, but Q": all that stands around it is what is said. */
import type { AttributedWords } from "../../nlp/annotation.ts";
import { dependents, relation, type Tree } from "../../nlp/tree.ts";

export function withWholeContent(tree: Tree, attribution: AttributedWords, cues: ReadonlySet<number>, quoted: readonly boolean[]): AttributedWords {
  const verb = attribution.cue.find((w) => tree.words[w]!.upos === "VERB");
  const said = verb === undefined ? undefined : saidAround(tree, verb);
  if (verb === undefined || said === undefined || !attribution.content.includes(said)) return attribution;
  if (attribution.content.some((w) => quoted[w])) return attribution;
  const frame = new Set([...attribution.cue, ...attribution.source, ...attribution.addressee]);
  const [start, end] = [Math.min(...frame), Math.max(...frame)];
  const content = new Set(attribution.content);
  const first = attribution.content[0]!;
  const before = range(tree.first[said]!, Math.min(first, start) - 1);
  if (!before.some((w) => DASH.test(tree.forms[w]!))) for (const w of before) content.add(w);
  for (const c of dependents(tree, said, "conj")) {
    if (c < end || cues.has(c)) continue;
    for (const w of range(Math.max(end + 1, tree.first[c]!), tree.last[c]!)) content.add(w);
  }
  for (const w of frame) content.delete(w);
  return { ...attribution, content: [...content].sort((a, b) => a - b) };
}

/** What stands before it is a dateline or a heading. */
const DASH = /^([—–―:]|-+)$/;

/** The head of the clause that a verb after it frames. */
function saidAround(tree: Tree, verb: number): number | undefined {
  const { head } = tree.words[verb]!;
  if (relation(tree, verb) === "parataxis" && head >= 0 && head < verb) return head;
  return dependents(tree, verb, "ccomp").find((c) => c < verb && tree.last[c]! < verb);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => first + k);
}
