/** `apud search`: full text over a library's documents and statements. */
import { find, type Hit } from "../../library/search/find.ts";
import { jsonLine } from "../jobs/json-line.ts";
import { openOutput } from "../jobs/output.ts";
import { clean } from "../terminal/clean.ts";
import { type Palette, palette, wantsColour } from "../terminal/colour.ts";
import { type Piece, wrap } from "../terminal/wrap.ts";
import type { Ending } from "./ending.ts";
import { asOf, type LibraryOptions, withLibrary } from "./library-options.ts";
import type { ListingOptions } from "./listing.ts";
import { watchStop } from "./stop.ts";

export type SearchOptions = LibraryOptions & ListingOptions & { in: "documents" | "statements"; limit?: number; cursor?: string };

/** Hits that people are shown unless they ask for more. */
const FOR_PEOPLE = 20;
const WIDEST = 100;

export function search(words: string[], options: SearchOptions): Promise<Ending> {
  return withLibrary(options, async ({ store }) => {
    const stop = watchStop();
    try {
      const wanted = { query: words.join(" "), of: options.in, asOf: asOf(options), cursor: options.cursor ?? null };
      await print(find(store, wanted), options, stop.signal);
    } finally {
      stop.end();
    }
    return stop.signal.aborted ? "interrupted" : "done";
  });
}

async function print(hits: AsyncIterable<Hit>, options: SearchOptions, stop: AbortSignal): Promise<void> {
  const shape = options.jsonl ? "lines" : options.json ? "json" : "terminal";
  const limit = options.limit ?? (shape === "terminal" ? FOR_PEOPLE : Number.POSITIVE_INFINITY);
  const output = openOutput(process.stdout, shape);
  const width = Math.min(process.stdout.columns ?? 80, WIDEST);
  const look = palette(wantsColour(process.stdout));
  let shown = 0;
  let last: string | null = null;
  for await (const hit of hits) {
    if (stop.aborted) break;
    if (shown === limit) {
      if (shape === "terminal") await output.add(`${look.dim(`More with --cursor ${last}`)}\n`, false);
      break;
    }
    await output.add(shape === "terminal" ? forPeople(hit, width, look) : jsonLine(hit), false);
    last = hit.cursor;
    shown++;
  }
  if (shown === 0 && shape === "terminal") await output.add("Nothing found.\n", false);
  await output.end();
}

function forPeople({ document, title, publisher, publishedAt, statement, snippet, matches }: Hit, width: number, look: Palette): string {
  const about = [publisher, publishedAt?.slice(0, 10), document].flatMap((part) => (part ? [clean(part)] : [])).join(" · ");
  const head = wrap(
    [{ text: title === null ? about : clean(title), style: look.bold }, ...(title === null ? [] : [{ text: ` ${about}`, style: look.dim }])],
    width,
  );
  const said = statement ? wrap([{ text: clean(statement.text) }], width, "  • ", "    ") : [];
  return `${[...head, ...said, ...wrap(marked(snippet, matches, look), width, "  ")].join("\n")}\n`;
}

/** The snippet with what was asked for standing out. */
function marked({ start, end, text }: Hit["snippet"], matches: Hit["matches"], look: Palette): Piece[] {
  const points = Array.from(text);
  const pieces: Piece[] = [];
  let at = 0;
  const add = (to: number, style?: Piece["style"]) => {
    const words = points.slice(at, to).join("");
    const text = `${/^\s/.test(words) ? " " : ""}${clean(words)}${/\s$/.test(words) ? " " : ""}`;
    if (words !== "") pieces.push(style ? { text, style } : { text });
    at = Math.max(at, to);
  };
  for (const match of matches) {
    if (match.start < start || match.end > end || match.start - start < at) continue;
    add(match.start - start);
    add(match.end - start, look.note);
  }
  add(points.length);
  return pieces;
}
