import { expect, it } from "vitest";
import { heaviestLemma, lemmaOf } from "./lemma.ts";

it.each([
  ["studies", "l3+y", "study"],
  ["Ministers", "l1+", "minister"],
  ["were", "=be", "be"],
  ["Dravia", "c0+", "Dravia"],
  ["ran", "l2+un", "run"],
  ["a", "l3+y", "a"],
])("%s by %s", (form, script, lemma) => {
  expect(lemmaOf(form, script)).toBe(lemma);
});

it("passes over a script that never took off such an ending", () => {
  const scripts = { lemma: ["l2+y", "l2+", "=be"], endings: [["^said"], ["added"], ["^is", "^was"]] };
  expect(heaviestLemma("added", scripts, [0, 9, 5, 1], 1)).toBe("add");
  expect(heaviestLemma("said", scripts, [9, 5, 1], 0)).toBe("say");
  expect(heaviestLemma("this", scripts, [1, 2, 9], 0)).toBe("this");
});
