/** `apud remove`: takes reports out of a library. */
import { openLibrary } from "../../library/index.ts";
import { clean } from "../terminal/clean.ts";
import { complaint } from "./complain.ts";
import type { Ending } from "./ending.ts";
import { type LibraryOptions, libraryOf } from "./library-options.ts";

export async function remove(ids: string[], options: LibraryOptions): Promise<Ending> {
  const library = await openLibrary(libraryOf(options));
  let missing = 0;
  try {
    for (const id of ids) {
      const versions = await library.remove(id);
      if (versions > 0) process.stdout.write(`${clean(id)}: removed${versions > 1 ? `, with all its ${versions} versions` : ""}\n`);
      else {
        missing++;
        const hint = "Ids are those that `apud add --jsonl` prints.";
        process.stderr.write(complaint({ code: "no-document", message: "The library has no such document.", hint }, id));
      }
    }
  } finally {
    await library.close();
  }
  return missing > 0 ? "someFailed" : "done";
}
