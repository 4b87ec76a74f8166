/** Words about an expression that belong to it or cast doubt on it: "the", "early", "about", "possibly". */
import type { WordRange } from "../../../nlp/annotation.ts";
import type { Tree } from "../../../nlp/tree.ts";
import type { Kind } from "./match.ts";
import { isInterval, type Value } from "./value.ts";
import { WORDS, withoutPart } from "./words.ts";

const PARTS = new Set(WORDS.parts);
const PART_NOUNS = new Set(WORDS.partNouns);
const ABOUT = new Set(WORDS.about);
const PERHAPS = new Set(WORDS.perhaps);

export function withoutArticle(tree: Tree, { first, last }: WordRange, kind: Kind): WordRange {
  const isArticle = (kind === "date" || kind === "unvalued" || kind === "duration") && first < last && tree.lower[first] === "the";
  let start = isArticle ? first + 1 : first;
  if (kind === "date" && tree.lower[start] === "year" && start < last) start++;
  return { first: start, last };
}

/** With "early", "mid" and "late" before it. */
export function withParts(tree: Tree, range: WordRange, value: Value | null): WordRange {
  const part = partBefore(tree, range.first);
  return value && part !== undefined && !isDayOrInterval(value) ? { ...range, first: part } : range;
}

function partBefore(tree: Tree, first: number): number | undefined {
  const at = tree.lower[first - 1] === "-" ? first - 2 : first - 1;
  return at >= 0 && PARTS.has(tree.lower[at]!) ? at : undefined;
}

function isDayOrInterval(value: Value): boolean {
  return isInterval(value) || value.unit === "day";
}

/** With EDTF's ~ for what is only about then or a part of it, and its ? for what may be otherwise. */
export function doubtOf(tree: Tree, { first }: WordRange, value: Value): Value {
  if (isInterval(value)) return value;
  const isPart =
    value.unit !== "day" && (PARTS.has(tree.lower[first]!) || withoutPart(tree.lower[first]!) !== tree.lower[first] || isOfPart(tree, first));
  let before = first - 1;
  while (before >= 0 && /^(?:in|on|from|the|\.|by)$/.test(tree.lower[before]!) && first - before < 4) before--;
  const near = [tree.lower[first - 1] ?? "", tree.lower[before] ?? "", `${tree.lower[before]}.`];
  const isAbout = near.some((w) => ABOUT.has(w));
  const isUncertain = near.some((w) => PERHAPS.has(w));
  return { ...value, ...((isPart || isAbout) && { approximate: true }), ...(isUncertain && { uncertain: true }) };
}

/** "the end of 2023", "the beginning of the 1990s". */
function isOfPart(tree: Tree, first: number): boolean {
  const of = tree.lower[first - 1] === "the" ? first - 2 : first - 1;
  return tree.lower[of] === "of" && PART_NOUNS.has(tree.lower[of - 1] ?? "");
}
