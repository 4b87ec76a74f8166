/** A value as one line of JSON that is safe to show on a terminal and to split into lines by any tool. */

/** JSON.stringify escapes the control characters below U+0020; these are left: C1, which terminals obey, and what some take for line breaks. */
const UNSAFE = /[\u007F-\u009F\u2028\u2029]/g;

export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
