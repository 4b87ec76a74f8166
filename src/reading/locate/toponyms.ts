/** The names of a document that tell where it is about, and what each can mean. */
import type { Document } from "../../model/document.ts";
import type { Entity } from "../../model/entity.ts";
import { countryOfDemonym } from "../../nlp/countries.ts";
import { type Place, placeOfCountry } from "../../nlp/gazetteer.ts";
import { holdersAfter } from "../../nlp/holders.ts";
import type { Tree } from "../../nlp/tree.ts";
import { count, type Focus } from "./focus.ts";
import { placesBeginning, placesMeant } from "./meant.ts";

export type Toponym = {
  /** Index into the entities; undefined for what only hints at a place: "Ayr" of "Ayr Police". */
  entity?: number;
  places: Place[];
  /** What it counts for in the document's focus. */
  reach: number;
  /** For each mention that has one, the larger places that it is put in. */
  holders: Place[][];
};

/** "Ayr Police" is less sure to speak of Ayr than "Ayr" is. */
const HINT = 0.5;

export function toponymsOf(entities: readonly Entity[], tree: Tree, { publisher }: Pick<Document, "publisher">): Toponym[] {
  const out: Toponym[] = [];
  const endAt = new Map(tree.words.map((w, i) => [w.end, i]));
  for (const [entity, { schema, mentions, name }] of entities.entries()) {
    if (schema === "Person") continue;
    const isPlace = schema === "Location" || schema === "Country";
    const places = isPlace ? placesMeant(name) : placesBeginning(name);
    if (places.length === 0) continue;
    const named = mentions.filter((m) => m.kind === "name");
    const reach = 1 + Math.log(Math.max(named.length, 1));
    if (!isPlace) out.push({ places, reach: reach * HINT, holders: [] });
    else
      out.push({
        entity,
        places,
        reach,
        holders: named.map((m) => holdersAfter(tree, endAt.get(m.end) ?? tree.words.length)).filter((h) => h.length > 0),
      });
  }
  const home = placesBeginning(publisher?.replace(/^The /, "") ?? "");
  if (home.length > 0) out.push({ places: home, reach: HINT, holders: [] });
  return out;
}

/** What speaks for countries by itself: demonyms, and the country that the page's address ends with. */
export function evidenceOf(tree: Tree, { sourceUrl }: Pick<Document, "sourceUrl">): Focus {
  const focus: Focus = new Map();
  for (const form of tree.forms) {
    const country = /^\p{Lu}/u.test(form) ? countryOfDemonym(form) : undefined;
    if (country) count(focus, placeOfCountry(country), 1);
  }
  const ending = /^https?:\/\/[^/:]*\.([a-z]{2})(?:[/:]|$)/i.exec(sourceUrl ?? "")?.[1]?.toUpperCase();
  const code = ending === "UK" ? "GB" : ending;
  if (code) focus.set(code, (focus.get(code) ?? 0) + 1);
  return focus;
}
