import { expect, it } from "vitest";
import type { Name, Word } from "./annotation.ts";
import { withRecurring } from "./recurring.ts";

function read(text: string, names: Name[]) {
  const words: Word[] = [...text.matchAll(/\S+/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    upos: /^\p{Lu}/u.test(m[0]) ? "PROPN" : "X",
    xpos: "X",
    lemma: m[0],
    head: -1,
    deprel: "root",
    sentence: 0,
  }));
  return withRecurring(text, words, names).map(({ first, last, label }) => [
    words
      .slice(first, last + 1)
      .map((w) => text.slice(w.start, w.end))
      .join(" "),
    label,
    first,
  ]);
}

it("finds a name where the network passed over it", () => {
  expect(read("in Kesh Dara and out of Kesh Dara", [{ first: 1, last: 2, label: "LOC", probability: 0.9 }])).toEqual([
    ["Kesh Dara", "LOC", 1],
    ["Kesh Dara", "LOC", 6],
  ]);
});

it("gives the same words one label, that of the surest", () => {
  const names: Name[] = [
    { first: 0, last: 0, label: "ORG", probability: 0.9 },
    { first: 2, last: 2, label: "PER", probability: 0.5 },
  ];
  expect(read("Vartija and Vartija", names)).toEqual([
    ["Vartija", "ORG", 0],
    ["Vartija", "ORG", 2],
  ]);
});

it("leaves a part of another name alone, and what it is unsure of", () => {
  expect(read("Holm saw the Anna Holm", [{ first: 0, last: 0, label: "PER", probability: 0.9 }])).toEqual([["Holm", "PER", 0]]);
  expect(read("Holm saw Holm", [{ first: 0, last: 0, label: "PER", probability: 0.6 }])).toEqual([["Holm", "PER", 0]]);
});
