/** The names of a document, each spelling once. */
import type { Name, NameLabel } from "../../nlp/annotation.ts";
import { countryNamed } from "../../nlp/countries.ts";
import type { Tree } from "../../nlp/tree.ts";

export type Spelling = {
  /** Lower case, without articles, possessives and the dots of initials. */
  words: string[];
  /** The longest way of writing it, of those that differ in articles, dots or a state's alias. */
  text: string;
  names: Name[];
  /** Of the votes of its names, weighted by their probability, the most. */
  label: NameLabel;
};

const EDGE = new Set(["the", "'s", "'", "’", ",", ".", '"', "“", "”", "(", ")"]);

/** The name without an article before it and a possessive after it; undefined where nothing is left. */
export function trimmed(tree: Tree, name: Name): Name | undefined {
  let { first, last } = name;
  while (first <= last && EDGE.has(tree.lower[first]!)) first++;
  while (last >= first && EDGE.has(tree.lower[last]!)) last--;
  return first <= last ? { ...name, first, last } : undefined;
}

/** One entry a spelling, in order of first appearance; aliases of a state ("U.S.", "United States") are one spelling. */
export function spellingsOf(tree: Tree, names: readonly Name[]): Spelling[] {
  const byKey = new Map<string, Spelling>();
  for (const name of names) {
    const text = textOf(tree, name);
    const state = name.label === "PER" ? undefined : countryNamed(text);
    const words = (state?.name ?? text)
      .toLowerCase()
      .split(" ")
      .map((w) => w.replaceAll(".", "") || w);
    const key = words.join(" ");
    const known = byKey.get(key);
    if (known) {
      known.names.push(name);
      if (text.length > known.text.length || (text.length === known.text.length && known.text === known.text.toUpperCase())) known.text = text;
    } else byKey.set(key, { words, text, names: [name], label: name.label });
  }
  const spellings = [...byKey.values()];
  for (const spelling of spellings) spelling.label = majority(spelling.names);
  return spellings;
}

export function textOf(tree: Tree, { first, last }: { first: number; last: number }): string {
  let text = tree.forms[first]!;
  for (let i = first + 1; i <= last; i++) text += (tree.words[i - 1]!.end < tree.words[i]!.start ? " " : "") + tree.forms[i]!;
  return text;
}

export function majority(names: readonly Name[]): NameLabel {
  const votes = new Map<NameLabel, number>();
  for (const { label, probability } of names) votes.set(label, (votes.get(label) ?? 0) + probability);
  return [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best))[0];
}
