/** How far a content reaches beyond the sentence of its cue. */
import type { Annotation, AttributedWords } from "../../nlp/annotation.ts";
import type { Tree } from "../../nlp/tree.ts";

/**
 * The network marks each word of a content by itself and sometimes runs on into what somebody else says. Another sentence belongs to a content while it is quoted
 * as its words are, or while nobody speaks there in their own right; the sentence where that ends, and what lies beyond it, do not.
 */
export function withinAccount(
  tree: Tree,
  { words }: Annotation,
  attributions: readonly AttributedWords[],
  quoted: readonly boolean[],
): AttributedWords[] {
  const speaksIn = new Map<number, Set<number>>();
  for (const [k, a] of attributions.entries()) {
    const sentence = words[a.cue[0]!]!.sentence;
    speaksIn.set(sentence, (speaksIn.get(sentence) ?? new Set()).add(k));
  }
  return attributions.map((a, k) => {
    const home = a.cue.map((w) => words[w]!.sentence);
    const runs = sentencesOf(a.content, words);
    const belongs = ({ sentence, inside }: { sentence: number; inside: number[] }) =>
      inside.every((w) => quoted[w] || tree.words[w]!.upos === "PUNCT") || [...(speaksIn.get(sentence) ?? [])].every((other) => other === k);
    const after = runs.filter((r) => r.sentence > Math.max(...home));
    const before = runs.filter((r) => r.sentence < Math.min(...home)).reverse();
    const kept = [...untilFalse(after, belongs), ...untilFalse(before, belongs)];
    const beyond = after.length + before.length - kept.length;
    if (beyond === 0) return a;
    const sentences = new Set([...kept.map((r) => r.sentence), ...home]);
    return { ...a, content: a.content.filter((w) => sentences.has(words[w]!.sentence)) };
  });
}

function sentencesOf(content: readonly number[], words: Annotation["words"]): { sentence: number; inside: number[] }[] {
  const runs: { sentence: number; inside: number[] }[] = [];
  for (const w of content) {
    const { sentence } = words[w]!;
    if (runs.at(-1)?.sentence === sentence) runs.at(-1)!.inside.push(w);
    else runs.push({ sentence, inside: [w] });
  }
  return runs;
}

function untilFalse<T>(items: readonly T[], test: (item: T) => boolean): T[] {
  const end = items.findIndex((item) => !test(item));
  return end < 0 ? [...items] : items.slice(0, end);
}
