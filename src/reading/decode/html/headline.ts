/** Where on the page the article's headline stands. */
import type { Block } from "./blocks.ts";
import { weight } from "./choose.ts";

const SHORTEST = 8;
const LONGEST = 400;
/** The headline stands above most of the text; a copy of it further down, in a share box, does not. */
const TEXT_BELOW = 0.6;

/** Index of the block that says most of what one of the titles says, or of the last h1 above the text; -1 where there is neither. */
export function headlineAt(blocks: Block[], titles: (string | null)[], inside: (block: Block) => boolean, total: number): number {
  const wanted = titles.flatMap((title) => (title ? [letters(title)] : []));
  let passed = 0;
  let best = -1;
  let most = 0;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (inside(block)) passed += weight(block);
    if (passed > total * (1 - TEXT_BELOW)) break;
    const h1 = block.element.tag === "h1";
    if ((block.role === "drop" && !h1) || block.text.length > LONGEST || !(h1 || block.role === "headline" || /^h[23]$/.test(block.element.tag)))
      continue;
    const text = letters(block.text);
    const says = text.length >= SHORTEST && wanted.some((title) => title.includes(text) || text.includes(title));
    const score = says ? text.length : h1 && block.role !== "drop" ? 1 : 0;
    if (score > most || (score === 1 && most === 1)) [best, most] = [at, score];
  }
  return best;
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
