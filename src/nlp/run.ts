/** One window through the network. */
import { Tensor } from "onnxruntime-node";
import type { Model } from "./model.ts";
import { CLS, GAP, SEP } from "./pieces.ts";

/** What the network takes of each word of a document. */
export type WordInput = { pieces: readonly number[]; shape: number; gap: number };

/** What it says of the words of one window; matrices in rows, one a word unless said otherwise. */
export type WindowScores = {
  size: number;
  vectors: Tensor;
  upos: BigInt64Array;
  xpos: BigInt64Array;
  /** A column a script. */
  lemma: Float32Array;
  /** Two columns: goes on, begins a sentence. */
  sentence: Float32Array;
  names: Float32Array;
  cue: Float32Array;
  kind: Float32Array;
  /** size + 1 columns: the root, then every word. */
  arcs: Float32Array;
  anaphor: Float32Array;
  antecedent: Float32Array;
};

/** The words `[from, to)`: what is asked of each, and which might be whose head. */
export async function scoreWords(model: Model, words: readonly WordInput[], from: number, to: number): Promise<WindowScores> {
  const size = to - from;
  let count = 2;
  for (let i = from; i < to; i++) count += words[i]!.pieces.length;
  const [ids, shape, gap, first] = [count, count, count, size].map((n) => new BigInt64Array(n));
  ids![0] = BigInt(CLS);
  gap![0] = gap![count - 1] = BigInt(GAP.EDGE);
  ids![count - 1] = BigInt(SEP);
  let at = 1;
  for (let i = from; i < to; i++) {
    const word = words[i]!;
    first![i - from] = BigInt(at);
    gap![at] = BigInt(word.gap);
    for (const piece of word.pieces) {
      shape![at] = BigInt(word.shape);
      ids![at++] = BigInt(piece);
    }
  }
  const tensor = (data: BigInt64Array) => new Tensor("int64", data, [data.length]);
  const out = await model.words.run({ ids: tensor(ids!), shape: tensor(shape!), gap: tensor(gap!), first: tensor(first!) });
  const { vectors, ...rest } = out;
  const data = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value.data]));
  return { size, vectors, ...data } as unknown as WindowScores;
}

/** heads: of each word of the window, 0 for the root and i + 1 for word i. anchors: words of the window that begin a cue. */
export async function scoreLinks(
  model: Model,
  scores: WindowScores,
  heads: readonly number[],
  anchors: readonly number[],
): Promise<{ relations: Float32Array; parts: Float32Array }> {
  const tensor = (numbers: readonly number[]) => new Tensor("int64", BigInt64Array.from(numbers, BigInt), [numbers.length]);
  const out = await model.links.run({ vectors: scores.vectors, heads: tensor(heads), anchors: tensor(anchors) });
  return { relations: out["relations"]!.data as Float32Array, parts: out["parts"]!.data as Float32Array };
}
