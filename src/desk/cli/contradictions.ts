/** `apud contradictions`: what cannot both hold, and who says each. */
import { contradictions as found } from "../../library/query/contradictions.ts";
import { contradictionLines } from "../terminal/contradictions.ts";
import type { Ending } from "./ending.ts";
import { type LibraryOptions, withLibrary } from "./library-options.ts";
import type { ListingOptions } from "./listing.ts";
import { askedOf, limitOf, type PagingOptions, printListing } from "./print-listing.ts";

export type ContradictionsOptions = LibraryOptions & ListingOptions & PagingOptions & { slot?: string; machine?: boolean };

export function contradictions(options: ContradictionsOptions): Promise<Ending> {
  return withLibrary<Ending>(options, async ({ store }) => {
    const { items, left } = await found(store.db, {
      ...askedOf(options),
      slot: options.slot ?? null,
      machine: options.machine === true,
      limit: limitOf(options),
    });
    return printListing(items, options, {
      lines: (some, screen) => some.flatMap((one, index) => [...(index > 0 ? [""] : []), ...contradictionLines(one, screen)]),
      none: "Nothing contradicts anything.",
      left,
    });
  });
}
