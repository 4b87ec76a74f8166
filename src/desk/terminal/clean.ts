/** Words of a page or a file name as a terminal may safely show them: on one line, with nothing that it would obey. */
import { stripVTControlCharacters } from "node:util";

/** Directions that would let a page show its words in another order, and characters that nobody sees. */
const INVISIBLE = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g;

const LONE_SURROGATE = /\p{Cs}/gu;

export function clean(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\p{Cc}/gu, " ")
    .replace(INVISIBLE, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(LONE_SURROGATE, "\uFFFD");
}
