/** Which of two copies is the original, as far as the reports themselves say. */
import type { Document } from "../../model/document.ts";
import { agencyNamed } from "../../text/agency.ts";
import { moment } from "../store/clock.ts";

/**
 * A text that sorts before that of each document's copies: an agency before those who print it; then whoever published first, by the
 * day, then by the time where it is said; then the longer, since copies are cut; then, so that the answer is always the same, by id.
 */
export function precedenceOf({ publisher, publishedAt, id }: Document, words: number): string {
  const agency = publisher !== null && agencyNamed(publisher) !== null ? "0" : "1";
  const at = moment(publishedAt);
  const timed = publishedAt !== null && /T\d/.test(publishedAt);
  const [day, time] = at === null ? ["9999-99-99", "99:99"] : [at.slice(0, 10), timed ? at.slice(11, 23) : "24:00"];
  return [agency, day, time, String(1e9 - words).padStart(10, "0"), id].join(" ");
}

export type Standing = { document: Document; precedence: string };

/** The original first. A copy names the outlet that it is from ("told Norden", "Norden reported"); that outlet does not name the copy's. */
export function inOrder<T extends Standing>(one: T, other: T): [T, T] {
  const [first, second] = one.precedence < other.precedence ? [one, other] : [other, one];
  const agency = first.precedence[0] !== second.precedence[0];
  return !agency && names(first, second) && !names(second, first) ? [second, first] : [first, second];
}

/** Shorter names are words of other meanings too. */
const SHORTEST_NAME = 4;

function names({ document: { bodyText } }: Standing, { document: { publisher } }: Standing): boolean {
  const name = publisher?.replace(/^The /, "") ?? "";
  if (name.length < SHORTEST_NAME || !/\p{Lu}/u.test(name)) return false;
  for (let at = bodyText.indexOf(name); at >= 0; at = bodyText.indexOf(name, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test((bodyText[at - 1] ?? "") + (bodyText[at + name.length] ?? ""))) return true;
  }
  return false;
}
