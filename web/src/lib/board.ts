/** The claims board: what each claim shows, and which claims pass the filters. */
import type { Claim, Kind, Listed, Stance } from "../api/types.ts";

export type Row = {
  claim: Claim;
  reports: string[];
  /** Sources by side, those that more reports rest on first. */
  confirm: Source[];
  deny: Source[];
  stances: Stance[];
  /** When the last report with it was published; null where none says. */
  latest: string | null;
};
export type Source = { label: string; kind: Kind; reports: number };
export type Filters = {
  text: string;
  source: string;
  kind: string;
  publisher: string;
  stance: string;
  contradicted: boolean;
  shared: boolean;
};
export type Order = "reports" | "origins" | "latest" | "denied" | "text";

export function rowOf(claim: Claim, documents: ReadonlyMap<string, Listed>): Row {
  const reports = [...new Set(claim.appearances.map(({ document }) => document))];
  const sources = (side: "support" | "denial") =>
    claim.origins
      .filter((origin) => origin.side === side)
      .map(({ label, kind, documents: ids }) => ({ label: named(label, documents), kind, reports: ids.length }))
      .sort((a, b) => b.reports - a.reports || a.label.localeCompare(b.label));
  const dates = reports.flatMap((id) => documents.get(id)?.publishedAt ?? []);
  return {
    claim,
    reports,
    confirm: sources("support"),
    deny: sources("denial"),
    stances: [...new Set(claim.appearances.map(({ stance }) => stance))],
    latest: dates.sort(byMoment).at(-1) ?? null,
  };
}

/** In how many reports somebody says so: those that its origins are counted in. */
export function supporting({ appearances }: { appearances: readonly { document: string; stance: Stance }[] }): number {
  return new Set(appearances.flatMap(({ document, stance }) => (stance === "asserts" || stance === "reports" ? [document] : []))).size;
}

/** An outlet that nobody named is its report. */
export function named(label: string, documents: ReadonlyMap<string, Listed>): string {
  const report = documents.get(label);
  return report ? (report.publisher ?? report.title ?? label) : label;
}

export function passes(row: Row, filters: Filters, documents: ReadonlyMap<string, Listed>): boolean {
  const { claim, reports } = row;
  const sources = [...row.confirm, ...row.deny];
  return (
    (!filters.shared || reports.length > 1) &&
    (!filters.contradicted || isContradicted(row)) &&
    (!filters.stance || row.stances.includes(filters.stance as Stance)) &&
    (!filters.kind || sources.some(({ kind }) => kind === filters.kind)) &&
    (!filters.publisher || reports.some((id) => (documents.get(id)?.publisher ?? "") === filters.publisher)) &&
    (!filters.source || sources.some(({ label }) => has(label, filters.source))) &&
    (!filters.text || filters.text.split(/\s+/).every((word) => has(claim.text, word)))
  );
}

/** By another claim, or since somebody denies it. */
export const isContradicted = ({ claim, confirm, deny }: Row): boolean => claim.contradictedBy.length > 0 || (confirm.length > 0 && deny.length > 0);

export function sorted(rows: readonly Row[], order: Order): Row[] {
  const by: Record<Order, (a: Row, b: Row) => number> = {
    reports: (a, b) => b.reports.length - a.reports.length,
    origins: (a, b) => b.claim.originCount.min - a.claim.originCount.min || b.claim.originCount.max - a.claim.originCount.max,
    latest: (a, b) => byMoment(b.latest ?? "", a.latest ?? ""),
    denied: (a, b) => b.deny.length - a.deny.length,
    text: (a, b) => a.claim.text.localeCompare(b.claim.text),
  };
  return [...rows].sort((a, b) => by[order](a, b) || b.reports.length - a.reports.length || (a.claim.id < b.claim.id ? -1 : 1));
}

function has(text: string, words: string): boolean {
  return text.toLowerCase().includes(words.trim().toLowerCase());
}

/** Dates with and without zones, compared as moments. */
function byMoment(a: string, b: string): number {
  return (Date.parse(a) || 0) - (Date.parse(b) || 0);
}
