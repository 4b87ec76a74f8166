/** Words that speak of what is told without saying by whom. */
import { lexicon } from "../../text/lexicon.ts";

const UNTOLD = new Set(lexicon<{ untold: string[] }>("claims/voices").untold);

/** "unconfirmed reports say": whoever they are, the text leaves it open. */
export function isReports(words: readonly string[]): boolean {
  return words.length > 0 && UNTOLD.has(words.at(-1)!);
}
