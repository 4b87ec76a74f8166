/** `apud claim`: one claim with all that stands behind it. */
import { claimView } from "../../library/query/claim.ts";
import { jsonLine } from "../jobs/json-line.ts";
import { claimText } from "../terminal/claim.ts";
import type { Ending } from "./ending.ts";
import { asOf, type LibraryOptions, withLibrary } from "./library-options.ts";
import type { ListingOptions } from "./listing.ts";
import { screenOf } from "./print-listing.ts";
import { watchStop } from "./stop.ts";

export type ClaimOptions = LibraryOptions & Omit<ListingOptions, "jsonl"> & { machine?: boolean };

export function claim(id: string, options: ClaimOptions): Promise<Ending> {
  return withLibrary<Ending>(options, async ({ store }) => {
    const found = await claimView(store.db, id, { asOf: asOf(options), machine: options.machine === true });
    watchStop().end();
    process.stdout.write(options.json ? `${jsonLine(found)}\n` : claimText(found, screenOf()));
    return "done";
  });
}
