/** Who is quoted in a library, how often, and by whom. */
import type { SourceKind } from "../../model/attribution.ts";
import type { Reading } from "../../model/reading.ts";
import { sourceKey } from "../assess/judgements.ts";
import { factsOf } from "../facts/facts.ts";
import { isOutlet, outletKey } from "../facts/outlets.ts";
import type { Voice } from "../facts/voices.ts";
import { readingsOf } from "../store/readings.ts";
import type { Database } from "../store/store.ts";
import { documents, type Listed } from "./documents.ts";
import { type Asked, momentOf, type Paged, paged } from "./paging.ts";

export type QuotedKind = Exclude<SourceKind, "unresolved">;
export type Quoted = {
  kind: QuotedKind;
  name: string;
  /** Whose anonymous source it is, as two outlets' are never one; null for all others. */
  outlet: string | null;
  /** Statements that it vouches for, alone or in a chain. */
  statements: number;
  reports: number;
  /** How many of these reports are copies. */
  copies: number;
  /** The outlets of those reports, those with the most first. */
  quotedBy: { outlet: string | null; reports: number }[];
};
export type QuotingOutlet = {
  outlet: string | null;
  reports: number;
  /** Statements that it attributes to anybody, and of these those whose last voice is of each kind. */
  attributed: number;
  kinds: Record<SourceKind, number>;
  /** Of what it attributes, what rests on anonymous sources: 0 to 1. */
  anonymous: number;
};

type Tally = { kind: QuotedKind; names: Map<string, number>; outlet: string | null; key: string; statements: number; reports: Map<string, Listed> };

/** Those with the most reports first. */
export async function sources(db: Database, asked: Asked & { kind: QuotedKind | null }): Promise<Paged<Quoted>[]> {
  const since = new Date().toISOString();
  const tallies = new Map<string, Tally>();
  for await (const { document, reading } of reports(db, asked)) tally(tallies, reading, document);
  const quoted = joined(tallies)
    .filter(({ kind }) => asked.kind === null || kind === asked.kind)
    .map((one) => ({ key: one.key, quoted: quotedOf(one) }));
  const keys = new Map(quoted.map(({ key, quoted }) => [quoted, key]));
  const all = quoted.map(({ quoted }) => quoted);
  return paged(all, (one) => [-one.reports, -one.statements, one.name, keys.get(one)!], asked, since);
}

/** Those with the most reports first. */
export async function quotingOutlets(db: Database, asked: Asked): Promise<Paged<QuotingOutlet>[]> {
  const since = new Date().toISOString();
  const found = new Map<string, QuotingOutlet>();
  for await (const { document, reading } of reports(db, asked)) {
    const key = outletKey(document.publisher ?? "");
    const kinds = { person: 0, organization: 0, anonymous: 0, document: 0, outlet: 0, unresolved: 0 };
    const one = found.get(key) ?? { outlet: document.publisher, reports: 0, attributed: 0, kinds, anonymous: 0 };
    one.reports++;
    for (const { voices } of factsOf(reading)) {
      const last = voices.at(-1);
      if (!last) continue;
      one.attributed++;
      one.kinds[kindOf(last) ?? "unresolved"]++;
    }
    one.anonymous = one.attributed === 0 ? 0 : one.kinds.anonymous / one.attributed;
    found.set(key, one);
  }
  return paged([...found.values()], (one) => [-one.reports, -one.attributed, one.outlet ?? ""], asked, since);
}

async function* reports(db: Database, asked: Asked): AsyncGenerator<{ document: Listed; reading: Reading }> {
  const asOf = await momentOf(db, asked);
  const listed = new Map<string, Listed>();
  for await (const document of documents(db, asOf)) listed.set(document.id, document);
  for await (const { value: reading } of readingsOf(db, { asOf })) {
    const document = listed.get(reading.document.id);
    if (!document) continue;
    // A copy's anonymous sources are those of the original.
    const original = listed.get(document.copyOf ?? "");
    yield { document: original ? { ...document, credit: original.credit ?? original.publisher } : document, reading };
  }
}

