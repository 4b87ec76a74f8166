import { describe, expect, it } from "vitest";
import { likeness, nameWords } from "./names.ts";

const alike = (a: string, b: string) => likeness(nameWords(a), nameWords(b));

describe("names over documents", () => {
  it.each([
    ["Lena Oduya", "Ms Oduya"],
    ["Erdoğan", "Erdogan"],
    ["Sergei Halvorsen", "Sergey Halvorsen"],
    ["Paris", "France"],
    ["the French", "France"],
    ["VCBS", "Velmoran Customs and Border Service"],
    ["Dmitriev", "Dmytriyev"],
  ])("takes %s and %s for one", (a, b) => {
    expect(alike(a, b)).toBe(1);
  });

  it.each([
    ["Lena Oduya", "Ana Belt"],
    ["a Norwegian diplomat", "a Swedish official"],
  ])("keeps %s and %s apart", (a, b) => {
    expect(alike(a, b)).toBe(0);
  });
});
