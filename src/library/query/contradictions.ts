/** What cannot both hold: pairs of claims with the slot in which they differ, and claims that somebody denies. */
import type { Claim } from "../claims.ts";
import { claims } from "../present-claims.ts";
import type { Database } from "../store/store.ts";
import { textsOf } from "./claim.ts";
import { type Asked, momentOf, type Paged, paged } from "./paging.ts";
import type { Said } from "./said.ts";

export type Side = Pick<Claim, "id" | "text" | "originCount"> & { said: Said[] };
export type Contradiction = {
  /** `polarity`: one claim, and those who deny it. */
  slot: string;
  sides: [Side, Side];
};

type Appearances = Claim["appearances"];
type Found = { slot: string; sides: [Claim, Claim]; standing: [Appearances, Appearances] };

/** Those that stand in the most reports first. */
export async function contradictions(
  db: Database,
  asked: Asked & { machine: boolean; slot: string | null; limit: number | null },
): Promise<{ items: Paged<Contradiction>[]; left: number }> {
  const since = new Date().toISOString();
  const asOf = await momentOf(db, asked);
  const all = await claims(db, asOf, asked.machine);
  const found = foundIn(all).filter(({ slot }) => asked.slot === null || slot === asked.slot);
  const pages = paged(found, ({ slot, sides: [a, b], standing }) => [-reportsOf(standing.flat()), a.id, b.id, slot], asked, since);
  const items = pages.slice(0, asked.limit ?? pages.length);
  const texts = await textsOf(
    db,
    items.flatMap(({ standing }) => standing.flat()),
    asOf,
  );
  const sideOf = ({ id, text, originCount }: Claim, standing: Appearances): Side => ({
    id,
    text,
    originCount,
    said: standing.flatMap(({ document, statement }) => texts.get(document)?.said(statement) ?? []),
  });
  return {
    items: items.map(({ slot, sides: [a, b], standing: [x, y], cursor }) => ({ slot, sides: [sideOf(a, x), sideOf(b, y)], cursor })),
    left: pages.length - items.length,
  };
}

function foundIn(all: readonly Claim[]): Found[] {
  const byId = new Map(all.map((claim) => [claim.id, claim]));
  const found: Found[] = [];
  for (const claim of all) {
    const denials = claim.appearances.filter(({ stance }) => stance === "denies");
    const support = claim.appearances.filter(({ stance }) => stance === "asserts" || stance === "reports");
    if (denials.length > 0 && support.length > 0) found.push({ slot: "polarity", sides: [claim, claim], standing: [support, denials] });
    for (const { claim: other, slot } of claim.contradictedBy) {
      const against = byId.get(other);
      // Each of the two names the other: once is enough.
      if (against && claim.id < other) found.push({ slot, sides: [claim, against], standing: [claim.appearances, against.appearances] });
    }
  }
  return found;
}

const reportsOf = (standing: Appearances): number => new Set(standing.map(({ document }) => document)).size;
