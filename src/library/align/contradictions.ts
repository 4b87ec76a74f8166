/** Claims that cannot both hold, by the slot in which they differ, and variants: claims of one matter that may. */
import type { Fact } from "../facts/facts.ts";
import { likeness } from "../facts/names.ts";
import { differ } from "./apart.ts";
import type { Group } from "./claims.ts";
import { compareFigures, compareTimes } from "./features.ts";

export type Slot = "quantity" | "time" | "place" | "actor";
/** How two claims of one matter stand to each other. */
export type Relation = Slot | "variant";
type Near = { a: number; b: number; score: number; one: Fact; other: Fact };

/** Below it, statements are too far apart to speak of one thing. */
export const ABOUT_ONE = -2;

export function contradictionsOf(groups: readonly Group[], near: readonly Near[]): { a: number; b: number; slot: Relation }[] {
  const found = new Map<string, { a: number; b: number; slot: Relation }>();
  for (const { a, b, score, one, other } of near) {
    if (score <= ABOUT_ONE) continue;
    const [x, y] = a < b ? [a, b] : [b, a];
    const slot = slotOf(one, other);
    const key = `${x} ${y}`;
    if (slot && !revises(groups[x]!, groups[y]!)) found.set(key, { a: x, b: y, slot });
    else if ((slot || differ(one, other)) && !found.has(key)) found.set(key, { a: x, b: y, slot: "variant" });
  }
  return [...found.values()];
}

function slotOf(one: Fact, other: Fact): Slot | null {
  const [s, t] = [one.statement, other.statement];
  if (one.negative !== other.negative || s.modality === "planned" || t.modality === "planned") return null;
  if (compareFigures(s.quantity, t.quantity) === "other") return "quantity";
  if (one.predicate !== other.predicate) return null;
  if (compareTimes(s.time, t.time) === "other") return "time";
  if (one.place.length && other.place.length && likeness(one.place, other.place) === 0) return "place";
  return null;
}

/** A later figure by the same source takes the place of the earlier one. */
function revises(a: Group, b: Group): boolean {
  const voices = (g: Group) => g.members.map((m) => m.fact.voices.at(-1)?.words ?? []);
  return voices(a).some((x) => voices(b).some((y) => x.length > 0 && y.length > 0 && likeness(x, y) === 1));
}
