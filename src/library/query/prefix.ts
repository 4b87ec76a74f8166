/** Ids as people name them: whole, or so much of the beginning that no other begins so. */
import { ApudError, type ErrorCode } from "../../model/errors.ts";

const SHOWN = 5;

/** Of ids that begin so. Throws `code` where there is none, `ambiguous-id` where there are several. */
export function theOne(given: string, found: readonly string[], { code, noun, hint }: { code: ErrorCode; noun: string; hint: string }): string {
  if (found.includes(given)) return given;
  if (found.length === 0) throw new ApudError(code, `The library has no such ${noun}: ${given}`, hint);
  if (found.length === 1) return found[0]!;
  const more = found.length > SHOWN ? ` and ${found.length - SHOWN} more` : "";
  throw new ApudError("ambiguous-id", `${found.length} begin so: ${found.slice(0, SHOWN).join(", ")}${more}`, "Name more of the one that you mean.");
}

/** As a range of text, since an id may hold what `like` takes for a sign. */
export const beginning = (given: string): [from: string, to: string] => [given, `${given}\u{10FFFF}`];
