/** `apud claims`: what the reports of a library say, who confirms and who denies it, and how many origins that goes back to. */
import { alone, cursorOf, type Listed, listed, positionOf } from "../../library/present-claims.ts";
import { jsonLine } from "../jobs/json-line.ts";
import { openOutput } from "../jobs/output.ts";
import { claimLines } from "../terminal/claims.ts";
import { palette, wantsColour } from "../terminal/colour.ts";
import type { Ending } from "./ending.ts";
import { asOf, type LibraryOptions, withLibrary } from "./library-options.ts";
import type { ListingOptions } from "./listing.ts";
import { watchStop } from "./stop.ts";

export type ClaimsOptions = LibraryOptions & ListingOptions & { all?: boolean; machine?: boolean; limit?: number; cursor?: string };

/** Claims that people are shown unless they ask for more. */
const FOR_PEOPLE = 20;
const WIDEST = 100;

export function claims(options: ClaimsOptions): Promise<Ending> {
  const shape = options.jsonl ? "lines" : options.json ? "json" : "terminal";
  const after = options.cursor === undefined ? null : positionOf(options.cursor);
  const seen = { asOf: asOf(options), machine: options.machine === true, after };
  return withLibrary(options, async ({ store: { db } }) => {
    const stop = watchStop();
    try {
      const found = shape === "terminal" ? listed(db, { ...seen, order: "reports", widely: options.all !== true }) : listed(db, seen);
      const output = openOutput(process.stdout, shape);
      const limit = options.limit ?? (shape === "terminal" ? FOR_PEOPLE : Number.POSITIVE_INFINITY);
      const { shown, more } = await print(found, limit, stop.signal, (claim) =>
        output.add(shape === "terminal" ? forPeople(claim) : jsonLine(withCursor(claim)), false),
      );
      if (shape === "terminal") {
        const rest = options.all || after ? 0 : await alone(db, seen.asOf, seen.machine);
        await output.add(ending(shown, more, rest), false);
      }
      await output.end();
    } finally {
      stop.end();
    }
    return stop.signal.aborted ? "interrupted" : "done";
  });
}

/** more: the cursor of the last that was shown, where others come after it. */
async function print(found: AsyncIterable<Listed>, limit: number, stop: AbortSignal, add: (claim: Listed) => Promise<unknown>) {
  let shown = 0;
  let last: string | null = null;
  for await (const claim of found) {
    if (stop.aborted) break;
    if (shown === limit) return { shown, more: last };
    await add(claim);
    last = cursorOf(claim.position);
    shown++;
  }
  return { shown, more: null };
}

const withCursor = ({ position, ...claim }: Listed) => ({ ...claim, cursor: cursorOf(position) });

function forPeople(claim: Listed): string {
  const width = Math.min(process.stdout.columns ?? WIDEST, WIDEST);
  return claimLines(claim, { width, colour: wantsColour(process.stdout) }).join("\n");
}

function ending(shown: number, more: string | null, rest: number): string {
  const none = shown > 0 ? "" : rest > 0 ? "No claim stands in more than one report.\n" : "No claims.\n";
  const left = rest > 0 ? `${rest} more ${rest === 1 ? "claim stands" : "claims stand"} in one report alone (--all shows them).\n` : "";
  const next = more === null ? "" : `${palette(wantsColour(process.stdout)).dim(`More with --cursor ${more}`)}\n`;
  return none + next + left;
}
