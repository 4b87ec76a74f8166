/** Names that come again in a document: one label for the same words, and no place passed over. */
import type { Name, NameLabel, Word } from "./annotation.ts";

/** A name is looked for elsewhere only where the network was this sure of it once. */
const SURE = 0.8;

/** Names in order of their place. The same words, in the same letters, have the label that most speaks for. Linear in the words. */
export function withRecurring(text: string, words: readonly Word[], names: readonly Name[]): Name[] {
  const forms = words.map((w) => text.slice(w.start, w.end));
  const keyOf = ({ first, last }: Name) => forms.slice(first, last + 1).join(" ");
  const votes = new Map<string, Map<NameLabel, number>>();
  for (const name of names) {
    const key = keyOf(name);
    const labels = votes.get(key) ?? new Map<NameLabel, number>();
    votes.set(key, labels.set(name.label, (labels.get(name.label) ?? 0) + name.probability));
  }
  const labelOf = (key: string) => [...votes.get(key)!].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  const sure = new Map<string, Name[]>();
  for (const name of names) {
    if (name.probability < SURE || !/\p{Lu}/u.test(forms[name.first]!)) continue;
    const list = sure.get(forms[name.first]!) ?? [];
    if (!list.some((n) => keyOf(n) === keyOf(name)))
      sure.set(
        forms[name.first]!,
        [...list, name].sort((a, b) => b.last - b.first - (a.last - a.first)),
      );
  }
  const taken = new Uint8Array(words.length);
  for (const { first, last } of names) taken.fill(1, first, last + 1);
  const out = names.map((name) => ({ ...name, label: labelOf(keyOf(name)) }));
  for (let i = 0; i < words.length; i++) {
    const found = sure.get(forms[i]!)?.find((name) => standsAt(name, i));
    if (!found) continue;
    out.push({ first: i, last: i + found.last - found.first, label: labelOf(keyOf(found)), probability: SURE });
    i += found.last - found.first;
  }
  return out.sort((a, b) => a.first - b.first);

  function standsAt(name: Name, at: number): boolean {
    const size = name.last - name.first + 1;
    for (let k = 0; k < size; k++) {
      if (taken[at + k] || forms[at + k] !== forms[name.first + k]) return false;
      if (words[at + k]!.upos !== words[name.first + k]!.upos) return false;
    }
    // Part of a longer name that the network left alone is another thing: "York" in "the York Minster choir" is found, in "New York" not.
    return words[at - 1]?.upos !== "PROPN" || words[at - 1]?.sentence !== words[at]!.sentence;
  }
}
