/** "KALVAR, March 3 (Reuters) -" at the head of a report. */

import { agencyIn } from "../../text/agency.ts";
import { lexicon } from "../../text/lexicon.ts";

export type Dateline = {
  /** UTF-16 units from the start of the text, the dash included. */
  length: number;
  /** The agency in its brackets. */
  credit: string | null;
};

const UPPER = "\\p{Lu}[\\p{Lu}'’.\\-]+(?: (?:\\p{Lu}[\\p{Lu}'’.\\-]*|of|the|de|la|and))*";
const NAME = "\\p{Lu}[\\p{L}'’.\\-]*(?: \\p{Lu}[\\p{L}'’.\\-]*){0,3}";
const DATE = "(?:\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}\\p{L}{2,8}\\.?)(?:,? \\d{4})?";
const BRACKETS = "\\((?<agency>[^()]{2,40})\\)";
const DASH = "\\s*(?:[—–―]|-{1,2}(?=\\s))\\s*";
const PLACE = `(?:${UPPER}|${NAME})(?:[,/] ?(?:${NAME}|${UPPER})){0,2}`;
const BRACKETED = new RegExp(`^(?<place>${PLACE})?(?:[,;]? ${DATE})?,? ?${BRACKETS}\\s*(?:[—–―:]|-{1,2})\\s*`, "u");
const BARE = new RegExp(`^(?<place>${UPPER})(?:, ?${NAME}){0,2}(?:[,;]? ${DATE})?(?:${DASH}|: (?=["“\\p{Lu}]))`, "u");
const CAPITALS = new RegExp(`^${UPPER}$`, "u");
const NOT_PLACES = new Set(lexicon<{ notPlaces: string[] }>("page/agencies").notPlaces);
const LONGEST = 120;
const SHORTEST_PLACE = 4;

/** null where the text begins without one, or where it is not safe to say: a place in small letters needs its agency. */
export function datelineOf(text: string): Dateline | null {
  const head = text.slice(0, LONGEST);
  const bracketed = BRACKETED.exec(head);
  if (bracketed) {
    const credit = agencyIn(bracketed.groups!.agency!);
    if (credit !== null || CAPITALS.test(bracketed.groups!.place ?? "")) return { length: bracketed[0].length, credit };
  }
  const bare = BARE.exec(head);
  const place = bare?.groups?.place ?? "";
  return bare && place.length >= SHORTEST_PLACE && !place.split(" ").some((word) => NOT_PLACES.has(word))
    ? { length: bare[0].length, credit: null }
    : null;
}
