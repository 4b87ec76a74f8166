/** Whether two names, of whatever documents, are one: by their letters alone. */
import { countryNamed, countryOfDemonym } from "../../nlp/countries.ts";
import { lexicon } from "../../text/lexicon.ts";

const { capitals } = { capitals: new Map<string, string>() };
for (const c of lexicon<{ countries: { name: string; capitals: string[] }[] }>("names/countries").countries)
  for (const seat of c.capitals) capitals.set(plain(seat), plain(c.name));

const STOP = new Set(["the", "a", "an", "of", "and", "for", "in", "at", "by", "s", "his", "her", "its", "their", "mr", "mrs", "ms", "dr", "sir"]);

/** Without marks over letters, in lower case, words apart by single spaces. */
export function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/ı/gu, "i")
    .replace(/['’](?:s\b)?/gu, " ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The words by which a phrase names somebody; a demonym or the seat of a government as its country. */
export function nameWords(phrase: string): string[] {
  const country = countryNamed(phrase.trim());
  if (country) return [plain(country.name).replaceAll(" ", "_")];
  const out: string[] = [];
  for (const word of phrase.split(/[\s-]+/u)) {
    const key = plain(word);
    if (!key || STOP.has(key)) continue;
    const state = countryOfDemonym(word.replace(/['’]s$/u, "")) ?? (/^\p{Lu}/u.test(word) ? countryNamed(word) : undefined);
    out.push(state ? plain(state.name).replaceAll(" ", "_") : (capitals.get(key)?.replaceAll(" ", "_") ?? key));
  }
  return out;
}

/** 1 where they name the same for all that one can see, 0 where nothing is shared, between where some words are. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (!a.length || !b.length) return 0;
  const shared = a.filter((x) => b.some((y) => x === y || spelledAlike(x, y))).length;
  return shared / Math.min(a.length, b.length);
}

/** Transliterations differ in a letter or two: "Haniyeh" and "Haniya", "Sergei" and "Sergey". */
export function spelledAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 5 || b.length < 5 || a[0] !== b[0] || Math.abs(a.length - b.length) > 2) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= Math.min(a.length, b.length) - 2 && same >= 4;
}
