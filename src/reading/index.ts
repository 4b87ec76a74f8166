/** One report: a Document in, its Reading out. The stages stand here in their order. */
import type { Document } from "../model/document.ts";
import type { Reading } from "../model/reading.ts";

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
export async function openReader(_options: ReaderOptions = {}): Promise<Reader> {
  return {
    read: async (document) => ({
      document,
      reader: { version: "0", model: "none" },
      notices: [],
      entities: [],
      times: [],
      attributions: [],
      statements: [],
    }),
    close: async () => {},
  };
}
