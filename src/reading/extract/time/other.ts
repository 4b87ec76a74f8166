/** What looks like an expression of time and is none: numbers that count or name something, ages, people and places called May or Friday. */
import type { Name } from "../../../nlp/annotation.ts";
import { relation, type Tree } from "../../../nlp/tree.ts";
import type { Found, Part } from "./match.ts";
import { UNITS, WORDS } from "./words.ts";

const [COUNTED_BEFORE, COUNTED_AFTER, SPECIAL_DAYS] = [WORDS.countedBefore, WORDS.countedAfter, WORDS.specialDays].map((w) => new Set(w)) as [
  Set<string>,
  Set<string>,
  Set<string>,
];
const ABOUT_YEARS =
  /^(?:in|by|since|until|till|from|to|around|about|before|after|of|c\.?|ca\.?|circa|during|between|through|and|early|late|mid|born|died|b\.|d\.|\(|–|—|-|\.|,|;)$/;
const OLD_YEARS = /^(?:in|by|since|until|from|around|about|after|before|circa|when|\()$/;
const TURNING = /^(?:c\.?|ca\.?|circa)$/;
const DURING = /^(?:during|after|before|since|until|following|throughout|of|pre|post)$/;
/** Years that stand alone in print, as in "the 2011 deal"; older ones only where something says that they are years. */
const RECENT = [1900, 2059] as const;

/** `old`: whether the document tells of years before 1000, so that a bare "in 348" is one. */
export function isOther(tree: Tree, names: readonly Name[], { kind, parts }: Found, old: boolean): boolean {
  const [part, { last }] = [parts[0]!, parts.at(-1)!];
  if (kind === "duration") return isAge(tree, last) || isSomeDay(tree, part);
  if (kind === "stretch") return tree.lower[last + 1] === "of";
  if (kind === "count") return isOfEvent(tree, last);
  if (kind !== "date") return false;
  const { fields, first } = part;
  if (fields.size === 1) {
    if (fields.has("year")) return parts.length === 1 && isCount(tree, part);
    if (fields.has("old-year")) return !isOldYear(tree, first, last, old);
    if (fields.has("full-month")) return isInName(names, first);
    if (fields.has("full-weekday")) return SPECIAL_DAYS.has(tree.lower[first - 1] ?? "") || isInName(names, first);
    if (fields.has("holiday")) return relation(tree, last) === "compound";
    if (fields.has("period")) return !isDuring(tree, first, last);
  }
  if (fields.has("bare-decade")) return !/^(?:the|early|late|mid|and|-)$/.test(tree.lower[first - 1] ?? "") || fields.get("bare-decade")![0]! < 50;
  return (
    fields.has("decade") && first === last && /^[a-z]/.test(tree.lower[last]!) && !/^(?:the|early|late|mid|-)$/.test(tree.lower[first - 1] ?? "")
  );
}

/** Whether a document surely tells of a year before 1000: "c. 347", "71 AD", "508 BC". */
export function isOldEvidence(tree: Tree, { kind, parts }: Found): boolean {
  if (kind !== "date") return false;
  const { fields, first } = parts[0]!;
  if (fields.has("bc") || fields.has("ad") || fields.has("adyear")) return true;
  return parts.some((p) => p.fields.has("old-year")) && (fields.size > 1 || isAbout(tree, first));
}

function isAbout(tree: Tree, first: number): boolean {
  return TURNING.test(tree.lower[first - 1] ?? "") || (tree.lower[first - 1] === "." && TURNING.test(tree.lower[first - 2] ?? ""));
}

function isOldYear(tree: Tree, first: number, last: number, old: boolean): boolean {
  if (isAbout(tree, first)) return true;
  const after = tree.words[last + 1];
  const isBare = after === undefined || !/^(?:NOUN|NUM|ADJ|SYM)$/.test(after.upos) || relation(tree, last) === "obl";
  return old && isBare && OLD_YEARS.test(tree.lower[first - 1] ?? "") && !COUNTED_AFTER.has(tree.lower[last + 1] ?? "");
}

/** Whether a bare number is no year. */
function isCount(tree: Tree, part: Part): boolean {
  const at = part.last;
  const year = part.fields.get("year")![0]!;
  const [before, after] = [tree.lower[part.first - 1] ?? ".", tree.lower[at + 1] ?? "."];
  if (COUNTED_BEFORE.has(before) || COUNTED_AFTER.has(after) || (before === "." && COUNTED_BEFORE.has(tree.lower[part.first - 2] ?? ""))) return true;
  if (UNITS.has(after) && /^(?:old|-)$/.test(tree.lower[at + 2] ?? "")) return true;
  if (isGluedToNumber(tree, part.first, -1) || isGluedToNumber(tree, at, 1)) return true;
  const isRecent = year >= RECENT[0] && year <= RECENT[1];
  if (counts(tree, at)) return !(isRecent && year % 100 !== 0 && /^(?:the|this|its|his|her|their|'s|in|since|by|after|and)$/.test(before));
  if (!isRecent && tree.words[at + 1]?.xpos === "NNS") return true;
  return !isRecent && !ABOUT_YEARS.test(before) && !/^[)–-]$/.test(after);
}

/** Written against another number, as in a telephone number or "1,945.2"; "1939–45" and "1914-1918" are years. */
function isGluedToNumber(tree: Tree, at: number, step: 1 | -1): boolean {
  const { words, lower } = tree;
  const [mark, number] = [at + step, at + 2 * step];
  if (!/^[-–+/:.,]$/.test(lower[mark] ?? "") || !/^\d/.test(lower[number] ?? "")) return false;
  const isGlued =
    step > 0
      ? words[at]!.end === words[mark]!.start && words[mark]!.end === words[number]!.start
      : words[number]!.end === words[mark]!.start && words[mark]!.end === words[at]!.start;
  return isGlued && (!/^(?:(?:1\d|20|21)\d\d|\d\d)$/.test(lower[number]!) || isGluedToNumber(tree, number, step));
}

/** "1600 people", "2000 of them". */
function counts(tree: Tree, i: number): boolean {
  const { head } = tree.words[i]!;
  if (relation(tree, i) === "nummod" && head > i) return /^NNP?S$/.test(tree.words[head]!.xpos);
  return tree.lower[i + 1] === "of" && relation(tree, i) !== "obl";
}

/** "will one day pay": some day, and not a day long. */
function isSomeDay(tree: Tree, { first, last }: Part): boolean {
  return (
    tree.lower[first] === "one" && tree.lower[last] === "day" && !/^(?:for|than|over|in|within|after|only|just)$/.test(tree.lower[first - 1] ?? "")
  );
}

function isAge(tree: Tree, last: number): boolean {
  return [last + 1, last + 2].some((i) => tree.lower[i] === "old") || (tree.lower[last + 1] === "of" && tree.lower[last + 2] === "age");
}

/** "the night before he died", "a week after the vote": counted from what is said there. */
function isOfEvent(tree: Tree, last: number): boolean {
  const [word, next] = [tree.words[last]!, tree.words[last + 1]];
  if (!/^(?:before|after|prior|following)$/.test(tree.lower[last]!) || word.upos === "ADV") return false;
  return next !== undefined && next.sentence === word.sentence && next.upos !== "PUNCT";
}

/** A war names a time in "during the war" and "World War II bombs", not in "served in the war". */
function isDuring(tree: Tree, first: number, last: number): boolean {
  if (relation(tree, last) === "compound" || tree.words[last]!.head > last) return true;
  const before = tree.lower[first - 1] === "the" ? first - 2 : first - 1;
  return DURING.test(tree.lower[before] ?? "") && tree.lower[last + 1] !== "constitution";
}

function isInName(names: readonly Name[], word: number): boolean {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.last < word) low = middle + 1;
    else high = middle;
  }
  const name = names[low];
  return name !== undefined && name.first <= word && name.last > name.first - (name.label === "PER" ? 1 : 0) && name.label !== "MISC";
}
