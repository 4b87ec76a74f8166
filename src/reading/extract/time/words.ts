/** What each word can be in an expression of time: its classes, each with a value. */
import type { Tree } from "../../../nlp/tree.ts";
import { lexicon } from "../../../text/lexicon.ts";
import type { Unit } from "./value.ts";

export type LongUnit = Unit | "second" | "minute" | "hour" | "night" | "fortnight";
type Lexicon = {
  classes: Record<string, Record<string, number>>;
  units: Record<string, LongUnit>;
  holidays: Record<string, [number, number]>;
  periods: Record<string, [string, string]>;
} & Record<"parts" | "partNouns" | "about" | "perhaps" | "countedBefore" | "countedAfter" | "ofYear" | "specialDays" | "stative", string[]>;

export const WORDS = lexicon<Lexicon>("time/words");
export const UNITS = new Map(Object.entries(WORDS.units));
const UNIT_NUMBER = new Map([...UNITS.keys()].map((name, i) => [name, i]));
const unitNames = [...UNITS.keys()];
const BY_WORD = new Map<string, [string, number][]>();
for (const [name, words] of Object.entries(WORDS.classes))
  for (const [word, value] of Object.entries(words)) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), [name, value]]);

const numbers = lexicon<{ units: Record<string, number>; scales: Record<string, number> }>("words/numbers");
const NUMBERS = new Set(["a", "an", ...Object.keys(numbers.units), ...Object.keys(numbers.scales)]);

/** Names that are written with a capital; what is said of "May" and "March" as verbs, the tagger knows. */
const CAPITAL: ReadonlySet<string> = new Set(["month", "mon", "weekday", "wday"]);
const NAMES: Record<string, string[]> = { month: ["month", "full-month"], mon: ["month"], weekday: ["weekday", "full-weekday"], wday: ["weekday"] };
const VERBAL: ReadonlySet<string> = new Set(["VERB", "AUX"]);

export type Classes = Map<string, number>;
const NONE: Classes = new Map();

/** Whether a number can begin with this word. */
export function isNumberWord(lower: string): boolean {
  return /\d/.test(lower) || NUMBERS.has(lower) || NUMBERS.has(lower.split("-", 1)[0]!);
}

export function unitOf(value: number): LongUnit {
  return UNITS.get(unitNames[value]!)!;
}

export function classesOf(tree: Tree, i: number): Classes {
  const lower = tree.lower[i]!;
  const { lemma, upos } = tree.words[i]!;
  const word = withoutPart(lower);
  const known = BY_WORD.get(word);
  const unit = UNIT_NUMBER.get(lemma.toLowerCase()) ?? UNIT_NUMBER.get(word);
  const digits = /\d/.test(word) ? ofDigits(word) : undefined;
  if (known === undefined && unit === undefined && digits === undefined) return NONE;
  const classes: Classes = new Map(digits);
  for (const [name, value] of known ?? []) {
    if (!CAPITAL.has(name)) {
      if (name !== "season" || !VERBAL.has(upos)) classes.set(name, value);
    } else if (/[A-Z]/.test(tree.forms[i]!) && !VERBAL.has(upos)) for (const as of NAMES[name]!) classes.set(as, value);
  }
  if (unit !== undefined && !VERBAL.has(upos) && (word !== "second" || upos === "NOUN")) {
    classes.set("unit", unit);
    if (UNIT_NUMBER.has(word)) classes.set("one-unit", unit);
  }
  return classes;
}

/** "mid-1980s", "mid-April". */
export function withoutPart(lower: string): string {
  return /^(?:mid|early|late)-(.+)$/.exec(lower)?.[1] ?? lower;
}

function ofDigits(word: string): [string, number][] {
  const out: [string, number][] = [];
  const add = (name: string, pattern: RegExp, value: (match: RegExpExecArray) => number) => {
    const match = pattern.exec(word);
    if (match) out.push([name, value(match)]);
  };
  const first = (m: RegExpExecArray) => Number(m[1]);
  add("day", /^(0?[1-9]|[12]\d|3[01])$/, first);
  add("nth", /^(\d{1,2})(?:st|nd|rd|th)$/, first);
  add("year", /^(1\d{3}|20\d\d|21\d\d)$/, first);
  add("year", /^'(\d\d)$/, (m) => Number(m[1]) + (Number(m[1]) < 30 ? 2000 : 1900));
  add("short", /^'?(\d\d)$/, first);
  add("two", /^(\d\d)$/, first);
  add("decade", /^(\d{2,3}0)'?s$/, first);
  add("decade", /^'([2-9]0)s$/, first);
  add("bare-decade", /^([2-9]0)s$/, first);
  add("old-year", /^([1-9]\d{2})$/, first);
  add("adyear", /^ad(\d{2,4})$/, first);
  add("clock", /^(\d{1,2}):\d\d(?::\d\d)?(?:[ap]m)?$/, first);
  add("clock", /^(\d{1,2})(?:[.:]\d\d)?[ap]m$/, first);
  add(
    "slashed",
    /^(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d\d)$/,
    (m) => (m[2] === "." ? -1 : 1) * (Number(m[4]) * 10_000 + Number(m[1]) * 100 + Number(m[3])),
  );
  return out;
}
