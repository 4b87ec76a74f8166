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

const COUNTRIES = new Set(
  lexicon<{ countries: { name: string; capitals: string[] }[] }>("names/countries").countries.map(({ name }) => plain(name).replaceAll(" ", "_")),
);

/** Of words that `nameWords` made, those that are countries. */
export function countryWords(words: readonly string[]): string[] {
  return words.filter((word) => COUNTRIES.has(word));
}

/** 1 where they name the same for all that one can see, 0 where nothing is shared, between where some words are. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (!a.length || !b.length) return 0;
  if (abbreviates(a, b) || abbreviates(b, a)) return 1;
  const shared = a.filter((x) => b.some((y) => x === y || spelledAlike(x, y))).length;
  return shared / Math.min(a.length, b.length);
}

/** Of people: one surname, and no first names that tell them apart. Where the surname is spelt in two ways, so may the first name be: "Sergei Dmitriev", "Serhij Dmytriyev". */
export function isOneName(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a.at(-1), b.at(-1)];
  if (!x || !y || !spelledAlike(x, y)) return false;
  const [first, other] = [a.slice(0, -1), b.slice(0, -1)];
  if (first.length === 0 || other.length === 0 || likeness(first, other) > 0) return true;
  return x !== y && first[0]![0] === other[0]![0];
}

/** "VCBS" and "Velmoran Customs and Border Service". */
function abbreviates([letters, ...more]: readonly string[], name: readonly string[]): boolean {
  return more.length === 0 && name.length > 1 && letters!.length >= 3 && letters === name.map((word) => word[0]).join("");
}

/** Transliterations differ in a letter or two, or in how vowels are written: "Haniyeh" and "Haniya", "Sergei" and "Sergey", "Dmitriev" and "Dmytriyev". */
export function spelledAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 5 || b.length < 5 || a[0] !== b[0] || Math.abs(a.length - b.length) > 2) return false;
  if (consonants(a) === consonants(b) && consonants(a).length >= 4) return true;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= Math.min(a.length, b.length) - 2 && same >= 4;
}

const consonants = (word: string) => word.replace(/[aeiouyj]/gu, "").replace(/(.)\1/gu, "$1");
