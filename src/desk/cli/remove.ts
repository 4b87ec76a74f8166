/** `apud remove`: takes reports out of a library. */
import { clean } from "../terminal/clean.ts";
import { complaint } from "./complain.ts";
import type { Ending } from "./ending.ts";
import { type LibraryOptions, withLibrary } from "./library-options.ts";

const HINT = "`apud documents` lists what there is.";

export function remove(ids: string[], options: LibraryOptions): Promise<Ending> {
  return withLibrary(options, async (library) => {
    let missing = 0;
    for (const id of ids) {
      const versions = await library.remove(id);
      if (versions > 0) process.stdout.write(`${clean(id)}: removed${versions > 1 ? `, with all its ${versions} versions` : ""}\n`);
      else {
        missing++;
        process.stderr.write(complaint({ code: "no-document", message: "The library has no such document.", hint: HINT }, id));
      }
    }
    return missing > 0 ? "someFailed" : "done";
  });
}
