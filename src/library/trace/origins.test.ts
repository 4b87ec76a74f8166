import { describe, expect, it } from "vitest";
import { nameWords } from "../facts/names.ts";
import { countOf, originsOf, type Vouched } from "./origins.ts";
import type { Root } from "./roots.ts";

const root = (kind: Root["kind"], label: string, outlet = "Courier", inner: string[] = []): Root => ({
  kind,
  key: `${kind} ${kind === "anonymous" ? `${outlet} ` : ""}${label.toLowerCase()}`,
  label,
  words: nameWords(label),
  outlet,
  relays: [],
  inner: inner.map((text) => ({ text, name: text, words: nameWords(text), addressee: null, attribution: {} as never })),
});
const vouched = (...roots: Root[]): Vouched[] => roots.map((r, i) => ({ root: r, document: `d${i}`, start: 0, end: 1, copy: false }));
const count = (...roots: Root[]) => countOf(originsOf(vouched(...roots)));

describe("origins", () => {
  it("counts a person once, however many outlets told of it and whatever part of the name", () => {
    expect(count(root("person", "Lena Oduya"), root("person", "Oduya", "Norden"), root("person", "Ana Belt"))).toEqual({ min: 2, max: 2 });
  });

  it("counts one outlet's anonymous source once, and does not know of another outlet's", () => {
    const officials = root("anonymous", "two officials");
    expect(count(officials, officials)).toEqual({ min: 1, max: 1 });
    expect(count(officials, root("anonymous", "a diplomat", "Norden"))).toEqual({ min: 1, max: 2 });
  });

  it("adds nothing certain for an outlet's own words or for unknown reports, but one for the first of all", () => {
    expect(count(root("person", "Ana Belt"), root("outlet", "Courier"), root("unknown", "reports"))).toEqual({ min: 1, max: 3 });
    expect(count(root("outlet", "Courier"))).toEqual({ min: 1, max: 1 });
    expect(count()).toEqual({ min: 0, max: 0 });
  });

  it("lets whoever hands on what another root says add nothing", () => {
    expect(count(root("person", "Ana Belt", "Courier", ["Dravik police"]), root("organization", "Dravik police"))).toEqual({ min: 1, max: 1 });
  });
});
