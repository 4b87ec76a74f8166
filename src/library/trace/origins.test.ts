import { describe, expect, it } from "vitest";
import { nameWords } from "../facts/names.ts";
import { countOf, originsOf, type Vouched, withoutWithdrawn } from "./origins.ts";
import type { Root } from "./roots.ts";

const root = (kind: Root["kind"], label: string, outlet = "Courier", inner: string[] = []): Root => ({
  kind,
  key: `${kind} ${kind === "anonymous" ? `${outlet} ` : ""}${label.toLowerCase()}`,
  label,
  words: nameWords(label),
  outlet,
  relays: [],
  inner: inner.map((text) => ({ text, name: text, words: nameWords(text), beside: [], addressee: null, heardBy: null, attribution: {} as never })),
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

  it("takes an outlet for the source that its own report names", () => {
    const [source, own] = vouched(root("anonymous", "two officials", "Norden"), root("outlet", "Norden", "Norden"));
    expect(countOf(originsOf([{ ...source!, publisher: "Norden" }, own!]))).toEqual({ min: 1, max: 1 });
  });

  it("takes one sentence in two reports for one text, whoever each takes for its source", () => {
    const sentence = "The barge had left the quay at noon with eleven people and a load of salt";
    const [one, other] = vouched(root("person", "Ana Belt"), root("organization", "Port of Lowmoor", "Norden"));
    expect(countOf(originsOf([one!, other!]))).toEqual({ min: 2, max: 2 });
    expect(
      countOf(
        originsOf([
          { ...one!, sentence },
          { ...other!, sentence: `${sentence}, it said` },
        ]),
      ),
    ).toEqual({ min: 1, max: 1 });
  });

  it("tells sources of two countries apart, and not those of whom less is said", () => {
    const [russian, american, source] = ["a Russian official", "a US official", "a senior official"].map((label) => root("anonymous", label));
    expect(count(russian!, american!)).toEqual({ min: 2, max: 2 });
    expect(count(russian!, source!)).toEqual({ min: 1, max: 2 });
  });

  it("lets an organization rest on a person who holds an office there", () => {
    const spokesman = { ...root("person", "Ana Belt"), beside: nameWords("Ana Belt, spokeswoman for the Port of Lowmoor, said") };
    expect(count(spokesman, root("organization", "Port of Lowmoor"))).toEqual({ min: 1, max: 2 });
  });

  it("counts an outlet that was there", () => {
    const [person, own] = vouched(root("person", "Ana Belt"), root("outlet", "Courier"));
    expect(countOf(originsOf([person!, { ...own!, witnessed: true }]))).toEqual({ min: 2, max: 2 });
  });

  it("leaves out what its own root later denies", () => {
    const [early] = vouched(root("person", "Ana Belt"));
    const support = [{ ...early!, told: "2031-03-05" }];
    const kept = withoutWithdrawn(originsOf(support), support, [{ ...early!, told: "2031-03-04" }]);
    expect(countOf(kept)).toEqual({ min: 1, max: 1 });
    const gone = withoutWithdrawn(originsOf(support), support, [{ ...early!, told: "2031-03-07" }]);
    expect(countOf(gone)).toEqual({ min: 0, max: 0 });
    expect(gone).toHaveLength(1);
  });
});
