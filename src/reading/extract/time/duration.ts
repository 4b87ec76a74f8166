/** How long, as ISO 8601 writes it. */
import { lexicon } from "../../../text/lexicon.ts";
import type { Part } from "./match.ts";
import { unitOf } from "./words.ts";

const { timeUnits } = lexicon<{ timeUnits: Record<string, string> }>("quantities");
/** A half of each unit, in the next smaller one. */
const HALVES: Record<string, string> = { year: "P0Y6M", day: "P0DT12H", hour: "PT0H30M", minute: "PT0M30S", decade: "P5Y", century: "P50Y" };

/** null for "for weeks", "several days". */
export function durationOf({ fields }: Part, literals: readonly string[]): string | null {
  const unit = fields.get("unit")?.[0] ?? fields.get("one-unit")?.[0];
  if (unit === undefined) return null;
  const name = unitOf(unit);
  const [number] = fields.get("number") ?? [];
  const isHalf = literals.includes("half");
  if (isHalf) return HALVES[name] === undefined ? null : withHalf(HALVES[name], number ?? 0);
  if (number === undefined || !Object.hasOwn(timeUnits, name)) return null;
  return timeUnits[name]!.replace("n", String(number));
}

function withHalf(half: string, whole: number): string | null {
  if (whole === 0) return half.replace(/0[YDHM](?=T?\d)/, "").replace(/^P(?=T)/, "P");
  return /0/.test(half) && !/^P\d+Y$/.test(half) ? half.replace("0", String(whole)) : null;
}
