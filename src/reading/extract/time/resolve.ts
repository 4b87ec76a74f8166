/** The value of each expression: by itself, from the day of publication, or from the time that the text told last. */
import { absolute } from "./absolute.ts";
import type { Found } from "./match.ts";
import { RELATIVE } from "./relative.ts";
import type { Resolved, Setting } from "./setting.ts";

/** One for each part of what was found. */
export function resolve(found: Found, setting: Setting): Resolved[] {
  if (found.kind === "date") return found.parts.map((part, k) => absolute(part, found.parts[1 - k], found.literals, setting));
  const value = RELATIVE[found.kind]?.(found.parts[0]!, found.literals, setting) ?? null;
  return found.parts.map(() => ({ value, explicit: false }));
}
