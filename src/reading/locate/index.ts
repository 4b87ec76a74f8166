/** Puts the places of a document on the map, all of them together. */
import type { Document } from "../../model/document.ts";
import type { Entity } from "../../model/entity.ts";
import type { Place } from "../../nlp/gazetteer.ts";
import { liesIn } from "../../nlp/holders.ts";
import type { Tree } from "../../nlp/tree.ts";
import { count, type Focus, supportOf } from "./focus.ts";
import { evidenceOf, type Toponym, toponymsOf } from "./toponyms.ts";

/** How much each thing speaks for a place, on a logarithmic scale. Fitted to local and world news together (docs/places.md). */
const WEIGHTS = { people: 0.12, also: -1.5, english: 0.5, country: 2, first: 2.5, second: 1.1, near: 1.2, held: 5 };
const KINDS: Record<Place["kind"], number> = {
  country: 6.5,
  continent: 3,
  division: 2.5,
  region: 1.5,
  water: 1.5,
  mountain: 1.5,
  capital: 0,
  seat: 0.5,
  city: 0,
  district: -0.5,
  quarter: -1,
};
/** Where English news is made, and most of what it names lies. */
const ENGLISH = new Set(["US", "GB", "CA", "AU", "IE", "NZ"]);
const ROUNDS = 3;

/**
 * The entities with coordinates where the gazetteer knows the place; others keep null. A Country that the document means otherwise (Georgia in the US) becomes a
 * Location. Time grows with the names and with what each can mean.
 */
export function located(entities: readonly Entity[], tree: Tree, source: Pick<Document, "publisher" | "sourceUrl">): Entity[] {
  const toponyms = toponymsOf(entities, tree, source);
  const evidence = evidenceOf(tree, source);
  const apart = toponyms.map(({ places, holders }) =>
    places.map((place) => priorOf(place) + (holders.some((outer) => outer.some((o) => liesIn(place, o))) ? WEIGHTS.held : 0)),
  );
  let shares = toponyms.map(({ places }) => softmax(places.map(priorOf)));
  for (let round = 0; round < ROUNDS; round++) shares = weighed(toponyms, apart, shares, evidence);
  const out = [...entities];
  for (const [t, { entity, places }] of toponyms.entries()) {
    if (entity === undefined) continue;
    const { kind, latitude, longitude } = places[shares[t]!.indexOf(Math.max(...shares[t]!))]!;
    out[entity] = { ...out[entity]!, schema: kind === "country" ? "Country" : "Location", latitude, longitude };
  }
  return out;
}

function priorOf({ kind, weight, also, country }: Place): number {
  return KINDS[kind] + WEIGHTS.people * weight + (also ? WEIGHTS.also : 0) + (ENGLISH.has(country) ? WEIGHTS.english : 0);
}

/** One round: each name's shares anew, by what the others' shares make the document's focus. */
function weighed(toponyms: readonly Toponym[], apart: readonly number[][], shares: readonly number[][], evidence: Focus): number[][] {
  const focus: Focus = new Map(evidence);
  const own = toponyms.map(({ places, reach }, t) => {
    const mine: Focus = new Map();
    for (const [k, place] of places.entries()) for (const sum of [mine, focus]) count(sum, place, shares[t]![k]! * reach);
    return mine;
  });
  return toponyms.map(({ places }, t) =>
    softmax(
      places.map((place, k) => {
        const support = supportOf(focus, own[t]!, place);
        return (["country", "first", "second", "near"] as const).reduce((sum, at) => sum + WEIGHTS[at] * Math.log1p(support[at]), apart[t]![k]!);
      }),
    ),
  );
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((s) => Math.exp(s - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((p) => p / sum);
}
