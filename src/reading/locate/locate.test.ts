import { describe, expect, test } from "vitest";
import { annotated } from "../../../test/support/conllu.ts";
import { treeOf } from "../../nlp/tree.ts";
import { entitiesOf } from "../parse/entities.ts";
import { located } from "./index.ts";

const NOBODY = { publisher: null, sourceUrl: null };

/** Names need no grammar: words in a row, all hanging from the first. */
function placed(text: string, names: string[], source: { publisher: string | null; sourceUrl: string | null } = NOBODY) {
  const sentence = text
    .split(" ")
    .map((w, i) => `${w}|X|X|${i === 0 ? 0 : 1}|${i === 0 ? "root" : "dep"}`)
    .join(" ");
  const { bodyText, annotation } = annotated({ sentences: [sentence], names });
  const tree = treeOf(bodyText, annotation.words);
  return Object.fromEntries(located(entitiesOf(bodyText, annotation, tree), tree, source).map((e) => [e.name, e]));
}
const at = (entity: { latitude: number | null; longitude: number | null } | undefined) =>
  entity?.latitude && [Math.round(entity.latitude), Math.round(entity.longitude!)];

const PARIS = [49, 2];
const PARIS_TEXAS = [34, -96];

describe("which of the places that have a name", () => {
  test("alone, the one that is known best", () => {
    expect(at(placed("They met in Paris .", ["LOC Paris"]).Paris)).toEqual(PARIS);
  });

  test.each([
    ["Paris , Texas", "LOC Texas"],
    ["Paris , TX", "LOC Nowhere"],
    ["Paris ( Texas )", "LOC Texas"],
    ["Paris , Lamar County , Texas", "LOC Lamar County"],
  ])("the one in the larger place that follows: %s", (phrase, other) => {
    expect(at(placed(`A fire in ${phrase} killed two .`, ["LOC Paris", other]).Paris)).toEqual(PARIS_TEXAS);
  });

  test("the one in the state, and near the towns, that the document names", () => {
    const text = "Firemen of Paris and Sherman drove to Bonham , in Texas .";
    expect(at(placed(text, ["LOC Paris", "LOC Sherman", "LOC Bonham", "LOC Texas"]).Paris)).toEqual(PARIS_TEXAS);
    expect(
      at(placed("Towns : Paris , then Sherman , then Bonham , then Denison", ["LOC Paris", "LOC Sherman", "LOC Bonham", "LOC Denison"]).Paris),
    ).toEqual(PARIS_TEXAS);
  });

  test("by a demonym, by an organization, by the publisher or by the address of the page", () => {
    const perth = ["LOC Perth"];
    expect(at(placed("Rain fell in Perth .", perth).Perth)).toEqual([-32, 116]);
    expect(at(placed("Scottish Rain fell in Perth near Dundee .", [...perth, "LOC Dundee"]).Perth)).toEqual([56, -3]);
    expect(at(placed("Rain fell in Springfield .", ["LOC Springfield"], { ...NOBODY, publisher: "The Illinois Times" }).Springfield)).toEqual([
      40, -90,
    ]);
    expect(at(placed("Rain fell in Springfield .", ["LOC Springfield"], { ...NOBODY, publisher: "Massachusetts Daily" }).Springfield)).toEqual([
      42, -73,
    ]);
    expect(at(placed("Rain fell in Newcastle .", ["LOC Newcastle"], { ...NOBODY, sourceUrl: "https://news.example.com.au/1" }).Newcastle)).toEqual([
      -33, 152,
    ]);
    expect(at(placed("Rain fell in Newcastle .", ["LOC Newcastle"], { ...NOBODY, sourceUrl: "https://news.example.co.uk/1" }).Newcastle)).toEqual([
      55, -2,
    ]);
  });
});

test("places of the world stay where they are beside a few of one country", () => {
  const names = ["Kyiv", "Ankara", "Odesa", "Lviv", "Sudan", "Texas", "Dallas", "Vienna"];
  const found = placed(
    names.join(" , then "),
    names.map((n) => `LOC ${n}`),
  );
  expect(["Sudan", "Vienna", "Dallas"].map((n) => at(found[n]))).toEqual([
    [15, 30],
    [48, 16],
    [33, -97],
  ]);
});

test("a state of the US is no country, whatever its name", () => {
  const names = ["LOC Georgia", "LOC Atlanta", "LOC Savannah", "LOC Alabama"];
  expect(placed("Georgia , with Atlanta and Savannah , and Alabama", names).Georgia).toMatchObject({ schema: "Location", latitude: 32.8 });
  expect(
    placed("Georgia , with Tbilisi and Batumi , and Armenia", ["LOC Georgia", "LOC Tbilisi", "LOC Batumi", "LOC Armenia"]).Georgia,
  ).toMatchObject({ schema: "Country", latitude: 42 });
});

test("by less of a name where the whole is not known", () => {
  const found = placed("northern Malmo and Malmo General Hospital but Malmo Street", [
    "LOC northern Malmo",
    "LOC Malmo General Hospital",
    "LOC Malmo Street",
  ]);
  expect(at(found["northern Malmo"])).toEqual([56, 13]);
  expect(at(found["Malmo General Hospital"])).toEqual([56, 13]);
  expect(found["Malmo Street"]).toMatchObject({ latitude: null, longitude: null });
});

test("a person, a body and an unknown place have no coordinates", () => {
  const found = placed("Paris Holm left Malmo Council for Zzyzxburg .", ["PER Paris Holm", "ORG Malmo Council", "LOC Zzyzxburg"]);
  expect(Object.values(found).map((e) => e.latitude)).toEqual([null, null, null]);
});
