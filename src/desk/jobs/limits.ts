/** How much is taken at a time, where --max-size does not say. */
import { ApudError } from "../../model/errors.ts";

/** A page or a file. */
export const FILE_LIMIT = 20 * 1024 * 1024;
/** A line of JSON: a page grows when it is written as a string. */
export const LINE_LIMIT = 3 * FILE_LIMIT;

export function tooLarge(limit: number): ApudError {
  return new ApudError("too-large", `It is larger than ${limit} bytes.`, "Give a larger --max-size to read it all the same.");
}
