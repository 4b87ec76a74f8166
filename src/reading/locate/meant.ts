/** Which places a name can mean. */
import { type Place, placesNamed } from "../../nlp/gazetteer.ts";

/** Words around a place's own name, and words that only point at a side of it. */
const BEFORE =
  /^(?:the |greater |downtown |central |mainland |metropolitan |metro |far |(?:city|town|village|township|borough|county|state|province|region|republic|district|municipality|port|island|isle) of |(?:north|south|east|west|mid)(?:-?(?:east|west))?(?:ern)?[ -])/i;
const AFTER =
  /(?: (?:city|town|township|village|area|region|province|state|district|oblast|governorate|county|parish|borough|suburbs?|metro|islands?|valley|city limits))$/i;
/** A street has its name from anywhere. */
const STREET = /\b(?:street|st|avenue|ave|road|rd|lane|drive|boulevard|highway|way|court|circle|place|square|route)\.?$/i;

/** By the whole name; or else by less and less of it ("northern Ayr", "the city of Ayr"); or else by the place that it begins with ("Ayr General Hospital"). */
export function placesMeant(name: string): Place[] {
  for (let rest = name; rest !== ""; ) {
    const places = placesNamed(rest);
    if (places.length > 0) return places;
    const without = rest.replace(BEFORE, "");
    const less = without === rest ? rest.replace(AFTER, "") : without;
    if (less === rest) break;
    rest = less;
  }
  return STREET.test(name) ? [] : placesBeginning(name);
}

const LONGEST = 3;

/** By the longest beginning of a name that is a place's: "Ayr County" of "Ayr County Court". */
export function placesBeginning(name: string): Place[] {
  const words = name.split(" ");
  for (let n = Math.min(words.length - 1, LONGEST); n > 0; n--) {
    const places = placesNamed(words.slice(0, n).join(" "));
    if (places.length > 0) return places;
  }
  return [];
}
