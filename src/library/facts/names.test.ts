import { describe, expect, it } from "vitest";
import { isOneName, likeness, nameWords } from "./names.ts";

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

describe("people of one name", () => {
  const one = (a: string, b: string) => isOneName(nameWords(a), nameWords(b));
  it.each([
    ["Oduya", "Lena Oduya"],
    ["Sergei Dmitriev", "Serhij Dmytriyev"],
  ])("are one: %s, %s", (a, b) => expect(one(a, b)).toBe(true));
  it.each([
    ["Ana Strand", "Pavel Strand"],
    ["Ana Belt", "Ana Strand"],
  ])("are two: %s, %s", (a, b) => expect(one(a, b)).toBe(false));
});
