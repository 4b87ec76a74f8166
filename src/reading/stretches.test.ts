import { expect, it } from "vitest";
import type { Document, Section } from "../model/document.ts";
import { stretchesOf } from "./stretches.ts";

const section = (kind: Section["kind"], start: number, end: number): Section => ({ kind, start, end });
const page = (...sections: Section[]) => stretchesOf({ bodyText: "x".repeat(100), sections } as Document);

it("reads all of a text without sections", () => {
  expect(page()).toEqual([{ start: 0, end: 100 }]);
});

it("reads running text as one, headline and caption by themselves, byline and credit never", () => {
  const found = page(
    section("headline", 0, 10),
    section("byline", 11, 20),
    section("dateline", 21, 25),
    section("body", 25, 50),
    section("caption", 51, 60),
    section("credit", 61, 70),
    section("body", 71, 100),
  );
  expect(found).toEqual([
    { start: 0, end: 10 },
    { start: 21, end: 50 },
    { start: 51, end: 60 },
    { start: 71, end: 100 },
  ]);
});
