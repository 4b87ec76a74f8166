/** Words to what the network takes: word pieces, the shape of their letters, what stands before them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Tokenizer } from "@huggingface/tokenizers";

const MOST_PIECES = 8;
const UNKNOWN = [100];
/** Words that come again cost nothing; a hostile text of ever new words must not fill the memory. */
const CACHE_SIZE = 100_000;

export const CLS = 101;
export const SEP = 102;

/** What stands before a word. `EDGE` is for the marks at both ends of a window, `GLUED` for the later pieces of a word too. */
export const GAP = { GLUED: 0, SPACE: 1, LINE: 2, EDGE: 3 } as const;

export type Pieces = (word: string) => readonly number[];

/** Word pieces of BERT's uncased vocabulary, at least one and at most eight a word. `folder` holds tokenizer.json. */
export function piecesOf(folder: string): Pieces {
  const tokenizer = new Tokenizer(JSON.parse(readFileSync(join(folder, "tokenizer.json"), "utf8")), {});
  const cache = new Map<string, readonly number[]>();
  return (word) => {
    const known = cache.get(word);
    if (known) return known;
    // An apostrophe is one, however it is drawn; quotation marks keep their direction.
    const encoded = tokenizer.encode(word.slice(0, 200).replace(/[’´]/gu, "'"), { add_special_tokens: false }).ids;
    const ids = encoded.length ? encoded.slice(0, MOST_PIECES) : UNKNOWN;
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(word, ids);
    return ids;
  };
}

/** The shape of a word's letters, 1 to 7; 0 is for what is no word. Must agree with training/apud_training/words.py. */
export function shapeOf(word: string): number {
  if (!/\p{L}/u.test(word)) return /\p{Nd}|\p{No}/u.test(word) ? 5 : 6;
  const lower = word.toLowerCase();
  if (word === lower) return 1;
  if (word === word.toUpperCase()) return word.length > 1 ? 3 : 2;
  const [first = ""] = word;
  return first !== first.toLowerCase() && word.slice(first.length) === lower.slice(first.length) ? 4 : 7;
}

/** What stands between two places of a text, as the network is told it. */
export function gapOf(text: string, from: number, to: number): number {
  if (to <= from) return GAP.GLUED;
  return text.slice(from, to).includes("\n") ? GAP.LINE : GAP.SPACE;
}
