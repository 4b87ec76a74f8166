/** Which state a name, a demonym or a seat of government stands for. */
import { lexicon } from "../text/lexicon.ts";

export type Country = { name: string; demonyms: string[]; capitals: string[]; aliases: string[] };

const { countries } = lexicon<{ countries: Country[] }>("names/countries");
const byName = new Map(countries.flatMap((c) => [c.name, ...c.aliases].map((name) => [name.toLowerCase(), c] as const)));
// Plurals as well: "two Russians". Where two states share a demonym neither is meant for sure.
const byDemonym = new Map<string, Country | undefined>();
for (const country of countries)
  for (const demonym of country.demonyms)
    for (const form of [demonym.toLowerCase(), `${demonym.toLowerCase()}s`]) byDemonym.set(form, byDemonym.has(form) ? undefined : country);

/** By its name or an alias, in any case; "US" and the like only in capitals. */
export function countryNamed(name: string): Country | undefined {
  const country = byName.get(name.toLowerCase());
  return country && (name.length > 4 || name !== name.toLowerCase()) ? country : undefined;
}

export function countryOfDemonym(word: string): Country | undefined {
  return byDemonym.get(word.toLowerCase());
}
