/** `apud assess log`: what was judged, the last first. */
import { assessmentLog } from "../../library/query/assessments.ts";
import { assessmentLines } from "../terminal/assessments.ts";
import type { Ending } from "./ending.ts";
import { type LibraryOptions, withLibrary } from "./library-options.ts";
import type { ListingOptions } from "./listing.ts";
import { askedOf, type PagingOptions, printListing } from "./print-listing.ts";

export function log(options: LibraryOptions & ListingOptions & PagingOptions): Promise<Ending> {
  return withLibrary<Ending>(options, async ({ store }) =>
    printListing(await assessmentLog(store.db, askedOf(options)), options, {
      lines: (entries, screen) => entries.flatMap((entry, index) => [...(index > 0 ? [""] : []), ...assessmentLines(entry, screen)]),
      none: "Nothing was judged.",
    }),
  );
}
