import { expect, test } from "vitest";
import type { Claim, Listed, Origin, Stance } from "../api/types.ts";
import { type Filters, passes, rowOf, sorted, supporting } from "./board.ts";

const documents = new Map(
  [
    { id: "d1", publisher: "The Mill", publishedAt: "2031-03-04T10:00:00+02:00" },
    { id: "d2", publisher: "Harbour Post", publishedAt: "2031-03-04T09:00:00Z" },
    { id: "d3", publisher: null, title: "Gate shut", publishedAt: null },
  ].map((one) => [one.id, one as unknown as Listed]),
);
const origin = (side: Origin["side"], label: string, kind: Origin["kind"], ids: string[]): Origin => ({
  id: `${side} ${label}`,
  side,
  kind,
  label,
  documents: ids,
  counts: { min: 1, max: 1 },
  evidence: [],
});
const claim = (id: string, said: [string, Stance][], origins: Origin[]): Claim => ({
  id,
  text: `The gate ${id} was shut.`,
  appearances: said.map(([document, stance], index) => ({ document, statement: `S${index}`, start: 0, end: 1, stance, origin: "" })),
  origins,
  originCount: { min: 1, max: 1 },
  variants: [],
  contradictedBy: [],
});
const rows = [
  claim("a", [["d1", "asserts"]], [origin("support", "Ina Holt", "person", ["d1"])]),
  claim(
    "b",
    [
      ["d2", "reports"],
      ["d3", "denies"],
    ],
    [origin("support", "two guards", "anonymous", ["d2"]), origin("denial", "d3", "outlet", ["d3"])],
  ),
].map((one) => rowOf(one, documents));
const none: Filters = { text: "", source: "", kind: "", publisher: "", stance: "", contradicted: false, shared: false };
const left = (filters: Partial<Filters>) => rows.filter((row) => passes(row, { ...none, ...filters }, documents)).map((row) => row.claim.id);

test("filters leave the claims that all of them hold of", () => {
  expect(left({})).toEqual(["a", "b"]);
  expect(left({ text: "SHUT b" })).toEqual(["b"]);
  expect(left({ source: "guards" })).toEqual(["b"]);
  expect(left({ kind: "person" })).toEqual(["a"]);
  expect(left({ publisher: "The Mill" })).toEqual(["a"]);
  expect(left({ stance: "denies" })).toEqual(["b"]);
  expect(left({ contradicted: true })).toEqual(["b"]);
  expect(left({ shared: true, kind: "person" })).toEqual([]);
});

test("an outlet that nobody named is its report, the latest is the latest moment, and who denies adds no report to the origins", () => {
  expect(rows[1]!.deny.map(({ label }) => label)).toEqual(["Gate shut"]);
  expect(rows[1]!.latest).toBe("2031-03-04T09:00:00Z");
  expect(sorted(rows, "latest").map((row) => row.claim.id)).toEqual(["b", "a"]);
  expect(supporting(rows[1]!.claim)).toBe(1);
});
