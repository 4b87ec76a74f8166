/** One claim with all that stands behind it: words, voices, origins with their evidence, what contradicts it, and how it came about. */

import type { Correction, Reliability } from "../../model/assessment.ts";
import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { assessmentsOf } from "../assess/assessments.ts";
import { judgementsOf, keyText, NO_JUDGEMENTS, sourceKey } from "../assess/judgements.ts";
import type { Claim } from "../claims.ts";
import { originalsOf } from "../copies/originals.ts";
import { factsOf } from "../facts/facts.ts";
import { outletKey } from "../facts/outlets.ts";
import { type AsOf, isPresent } from "../store/as-of.ts";
import { inParts } from "../store/parts.ts";
import { readingsOf } from "../store/readings.ts";
import type { Database } from "../store/store.ts";
import { rootOf } from "../trace/roots.ts";
import { type Event, historyOf } from "./history.ts";
import { namedClaim, type Seen } from "./named-claim.ts";
import { type Said, saidOf, type Words, wordsOf } from "./said.ts";

/** How an appearance leads to its root, from the report inwards. Spans count code points. */
export type Step =
  | { kind: "copy"; of: string; publisher: string | null; passage: { start: number; end: number; from: { start: number; end: number } } | null }
  | { kind: "credit"; agency: string }
  | { kind: "relay"; outlet: string; words: Words | null };

export type Appearance = Said &
  Pick<Claim["appearances"][number], "stance" | "origin"> & {
    recordedAt: string;
    path: Step[];
    /** By a person; null where nobody did. */
    judged: { accepted: boolean; corrected: Correction; credibility: number | null } | null;
  };
export type Evidence = Claim["origins"][number]["evidence"][number] & { text: string };
export type Root = Omit<Claim["origins"][number], "evidence"> & { evidence: Evidence[]; unknown: string | null; reliability: Reliability | null };
export type Opposed = { claim: string; slot: string; text: string; said: Said[] };
export type ClaimView = Pick<Claim, "id" | "text" | "originCount"> & {
  appearances: Appearance[];
  origins: Root[];
  contradictedBy: Opposed[];
  variants: { claim: string; text: string }[];
  history: Event[];
  /** The reports that were looked through, and when the first and the last of them were published. */
  searched: { reports: number; from: string | null; to: string | null };
};

/** given: what `namedClaim` takes. Throws what it does. */
export async function claimView(db: Database, given: string, seen: Seen): Promise<ClaimView> {
  const { claim, others } = await namedClaim(db, given, seen);
  const { asOf } = seen;
  const opposed = claim.contradictedBy.map((one) => ({ ...one, appearances: others.get(one.claim)?.appearances ?? [] }));
  const texts = await textsOf(db, [...claim.appearances, ...opposed.flatMap(({ appearances }) => appearances)], asOf);
  const reports = await reportsOf(
    db,
    claim.appearances.map(({ document }) => document),
    asOf,
  );
  const outlets = new Set([...texts.values()].map(({ reading }) => outletKey(reading.document.publisher ?? "")).filter((key) => key));
  const laid = seen.machine ? NO_JUDGEMENTS : judgementsOf(await assessmentsOf(db, asOf));
  const said = (at: { document: string; statement: string }): Said[] => texts.get(at.document)?.said(at.statement) ?? [];
  const appearances = claim.appearances.flatMap(({ stance, origin, ...at }) => {
    const { reading } = texts.get(at.document)!;
    const report = reports.get(at.document)!;
    const judged = laid.statements.get(keyText({ document: at.document, contentHash: reading.document.contentHash, predicate: at.predicate }));
    return said(at).map(
      (one): Appearance => ({
        ...one,
        stance,
        origin,
        recordedAt: report.recordedAt,
        path: pathOf(reading, at.statement, report, outlets),
        judged: judged ? { accepted: judged.accepted === true, corrected: judged.corrected, credibility: judged.credibility } : null,
      }),
    );
  });
  return {
    id: claim.id,
    text: claim.text,
    originCount: claim.originCount,
    appearances,
    origins: claim.origins.map((origin) => ({
      ...origin,
      reliability: laid.sources.get(sourceKey(origin.label))?.reliability ?? null,
      evidence: origin.evidence.map((one) => ({ ...one, text: texts.get(one.document)?.slice(one) ?? "" })),
      unknown: unknownOf(origin, claim),
    })),
    contradictedBy: opposed.map(({ claim, slot, text, appearances }) => ({ claim, slot, text, said: appearances.flatMap(said) })),
    variants: claim.variants.map((id) => ({ claim: id, text: others.get(id)?.text ?? "" })),
    history: await historyOf(db, appearances, asOf, seen.machine),
    searched: await searchedIn(db, asOf),
  };
}

