/** Readings to claims: facts, their meanings, groups, stances, origins, contradictions. Pure: the same readings give the same claims in any order. */
import type { Reading } from "../model/reading.ts";
import type { Meaning } from "../nlp/meaning.ts";
import { claimsOf, type Group, type Member } from "./align/claims.ts";
import { contradictionsOf } from "./align/contradictions.ts";
import { deniedIn } from "./align/denials.ts";
import type { Meant } from "./align/features.ts";
import { meantOf } from "./align/meant.ts";
import { pairsOf } from "./align/pairs.ts";
import { type Fact, factsOf } from "./facts/facts.ts";
import { outletKey } from "./facts/outlets.ts";
import { countOf, type Origin, originsOf, type Vouched, withoutWithdrawn } from "./trace/origins.ts";
import { rootOf } from "./trace/roots.ts";

export type Source = { reading: Reading; copyOf: string | null };
export type Claim = {
  id: string;
  text: string;
  appearances: {
    document: string;
    statement: string;
    start: number;
    end: number;
    predicate: { start: number; end: number };
    stance: Member["stance"];
    origin: string;
  }[];
  origins: (Pick<Origin, "kind" | "label" | "documents" | "evidence"> & { id: string; side: "support" | "denial" })[];
  originCount: { min: number; max: number };
  variants: string[];
  contradictedBy: { claim: string; slot: string; text: string }[];
};

/** sources: readings with spans in UTF-16 units. */
export async function claimsIn(sources: readonly Source[], meaning: Meaning): Promise<Claim[]> {
  const ordered = [...sources].sort((a, b) => compare(orderOf(a.reading), orderOf(b.reading)));
  const readings = new Map(ordered.map((s) => [s.reading.document.id, s]));
  const facts = ordered.flatMap((s) => factsOf(s.reading));
  const meant = await meantOf(facts, meaning);
  const { groups, near } = claimsOf(facts, pairsOf(meant), denialsOf(meant), (fact) => cueOf(fact, readings.get(fact.document)!.reading));
  const claims = groups.map((group) => claimOf(group, readings));
  for (const { a, b, slot } of contradictionsOf(groups, near)) {
    claims[a]!.contradictedBy.push({ claim: claims[b]!.id, slot, text: claims[b]!.text });
    claims[b]!.contradictedBy.push({ claim: claims[a]!.id, slot, text: claims[a]!.text });
    claims[a]!.variants.push(claims[b]!.id);
    claims[b]!.variants.push(claims[a]!.id);
  }
  return claims;
}

function denialsOf(meant: readonly Meant[]): Map<number, number> {
  const byDocument = new Map<string, number[]>();
  for (const [i, { fact }] of meant.entries()) byDocument.set(fact.document, [...(byDocument.get(fact.document) ?? []), i]);
  return new Map(
    [...byDocument.values()].flatMap((own) => [...deniedIn(own.map((i) => meant[i]!))].map(([k, t]): [number, number] => [own[k]!, own[t]!])),
  );
}

function orderOf({ document }: Reading): string {
  return `${document.publishedAt ?? "9999"} ${document.id}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function cueOf(fact: Fact, { document }: Reading): string {
  const cue = fact.voices.at(-1)?.attribution.cue ?? [];
  return cue.map((s) => document.bodyText.slice(s.start, s.end)).join(" ");
}

function claimOf({ members }: Group, readings: ReadonlyMap<string, Source>): Claim {
  const outlets = new Set(members.map(({ fact }) => outletKey(readings.get(fact.document)!.reading.document.publisher ?? "")).filter((key) => key));
  const vouched = (side: boolean) =>
    members.filter((m) => m.stance !== "questions" && (m.stance === "denies") === side).map((m) => vouchedBy(m.fact, readings, outlets));
  const [support, denial] = [vouched(false), vouched(true)];
  const sides = { support: withoutWithdrawn(originsOf(support), support, denial), denial: originsOf(denial) };
  const origins = (["support", "denial"] as const).flatMap((side) =>
    sides[side].map(({ kind, label, documents, evidence, key }) => ({ id: `${side} ${key}`, side, kind, label, documents, evidence })),
  );
  const first = members[0]!.fact;
  return {
    id: first.key,
    text: first.statement.text,
    appearances: members.map(({ fact, stance }) => {
      const { quote, predicate } = fact.statement;
      const { key } = vouchedBy(fact, readings, outlets).root;
      const side = stance === "denies" ? "denial" : "support";
      const origin =
        origins.find((o) => o.side === side && o.id === `${side} ${key}`)?.id ??
        origins.find((o) => o.side === side && o.documents.includes(fact.document))?.id ??
        "";
      return {
        document: fact.document,
        statement: fact.statement.id,
        start: quote.start,
        end: quote.end,
        predicate: { start: predicate.start, end: predicate.end },
        stance,
        origin,
      };
    }),
    origins,
    originCount: countOf(sides.support),
    variants: [],
    contradictedBy: [],
  };
}

function vouchedBy(fact: Fact, readings: ReadonlyMap<string, Source>, outlets: ReadonlySet<string>): Vouched {
  let source = readings.get(fact.document)!;
  const seen = new Set<string>();
  while (source.copyOf && readings.has(source.copyOf) && !seen.has(source.copyOf)) {
    seen.add(source.copyOf);
    source = readings.get(source.copyOf)!;
  }
  const { document } = source.reading;
  const publisher = document.credit ?? document.publisher;
  return {
    root: rootOf(fact, publisher, outlets),
    document: fact.document,
    start: fact.statement.quote.start,
    end: fact.statement.quote.end,
    copy: seen.size > 0,
    publisher,
    told: document.publishedAt,
    sentence: fact.around,
    witnessed: wasThere(document),
  };
}

/** A byline and a dateline of its own, and no credit. */
function wasThere({ sections, authors, credit }: Reading["document"]): boolean {
  return credit === null && authors.length > 0 && sections.some(({ kind }) => kind === "dateline");
}
