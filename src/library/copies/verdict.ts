/** When a shared passage makes a copy. */
import type { Shared } from "./shared.ts";

/**
 * Of the shorter text, in runs of eight words or more. Outlets cut an agency's text and change words in it, and more than half
 * stays; independent reports of one event have under a fifth in common, and what there is stands in quotation marks.
 */
const COPIED_SHARE = 0.4;
/** A text of a line or two is like another by chance. */
const LEAST_WORDS = 16;

export function isCopy({ share, unquoted, passages }: Shared): boolean {
  const words = passages.reduce((sum, passage) => sum + passage.words, 0);
  return share >= COPIED_SHARE && unquoted >= COPIED_SHARE && words >= LEAST_WORDS;
}

/** Whether it is worth keeping as evidence that one may rest on the other. */
export const isTelling = (shared: Shared): boolean => isCopy(shared) || (shared.unquoted > 0 && (shared.passages[0]?.words ?? 0) >= LEAST_WORDS);
