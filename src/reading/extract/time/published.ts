/** The day that "yesterday" counts from, in the report's own zone. */
import type { Tree } from "../../../nlp/tree.ts";
import { type Day, isDay, ordinalOf } from "../../../text/calendar.ts";
import type { Found } from "./match.ts";
import { resolve } from "./resolve.ts";
import { firstDay, isInterval } from "./value.ts";

const DATELINE_LINES = 12;
const DATELINE_END = 5000;
const DATELINE_DAYS = 7;

/** A date that has one of the first lines to itself is the report's own, unless what the page says is far from it. */
export function publishedOn(bodyText: string, tree: Tree, found: readonly Found[], publishedAt: string | null): Day | null {
  const published = dayOf(publishedAt);
  for (const match of found) {
    const part = match.parts[0]!;
    const { start } = tree.words[part.first]!;
    const { end } = tree.words[part.last]!;
    if (bodyText.slice(0, Math.min(start, DATELINE_END)).split("\n").length > DATELINE_LINES || start > DATELINE_END) break;
    if (match.kind !== "date" || !part.fields.has("year") || !(part.fields.has("day") || part.fields.has("nth") || part.fields.has("two"))) continue;
    const isAlone =
      /(?:^|\n)[^\p{L}\p{N}\n]*$/u.test(bodyText.slice(Math.max(0, start - 20), start)) &&
      /^[^\p{L}\p{N}\n]*(?:\n|$)/u.test(bodyText.slice(end, end + 20));
    const [resolved] = resolve(match, { published, told: null, year: null, ahead: undefined, still: false });
    if (!isAlone || !resolved?.value || isInterval(resolved.value)) continue;
    const day = firstDay(resolved.value);
    if (published === null || Math.abs(ordinalOf(day) - ordinalOf(published)) <= DATELINE_DAYS) return day;
  }
  return published;
}

function dayOf(publishedAt: string | null): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(publishedAt ?? "");
  if (!match) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(day) ? day : null;
}
