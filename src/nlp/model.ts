/** The weights: two graphs and their labels, loaded once a thread. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { InferenceSession } from "onnxruntime-node";
import { z } from "zod";
import { ApudError } from "../model/errors.ts";
import { type Pieces, piecesOf } from "./pieces.ts";

const Labels = z.object({
  version: z.string(),
  upos: z.array(z.string()),
  xpos: z.array(z.string()),
  deprel: z.array(z.string()),
  lemma: z.array(z.string()),
  /** Of each lemma script, the ends of words that it was seen with; none where it goes with every word. */
  endings: z.array(z.array(z.string())),
  names: z.array(z.string()),
  cue: z.array(z.string()),
  kind: z.array(z.string()),
  part: z.array(z.string()),
  /** What may follow what among `part`, as log-weights: the linear chain learned with them. */
  chain: z.object({ step: z.array(z.array(z.number())), start: z.array(z.number()) }),
  /** A word is the first of a cue from this probability on. */
  cueThreshold: z.number(),
});
export type Labels = z.infer<typeof Labels>;

export type Model = {
  name: string;
  labels: Labels;
  pieces: Pieces;
  words: InferenceSession;
  links: InferenceSession;
  close(): Promise<void>;
};

export const DEFAULT_MODEL = fileURLToPath(new URL("../../models/reader", import.meta.url));

/** Loads the weights of a folder. Throws ApudError `bad-model`, naming what is missing or broken. */
export async function loadModel(folder: string = DEFAULT_MODEL): Promise<Model> {
  try {
    const labels = Labels.parse(JSON.parse(readFileSync(join(folder, "labels.json"), "utf8")));
    const { InferenceSession } = await import("onnxruntime-node");
    // One thread: documents, not operators, are shared out among processors. Idle threads that spin would take them from each other.
    const options = {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      executionMode: "sequential",
      // A plan of memory for each length of window would be kept for ever, and saves no time.
      enableMemPattern: false,
      graphOptimizationLevel: "all",
      logSeverityLevel: 3,
    } as const;
    const [words, links] = await Promise.all(["words.onnx", "links.onnx"].map((file) => InferenceSession.create(join(folder, file), options)));
    const close = async () => {
      await words!.release();
      await links!.release();
    };
    return { name: labels.version, labels, pieces: piecesOf(folder), words: words!, links: links!, close };
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    throw new ApudError(
      "bad-model",
      `The model in ${folder} cannot be used: ${message}`,
      "Give a folder with words.onnx, links.onnx, labels.json and tokenizer.json, as models/reader has them.",
      thrown,
    );
  }
}
