/** A Reading that is ready, as `apud read --jsonl` writes it: checked, so that what works on readings can rely on it. */
import { ApudError } from "../../model/errors.ts";
import { Reading } from "../../model/reading.ts";
import { fromCodePoints } from "../../text/offsets.ts";

const HINT = "A reading is what `apud read --jsonl` prints; `apud schema` describes it.";

export const isReading = (value: unknown): boolean => typeof value === "object" && value !== null && "statements" in value;

/** Its spans, which count code points, come out as UTF-16 units. Throws `bad-reading`. */
export function readingFromJson(value: unknown): Reading {
  const parsed = Reading.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw bad(`${issue.path.join(".")}: ${issue.message}`);
  }
  const reading = parsed.data;
  checkSpans(reading, lengthOf(reading.document.bodyText), "");
  for (const part of ["entities", "attributions", "statements"] as const) {
    const ids = new Set(reading[part].map(({ id }) => id));
    if (ids.size < reading[part].length) throw bad(`${part} have the same id twice`);
  }
  checkChains(reading);
  return fromCodePoints(reading);
}

function bad(what: string): ApudError {
  return new ApudError("bad-reading", `It is no reading: ${what}.`, HINT);
}

function lengthOf(text: string): number {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}

function checkSpans(value: unknown, length: number, path: string): void {
  if (typeof value !== "object" || value === null) return;
  const { start, end } = value as { start?: unknown; end?: unknown };
  if (typeof start === "number" && typeof end === "number" && (start > end || end > length)) {
    throw bad(`${path.slice(1)} is no part of its text`);
  }
  for (const [key, field] of Object.entries(value)) checkSpans(field, length, `${path}.${key}`);
}

/** Whoever follows a chain of voices comes to its end. */
function checkChains({ attributions, statements }: Reading): void {
  const parents = new Map(attributions.map(({ id, parent }) => [id, parent]));
  const named = [...attributions.map(({ parent }) => parent), ...statements.map(({ attribution }) => attribution)];
  const unknown = named.find((id) => id !== null && !parents.has(id));
  if (unknown !== undefined) throw bad(`there is no attribution ${JSON.stringify(unknown)}`);
  const ending = new Set<string>();
  for (const { id } of attributions) {
    const path = new Set<string>();
    for (let at: string | null = id; at !== null && !ending.has(at); at = parents.get(at) ?? null) {
      if (path.has(at)) throw bad(`the attribution ${JSON.stringify(at)} stands inside itself`);
      path.add(at);
    }
    for (const one of path) ending.add(one);
  }
}
