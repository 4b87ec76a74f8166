/** How many an unnamed source says it is. */
import { dependents, type Tree } from "../../nlp/tree.ts";
import { numberOf } from "../../text/numbers.ts";

/** "two officials": 2, "one of the diplomats": 1, "a waiter and two interpreters": 3; null where the text has no number. */
export function sourceNumber(tree: Tree, head: number, source: readonly number[]): number | null {
  const inside = new Set(source);
  const parts = [head, ...dependents(tree, head, "conj").filter((c) => inside.has(c))];
  const counts = parts.map((part) => counted(tree, part));
  if (counts.every((n) => n === null)) return null;
  return counts.reduce((sum: number, n, i) => sum + (n ?? (isOne(tree, parts[i]!) ? 1 : 0)), 0) || null;
}

const ORDINAL = /^(first|second|third|fourth|fifth|last)$/;

function counted(tree: Tree, head: number): number | null {
  const determiner = dependents(tree, head, "det").map((c) => tree.lower[c]!)[0];
  const own = numberOf([tree.lower[head]!]);
  // "the young one" and "no one" count nobody; "the third" is one of three.
  if (own !== null) return determiner === undefined ? own : null;
  if (ORDINAL.test(tree.lower[head]!)) return determiner === "the" ? 1 : null;
  const words = dependents(tree, head, "nummod").flatMap((c) => [...dependents(tree, c, "compound"), c].sort((a, b) => a - b));
  return words.length > 0 ? numberOf(words.map((i) => tree.lower[i]!)) : null;
}

function isOne(tree: Tree, head: number): boolean {
  return dependents(tree, head, "det").some((c) => /^an?$/.test(tree.lower[c]!));
}
