/** A document's text as the words that copies are told by: what the outlet adds around a report is left out. */
import type { Document } from "../../model/document.ts";
import { fold, WORD } from "../../text/words.ts";

export type Words = {
  /** 32-bit hash of each word, without case and marks. */
  hashes: Uint32Array;
  /** UTF-16 units in `bodyText`. */
  starts: Uint32Array;
  ends: Uint32Array;
  /** 1 where the word stands in quotation marks: two who quote the same speech need not have copied. */
  quoted: Uint8Array;
};

const PIECE = new RegExp(`${WORD.source}|["“”„«»\\n]`, "gu");
const OPENS = new Set(["“", "„", "«"]);
const CLOSES = new Set(["”", "»"]);

export function wordsOf({ bodyText, sections }: Pick<Document, "bodyText" | "sections">): Words {
  const body = sections.filter(({ kind }) => kind === "body");
  const parts = body.length > 0 ? body : [{ start: 0, end: bodyText.length }];
  const [hashes, starts, ends, quoted]: number[][] = [[], [], [], []];
  for (const part of parts) {
    let inside = false;
    for (const { 0: word, index } of bodyText.slice(part.start, part.end).matchAll(PIECE)) {
      if (word === "\n" || CLOSES.has(word)) inside = false;
      else if (word === '"') inside = !inside;
      else if (OPENS.has(word)) inside = true;
      else {
        hashes!.push(hashOf(fold(word)));
        starts!.push(part.start + index);
        ends!.push(part.start + index + word.length);
        quoted!.push(inside ? 1 : 0);
      }
    }
  }
  return { hashes: Uint32Array.from(hashes!), starts: Uint32Array.from(starts!), ends: Uint32Array.from(ends!), quoted: Uint8Array.from(quoted!) };
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let unit = 0; unit < word.length; unit++) hash = Math.imul(hash ^ word.charCodeAt(unit), 0x01000193);
  return hash >>> 0;
}
