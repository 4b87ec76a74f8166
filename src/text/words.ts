/** Words of a text in any script, as search and comparison know them: without case, marks and forms of letters. */

/** A word, or one character of a script that puts no space between words. */
export const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu;

const MARKS = /\p{M}/gu;

export const fold = (word: string): string => word.normalize("NFKD").replace(MARKS, "").toLowerCase();

/** Offsets are UTF-16 units. What is nothing but marks is no word. */
export function foldedWords(text: string): { word: string; start: number; end: number }[] {
  const found = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    // Folding may take a letter apart: ½ is 1⁄2.
    const folded = fold(word).match(WORD)?.join("") ?? "";
    if (folded !== "") found.push({ word: folded, start: index, end: index + word.length });
  }
  return found;
}
