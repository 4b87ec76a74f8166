/** Reads the data of `lexicon/`. The folder stands beside `src/` and beside `dist/`, so one path serves both. */
import { readFileSync } from "node:fs";

/** The JSON of `lexicon/<name>.json`; the caller states its shape, which a test of the lexicon holds. */
export function lexicon<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../lexicon/${name}.json`, import.meta.url), "utf8")) as T;
}
