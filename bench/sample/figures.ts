/** What was found against what was expected: figures, and what differs. */
import { type Count, type Expected, presentDocuments } from "./expected.ts";
import { type Joined, join } from "./join.ts";
import type { Claim, Sample } from "./library.ts";

export type Figure = { right: number; of: number; extra?: number };
export type Difference = { figure: string; at: string; text: string };
export type Result = { figures: Record<string, Figure>; differences: Difference[] };

export function compare(expected: Expected, sample: Sample): Result {
  const figures: Record<string, Figure> = {};
  const differences: Difference[] = [];
  const check = (figure: string, right: boolean, at: string, text: () => string) => {
    figures[figure] ??= { right: 0, of: 0 };
    figures[figure].of++;
    if (right) figures[figure].right++;
    else differences.push({ figure, at, text: text() });
  };
  const joined = join(expected, sample, sample.claimsBy(null), null);
  for (const j of joined) judge(j, joined, check);
  for (const day of daysOf(expected)) {
    const then = join(expected, sample, sample.claimsBy(day), day);
    for (const { claim, main } of then) {
      const was = claim.history?.find(({ publishedBy }) => publishedBy === day);
      if (was) check("count as it was earlier", same(main?.originCount, was.originCount), claim.id, () => `${day}: ${counts(main, was.originCount)}`);
    }
  }
  const extra = pairs(expected, joined, check);
  if (figures.contradictions) figures.contradictions.extra = extra.length;
  for (const text of extra) differences.push({ figure: "contradictions", at: "extra", text });
  copies(expected, sample, check);
  return { figures, differences };
}

type Check = (figure: string, right: boolean, at: string, text: () => string) => void;

function judge({ claim, appearances, main }: Joined, all: readonly Joined[], check: Check): void {
  const inMain = appearances.filter(({ found }) => found !== null && found.claim === main);
  check(
    "claims found",
    inMain.length * 2 >= appearances.length && inMain.length > 0,
    claim.id,
    () => `${inMain.length} of ${appearances.length} in one claim`,
  );
  for (const { wanted, found } of appearances) {
    const at = `${claim.id}, ${wanted.document}`;
    check("appearances found", found !== null, at, () => `“${wanted.quote}” is in no claim`);
    if (!found) continue;
    check("in the claim where they belong", found.claim === main, at, () => `“${wanted.quote}” stands in “${found.claim.text}”`);
    check("stance", found.appearance.stance === wanted.stance, at, () => `“${wanted.quote}”: ${found.appearance.stance}, not ${wanted.stance}`);
  }
  if (!main) {
    check("count as written", false, claim.id, () => "not found");
    return;
  }
  const others = all.filter((o) => o.claim !== claim && o.main === main).map((o) => o.claim.id);
  check("kept apart from other claims", others.length === 0, claim.id, () => `is one with ${others.join(", ")}`);
  check("count as written", same(main.originCount, claim.originCount), claim.id, () => `${counts(main, claim.originCount)}; ${supportOf(main)}`);
  for (const root of claim.roots) {
    if (root.side === null) continue;
    const found = main.origins.some((o) => o.side === root.side && o.kind === root.kind && sharesWord(o.label, root.label));
    check("roots", found, claim.id, () => `no ${root.side} by ${root.label} (${root.kind})`);
  }
}

/** Contradictions, variants and revisions among the claims that have a counterpart; the contradictions found that nobody expects. */
function pairs({ claims }: Expected, joined: readonly Joined[], check: Check): string[] {
  const mains = new Map(joined.map(({ claim, main }) => [claim.id, main]));
  const slotOf = (a: string, b: string) => mains.get(a)?.contradictedBy.find(({ claim }) => claim === mains.get(b)?.id)?.slot ?? null;
  const wanted = new Set<string>();
  for (const claim of claims) {
    for (const { claim: other, slot } of claim.contradictedBy ?? []) {
      if (claim.id > other) continue;
      wanted.add(`${claim.id} ${other}`);
      check("contradictions", slotOf(claim.id, other) === slot, `${claim.id} ≠ ${other}`, () => `${slotOf(claim.id, other) ?? "none"}, not ${slot}`);
    }
    for (const other of claim.variants ?? [])
      if (claim.id < other)
        check("variants", mains.get(claim.id)?.variants.includes(mains.get(other)?.id ?? "") === true, `${claim.id} ~ ${other}`, () => "not linked");
    for (const other of claim.revises ?? [])
      check("revisions not taken for contradictions", slotOf(claim.id, other) === null, `${claim.id}, ${other}`, () => `${slotOf(claim.id, other)}`);
  }
  const ids = claims.map(({ id }) => id).sort();
  return ids.flatMap((a) =>
    ids.flatMap((b) => (a < b && !wanted.has(`${a} ${b}`) && mains.get(a) !== mains.get(b) && slotOf(a, b) ? [`${a} ≠ ${b}: ${slotOf(a, b)}`] : [])),
  );
}

function copies(expected: Expected, { names, documents }: Sample, check: Check): void {
  const present = presentDocuments(expected, null);
  const found = new Map(documents.map(({ id, copyOf }) => [names.get(id), copyOf === null ? null : names.get(copyOf)]));
  for (const { document, copyOf = null } of expected.documents)
    if (present.has(document))
      check(
        copyOf ? "copies" : "originals",
        found.get(document) === copyOf,
        document,
        () => `copy of ${found.get(document) ?? "none"}, not ${copyOf ?? "none"}`,
      );
}

function daysOf({ claims }: Expected): string[] {
  return [...new Set(claims.flatMap(({ history = [] }) => history.map(({ publishedBy }) => publishedBy)))].sort();
}

function same(a: Count | undefined, b: Count): boolean {
  return a !== undefined && a.min === b.min && a.max === b.max;
}

function counts(main: Claim | null, wanted: Count): string {
  return `${main ? interval(main.originCount) : "not found"}, not ${interval(wanted)}`;
}

function interval({ min, max }: Count): string {
  return `{${min},${max}}`;
}

function supportOf({ origins }: Claim): string {
  return origins.flatMap(({ side, kind, label }) => (side === "support" ? [`${label} (${kind})`] : [])).join(" · ") || "no support";
}

function sharesWord(a: string, b: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const of = new Set(words(b).filter((word) => word !== "the"));
  return words(a).some((word) => of.has(word));
}
