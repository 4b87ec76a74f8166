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

/** Vectors of mentions, word after word, in arrays that grow by a half as they fill. */
export class MentionVectors {
  #size = 0;
  #rows = 0;
  readonly #row: number[] = [];
  #anaphor = new Float32Array();
  #antecedent = new Float32Array();

  /** The next word of the document, word `at` of its window. */
  add(word: Word, scores: WindowScores, at: number): void {
    if (!HEADS.has(word.upos)) {
      this.#row.push(-1);
      return;
    }
    this.#size = scores.anaphor.length / scores.size;
    this.#row.push(this.#rows);
    const place = this.#rows++ * this.#size;
    if (place + this.#size > this.#anaphor.length) this.#grow();
    const row = (matrix: Float32Array) => matrix.subarray(at * this.#size, (at + 1) * this.#size);
    this.#anaphor.set(row(scores.anaphor), place);
    this.#antecedent.set(row(scores.antecedent), place);
  }

  all(): CorefVectors {
    const end = this.#rows * this.#size;
    return {
      size: this.#size,
      row: Int32Array.from(this.#row),
      anaphor: this.#anaphor.subarray(0, end),
      antecedent: this.#antecedent.subarray(0, end),
    };
  }

  #grow(): void {
    const larger = (old: Float32Array) => {
      const out = new Float32Array(Math.max(64 * this.#size, Math.ceil((1.5 * old.length) / this.#size) * this.#size));
      out.set(old);
      return out;
    };
    this.#anaphor = larger(this.#anaphor);
    this.#antecedent = larger(this.#antecedent);
  }
}
