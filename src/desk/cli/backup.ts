/** `apud backup`: a copy of a library. */
import { clean } from "../terminal/clean.ts";
import type { Ending } from "./ending.ts";
import { type LibraryOptions, withLibrary } from "./library-options.ts";

export function backup(file: string, options: LibraryOptions): Promise<Ending> {
  return withLibrary<Ending>(options, async (library) => {
    await library.backup(file);
    process.stdout.write(`${clean(library.store.name)}: copied to ${clean(file)}\n`);
    return "done";
  });
}
