/** A listing of a library: asked for in pages, printed for people or as JSON. */
import type { Asked, Paged } from "../../library/query/paging.ts";
import { jsonLine } from "../jobs/json-line.ts";
import { openOutput } from "../jobs/output.ts";
import { palette, wantsColour } from "../terminal/colour.ts";
import type { Ending } from "./ending.ts";
import { asOf } from "./library-options.ts";
import type { ListingOptions } from "./listing.ts";
import { watchStop } from "./stop.ts";

export type PagingOptions = { limit?: number; cursor?: string };
export type Screen = { width: number; colour: boolean };

/** Items that people are shown unless they ask for more. */
const FOR_PEOPLE = 20;
/** Lines longer than this are hard to read, however wide the window. */
const WIDEST = 100;

export const askedOf = (options: ListingOptions & PagingOptions): Asked => ({ asOf: asOf(options), cursor: options.cursor ?? null });

/** null for all. */
export const limitOf = ({ limit, json, jsonl }: ListingOptions & PagingOptions): number | null => limit ?? (json || jsonl ? null : FOR_PEOPLE);

export function screenOf(stream: NodeJS.WriteStream = process.stdout, widest = WIDEST): Screen {
  return { width: Math.min(stream.columns ?? 80, widest), colour: wantsColour(stream) };
}

type Shown<T> = {
  /** What people see of so many of them; without line feeds. */
  lines(items: readonly T[], screen: Screen): string[];
  /** In place of an empty listing. */
  none: string;
  /** How many there are beside `items`, where these are no more than the limit. */
  left?: number;
};

/** Prints what comes after the cursor, up to the limit. */
export async function printListing<T>(
  items: readonly Paged<T>[],
  options: ListingOptions & PagingOptions,
  { lines, none, left = 0 }: Shown<T>,
): Promise<Ending> {
  const stop = watchStop();
  try {
    if (options.json || options.jsonl) {
      const output = openOutput(process.stdout, options.jsonl ? "lines" : "json");
      for (const item of items.slice(0, limitOf(options) ?? items.length)) {
        if (stop.signal.aborted) break;
        await output.add(jsonLine(item), false);
      }
      await output.end();
    } else {
      const screen = screenOf();
      const shown = items.slice(0, limitOf(options) ?? items.length);
      const rest = left + items.length - shown.length;
      const more = rest > 0 ? palette(screen.colour).dim(`${rest} more with --cursor ${shown.at(-1)!.cursor}`) : "";
      process.stdout.write(shown.length > 0 ? `${lines(shown, screen).join("\n")}\n` : options.cursor === undefined ? `${none}\n` : "No more.\n");
      if (more) process.stdout.write(`\n${more}\n`);
    }
  } finally {
    stop.end();
  }
  return stop.signal.aborted ? "interrupted" : "done";
}
