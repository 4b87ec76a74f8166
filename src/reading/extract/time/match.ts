/** Finds the expressions of time of `lexicon/time/expressions.json` in a row of words: the leftmost first, and of those the longest. */
import type { WordRange } from "../../../nlp/annotation.ts";
import type { Tree } from "../../../nlp/tree.ts";
import { lexicon } from "../../../text/lexicon.ts";
import { numberOf } from "../../../text/numbers.ts";
import { type Classes, classesOf, isNumberWord, UNITS, WORDS } from "./words.ts";

export type Kind = "date" | "near" | "shift" | "named" | "whole" | "ago" | "stretch" | "count" | "same" | "duration" | "unvalued";
/** One expression: the values of its classes, in order. */
export type Part = WordRange & { fields: Map<string, number[]> };
/** Several parts where a connector joins them: "1939–45". `words`: those of the pattern that are no classes. */
export type Found = { kind: Kind; parts: Part[]; literals: string[] };

type Element = { words?: ReadonlySet<string>; name?: string; optional: boolean; joins: boolean };
type Pattern = { kind: Kind; elements: Element[] };
type Step = { value: number; length: number };
type State = { at: number; parts: Part[]; literals: string[] };

const { source: _, ...expressions } = lexicon<Record<Kind, string[]> & { source: string }>("time/expressions");
const PATTERNS: Pattern[] = Object.entries(expressions).flatMap(([kind, list]) =>
  list.map((text) => ({ kind: kind as Kind, elements: text.split(" ").map(elementOf) })),
);
const BY_FIRST = new Map<string, Pattern[]>();
for (const pattern of PATTERNS)
  for (const element of pattern.elements) {
    for (const key of element.name === undefined ? [...element.words!] : [`<${element.name}>`])
      BY_FIRST.set(key, [...(BY_FIRST.get(key) ?? []), pattern]);
    if (!element.optional) break;
  }
/** Names of several words, by their first. */
const LONG_NAMES = (["holidays", "periods"] as const).map((list) => {
  const byFirst = new Map<string, { words: string[]; value: number }[]>();
  for (const [value, name] of Object.keys(WORDS[list]).entries()) {
    const words = name.replaceAll("'s", " 's").split(" ");
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), { words, value }]);
  }
  return byFirst;
});

function elementOf(text: string): Element {
  const [, body, mark] = /^(.*?)(\?)?$/.exec(text)!;
  const optional = mark === "?";
  const name = /^<(.+)>$/.exec(body!)?.[1];
  if (name !== undefined) return { name, optional, joins: false };
  const inner = /^\{(.+)\}$/.exec(body!)?.[1];
  const words = (inner ?? body!).split("|");
  return { words: new Set(words.includes("-") ? [...words, "–", "—", "‑"] : words), optional, joins: inner !== undefined };
}

export function matchesOf(tree: Tree): Found[] {
  const known: (Classes | undefined)[] = new Array(tree.words.length);
  const classes = (i: number): Classes => {
    known[i] ??= classesOf(tree, i);
    return known[i];
  };
  const out: Found[] = [];
  for (let i = 0; i < tree.words.length; i++) {
    const found = longestAt(tree, i, classes);
    if (!found) continue;
    out.push(found);
    i = found.parts.at(-1)!.last;
  }
  return out;
}

function longestAt(tree: Tree, i: number, classes: (i: number) => Classes): Found | undefined {
  if (tree.lower[i] === ",") return undefined;
  const keys = [tree.lower[i]!, ...[...classes(i).keys()].map((name) => `<${name}>`)];
  if (isNumber(tree, i)) keys.push("<number>");
  if (isTens(tree, i)) keys.push("<nth>");
  if (LONG_NAMES[0]!.has(tree.lower[i]!)) keys.push("<holiday>");
  if (LONG_NAMES[1]!.has(tree.lower[i]!)) keys.push("<period>");
  let [best, end] = [undefined as Found | undefined, i];
  for (const key of keys)
    for (const pattern of BY_FIRST.get(key) ?? []) {
      const state = follow(tree, pattern.elements, 0, { at: i, parts: [{ first: i, last: i, fields: new Map() }], literals: [] }, classes);
      if (state === undefined || state.at <= end) continue;
      [best, end] = [{ kind: pattern.kind, parts: state.parts, literals: state.literals }, state.at];
    }
  return best;
}

