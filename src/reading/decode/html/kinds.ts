/** What a block of the article is: by the role its markup claims, then by its own words. */
import { isoDate } from "../dates.ts";
import { opensByline, peopleIn } from "../people.ts";
import type { Piece } from "../pieces.ts";
import type { Block } from "./blocks.ts";
import { isLine } from "./lines.ts";

/** How far the reading of an article has come. */
export type Place = {
  /** Weight of the text before this block, of `total`. */
  passed: number;
  total: number;
  /** The page's own; "" where it is not known. */
  host: string;
  /** true below a heading of links, until text follows. */
  skipping: boolean;
};

const LONGEST_HEADING = 80;
const LONGEST_BYLINE = 100;
const SHORT = 25;

/** A heading such as "More stories" after which nothing of the article follows. */
export const endsArticle = (block: Block, place: Place): boolean =>
  place.passed > place.total * 0.5 && block.text.length < LONGEST_HEADING && block.linked < 0.5 && isLine("end", block.text);

/** null for what is no part of the article. */
export function kindOf(block: Block, place: Place): Piece["kind"] | null {
  const { text, role, linked } = block;
  const begun = place.passed > 0;
  if (role === "drop") return null;
  if (role === "caption" || role === "credit" || role === "byline") return isLine("label", text) ? null : role;
  if (role === "standfirst" && !begun) return "other";
  if (role === "headline" && !begun) return null;
  if (isByline(text)) return "byline";
  if (isLine("credit", text)) return "credit";
  if (role === "quote") return "body";
  const leadsElsewhere = isLine("related", text) && (linked > 0.3 || text.length < SHORT);
  if (leadsElsewhere || (text.length < LONGEST_HEADING && isLine("end", text))) {
    place.skipping ||= linked < 0.5;
    return null;
  }
  if (place.skipping && linked > 0.5) return null;
  place.skipping = false;
  if (isLine("label", text) || isLine("appeal", text)) return null;
  return linked > 0.9 && text.length < 200 && !leadsAway(block.href, place.host) ? null : "body";
}

/** "Posted by Ana Roe on 3 March", in a line of its own and not a sentence. */
const isByline = (text: string): boolean =>
  text.length < LONGEST_BYLINE && !/[.!?]["”]?$/.test(text) && opensByline(text) && (peopleIn(text).length > 0 || isoDate(text) !== null);

/** A link alone on its line that leads to another site belongs to the report; one to the same site leads to other reports. */
function leadsAway(href: string, host: string): boolean {
  const target = /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(href)?.[1]?.toLowerCase();
  return target !== undefined && host !== "" && !target.endsWith(host) && !host.endsWith(target);
}
