/** `apud unresolved`: what could not be resolved, and how often. */
import { unresolved as found } from "../../library/query/unresolved.ts";
import { totalLines, unresolvedLines } from "../terminal/unresolved.ts";
import type { Ending } from "./ending.ts";
import { type LibraryOptions, withLibrary } from "./library-options.ts";
import type { ListingOptions } from "./listing.ts";
import { askedOf, type PagingOptions, printListing } from "./print-listing.ts";

export function unresolved(options: LibraryOptions & ListingOptions & PagingOptions): Promise<Ending> {
  return withLibrary<Ending>(options, async ({ store }) => {
    const { all, matters } = await found(store.db, askedOf(options));
    return printListing(all, options, {
      lines: (items, screen) => [
        ...(options.cursor === undefined ? totalLines(matters, screen) : []),
        ...items.flatMap((one, index) => [...(index > 0 || options.cursor === undefined ? [""] : []), ...unresolvedLines(one, screen)]),
      ],
      none: "No documents.",
    });
  });
}