async function searchedIn(db: Database, asOf: AsOf): Promise<ClaimView["searched"]> {
  const { reports, from, to } = await db
    .selectFrom("document as d")
    .select(({ fn }) => [fn.countAll<number>().as("reports"), fn.min("d.published_at").as("from"), fn.max("d.published_at").as("to")])
    .where(isPresent(asOf) as never)
    .executeTakeFirstOrThrow();
  return { reports: Number(reports), from, to };
}

export type Text = { reading: Reading; said: (statement: string) => Said[]; slice: (span: { start: number; end: number }) => string };

/** The readings in which these stand, by their documents. */
export async function textsOf(db: Database, standing: readonly { document: string }[], asOf: AsOf): Promise<Map<string, Text>> {
  const rows = await inParts(
    standing.map(({ document }) => document),
    (some) => db.selectFrom("document").select("key").where("id", "in", some).execute(),
  );
  const keys = rows.map(({ key }) => key);
  const texts = new Map<string, Text>();
  for await (const { value: reading } of readingsOf(db, { asOf, documents: keys.sort((a, b) => a - b) })) {
    const said = saidOf(reading);
    const points = Array.from(reading.document.bodyText);
    texts.set(reading.document.id, {
      reading,
      said: (id) => {
        const one = said(id);
        return one ? [one] : [];
      },
      slice: ({ start, end }) => points.slice(start, end).join(""),
    });
  }
  return texts;
}

type Report = { recordedAt: string; original: { id: string; publisher: string | null; credit: string | null; passage: Passage | null } | null };
type Passage = { start: number; end: number; from: Span };

/** When each came, and what it is a copy of. */
async function reportsOf(db: Database, ids: readonly string[], asOf: AsOf): Promise<Map<string, Report>> {
  const rows = await inParts(ids, (some) =>
    db
      .selectFrom("document as d")
      .select(["d.key", "d.id", "d.recorded_at"])
      .where("d.id", "in", some)
      .where(isPresent(asOf) as never)
      .execute(),
  );
  const copied = await originalsOf(
    db,
    rows.map(({ key }) => key),
    asOf,
  );
  const originals = await inParts(copied.values(), (some) =>
    db.selectFrom("document").select(["key", "id", "publisher", "credit"]).where("key", "in", some).execute(),
  );
  const byKey = new Map(originals.map(({ key, ...one }) => [key, one]));
  const reports = new Map<string, Report>();
  for (const { key, id, recorded_at: recordedAt } of rows) {
    const from = copied.get(key);
    const original = byKey.get(from ?? -1);
    reports.set(id, { recordedAt, original: original ? { ...original, passage: await passageOf(db, key, from!) } : null });
  }
  return reports;
}

/** The longest that a copy shares with its original; null where another copy stands between them. */
async function passageOf(db: Database, copy: number, original: number): Promise<Passage | null> {
  const row = await db.selectFrom("passage").select("passages").where("second", "=", copy).where("first", "=", original).executeTakeFirst();
  const [longest] = row ? (JSON.parse(row.passages) as { first: Span; second: Span }[]) : [];
  return longest ? { ...longest.second, from: longest.first } : null;
}

function pathOf(reading: Reading, statement: string, { original }: Report, outlets: ReadonlySet<string>): Step[] {
  const steps: Step[] = [];
  if (original) steps.push({ kind: "copy", of: original.id, publisher: original.publisher, passage: original.passage });
  const { credit, publisher } = original ?? reading.document;
  if (credit && credit !== publisher) steps.push({ kind: "credit", agency: credit });
  const fact = factsOf(reading).find((one) => one.statement.id === statement)!;
  const words = wordsOf(reading.document.bodyText);
  for (const { name, text, attribution } of rootOf(fact, credit ?? publisher, outlets).relays)
    steps.push({ kind: "relay", outlet: name ?? text, words: attribution.source && words(attribution.source) });
  return steps;
}

/** Why an origin may add nothing, or more than one, in words. */
function unknownOf({ kind, side, counts: { min, max } }: Claim["origins"][number], { origins }: Claim): string | null {
  // The first root of all counts, whatever it is.
  const alone = origins.filter((one) => one.side === "support").length === 1 && max === 1;
  if (side === "denial" || min === max || alone) return null;
  if (min === 1) return "described in more than one way: perhaps more than one";
  if (kind === "outlet") return "may rest on somebody who is counted already";
  if (kind === "anonymous") return "may be the same as another outlet’s anonymous source";
  if (kind === "organization") return "somebody who is counted may speak for it";
  return "the report does not say who";
}
