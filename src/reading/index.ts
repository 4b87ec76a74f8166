/** One report: a Document in, its Reading out. The stages stand here in their order. */
import type { Analysis } from "../model/analysis.ts";
import type { Document } from "../model/document.ts";
import type { Notice, Reading } from "../model/reading.ts";
import type { Annotation, CorefVectors } from "../nlp/annotation.ts";
import type { Model } from "../nlp/model.ts";
import { version } from "../text/version.ts";
import { stretchesOf } from "./stretches.ts";

export type ReaderOptions = {
  /** Folder of the weights; the one that ships with Apud by default. */
  model?: string;
  /** false leaves out the network and all that follows from it: the document and its sections alone. */
  statements?: boolean;
  /** true keeps sentences and tokens in the reading. */
  analysis?: boolean;
};

/** Reads documents one after the other with one loaded model. Spans of what it returns are UTF-16 units. */
export type Reader = { read(document: Document): Promise<Reading>; close(): Promise<void> };

/** Loads the weights (nothing, with `statements: false`). Throws ApudError `bad-model`. */
export async function openReader(options: ReaderOptions = {}): Promise<Reader> {
  if (options.statements === false) return { read: async (document) => readingOf(document, "none", []), close: async () => {} };
  const [{ loadModel }, stages] = await Promise.all([import("../nlp/model.ts"), stagesOf()]);
  const model = await loadModel(options.model);
  return {
    read: async (document) => {
      const notices = noticesOf(document);
      if (notices.length > 0) return readingOf(document, model.name, notices);
      return { ...readingOf(document, model.name, []), ...(await stages.read(model, document, options.analysis === true)) };
    },
    close: () => model.close(),
  };
}

type Yield = Pick<Reading, "entities" | "times" | "attributions" | "statements"> & { analysis?: Analysis };

/** Loaded when a document is to be read, and not for a command that reads none. */
async function stagesOf(): Promise<{ read(model: Model, document: Document, analysis: boolean): Promise<Yield> }> {
  const { annotate } = await import("../nlp/annotate.ts");
  const { treeOf } = await import("../nlp/tree.ts");
  const { withToponyms } = await import("./parse/toponyms.ts");
  const { entitiesOf } = await import("./parse/entities.ts");
  const { resolve } = await import("./parse/coreference.ts");
  const { located } = await import("./locate/index.ts");
  const { attributionsOf } = await import("./attribute/index.ts");
  const { statementsOf } = await import("./extract/index.ts");
  const { timeExpressionsOf, timesOf } = await import("./extract/time/index.ts");
  /** A function of its own, so that the vectors, the largest part of a long document, are let go when it is known who is meant. */
  const parsed = async (model: Model, document: Document) => {
    const { bodyText } = document;
    const found = await annotate(model, bodyText, stretchesOf(document));
    const tree = treeOf(bodyText, found.words);
    const annotation = { ...found, names: withToponyms(tree, found.names) };
    const named = located(entitiesOf(bodyText, annotation, tree), tree, document);
    return { annotation: { ...annotation, coref: NO_VECTORS }, tree, referents: resolve(bodyText, annotation, named, tree) };
  };
  return {
    read: async (model, document, analysis) => {
      const { bodyText, sections } = document;
      const { annotation, tree, referents } = await parsed(model, document);
      const { entities } = referents;
      const beings = entities.filter((e) => e.schema !== "Thing");
      const known = {
        entities: new Map(beings.map((e) => [e.id, e])),
        entity: referents.entity,
        antecedent: referents.antecedent,
        publisher: document.publisher,
        credit: document.credit,
      };
      const attributions = attributionsOf(bodyText, annotation, tree, known);
      const times = timesOf(bodyText, annotation, tree, document.publishedAt);
      const statements = statementsOf(bodyText, sections, annotation, attributions, beings, tree, times);
      return {
        ...(analysis && { analysis: analysisOf(annotation) }),
        entities,
        times: timeExpressionsOf(tree, times),
        attributions,
        statements,
      };
    },
  };
}

const NO_VECTORS: CorefVectors = { size: 0, rows: 1, row: new Int32Array(), anaphor: [], antecedent: [] };

function readingOf(document: Document, model: string, notices: Notice[]): Reading {
  return { document, reader: { version, model }, notices, entities: [], times: [], attributions: [], statements: [] };
}

/** A language that the model does not know is said, and its statements are not guessed. */
function noticesOf({ language }: Document): Notice[] {
  if (language === null || /^en\b/i.test(language)) return [];
  return [
    { code: "language-not-read", message: `The document is in another language (${language}); it is kept, and its statements are not guessed.` },
  ];
}

function analysisOf({ words, sentences }: Annotation): Analysis {
  return {
    sentences: sentences.map(({ first, last }) => ({ start: words[first]!.start, end: words[last]!.end })),
    tokens: words.map(({ start, end, lemma, upos, head, deprel }) => ({ start, end, lemma, upos, head, deprel })),
  };
}
