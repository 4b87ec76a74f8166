import { expect, it } from "vitest";
import type { Entity } from "../../model/entity.ts";
import { candidatesAmong } from "./candidates.ts";

const entity = (id: string, schema: Entity["schema"], ...ends: number[]): Entity => ({
  id,
  name: id,
  schema,
  latitude: null,
  longitude: null,
  wikidata: null,
  mentions: ends.map((end) => ({ start: end - 2, end, kind: "name" })),
});

it("names those before the source who can speak, the nearest first, three at most", () => {
  const at = candidatesAmong([
    entity("Holm", "Person", 10, 80),
    entity("Norden", "Organization", 40),
    entity("Ostrel", "Location", 45),
    entity("Reller", "Person", 20),
    entity("Belt", "Person", 30),
  ]);
  expect(at(50)).toEqual(["Norden", "Belt", "Reller"]);
  expect(at(100)).toEqual(["Holm", "Norden", "Belt"]);
  expect(at(5)).toEqual([]);
});
