import { describe, expect, test } from "vitest";
import { annotated } from "../../../test/support/conllu.ts";
import { entitiesOf } from "./entities.ts";

/** Names alone need no grammar: words in a row, all hanging from the first. */
function read(text: string, names: string[]) {
  const sentence = text
    .split(" ")
    .map((w, i) => `${w}|X|X|${i === 0 ? 0 : 1}|${i === 0 ? "root" : "dep"}`)
    .join(" ");
  const { bodyText, annotation } = annotated({ sentences: [sentence], names });
  return entitiesOf(bodyText, annotation).map((e) => [e.name, e.schema, e.mentions.map((m) => bodyText.slice(m.start, m.end)).join("; ")]);
}

describe("names that mean the same", () => {
  test("a surname, a first name and an initial after the full name", () => {
    const names = ["PER Ada Holm", "PER Holm", "PER Ada", "PER A. Holm"];
    const text = "Ada Holm spoke . Holm left , and Ada wrote . A. Holm signed .";
    expect(read(text, ["PER Ada Holm", "PER A. Holm"])).toEqual([["Ada Holm", "Person", "Ada Holm; A. Holm"]]);
    expect(read("Ada Holm spoke . Then Holm left .", names.slice(0, 1).concat("PER Holm"))[0]![0]).toBe("Ada Holm");
  });

  test("a surname that two people bear joins neither", () => {
    const found = read("Ada Berg met Ole Berg . Later Berg left .", ["PER Ada Berg", "PER Ole Berg", "PER Later Berg"]);
    expect(found).toHaveLength(3);
  });

  test("an acronym and its expansion, with brackets or without", () => {
    expect(read("the Northern Relief Council ( NRC ) met .", ["ORG Northern Relief Council", "ORG NRC"])).toEqual([
      ["Northern Relief Council", "PublicBody", "Northern Relief Council; NRC"],
    ]);
    expect(read("the Union of Dock Workers struck . UDW said so .", ["ORG Union of Dock Workers", "ORG UDW"])).toHaveLength(1);
    expect(read("the Union of Dock Workers struck . UXW said so .", ["ORG Union of Dock Workers", "ORG UXW"])).toHaveLength(2);
  });

  test("short forms of organizations, unless two could be meant", () => {
    expect(read("Varo Shipping denied it . Varo has four ships .", ["ORG Varo Shipping", "ORG Varo"])[0]).toContain("Varo Shipping");
    expect(read("Varo Shipping and Varo Steel met . Later Varo left .", ["ORG Varo Shipping", "ORG Varo Steel", "ORG Later Varo"])).toHaveLength(3);
  });

  test("states by any of their names", () => {
    expect(read("the U.S. left ; the United States is back .", ["LOC U.S.", "LOC United States"])).toEqual([
      ["United States", "Country", "U.S.; United States"],
    ]);
  });

  test("one spelling is one entity, of the label most often given", () => {
    const { bodyText, annotation } = annotated({
      sentences: ["Orlen|X|X|0|root spoke|X|X|1|dep Orlen|X|X|1|dep Orlen|X|X|1|dep"],
      names: ["ORG Orlen"],
    });
    annotation.names[0]!.label = "PER";
    const [entity, ...rest] = entitiesOf(bodyText, annotation);
    expect(rest).toEqual([]);
    expect(entity).toMatchObject({ schema: "Organization", name: "Orlen" });
  });
});

describe("spans and schemata", () => {
  test("articles and possessives stand outside", () => {
    const { bodyText, annotation } = annotated({
      sentences: ["The|X|X|0|root Hague|X|X|1|dep 's|X|X|1|dep court|X|X|1|dep"],
      names: ["LOC Hague 's"],
    });
    const [entity] = entitiesOf(bodyText, annotation);
    expect(entity!.mentions.map((m) => bodyText.slice(m.start, m.end))).toEqual(["Hague"]);
  });

  test.each([
    ["Ministry of Ports", "ORG", "PublicBody"],
    ["Varo Shipping", "ORG", "Company"],
    ["Harbour Lane Institute", "ORG", "Organization"],
    ["Kenya", "LOC", "Country"],
    ["Lidhavn", "LOC", "Location"],
    ["MV Solvind", "MISC", "Vessel"],
    ["Battle of Lidhavn", "MISC", "Event"],
  ])("%s is a %s: %s", (name, label, schema) => {
    expect(read(`They saw ${name} .`, [`${label} ${name}`])[0]![1]).toBe(schema);
  });

  test("a body that was taken for a person, by its name", () => {
    expect(read("the Harbour Authority of Lidhavn spoke .", ["PER Harbour Authority of Lidhavn"])[0]![1]).toBe("PublicBody");
    expect(read("Ada Holm spoke .", ["PER Ada Holm"])[0]![1]).toBe("Person");
  });

  test("a state that was taken for a person, and its name in capitals", () => {
    expect(read("KENYA , Kenya spoke .", ["PER KENYA", "PER Kenya"])[0]!.slice(0, 2)).toEqual(["Kenya", "Country"]);
    expect(read("Jordan spoke .", ["PER Jordan"])[0]![1]).toBe("Person");
  });

  test("a storm by its name, whatever it was taken for", () => {
    expect(read("Cyclone Ruvo passed .", ["ORG Cyclone Ruvo"])[0]![1]).toBe("Event");
  });

  test("proper nouns that no label covers are things; days, titles and peoples are not", () => {
    const act =
      "The|DET|DT|3|det Harbour|PROPN|NNP|3|compound Act|PROPN|NNP|4|nsubj passed|VERB|VBD|0|root Friday|PROPN|NNP|4|obl:unmarked ,|PUNCT|,|7|punct Danes|PROPN|NNPS|4|conj";
    const { bodyText, annotation } = annotated({ sentences: [act] });
    expect(entitiesOf(bodyText, annotation).map((e) => [e.name, e.schema])).toEqual([["Harbour Act", "Thing"]]);
  });

  test("a name is written as it stands", () => {
    const sentence = "Kwan|PROPN|NNP|4|nsubj -|PUNCT|HYPH|3|punct ho|PROPN|NNP|1|flat left|VERB|VBD|0|root";
    const { bodyText, annotation } = annotated({ sentences: [sentence], names: ["PER Kwan - ho"] });
    const glued = { ...annotation, words: annotation.words.map((w, i) => (i === 1 || i === 2 ? { ...w, start: w.start - i, end: w.end - i } : w)) };
    expect(entitiesOf(bodyText.replace(" - ho", "-ho"), glued)[0]!.name).toBe("Kwan-ho");
  });
});
