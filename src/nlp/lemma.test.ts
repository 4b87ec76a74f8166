import { expect, it } from "vitest";
import { lemmaOf } from "./lemma.ts";

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
