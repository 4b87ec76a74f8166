/** `apud sources`: who is quoted, how often, and by whom. */
import { sources as all, type QuotedKind, quotingOutlets } from "../../library/query/sources.ts";
import { outletLines, sourceLines } from "../terminal/sources.ts";
import type { Ending } from "./ending.ts";
import { type LibraryOptions, withLibrary } from "./library-options.ts";
import type { ListingOptions } from "./listing.ts";
import { askedOf, type PagingOptions, printListing } from "./print-listing.ts";

export type SourcesOptions = LibraryOptions & ListingOptions & PagingOptions & { kind?: QuotedKind; by: "source" | "outlet" };

export function sources(options: SourcesOptions): Promise<Ending> {
  return withLibrary<Ending>(options, async ({ store }) => {
    const asked = { ...askedOf(options), kind: options.kind ?? null };
    if (options.by === "outlet") return printListing(await quotingOutlets(store.db, asked), options, { lines: outletLines, none: "No documents." });
    return printListing(await all(store.db, asked), options, {
      lines: (items, screen) => items.flatMap((one) => sourceLines(one, screen)),
      none: "Nobody is quoted.",
    });
  });
}
