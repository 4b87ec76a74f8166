/** `apud check`: whether a library is whole. */
import { check as checked } from "../../library/store/check.ts";
import { clean } from "../terminal/clean.ts";
import { complaint } from "./complain.ts";
import type { Ending } from "./ending.ts";
import { type LibraryOptions, withLibrary } from "./library-options.ts";

export function check(options: LibraryOptions): Promise<Ending> {
  return withLibrary(options, async ({ store }) => {
    const { problems, ...counts } = await checked(store);
    const hint = "Put back a copy that `apud backup` made.";
    for (const message of problems) process.stderr.write(complaint({ code: "library-damaged", message, hint }));
    const parts = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
    const verdict = problems.length === 0 ? "all is well" : problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    process.stdout.write(`${clean(store.name)}: ${parts.join(", ")}: ${verdict}\n`);
    return problems.length === 0 ? "done" : "someFailed";
  });
}
