/** Expected appearances to those of the claims that were found, one to one by the overlap of their quotes, and each expected claim to its counterpart. */
import { type Expected, type ExpectedClaim, presentDocuments, type Wanted } from "./expected.ts";
import type { Claim, Sample } from "./library.ts";

type Found = { claim: Claim; appearance: Claim["appearances"][number] };
export type Joined = {
  claim: ExpectedClaim;
  /** Those of documents that are present. */
  appearances: { wanted: Wanted; found: Found | null }[];
  /** The claim that holds most of its appearances. */
  main: Claim | null;
};

export function join(expected: Expected, { texts, names }: Pick<Sample, "texts" | "names">, claims: readonly Claim[], day: string | null): Joined[] {
  const present = presentDocuments(expected, day);
  const wanted = expected.claims.flatMap((claim) => claim.appearances.filter((a) => present.has(a.document)).map((a) => ({ claim, a })));
  const found = claims.flatMap((claim) => claim.appearances.map((appearance) => ({ claim, appearance })));
  const met = new Map<Wanted, Found>();
  for (const document of present) {
    const here = found.filter(({ appearance }) => names.get(appearance.document) === document);
    for (const [a, f] of pair(
      wanted.filter((w) => w.a.document === document).map((w) => w.a),
      here,
      texts.get(document) ?? [],
    ))
      met.set(a, f);
  }
  return expected.claims.map((claim) => {
    const appearances = wanted.filter((w) => w.claim === claim).map(({ a }) => ({ wanted: a, found: met.get(a) ?? null }));
    return { claim, appearances, main: mostOften(appearances.flatMap(({ found }) => (found ? [found.claim] : []))) };
  });
}

/** At least half of the shorter in common; the largest overlap first, of equal ones the spans that are most alike. */
function pair(wanted: readonly Wanted[], found: readonly Found[], text: readonly string[]): Map<Wanted, Found> {
  const candidates = wanted.flatMap((a) => {
    const start = placeOf(a, text);
    const end = start + [...a.quote].length;
    return found.flatMap((f) => {
      const both = Math.min(end, f.appearance.end) - Math.max(start, f.appearance.start);
      const shorter = Math.min(end - start, f.appearance.end - f.appearance.start);
      const all = Math.max(end, f.appearance.end) - Math.min(start, f.appearance.start);
      return both > 0 && both * 2 >= shorter ? [{ a, f, both, alike: both / all }] : [];
    });
  });
  candidates.sort((x, y) => y.both - x.both || y.alike - x.alike);
  const met = new Map<Wanted, Found>();
  const taken = new Set<Found>();
  for (const { a, f } of candidates) {
    if (met.has(a) || taken.has(f)) continue;
    met.set(a, f);
    taken.add(f);
  }
  return met;
}

/** In code points. Throws where the quote is not in the text. */
export function placeOf({ document, quote }: Wanted, text: readonly string[]): number {
  const whole = text.join("");
  const at = whole.indexOf(quote);
  if (at < 0) throw new Error(`${document}: "${quote}" is no part of its text.`);
  return [...whole.slice(0, at)].length;
}

function mostOften(claims: readonly Claim[]): Claim | null {
  const counts = new Map<Claim, number>();
  for (const claim of claims) counts.set(claim, (counts.get(claim) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
