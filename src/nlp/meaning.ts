/** The second encoder: what a sentence means, as a unit vector whose products with others are cosines. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Tensor } from "onnxruntime-node";
import { CLS, piecesOf, SEP } from "./pieces.ts";
import { tokenize } from "./tokenize.ts";

export const MEANING_FOLDER = fileURLToPath(new URL("../../models/meaning", import.meta.url));

/** Longer sentences say what they say in their first words. */
const MOST_PIECES = 128;

export type Meaning = (text: string) => Promise<Float32Array>;

export async function loadMeaning(folder: string = MEANING_FOLDER): Promise<Meaning> {
  const { InferenceSession } = await import("onnxruntime-node");
  const session = await InferenceSession.create(join(folder, "meaning.onnx"), { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 });
  const pieces = piecesOf(folder);
  return async (text) => {
    const ids = tokenize(text).flatMap(({ start, end }) => pieces(text.slice(start, end)));
    const input = BigInt64Array.from([CLS, ...ids.slice(0, MOST_PIECES - 2), SEP], BigInt);
    const out = await session.run({ ids: new Tensor("int64", input, [input.length]) });
    return Object.values(out)[0]!.data as Float32Array;
  };
}
