/** Which names of a document mean the same: surname after full name, acronym and expansion, short forms. */
import type { Tree } from "../../nlp/tree.ts";
import type { Spelling } from "./spelling.ts";

const SMALL = new Set(["of", "the", "for", "and", "in", "on", "to", "de", "la", "du", "des", "&"]);

/** Groups of spellings, in order of first appearance. Linear: every test is a look-up. */
export function linked(tree: Tree, spellings: readonly Spelling[]): Spelling[][] {
  const parent = spellings.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root]!;
    while (parent[i] !== root) [parent[i], i] = [root, parent[i]!];
    return root;
  };
  const join = (i: number, j: number) => {
    const [a, b] = [find(i), find(j)];
    parent[Math.max(a, b)] = Math.min(a, b);
  };
  for (const [i, j] of parenthesised(tree, spellings)) join(i, j);
  const people = spellings.flatMap((s, i) => (s.label === "PER" ? [i] : []));
  const bodies = spellings.flatMap((s, i) => (s.label === "ORG" || s.label === "MISC" ? [i] : []));
  const rules: [number[], (words: string[]) => string[], (words: string[], text: string) => string[]][] = [
    [people, (w) => (w.length > 2 ? [`${w[0]} ${w.at(-1)}`] : []), (w) => (w.length === 2 ? [w.join(" ")] : [])],
    [people, (w) => (w.length > 1 ? [`${w[0]![0]} ${w.at(-1)}`] : []), (w) => (w.length === 2 && w[0]!.length === 1 ? [w.join(" ")] : [])],
    [people, (w) => endings(w), (w) => [w.join(" ")]],
    [people, (w) => (w.length > 1 ? [w[0]!] : []), (w) => (w.length === 1 ? w : [])],
    [bodies, initials, (w, text) => (w.length === 1 && /^[A-Z][A-Za-z.&]*[A-Z]\.?$/.test(text) ? w : [])],
    [bodies, (w) => [...endings(w), ...beginnings(w)], (w) => [w.join(" ")]],
  ];
  for (const [members, longer, shorter] of rules) joinUnique(spellings, members, longer, shorter, find, join);
  const groups = new Map<number, Spelling[]>();
  for (const [i, spelling] of spellings.entries()) {
    const group = groups.get(find(i));
    if (group) group.push(spelling);
    else groups.set(find(i), [spelling]);
  }
  return [...groups.values()];
}

/** Joins a spelling to the longer one that has its key, if all that have it are one: two Smiths stay apart, and so does a bare "Smith". */
function joinUnique(
  spellings: readonly Spelling[],
  members: readonly number[],
  longer: (words: string[], text: string) => string[],
  shorter: (words: string[], text: string) => string[],
  find: (i: number) => number,
  join: (i: number, j: number) => void,
): void {
  const owners = new Map<string, Set<number>>();
  for (const i of members)
    for (const key of longer(spellings[i]!.words, spellings[i]!.text)) owners.set(key, (owners.get(key) ?? new Set()).add(find(i)));
  for (const i of members)
    for (const key of shorter(spellings[i]!.words, spellings[i]!.text)) {
      const roots = new Set([...(owners.get(key) ?? [])].map(find));
      roots.delete(find(i));
      const isLong = spellings[i]!.words.length > 1 && spellings[i]!.label === "PER" && spellings[i]!.words[0]!.length > 1 && roots.size > 1;
      if (roots.size === 1 && !isLong) join(i, [...roots][0]!);
    }
}

function endings(words: string[]): string[] {
  return words.flatMap((_, k) => (k > 0 && !SMALL.has(words[k]!) ? [words.slice(k).join(" ")] : []));
}

function beginnings(words: string[]): string[] {
  return words.flatMap((_, k) => (k > 0 && !SMALL.has(words[k - 1]!) ? [words.slice(0, k).join(" ")] : []));
}

function initials(words: string[]): string[] {
  if (words.length < 2) return [];
  const parts = words.flatMap((w) => w.split("-")).filter(Boolean);
  const big = parts.filter((w) => !SMALL.has(w));
  return [...new Set([parts, big].map((p) => p.map((w) => w[0]).join("")))].filter((s) => s.length > 1);
}

/** "the Northern Relief Council (NRC)": the name in brackets after a name, if it begins like it. */
function parenthesised(tree: Tree, spellings: readonly Spelling[]): [number, number][] {
  const endsAt = new Map<number, number>();
  for (const [i, s] of spellings.entries()) for (const name of s.names) endsAt.set(name.last, i);
  const pairs: [number, number][] = [];
  for (const [i, s] of spellings.entries())
    for (const { first, last } of s.names) {
      const before = tree.lower[first - 1] === "(" && tree.lower[last + 1] === ")" ? endsAt.get(first - 2) : undefined;
      if (before === undefined || before === i) continue;
      const long = spellings[before]!;
      if (long.words.length > 1 && s.words.length === 1 && /[A-Z].*[A-Z]/.test(s.text) && long.label !== "PER") pairs.push([before, i]);
    }
  return pairs;
}