/** null where the text names nobody, or nobody whom it is known to mean. */
export function kindOf(voice: Voice): QuotedKind | null {
  const { sourceKind } = voice.attribution;
  if (voice.words.length === 0) return null;
  if (sourceKind === "anonymous") return sourceKind;
  if (isOutlet(voice)) return "outlet";
  return sourceKind === "unresolved" ? null : sourceKind;
}

function tally(tallies: Map<string, Tally>, reading: Reading, document: Listed): void {
  for (const { voices } of factsOf(reading)) {
    let outlet = document.credit ?? document.publisher;
    const heard = new Set<string>();
    for (const voice of voices) {
      const kind = kindOf(voice);
      if (kind === null) continue;
      if (kind === "outlet") outlet = voice.name ?? voice.text;
      const told = voice.heardBy ?? outlet;
      const name = (voice.name ?? voice.text).replace(/\s+/g, " ").trim();
      const words = kind === "outlet" ? outletKey(name) : sourceKey(name);
      const key = kind === "anonymous" ? `${kind} ${outletKey(told ?? document.id)} ${words}` : `${kind} ${words}`;
      if (heard.has(key)) continue;
      heard.add(key);
      const one: Tally = tallies.get(key) ?? {
        kind,
        names: new Map(),
        outlet: kind === "anonymous" ? told : null,
        key,
        statements: 0,
        reports: new Map(),
      };
      one.names.set(name, (one.names.get(name) ?? 0) + 1);
      one.statements++;
      one.reports.set(document.id, document);
      tallies.set(key, one);
    }
  }
}

/** "Minister Greta Holm" is Greta Holm, and so is "Holm" where nobody else of the library has that last name. */
function joined(tallies: ReadonlyMap<string, Tally>): Tally[] {
  const byLast = new Map<string, Tally[]>();
  for (const one of tallies.values()) if (one.kind === "person") byLast.set(lastOf(one), [...(byLast.get(lastOf(one)) ?? []), one]);
  const out: Tally[] = [];
  for (const one of tallies.values()) {
    const whole = one.kind === "person" ? wholeOf(one, byLast.get(lastOf(one))!) : null;
    if (!whole) {
      out.push(one);
      continue;
    }
    whole.statements += one.statements;
    for (const [id, document] of one.reports) whole.reports.set(id, document);
  }
  return out;
}

const lastOf = ({ key }: Tally): string => key.slice(key.lastIndexOf(" ") + 1);

/** Of those with the same last name, the one with first and last name that this can only be. */
function wholeOf(one: Tally, namesakes: readonly Tally[]): Tally | null {
  const words = (tally: Tally) => tally.key.split(" ").length - 1;
  const full = namesakes.filter(
    (other) => words(other) > 1 && !namesakes.some((third) => third !== other && words(third) > 1 && endsWith(other, third)),
  );
  if (words(one) === 1) return full.length === 1 ? full[0]! : null;
  return full.find((other) => other !== one && endsWith(one, other)) ?? null;
}

const endsWith = (long: Tally, short: Tally): boolean => long.key.endsWith(short.key.slice(short.key.indexOf(" ")));

function quotedOf({ kind, names, outlet, statements, reports }: Tally): Quoted {
  const [name] = [...names].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]!;
  const outlets = new Map<string, { outlet: string | null; reports: number }>();
  for (const { publisher } of reports.values()) {
    const one = outlets.get(publisher ?? "") ?? { outlet: publisher, reports: 0 };
    one.reports++;
    outlets.set(publisher ?? "", one);
  }
  const quotedBy = [...outlets.values()].sort((a, b) => b.reports - a.reports || ((a.outlet ?? "") < (b.outlet ?? "") ? -1 : 1));
  const copies = [...reports.values()].filter(({ copyOf }) => copyOf !== null).length;
  return { kind, name, outlet, statements, reports: reports.size, copies, quotedBy };
}
