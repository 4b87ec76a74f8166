/** How many, as the clause says it: value, bounds and whether it is only about that. */
import type { Statement } from "../../model/statement.ts";
import { dependent, dependents, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import { numberOf } from "../../text/numbers.ts";
import type { Slot } from "./arguments.ts";
import { type Extents, spanOf } from "./spans.ts";

type Quantity = NonNullable<Statement["quantity"]>;
type Bound = { words: string[]; min?: boolean; max?: boolean; approximate?: boolean };

const { bounds, vague, timeUnits, notCounted } = lexicon<{
  bounds: Bound[];
  vague: Record<string, number>;
  timeUnits: Record<string, string>;
  notCounted: string[];
}>("quantities");
const NOT_COUNTED = new Set(notCounted);
const BOUNDS = new Map(bounds.flatMap((b) => b.words.map((w) => [w, b] as const)));
/** The figure of what is done or said to be comes before that of who does it. */
const ORDER: Slot["role"][] = ["object", "oblique", "subject", "indirect", "agent"];

/** Of the first argument that has one. */
export function quantityOf(tree: Tree, slots: readonly Slot[], extents: Extents): Quantity | null {
  for (const role of ORDER)
    for (const slot of slots) {
      const quantity = slot.role === role && !slot.supplied ? figureOf(tree, slot.word, extents) : undefined;
      if (quantity) return quantity;
    }
  return null;
}

function figureOf(tree: Tree, noun: number, extents: Extents): Quantity | undefined {
  if (isTime(tree, noun)) return undefined;
  const { upos, lemma } = tree.words[noun]!;
  const number = upos === "NUM" ? noun : dependent(tree, noun, "nummod");
  if (number !== undefined) return counted(tree, number, noun, extents);
  const few = Object.hasOwn(vague, lemma) && upos === "NOUN" && tree.words[noun]!.xpos === "NNS" ? vague[lemma]! : undefined;
  if (few !== undefined)
    return { value: null, min: few, max: null, unit: unitOf(tree, noun), approximate: true, ...spanOf(tree, { first: noun, last: noun }) };
  // "a turnout of 58%", "the sum of five millions".
  const inner = dependents(tree, noun, "nmod").find((c) => tree.words[c]!.upos === "NUM" || dependent(tree, c, "nummod") !== undefined);
  return inner !== undefined && extents.last[noun]! >= inner ? figureOf(tree, inner, extents) : undefined;
}

function counted(tree: Tree, number: number, noun: number, extents: Extents): Quantity | undefined {
  const range = { first: Math.min(tree.first[number]!, number), last: Math.max(number, Math.min(tree.last[number]!, extents.last[number]!)) };
  const parts = Array.from({ length: range.last - range.first + 1 }, (_, k) => range.first + k).filter(
    (i) => numberOf([tree.lower[i]!]) !== null || isScale(tree, i),
  );
  const value = numberOf(parts.map((i) => tree.lower[i]!));
  if (value === null || isYear(tree, number, noun, value)) return undefined;
  const bound = boundOf(tree, range.first, range.last);
  const isExact = !bound?.approximate;
  return {
    value,
    min: bound?.min ? value : isExact && !bound?.max ? value : null,
    max: bound?.max ? value : isExact && !bound?.min ? value : null,
    unit: number === noun ? null : (unitOf(tree, noun) ?? tree.words[noun]!.lemma),
    approximate: !isExact,
    ...spanOf(tree, { first: parts[0]!, last: parts.at(-1)! }),
  };
}

function isScale(tree: Tree, i: number): boolean {
  return numberOf(["one", tree.lower[i]!]) !== null;
}

/** Words before the figure or at its start: "at least", "some", "nearly". */
function boundOf(tree: Tree, first: number, last: number): Bound | undefined {
  for (let i = Math.max(0, first - 2); i <= last; i++) {
    const bound = BOUNDS.get(`${tree.lower[i]} ${tree.lower[i + 1]}`) ?? BOUNDS.get(tree.lower[i]!);
    if (bound && i < last) return bound;
  }
  return undefined;
}

function unitOf(tree: Tree, noun: number): string | null {
  const of = dependents(tree, noun, "nmod").find((c) => dependents(tree, c, "case").some((p) => tree.lower[p] === "of"));
  return of === undefined ? null : tree.words[of]!.lemma;
}

/** Dates and spans of time are not figures of the statement. */
function isTime(tree: Tree, noun: number): boolean {
  const { lemma } = tree.words[noun]!;
  return Object.hasOwn(timeUnits, lemma) || NOT_COUNTED.has(lemma.toLowerCase());
}

function isYear(tree: Tree, number: number, noun: number, value: number): boolean {
  return number === noun && /^(1[5-9]|20)\d\d$/.test(tree.lower[number]!) && Number.isInteger(value);
}
