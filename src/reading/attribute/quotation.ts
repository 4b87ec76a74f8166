/** What stands between quotation marks, and so whether a content is quoted, told, or both. */
import type { Attribution } from "../../model/attribution.ts";
import type { Word } from "../../nlp/annotation.ts";
import type { Tree } from "../../nlp/tree.ts";

const OPENING = new Set(["“", "«", "„", "``", "‘‘", "「"]);
const CLOSING = new Set(["”", "»", "’’", "」"]);

/** Whether each word stands in quotation marks. A paragraph opens its quotation anew, so an unbalanced mark reaches no further than its own. */
export function quotedWords(bodyText: string, words: readonly Word[]): boolean[] {
  let inside = false;
  let before = 0;
  return words.map(({ start, end }) => {
    if (bodyText.slice(before, start).includes("\n")) inside = false;
    before = end;
    const form = bodyText.slice(start, end);
    if (OPENING.has(form)) inside = true;
    else if (form === '"' || form === "''") inside = !inside;
    else if (CLOSING.has(form)) inside = false;
    return inside;
  });
}

const MARKS = new Set([...OPENING, ...CLOSING, '"', "''", "'", "‘", "’"]);

/**
 * By the words of the content, punctuation aside. A frame of its own ("that") before a quotation does not make it mixed. Inside somebody else's quotation
 * (`within`) only marks of its own count.
 */
export function modeOf(tree: Tree, content: readonly number[], quoted: readonly boolean[], within: boolean): Attribution["mode"] {
  const words = content.filter((i) => tree.words[i]!.upos !== "PUNCT");
  if (within) {
    const marks = content.filter((i) => MARKS.has(tree.forms[i]!));
    if (marks.length < 2) return "indirect";
    return words.filter((i) => i < marks[0]! || i > marks.at(-1)!).length === 0 ? "direct" : "mixed";
  }
  const inside = words.filter((i) => quoted[i]).length;
  if (inside === 0) return "indirect";
  return inside >= words.length - 1 && quoted[words[0]!] ? "direct" : inside === words.length ? "direct" : "mixed";
}
