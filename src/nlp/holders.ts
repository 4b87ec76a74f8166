/** The larger place that the text puts a place in: "Ayr, Ohio", "Ayr (Scotland)", "Ayr, NC". */
import { divisionCoded, type Place, placesNamed } from "./gazetteer.ts";
import type { Tree } from "./tree.ts";

const HOLDS = new Set<Place["kind"]>(["country", "division", "district"]);
const LONGEST = 4;

/** What stands after the word `last`, of which the place may be a part; empty where nothing does. */
export function holdersAfter(tree: Tree, last: number): Place[] {
  if (!/^[,(]$/.test(tree.lower[last + 1] ?? "")) return [];
  const from = last + 2;
  for (let n = LONGEST; n > 0; n--) {
    const forms = tree.forms.slice(from, from + n);
    if (forms.length < n || !/^\p{Lu}/u.test(forms[0]!) || !/^[\p{Lu}.]/u.test(forms.at(-1)!)) continue;
    const name = forms.join(" ");
    const coded = /^[A-Z]{2}$/.test(name) ? divisionCoded("US", name) : undefined;
    const places = coded ? [coded] : placesNamed(name).filter((p) => HOLDS.has(p.kind));
    if (places.length > 0) return places;
  }
  return [];
}

/** Whether the second holds the first: a town its county, state or country. */
export function liesIn(inner: Place, outer: Place): boolean {
  if (inner.country === "" || inner.country !== outer.country || inner === outer) return false;
  if (outer.kind === "country") return inner.kind !== "country";
  if (outer.kind === "division") return inner.kind !== "division" && (outer.first === "" || inner.first === outer.first);
  return inner.kind !== "division" && inner.kind !== "district" && inner.first === outer.first && inner.second === outer.second;
}
