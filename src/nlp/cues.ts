/** Attributions as the network sees them: cues, and what every word of the window is to each. */

import { type AttributedWords, KIND_LABELS } from "./annotation.ts";
import { bestPath } from "./chain.ts";
import type { Labels } from "./model.ts";
import type { WindowScores } from "./run.ts";

/** Heavier than any score: the word that is asked about is the first of its cue. */
const CERTAIN = 1e3;

/** Less likely words are no cues whatever the grammar says; of those up to the threshold it decides. */
const DOUBTFUL = 0.15;

export type Cue = { word: number; probability: number };

/** Words of the window that begin a cue. Of two side by side, the likelier: one cue has one beginning. */
export function cuesOf(labels: Labels, scores: WindowScores): Cue[] {
  const width = labels.cue.length;
  const begin = labels.cue.indexOf("B");
  const out: Cue[] = [];
  for (let word = 0; word < scores.size; word++) {
    const probability = softmax(scores.cue, word * width, width)[begin]!;
    if (probability < Math.min(DOUBTFUL, labels.cueThreshold)) continue;
    const last = out.at(-1);
    if (last?.word === word - 1 && continues(labels, scores, word)) {
      if (last.probability < probability) out[out.length - 1] = { word, probability };
    } else out.push({ word, probability });
  }
  return out;
}

function continues(labels: Labels, scores: WindowScores, word: number): boolean {
  const at = word * labels.cue.length;
  return scores.cue[at + labels.cue.indexOf("I")]! > scores.cue[at + labels.cue.indexOf("O")]!;
}

/** `parts`: cues × words × tags. Words of the result count from the start of the document, where the window begins at `from`. */
export function attributedWords(labels: Labels, scores: WindowScores, parts: Float32Array, cues: readonly Cue[], from: number): AttributedWords[] {
  const tags = labels.part.length;
  const first = labels.part.indexOf("B-cue");
  return cues.map(({ word, probability }, k) => {
    const emissions = parts.slice(k * scores.size * tags, (k + 1) * scores.size * tags);
    emissions[word * tags + first]! += CERTAIN;
    const roles: Record<string, number[]> = { cue: [], source: [], content: [], addressee: [] };
    for (const [i, tag] of bestPath(labels.chain, emissions, scores.size).entries()) roles[labels.part[tag]!.slice(2)]?.push(from + i);
    const { cue, source, content, addressee } = roles as Record<"cue" | "source" | "content" | "addressee", number[]>;
    return { cue, source, content, addressee, kinds: kindsOf(labels, scores, source, from), probability };
  });
}

function kindsOf(labels: Labels, scores: WindowScores, source: readonly number[], from: number): number[] {
  if (source.length === 0) return [];
  const width = labels.kind.length;
  const sums = new Array<number>(width).fill(0);
  for (const i of source) for (const [k, p] of softmax(scores.kind, (i - from) * width, width).entries()) sums[k]! += p / source.length;
  return KIND_LABELS.map((kind) => sums[labels.kind.indexOf(kind)] ?? 0);
}

export function softmax(row: ArrayLike<number>, at: number, width: number): number[] {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < width; i++) top = Math.max(top, row[at + i]!);
  const weights = Array.from({ length: width }, (_, i) => Math.exp(row[at + i]! - top));
  const sum = weights.reduce((a, b) => a + b);
  return weights.map((w) => w / sum);
}
