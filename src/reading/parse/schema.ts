/** What kind of thing a name names, after FollowTheMoney, by the words in it and before it. */
import type { Entity } from "../../model/entity.ts";
import type { NameLabel } from "../../nlp/annotation.ts";
import { countryNamed } from "../../nlp/countries.ts";
import { lexicon } from "../../text/lexicon.ts";

type Lists = Record<
  "publicBody" | "publicBodyNames" | "notPublicBody" | "company" | "vesselBefore" | "vesselPrefix" | "event" | "storm" | "organization",
  string[]
>;
const lists = lexicon<Lists>("names/schemata");
const has = Object.fromEntries(Object.entries(lists).map(([key, words]) => [key, new Set(words)])) as unknown as Record<keyof Lists, Set<string>>;

/** States that are given names as well. */
const GIVEN = new Set(["Chad", "Georgia", "Jordan"]);

/** `texts`: every spelling; `before`: the words that stand before a mention, in lower case. A thing where nothing tells. */
export function schemaOf(given: NameLabel, texts: readonly string[], before: readonly string[]): Entity["schema"] {
  const words = texts.flatMap((t) => t.split(" "));
  const lower = words.map((w) => w.toLowerCase().replace(/\.$/, ""));
  const label = given === "PER" && texts.some((t) => isOfOrganization(t) || has.publicBodyNames.has(t)) ? "ORG" : given;
  if (label === "PER" ? texts.every((t) => countryNamed(t) && !GIVEN.has(t)) : texts.some((t) => countryNamed(t))) return "Country";
  if (words.some((w) => has.vesselPrefix.has(w)) || (label !== "PER" && before.some((w) => has.vesselBefore.has(w)))) return "Vessel";
  if (label === "PER") return "Person";
  if (label !== "LOC" && lower.some((w) => has.storm.has(w))) return "Event";
  if (label === "LOC") return "Location";
  if (label === "MISC") return lower.some((w) => has.event.has(w)) ? "Event" : "Thing";
  if (texts.some((t) => has.publicBodyNames.has(t))) return "PublicBody";
  // A legal form ends a company's name; "Bank of Tessaly" begins with its kind.
  if (texts.some((t) => has.company.has(t.split(" ").at(-1)!.toLowerCase().replace(/\.$/, "")))) return "Company";
  if (lower.some((w) => has.publicBody.has(w)) && !words.some((w) => has.notPublicBody.has(w))) return "PublicBody";
  return "Organization";
}

/** "Harbour Authority", "the Union of Dock Workers" are no person. */
function isOfOrganization(text: string): boolean {
  const words = text.toLowerCase().split(" ");
  const head = words.findIndex((w) => w === "of" || w === "for");
  return words.length > 1 && has.organization.has(words.at(head < 1 ? -1 : head - 1)!.replace(/\.$/, ""));
}
