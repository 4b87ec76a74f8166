import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { presentDocuments, readExpected } from "../bench/sample/expected.ts";
import { compare } from "../bench/sample/figures.ts";
import { placeOf } from "../bench/sample/join.ts";
import { type Claim, openSample, type Sample } from "../bench/sample/library.ts";
import { folder, ROOT } from "./support/apud.ts";

/** Least shares in per cent, under what `npm run bench:sample` prints: raise them when claims get better. */
const FLOOR = {
  "claims found": 90,
  "appearances found": 95,
  "in the claim where they belong": 80,
  stance: 70,
  "kept apart from other claims": 50,
  "count as written": 20,
  roots: 65,
  contradictions: 25,
  originals: 100,
  copies: 100,
};

const expected = readExpected(join(ROOT, "bench/sample/expected.json"));
let sample: Sample;

beforeAll(() => {
  sample = openSample(expected, join(folder(), "sample.db"));
}, 300_000);

/** What a program that makes no mistake would print of the sample case. */
function perfect(day: string | null): Claim[] {
  const present = presentDocuments(expected, day);
  const ids = new Map([...sample.names].map(([id, name]) => [name, id]));
  return expected.claims.map(({ id, text, appearances, roots, originCount, history = [], variants = [], contradictedBy = [] }) => ({
    id,
    text,
    appearances: appearances
      .filter(({ document }) => present.has(document))
      .map((a) => {
        const start = placeOf(a, sample.texts.get(a.document)!);
        return { document: ids.get(a.document)!, start, end: start + [...a.quote].length, stance: a.stance };
      }),
    origins: roots.flatMap(({ side, kind, label }) => (side ? [{ side, kind, label }] : [])),
    originCount: history.find(({ publishedBy }) => publishedBy === day)?.originCount ?? originCount,
    variants,
    contradictedBy,
  }));
}

test("every expected quote is a part of its report, also of a version that is superseded", () => {
  for (const { appearances } of expected.claims)
    for (const a of appearances) expect(placeOf(a, sample.texts.get(a.document)!)).toBeGreaterThanOrEqual(0);
});

test("each dispatch is found with its outlet and its day", () => {
  const present = presentDocuments(expected, null);
  const wanted = expected.documents.filter(({ document }) => present.has(document));
  const listed = sample.documents.map(({ id, publisher, publishedAt }) => [sample.names.get(id), publisher, publishedAt?.slice(0, 10)]);
  expect(listed.sort()).toEqual(wanted.map(({ document, publisher, publishedAt }) => [document, publisher, publishedAt.slice(0, 10)]).sort());
});

test("what makes no mistake gets everything, what finds nothing gets nothing", () => {
  const copyOf = new Map(expected.documents.map((d) => [d.document, d.copyOf ?? null]));
  const ids = new Map([...sample.names].map(([id, name]) => [name, id]));
  const documents = sample.documents.map((d) => ({ ...d, copyOf: ids.get(copyOf.get(sample.names.get(d.id)!) ?? "") ?? null }));
  expect(compare(expected, { ...sample, documents, claimsBy: perfect }).differences).toEqual([]);
  const { figures } = compare(expected, { ...sample, documents: [], claimsBy: () => [] });
  const { originals, "revisions not taken for contradictions": revisions, ...rest } = figures;
  expect(Object.values(rest).map(({ right }) => right)).toEqual(Object.values(rest).map(() => 0));
});

test("the sample case comes out no worse than it did", { timeout: 300_000 }, () => {
  const { figures } = compare(expected, sample);
  const shares = Object.fromEntries(Object.entries(figures).map(([name, { right, of }]) => [name, (100 * right) / of]));
  for (const [name, least] of Object.entries(FLOOR)) expect.soft(shares[name], name).toBeGreaterThanOrEqual(least);
});
