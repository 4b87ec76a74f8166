import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { lexicon } from "../text/lexicon.ts";
import { placeKey } from "../text/place-key.ts";
import { divisionCoded, placeOfCountry, placesNamed } from "./gazetteer.ts";

const kinds = (name: string) => placesNamed(name).map((p) => `${p.kind} ${p.country}${p.first ? `.${p.first}` : ""}`);

test("a name gives every place that has it", () => {
  expect(kinds("Georgia").slice(0, 2)).toEqual(["country GE", "division US.GA"]);
  expect(kinds("Paris")).toEqual(expect.arrayContaining(["capital FR.11", "city US.TX", "city CA.08"]));
  expect(kinds("Zzyzxburg")).toEqual([]);
  expect(kinds("…")).toEqual([]);
});

test("accents, dots and other ways of writing do not matter", () => {
  expect(kinds("Malmö")).toEqual(kinds("Malmo"));
  expect(kinds("St Louis")).toEqual(kinds("Saint Louis"));
  expect(placesNamed("Kiev")[0]).toMatchObject({ kind: "capital", country: "UA", also: true });
});

test("the first and the last name of the list are found", () => {
  const lines = gunzipSync(readFileSync(new URL("../../lexicon/places/gazetteer.tsv.gz", import.meta.url)))
    .toString("latin1")
    .trimEnd()
    .split("\n");
  for (const line of [lines[0]!, lines.at(-1)!, lines[lines.length >> 1]!]) expect(placesNamed(line.split("\t")[0]!)).not.toEqual([]);
  expect(lines.every((line, i) => i === 0 || lines[i - 1]! < line)).toBe(true);
});

test("a state of the US has one place, and its postal code", () => {
  expect(placesNamed("Ohio").filter((p) => p.kind === "division" && p.country === "US")).toHaveLength(1);
  expect(divisionCoded("US", "OH")).toMatchObject({ kind: "division", first: "OH", latitude: 40.3 });
  expect(divisionCoded("US", "QQ")).toBeUndefined();
});

test("the reviewed tables lie on the globe, and every country of the lexicon has its point", () => {
  const { countries } = lexicon<{ countries: { name: string; demonyms: string[]; capitals: string[]; aliases: string[] }[] }>("names/countries");
  for (const country of countries) expect(placeOfCountry(country), country.name).toBeDefined();
  const tables = (["states", "divisions", "regions"] as const).flatMap(
    (t) => lexicon<Record<string, { name?: string; names?: string[]; at: [number, number] }[]>>(`places/${t}`)[t]!,
  );
  for (const { at, name, names } of tables) {
    expect(Math.abs(at[0]), String(names ?? name)).toBeLessThanOrEqual(90);
    expect(Math.abs(at[1]), String(names ?? name)).toBeLessThanOrEqual(180);
    expect((names ?? [name!]).map(placeKey)).not.toContain("");
  }
});
