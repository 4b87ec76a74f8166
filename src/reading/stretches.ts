/** Which parts of a document are read as sentences. */
import type { Document, Section } from "../model/document.ts";
import type { Span } from "../model/span.ts";

const READ = new Set<Section["kind"]>(["headline", "dateline", "body", "caption", "other"]);
const RUNNING = new Set<Section["kind"]>(["dateline", "body"]);

/**
 * All of a text without sections; of a page its headline, standfirst, captions and running text, each by itself, so that no sentence reaches from one into another.
 * Bylines and credits say nothing. UTF-16 units.
 */
export function stretchesOf({ bodyText, sections }: Document): Span[] {
  if (sections.length === 0) return [{ start: 0, end: bodyText.length }];
  const out: Span[] = [];
  let running: Span | null = null;
  for (const { kind, start, end } of sections) {
    if (!READ.has(kind)) {
      running = null;
    } else if (!RUNNING.has(kind)) {
      out.push({ start, end });
      running = null;
    } else if (running) {
      running.end = end;
    } else {
      running = { start, end };
      out.push(running);
    }
  }
  return out;
}
