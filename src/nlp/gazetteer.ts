/** The places that a name can mean. GeoNames (CC BY 4.0) for towns and divisions, reviewed tables for what is larger. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { lexicon } from "../text/lexicon.ts";
import { placeKey } from "../text/place-key.ts";
import { type Country, countryNamed } from "./countries.ts";

export type Place = {
  /** `also`: known by this name in another language or time. */
  kind: "country" | "division" | "district" | "capital" | "seat" | "city" | "quarter" | "continent" | "region" | "water" | "mountain";
  also: boolean;
  /** ISO 3166-1 code, and GeoNames' codes of the first and second division; empty where it lies in none. */
  country: string;
  first: string;
  second: string;
  /** People in tenths of powers of ten: 60 is a million. 0 where it is not known. */
  weight: number;
  latitude: number;
  longitude: number;
};

type At = [latitude: number, longitude: number];
type Tables = { states: Map<string, Place>; named: Map<string, Place[]>; coded: Map<string, Place>; lines: Buffer };

/** For what the reviewed tables hold: as well known as a town of three million. */
const WELL_KNOWN = 65;
const NOWHERE = { also: false, country: "", first: "", second: "", weight: WELL_KNOWN };
let loaded: Tables | undefined;

/** All of them, the reviewed ones first; none for a name that is not known. The first call reads the data (a tenth of a second, 13 MB). */
export function placesNamed(name: string): Place[] {
  loaded ??= load();
  const key = placeKey(name);
  const state = loaded.states.get(countryNamed(name)?.name ?? "");
  const listed = linesOf(loaded.lines, key).map(placeOf);
  const { coded } = loaded;
  // A reviewed division stands for the one of the list.
  return [...(state ? [state] : []), ...(loaded.named.get(key) ?? []), ...listed.filter((p) => p.kind !== "division" || !coded.has(codeOf(p)))];
}

/** A state of names/countries.json. */
export function placeOfCountry({ name }: Country): Place {
  loaded ??= load();
  return loaded.states.get(name)!;
}

/** A reviewed division by its country and GeoNames' code; of a state of the US the code is the postal one. */
export function divisionCoded(country: string, code: string): Place | undefined {
  loaded ??= load();
  return loaded.coded.get(`${country}.${code}`);
}

function load(): Tables {
  const { states } = lexicon<{ states: { code: string; name: string; at: At }[] }>("places/states");
  const { divisions } = lexicon<{ divisions: { country: string; code: string; names: string[]; at: At }[] }>("places/divisions");
  const { regions } = lexicon<{ regions: { kind: Place["kind"]; names: string[]; at: At }[] }>("places/regions");
  const named = new Map<string, Place[]>();
  const coded = new Map<string, Place>();
  const add = (names: readonly string[], place: Place) => {
    for (const key of new Set(names.map(placeKey))) named.set(key, [...(named.get(key) ?? []), place]);
  };
  for (const { country, code, names, at } of divisions) {
    const place: Place = { ...NOWHERE, kind: "division", country, first: code, ...point(at) };
    add(names, place);
    coded.set(codeOf(place), place);
  }
  for (const { kind, names, at } of regions) add(names, { ...NOWHERE, kind, ...point(at) });
  return {
    states: new Map(states.map(({ code, name, at }) => [name, { ...NOWHERE, kind: "country", country: code, ...point(at) }])),
    named,
    coded,
    lines: gunzipSync(readFileSync(new URL("../../lexicon/places/gazetteer.tsv.gz", import.meta.url))),
  };
}

function codeOf({ country, first }: Place): string {
  return `${country}.${first}`;
}

function point([latitude, longitude]: At) {
  return { latitude, longitude };
}

/** The lines that begin with the key and a tab; they stand together. Time grows with the logarithm of the list. */
function linesOf(lines: Buffer, key: string): string[] {
  if (key === "") return [];
  const wanted = Buffer.from(`${key}\t`, "latin1");
  let [low, high] = [0, lines.length];
  while (low < high) {
    const start = lines.lastIndexOf(10, ((low + high) >> 1) - 1) + 1;
    if (lines.compare(wanted, 0, wanted.length, start, Math.min(start + wanted.length, lines.length)) < 0) low = lines.indexOf(10, start) + 1;
    else high = start;
  }
  const out: string[] = [];
  for (let start = low; start < lines.length && lines.compare(wanted, 0, wanted.length, start, start + wanted.length) === 0; ) {
    const end = lines.indexOf(10, start);
    out.push(lines.toString("latin1", start, end));
    start = end + 1;
  }
  return out;
}

function placeOf(line: string): Place {
  const [, kind, country, first, second, weight, latitude, longitude] = line.split("\t") as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const [own, also] = kind.split(" ");
  return {
    kind: own as Place["kind"],
    also: also !== undefined,
    country,
    first,
    second,
    weight: Number(weight),
    latitude: Number(latitude),
    longitude: Number(longitude),
  };
}
