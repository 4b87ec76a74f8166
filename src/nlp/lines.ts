/** Whether a text's lines are its paragraphs, or were broken to a width as in mails and old wire copy. */

/** Lines broken to a width are about as long as each other, and most end in the middle of a sentence. */
const WIDTH = { least: 45, most: 100 };
const ENDED = /[.!?:;…"”’)\]]\s*$/u;

/** Linear in the text. Too few lines to tell count as paragraphs. */
export function isBrokenToWidth(text: string): boolean {
  const inside = text.split(/\n\s*\n/u).flatMap((block) => block.split("\n").slice(0, -1));
  if (inside.length < 4) return false;
  const full = inside.filter((line) => line.length >= WIDTH.least && line.length <= WIDTH.most && !ENDED.test(line));
  return full.length > inside.length / 2;
}