function follow(tree: Tree, elements: readonly Element[], k: number, state: State, classes: (i: number) => Classes): State | undefined {
  const element = elements[k];
  if (element === undefined) return state;
  const isInside = tree.words[state.at]?.sentence === tree.words[state.parts[0]!.first]!.sentence;
  for (const step of isInside ? stepsOf(tree, element, state.at, classes) : []) {
    const rest = follow(tree, elements, k + 1, advanced(state, element, step), classes);
    if (rest) return rest;
  }
  return element.optional ? follow(tree, elements, k + 1, state, classes) : undefined;
}

function advanced({ at, parts, literals }: State, { name, joins, words }: Element, { value, length }: Step): State {
  const next = at + length;
  if (joins) return { at: next, parts: [...parts, { first: next, last: next, fields: new Map() }], literals };
  const part = parts.at(-1)!;
  const fields = name === undefined ? part.fields : new Map(part.fields).set(name, [...(part.fields.get(name) ?? []), value]);
  return {
    at: next,
    parts: [...parts.slice(0, -1), { ...part, last: next - 1, fields }],
    literals: words ? [...literals, [...words][value]!] : literals,
  };
}

/** The ways in which a word, or several, are this element. No expression runs over the end of a sentence. */
function stepsOf(tree: Tree, { name, words }: Element, at: number, classes: (i: number) => Classes): Step[] {
  if (words) {
    const index = [...words].indexOf(tree.lower[at]!);
    return index < 0 ? [] : [{ value: index, length: 1 }];
  }
  if (name === "number") return numbersAt(tree, at);
  if (name === "holiday" || name === "period") return namesAt(tree, at, name);
  const value = classes(at).get(name!);
  const steps = value === undefined ? [] : [{ value, length: 1 }];
  if (name === "nth" && isTens(tree, at)) {
    const nth = classes(at + 2).get("nth");
    if (nth !== undefined && nth < 10) steps.unshift({ value: numberOf([tree.lower[at]!])! + nth, length: 3 });
  }
  return steps;
}

/** "twenty-first". */
function isTens(tree: Tree, at: number): boolean {
  return /^(?:twent|thirt)y$/.test(tree.lower[at]!) && tree.lower[at + 1] === "-" && at + 2 < tree.words.length;
}

function isNumber(tree: Tree, at: number): boolean {
  return isNumberWord(tree.lower[at]!) && numberOf([tree.lower[at]!]) !== null;
}

const LONGEST_NUMBER = 4;

function numbersAt(tree: Tree, at: number): Step[] {
  if (!isNumber(tree, at) || isYearBefore(tree, at)) return [];
  const steps: Step[] = [];
  for (let length = 1; length <= LONGEST_NUMBER && at + length <= tree.words.length; length++) {
    if (length > 1 && !/^(?:-|and)$/.test(tree.lower[at + length - 1]!) && !/^[a-z]{3}/.test(tree.lower[at + length - 1]!)) break;
    const words = tree.lower.slice(at, at + length).filter((w) => w !== "-");
    const value = numberOf(words);
    if (value !== null && tree.lower[at + length - 1] !== "-" && tree.lower[at + length - 1] !== "and") steps.unshift({ value, length });
  }
  return steps;
}

/** "the 2018 season", "Expo 2018 day five": not so many days. */
function isYearBefore(tree: Tree, at: number): boolean {
  return /^(?:19|20)\d\d$/.test(tree.lower[at]!) && UNITS.has(tree.lower[at + 1] ?? "");
}

function namesAt(tree: Tree, at: number, name: "holiday" | "period"): Step[] {
  const list = LONG_NAMES[name === "holiday" ? 0 : 1]!.get(tree.lower[at]!) ?? [];
  const fit = list.filter(({ words }) => words.every((w, k) => tree.lower[at + k] === w));
  return fit.sort((a, b) => b.words.length - a.words.length).map(({ words, value }) => ({ value, length: words.length }));
}
