/** Authors' names out of a byline: "By Ana Roe and Jan Doe, Staff Writers". The words around them are data: lexicon/page/people.json. */

import { agencyNamed } from "../../text/agency.ts";
import { lexicon } from "../../text/lexicon.ts";

const WORDS = lexicon<{ lead: string[]; role: string[] }>("page/people");
const LEAD = new RegExp(`^\\s*(?:${WORDS.lead.join("|")})(?::\\s*|\\s+)`, "iu");
const ROLE = new RegExp(`(?<![\\p{L}])(?:${WORDS.role.join("|")})s?(?![\\p{L}])`, "iu");
const BETWEEN = /\s*(?:[,;|/·•\n]|\s[–—-]\s|&|(?<![\p{L}])(?:and|und|et|y|e|with)(?![\p{L}.]))\s*/u;
const NAME = /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*(?: (?:[\p{L}\p{M}'’.-]+|\([\p{L} ]+\))){0,4}$/u;
const LONGEST = 300;

/**
 * The names in a byline that are surely names of persons; [] where none is. A lone word counts at its head alone: what follows a comma
 * is a degree or a town more often than a name.
 */
export function peopleIn(byline: string): string[] {
  if (byline.length > LONGEST) return [];
  const names = byline
    .replace(LEAD, "")
    .split(BETWEEN)
    .map((part) => part.replace(LEAD, "").trim())
    .filter((part, at) => isPerson(part) && (at === 0 || part.includes(" ")));
  return [...new Set(names)];
}

const isPerson = (text: string): boolean => NAME.test(text) && !ROLE.test(text) && !/^\p{Lu}+$/u.test(text) && agencyNamed(text) === null;

export const opensByline = (text: string): boolean => LEAD.test(text);
