/** `apud documents`: what is in a library, and which of it is a copy. */
import { documents as all, type Listed } from "../../library/query/documents.ts";
import { jsonLine } from "../jobs/json-line.ts";
import { openOutput } from "../jobs/output.ts";
import { wantsColour } from "../terminal/colour.ts";
import { type Column, table } from "../terminal/table.ts";
import type { Ending } from "./ending.ts";
import { asOf, type LibraryOptions, withLibrary } from "./library-options.ts";
import type { ListingOptions } from "./listing.ts";
import { watchStop } from "./stop.ts";

const COLUMNS: Column<Listed>[] = [
  { head: "published", cell: ({ publishedAt }) => publishedAt?.slice(0, 10) ?? "", widest: 10 },
  { head: "publisher", cell: ({ publisher }) => publisher ?? "", widest: 24 },
  { head: "id", cell: ({ id }) => id, widest: 24 },
  { head: "copy of", cell: ({ copyOf }) => copyOf ?? "", widest: 24 },
  { head: "statements", cell: ({ statements }) => String(statements), widest: 10 },
  { head: "title", cell: ({ title }) => title ?? "", widest: "rest" },
];
const LEAST_WIDTH = 80;

export function documents(options: LibraryOptions & ListingOptions): Promise<Ending> {
  return withLibrary(options, async ({ store }) => {
    const stop = watchStop();
    try {
      const listed = all(store.db, asOf(options));
      if (options.json || options.jsonl) {
        const output = openOutput(process.stdout, options.jsonl ? "lines" : "json");
        for await (const document of listed) {
          if (stop.signal.aborted) break;
          await output.add(jsonLine(document), false);
        }
        await output.end();
      } else process.stdout.write(await forPeople(listed));
    } finally {
      stop.end();
    }
    return stop.signal.aborted ? "interrupted" : "done";
  });
}

async function forPeople(listed: AsyncIterable<Listed>): Promise<string> {
  const rows: Listed[] = [];
  for await (const document of listed) rows.push(document);
  const width = Math.max(process.stdout.columns ?? LEAST_WIDTH, LEAST_WIDTH);
  const lines = table(rows, COLUMNS, { width, colour: wantsColour(process.stdout) });
  return lines.length > 0 ? `${lines.join("\n")}\n` : "No documents.\n";
}
