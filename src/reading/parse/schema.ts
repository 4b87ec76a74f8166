/** What kind of thing a name names, after FollowTheMoney, by the words in it and before it. */
import type { Entity } from "../../model/entity.ts";
import type { NameLabel } from "../../nlp/annotation.ts";
import { countryNamed } from "../../nlp/countries.ts";
import { lexicon } from "../../text/lexicon.ts";

type Lists = Record<"publicBody" | "publicBodyNames" | "notPublicBody" | "company" | "vesselBefore" | "vesselPrefix" | "event", string[]>;
const lists = lexicon<Lists>("names/schemata");
const has = Object.fromEntries(Object.entries(lists).map(([key, words]) => [key, new Set(words)])) as unknown as Record<keyof Lists, Set<string>>;

/** `texts`: every spelling; `before`: the words that stand before a mention, in lower case. undefined: of no kind that Apud keeps. */
export function schemaOf(label: NameLabel, texts: readonly string[], before: readonly string[]): Entity["schema"] | undefined {
  const words = texts.flatMap((t) => t.split(" "));
  const lower = words.map((w) => w.toLowerCase().replace(/\.$/, ""));
  if (label !== "PER" && texts.some((t) => countryNamed(t))) return "Country";
  if (words.some((w) => has.vesselPrefix.has(w)) || (label !== "PER" && before.some((w) => has.vesselBefore.has(w)))) return "Vessel";
  if (label === "PER") return "Person";
  if (label === "LOC") return "Location";
  if (label === "MISC") return lower.some((w) => has.event.has(w)) ? "Event" : undefined;
  if (texts.some((t) => has.publicBodyNames.has(t))) return "PublicBody";
  // A legal form ends a company's name; "Bank of Tessaly" begins with its kind.
  if (texts.some((t) => has.company.has(t.split(" ").at(-1)!.toLowerCase().replace(/\.$/, "")))) return "Company";
  if (lower.some((w) => has.publicBody.has(w)) && !words.some((w) => has.notPublicBody.has(w))) return "PublicBody";
  return "Organization";
}
