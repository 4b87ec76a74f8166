/** What windows say, gathered over a document. */
import type { CorefVectors, Word } from "./annotation.ts";
import type { WindowScores } from "./run.ts";
import type { Range } from "./windows.ts";

/** For each word, what the window says of it in which most stands around it. */
export class BestPlaced<T> {
  readonly #margin: Int32Array;
  readonly #items = new Map<number, T>();

  constructor(words: number) {
    this.#margin = new Int32Array(words).fill(-1);
  }

  place(window: Range, items: ReadonlyMap<number, T>, atStart: boolean, atEnd: boolean): void {
    for (let i = window.from; i < window.to; i++) {
      const before = atStart ? Number.MAX_SAFE_INTEGER : i - window.from;
      const after = atEnd ? Number.MAX_SAFE_INTEGER : window.to - i;
      const margin = Math.min(before, after, 1e6);
      if (margin <= this.#margin[i]!) continue;
      this.#margin[i] = margin;
      const item = items.get(i);
      if (item === undefined) this.#items.delete(i);
      else this.#items.set(i, item);
    }
  }

  all(): T[] {
    return [...this.#items].sort(([a], [b]) => a - b).map(([, item]) => item);
  }
}

/** Words of these parts of speech can head a mention; the others would only cost memory. */
const HEADS = new Set(["NOUN", "PROPN", "PRON", "NUM", "DET"]);

/** Rows of a block: arrays that grew as one would be copied, and stand in memory twice, each time. */
const ROWS = 4096;

/** Vectors of mentions, word after word. */
export class MentionVectors {
  #size = 0;
  #rows = 0;
  readonly #row: number[] = [];
  readonly #anaphor: Float32Array[] = [];
  readonly #antecedent: Float32Array[] = [];

  /** The next word of the document, word `at` of its window. */
  add(word: Word, scores: WindowScores, at: number): void {
    if (!HEADS.has(word.upos)) {
      this.#row.push(-1);
      return;
    }
    const size = scores.anaphor.length / scores.size;
    this.#size = size;
    const place = (this.#rows % ROWS) * size;
    if (place === 0) {
      this.#anaphor.push(new Float32Array(ROWS * size));
      this.#antecedent.push(new Float32Array(ROWS * size));
    }
    this.#row.push(this.#rows++);
    const row = (matrix: Float32Array) => matrix.subarray(at * size, (at + 1) * size);
    this.#anaphor.at(-1)!.set(row(scores.anaphor), place);
    this.#antecedent.at(-1)!.set(row(scores.antecedent), place);
  }

  all(): CorefVectors {
    return { size: this.#size, rows: ROWS, row: Int32Array.from(this.#row), anaphor: this.#anaphor, antecedent: this.#antecedent };
  }
}
