/** `apud claims`: what the reports of a library say, who confirms and who denies it, and how many origins that goes back to. */
import type { Claim } from "../../library/claims.ts";
import { claims as all } from "../../library/present-claims.ts";
import { jsonLine } from "../jobs/json-line.ts";
import { openOutput } from "../jobs/output.ts";
import { claimLines } from "../terminal/claims.ts";
import { wantsColour } from "../terminal/colour.ts";
import type { Ending } from "./ending.ts";
import { asOf, type LibraryOptions, withLibrary } from "./library-options.ts";
import type { ListingOptions } from "./listing.ts";

export type ClaimsOptions = LibraryOptions & ListingOptions & { all?: boolean; machine?: boolean };

export function claims(options: ClaimsOptions): Promise<Ending> {
  return withLibrary(options, async ({ store }) => {
    const found = await all(store.db, asOf(options), options.machine === true);
    if (options.json || options.jsonl) {
      const output = openOutput(process.stdout, options.jsonl ? "lines" : "json");
      for (const claim of found) await output.add(jsonLine(claim), false);
      await output.end();
    } else process.stdout.write(page(found, options.all === true));
    return "done" as const;
  });
}

function page(found: readonly Claim[], all: boolean): string {
  const reports = (c: Claim) => new Set(c.appearances.map((a) => a.document)).size;
  const shown = found.filter((c) => all || reports(c) > 1 || c.contradictedBy.length > 0).sort((a, b) => reports(b) - reports(a));
  const width = Math.min(process.stdout.columns ?? 100, 100);
  const lines = shown.flatMap((c) => claimLines(c, { width, colour: wantsColour(process.stdout) }));
  const left = found.length - shown.length;
  const rest = left > 0 ? `${left} more ${left === 1 ? "claim stands" : "claims stand"} in one report alone (--all shows them).\n` : "";
  return (lines.length > 0 ? `${lines.join("\n")}\n` : found.length > 0 ? "No claim stands in more than one report.\n" : "No claims.\n") + rest;
}
