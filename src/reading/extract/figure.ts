/** Figures as news text words them: "at least 14", "between 60 and 80", "dozens", "nearly a third", "$3.2 million". */
import type { Statement } from "../../model/statement.ts";
import type { WordRange } from "../../nlp/annotation.ts";
import { dependents, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import { numberOf } from "../../text/numbers.ts";
import { spanOf } from "./spans.ts";

type Quantity = NonNullable<Statement["quantity"]>;
type Bound = { words: string[]; min?: boolean; max?: boolean; approximate?: boolean };

const { bounds, vague, some, parts, percent, currencies, timeUnits, notCounted } = lexicon<
  { bounds: Bound[]; vague: Record<string, number>; parts: Record<string, number>; timeUnits: Record<string, string> } & Record<
    "some" | "percent" | "currencies" | "notCounted",
    string[]
  >
>("quantities");
const NOT_COUNTED = new Set(notCounted);
const CURRENCIES = new Set(currencies);
const PERCENT = new Set(percent);
const SOME = new Set(some);
const BOUNDS = new Map(bounds.flatMap((b) => b.words.map((w) => [w, b] as const)));
const LONGEST_BOUND = 3;

/** A number and the words that it stands in. `scale`: what its last word multiplies by ("million"), else 1. */
type Run = WordRange & { value: number; scale: number };

/** The first figure that is no date, age, time or number of a thing. */
export function figureIn(tree: Tree, { first, last }: WordRange): Quantity | undefined {
  for (let i = first; i <= last; i++) {
    const some = vagueAt(tree, i, last) ?? partAt(tree, i);
    if (some) return some;
    const run = runAt(tree, i, last);
    if (!run) continue;
    i = run.last;
    if (isCounted(tree, run)) return rangeFrom(tree, run, last) ?? exactly(tree, run, last);
  }
  return undefined;
}

function runAt(tree: Tree, first: number, end: number): Run | undefined {
  const { lower } = tree;
  const isArticle = /^an?$/.test(lower[first]!);
  if (isHalfOf(tree, first)) {
    const scale = numberOf(["one", lower[first + 2]!])!;
    return { first, last: first + 2, value: scale / 2, scale };
  }
  if (numberOf([lower[first]!]) === null || (isArticle && !isScale(lower[first + 1]))) return undefined;
  if (isScale(lower[first]) && numberOf(["one", lower[first]!]) === numberOf([lower[first]!])) return undefined;
  let last = first;
  while (
    last < end &&
    (isScale(lower[last + 1]) || (lower[last + 1] === "and" && isScale(lower[last]) && isUnit(lower[last + 2])) || isUnitAfter(tree, last))
  )
    last++;
  const value = numberOf(lower.slice(first, last + 1));
  return value === null ? undefined : { first, last, value, scale: isScale(lower[last]) ? value / (numberOf(lower.slice(first, last)) ?? value) : 1 };
}

/** "half a dozen", "half a million". */
function isHalfOf({ lower }: Tree, i: number): boolean {
  return lower[i] === "half" && lower[i + 1] === "a" && isScale(lower[i + 2]);
}

/** "hundred", "million"; not "two". */
function isScale(word: string | undefined): boolean {
  return (
    word !== undefined && !/^(and|an?)$/.test(word) && numberOf(["two", word]) !== null && numberOf(["two", word]) === 2 * numberOf(["one", word])!
  );
}

function isUnit(word: string | undefined): boolean {
  return word !== undefined && numberOf([word]) !== null && !isScale(word);
}

/** "two hundred five"; not "2 3". */
function isUnitAfter(tree: Tree, i: number): boolean {
  return isScale(tree.lower[i]) && isUnit(tree.lower[i + 1]) && !/\d/.test(tree.lower[i + 1]!);
}

function isCounted(tree: Tree, { first, last, value }: Run): boolean {
  const { lower } = tree;
  const [before, after] = [lower[first - 1] ?? "", lower[last + 1] ?? ""];
  const isMoney = CURRENCIES.has(before);
  if (!isMoney && first === last && /^(1[5-9]|20)\d\d$/.test(lower[first]!) && relation(tree, first) !== "nummod") return false;
  if (NOT_COUNTED.has(before) || (NOT_COUNTED.has(after) && /^\d+$/.test(lower[last]!))) return false;
  if (before === "," && (after === "," || after === ".")) return false;
  if (value === 1 && after === "of") return false;
  // "neither of the two"
  if (/^(the|these|those)$/.test(before) && relation(tree, last) !== "nummod" && !isMoney) return false;
  if (after === "-" || /^\d+-/.test(after)) return false;
  return (
    !isTimeUnit(tree, last + 1) && !(tree.words[last + 1]?.upos === "ADJ" && isTimeUnit(tree, last + 2)) && !/^(am|pm|a\.m|p\.m|gmt|:)/.test(after)
  );
}

function isTimeUnit(tree: Tree, i: number): boolean {
  const lemma = tree.words[i]?.lemma;
  return lemma !== undefined && Object.hasOwn(timeUnits, lemma);
}

/** "between 60 and 80", "600 to 1,500", "195 or 207". */
function rangeFrom(tree: Tree, low: Run, end: number): Quantity | undefined {
  const before = tree.lower[low.first - 1] ?? "";
  const joint = tree.lower[low.last + 1] ?? "";
  const joins = joint === "and" ? before === "between" : /^(to|or|-|–|—)$/.test(joint);
  const start = low.last + 2;
  const high = joins && start <= end + 1 ? runAt(tree, CURRENCIES.has(tree.lower[start] ?? "") ? start + 1 : start, Math.max(end, start)) : undefined;
  if (!high) return undefined;
  const least = low.scale === 1 && low.value < high.value / high.scale ? low.value * high.scale : low.value;
  if (least >= high.value) return undefined;
  return {
    value: null,
    min: least,
    max: high.value,
    unit: unitAfter(tree, high, end),
    approximate: false,
    ...spanOf(tree, { first: low.first, last: high.last }),
  };
}

function exactly(tree: Tree, run: Run, end: number): Quantity {
  const { value } = run;
  const bound = boundBefore(tree, run.first);
  const isSome = SOME.has(tree.lower[run.first - 1] ?? "");
  const isExact = !bound?.approximate && !isSome;
  return {
    value: isSome ? null : value,
    min: bound?.min ? value : isExact && !bound?.max ? value : null,
    max: bound?.max ? value : isExact && !bound?.min ? value : null,
    unit: unitAfter(tree, run, end),
    approximate: !isExact,
    ...spanOf(tree, run),
  };
}

/** "dozens of houses", "tens of thousands", "several hundred". */
function vagueAt(tree: Tree, i: number, end: number): Quantity | undefined {
  const { lower } = tree;
  const isSeveral = SOME.has(lower[i - 1] ?? "") && isScale(lower[i]);
  const many = isSeveral ? 2 * numberOf(["one", lower[i]!])! : Object.hasOwn(vague, lower[i]!) ? vague[lower[i]!]! : undefined;
  if (many === undefined) return undefined;
  const inner = lower[i + 1] === "of" && i + 2 <= end && Object.hasOwn(vague, lower[i + 2]!) ? lower[i + 2]! : undefined;
  const last = inner === undefined ? i : i + 2;
  const least = inner === undefined ? many : (many * vague[inner]!) / 2;
  return {
    value: null,
    min: least,
    max: null,
    unit: unitAfter(tree, { first: i, last }, end),
    approximate: true,
    ...spanOf(tree, { first: i, last }),
  };
}

/** "half of the voters", "a third", "two thirds"; not "the third". */
function partAt(tree: Tree, i: number): Quantity | undefined {
  const { lower } = tree;
  if (isHalfOf(tree, i)) return undefined;
  const hyphenated = lower[i]!.split("-");
  const word = hyphenated.at(-1)!;
  if (!Object.hasOwn(parts, word)) return undefined;
  const before = hyphenated.length > 1 ? hyphenated[0]! : lower[i - 1] === "-" ? (lower[i - 2] ?? "") : (lower[i - 1] ?? "");
  const count = numberOf([before === "a" ? "one" : before]);
  if (count === null && word !== "half") return undefined;
  const value = Math.round((count ?? 1) * parts[word]! * 1000) / 1000;
  const bound = boundBefore(tree, count !== null && hyphenated.length === 1 ? i - 1 : i);
  const isExact = !bound?.approximate;
  const bounds = { min: bound?.min || (isExact && !bound?.max) ? value : null, max: bound?.max || (isExact && !bound?.min) ? value : null };
  return { value, ...bounds, unit: unitAfter(tree, { first: i, last: i }, i + 6), approximate: !isExact, ...spanOf(tree, { first: i, last: i }) };
}

function boundBefore(tree: Tree, first: number): Bound | undefined {
  const start = CURRENCIES.has(tree.lower[first - 1] ?? "") ? first - 1 : first;
  for (let n = LONGEST_BOUND; n > 0; n--) {
    const bound = BOUNDS.get(tree.lower.slice(Math.max(0, start - n), start).join(" "));
    if (bound) return bound;
  }
  return undefined;
}

/** What is counted: a currency or per cent, or the noun that the number goes with or has after "of". */
function unitAfter(tree: Tree, { first, last }: WordRange, end: number): string | null {
  const { lower } = tree;
  const before = lower[first - 1] ?? "";
  if (CURRENCIES.has(before)) return before;
  const symbol = /^[$£€¥]/.exec(lower[first]!);
  if (symbol) return symbol[0];
  const after = lower[last + 1] ?? "";
  if (lower[last]!.endsWith("%") || PERCENT.has(after) || PERCENT.has(`${after} ${lower[last + 2]}`)) return "%";
  const { head } = tree.words[last]!;
  if (head > last && tree.words[head]!.upos === "NOUN") {
    const of = dependents(tree, head, "nmod").find((c) => dependents(tree, c, "case").some((p) => lower[p] === "of"));
    return tree.words[Object.hasOwn(vague, lower[head]!) && of !== undefined ? of : head]!.lemma;
  }
  for (let i = last + 1; i <= Math.min(end, last + 6); i++) {
    if (/^(NOUN|PROPN)$/.test(tree.words[i]!.upos) && tree.words[i + 1]?.upos !== "NOUN") return tree.words[i]!.lemma;
    if (!/^(ADJ|ADP|DET|NOUN|PROPN|ADV|PRON)$/.test(tree.words[i]!.upos)) return null;
  }
  return null;
}
