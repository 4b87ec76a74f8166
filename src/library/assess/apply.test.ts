import { expect, test } from "vitest";
import { readingOf } from "../../../test/support/reading.ts";
import { groupsOf } from "../align/group.ts";
import { factsOf } from "../facts/facts.ts";
import { countOf, originsOf } from "../trace/origins.ts";
import { asJudged, judgedOrigins, judgedPairs, judgedRoots, type Laid, NOTHING } from "./apply.ts";
import type { Judged } from "./judgements.ts";

test("a fact as it was corrected; one that was only accepted stays the same", () => {
  const [fact] = factsOf(readingOf("One died.", { statements: [{ quote: "One died" }] }));
  const judged = (corrected: Judged["corrected"]): Laid => ({
    ...NOTHING,
    statements: new Map([[7, { accepted: true, corrected, credibility: null, assessments: [] }]]),
  });
  expect(asJudged(fact!, 7, judged({ polarity: "negative" })).statement.polarity).toBe("negative");
  expect(asJudged(fact!, 7, judged({}))).toBe(fact);
  expect(asJudged(fact!, 8, judged({ polarity: "negative" }))).toBe(fact);
});

/** Rows of four statements. */
const [A, B, C, D] = [10, 20, 30, 40];
const NUMBERS = new Map([A, B, C, D].map((row, index) => [row, index]));
const grouped = (pairs: Parameters<typeof judgedPairs>[0], said: Parameters<typeof judgedPairs>[1]) =>
  groupsOf(4, judgedPairs(pairs, said, NUMBERS), 0);

test("what a person joins is one claim whatever the machine says, what a person parts never is", () => {
  const near = [
    { a: 0, b: 1, score: 3, apart: false },
    { a: 1, b: 2, score: 3, apart: true },
  ];
  expect(grouped(near, [])).toEqual([0, 0, 2, 3]);
  expect(grouped(near, [{ a: A, b: B, same: false }])).toEqual([0, 1, 2, 3]);
  expect(grouped(near, [{ a: C, b: B, same: true }])).toEqual([0, 1, 1, 3]);
  expect(grouped(near, [{ a: A, b: D, same: true }])).toEqual([0, 1, 2, 0]);
});

test("joined through others they are one too, though the machine keeps two of them apart", () => {
  const near = [{ a: 0, b: 2, score: 1, apart: true }];
  expect(
    grouped(near, [
      { a: A, b: B, same: true },
      { a: B, b: C, same: true },
    ]),
  ).toEqual([0, 0, 0, 3]);
});

test("whom a person parts nobody else joins", () => {
  const near = [
    { a: 0, b: 2, score: 3, apart: false },
    { a: 1, b: 2, score: 4, apart: false },
  ];
  const [a, b, c] = grouped(near, [{ a: A, b: B, same: false }]);
  expect(a).not.toBe(b);
  expect([a, b]).toContain(c);
});

const root = (kind: "person" | "anonymous" | "outlet", name: string, outlet: string) => ({
  kind,
  key: `${kind} ${name}`,
  label: name,
  words: name.split(" "),
  outlet,
  relays: [],
  inner: [],
});
const vouched = (fact: "a" | "b" | "c", given: ReturnType<typeof root>, original: string = fact) => ({
  statement: { a: A, b: B, c: C }[fact]!,
  original,
  document: fact,
  start: 0,
  end: 5,
  copy: original !== fact,
  root: given,
});
const counted = (all: ReturnType<typeof vouched>[], pairs: Parameters<typeof judgedRoots>[1]) => {
  const roots = judgedRoots(all, pairs);
  const origins = judgedOrigins(originsOf(roots.vouched), roots);
  return {
    count: countOf(origins),
    evidence: origins.flatMap(({ evidence }) => evidence.map(({ kind, document }) => `${document}: ${kind}`)),
    origins,
  };
};

test("one origin by a person's word, with that as its evidence", () => {
  const all = [vouched("a", root("person", "ada holm", "Norden")), vouched("b", root("anonymous", "a minister", "Selim"))];
  expect(counted(all, []).count).toEqual({ min: 2, max: 2 });
  expect(counted(all, [{ a: B, b: A, same: true }])).toMatchObject({ count: { min: 1, max: 1 }, evidence: ["b: assessment"] });
});

test("independent by a person's word: both count, and copies stay with what they are copies of", () => {
  const outlet = root("outlet", "norden", "Norden");
  const all = [vouched("a", outlet), vouched("b", outlet), vouched("c", outlet, "b")];
  expect(counted(all, []).count).toEqual({ min: 1, max: 1 });
  const { count, origins } = counted(all, [{ a: A, b: B, same: false }]);
  expect(count).toEqual({ min: 2, max: 2 });
  expect(origins.map(({ documents }) => documents)).toEqual([["a"], ["b", "c"]]);
});

test("two in one report can be independent", () => {
  const source = root("anonymous", "an official", "Norden");
  const all = [vouched("a", source), { ...vouched("b", source), original: "a" }];
  expect(counted(all, [{ a: A, b: B, same: false }]).count).toEqual({ min: 2, max: 2 });
});

test("a pair of which one is not there changes nothing", () => {
  const all = [vouched("a", root("person", "ada holm", "Norden"))];
  expect(counted(all, [{ a: A, b: 99, same: true }]).count).toEqual({ min: 1, max: 1 });
});
