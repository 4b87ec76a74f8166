/** What a line's own words say about it, where the markup is silent. The patterns are data: lexicon/page/lines.json. */
import { lexicon } from "../../../text/lexicon.ts";

export type LineKind = "label" | "related" | "appeal" | "end" | "credit";

const LINES = lexicon<Record<LineKind, string[]>>("page/lines");
const whole = (patterns: string[]) => new RegExp(`^\\W{0,4}(?:${patterns.join("|")})\\s*$`, "iu");
const PATTERNS: Record<LineKind, RegExp> = {
  label: whole(LINES.label),
  related: whole(LINES.related),
  appeal: whole(LINES.appeal),
  end: whole(LINES.end),
  credit: whole(LINES.credit),
};
/** Longer blocks are text, whatever they begin with; it also bounds the time a pattern takes. */
const LONGEST = 400;

export const isLine = (kind: LineKind, text: string): boolean => text.length <= LONGEST && PATTERNS[kind].test(text);
