/** Which library a command is about, and the command's way into it. */
import { type Library, openLibrary } from "../../library/index.ts";
import type { AsOf } from "../../library/store/as-of.ts";
import { endOf } from "../../library/store/clock.ts";
import type { Fault } from "../../library/store/steps.ts";
import { asApudError } from "../../model/errors.ts";
import { complaint } from "./complain.ts";
import type { ListingOptions } from "./listing.ts";

const DEFAULT = "apud.db";

export type LibraryOptions = { library?: string };

/** As named, else as the environment says, else apud.db in the folder where the command was started. */
export function libraryOf({ library }: LibraryOptions): string {
  return library ?? (process.env.APUD_LIBRARY || DEFAULT);
}

/** A document that is in the library, and that a step failed on. */
export const faultOf = ({ step, document, error }: Fault): string => complaint(asApudError(error), `${document} (${step})`);

/** Opens a library that is there, and closes it whatever happens. Throws what the database says in Apud's own codes. */
export async function withLibrary<T>(options: LibraryOptions, work: (library: Library) => Promise<T>): Promise<T> {
  const library = await openLibrary(libraryOf(options), { tell: (fault) => process.stderr.write(faultOf(fault)) });
  try {
    return await work(library);
  } catch (error) {
    throw library.store.explain(error);
  } finally {
    await library.close();
  }
}

/** The moment that a listing is asked about. A day means all of it. */
export function asOf({ publishedBy, recordedBy }: ListingOptions): AsOf {
  return { publishedBy: publishedBy === undefined ? null : endOf(publishedBy), recordedBy: recordedBy === undefined ? null : endOf(recordedBy) };
}
