import { describe, expect, test } from "vitest";
import { annotated, type Written } from "../../../test/support/conllu.ts";
import { resolve } from "./coreference.ts";
import { entitiesOf } from "./entities.ts";

/** Mentions of each entity, but for its names. */
function taken(written: Written) {
  const { bodyText, annotation } = annotated(written);
  const { entities } = resolve(bodyText, annotation, entitiesOf(bodyText, annotation));
  return Object.fromEntries(
    entities.map((e) => [e.name, e.mentions.filter((m) => m.kind !== "name").map((m) => `${m.kind} ${bodyText.slice(m.start, m.end)}`)]),
  );
}

const HOLM = "Ada|PROPN|NNP|3|nsubj|Ada Holm|PROPN|NNP|1|flat|Holm met|VERB|VBD|0|root|meet Varo|PROPN|NNP|3|obj|Varo .|PUNCT|.|3|punct";
const names = ["PER Ada Holm", "ORG Varo"];

describe("pronouns", () => {
  test("go to what the vectors and their agreement allow", () => {
    const she = "She|PRON|PRP|2|nsubj|she left|VERB|VBD|0|root|leave .|PUNCT|.|2|punct";
    expect(taken({ sentences: [HOLM, she], names, corefers: [[5, 0]] })).toEqual({ "Ada Holm": ["pronoun She"], Varo: [] });
    expect(taken({ sentences: [HOLM, she], names, corefers: [[5, 3]] }).Varo).toEqual([]);
    const its = "Its|PRON|PRP$|2|nmod:poss|its ships|NOUN|NNS|3|nsubj|ship left|VERB|VBD|0|root|leave";
    expect(taken({ sentences: [HOLM, its], names, corefers: [[5, 3]] }).Varo).toEqual(["pronoun Its"]);
  });

  test("without vectors: she is the person named, and it is too open to guess", () => {
    expect(taken({ sentences: [HOLM, "She|PRON|PRP|2|nsubj|she left|VERB|VBD|0|root|leave"], names })["Ada Holm"]).toEqual(["pronoun She"]);
    const it = "It|PRON|PRP|2|nsubj|it rained|VERB|VBD|0|root|rain";
    expect(taken({ sentences: [HOLM, "Rain|NOUN|NN|2|nsubj|rain fell|VERB|VBD|0|root|fall", it], names }).Varo).toEqual([]);
  });

  test("he who describes somebody is another", () => {
    const first = "Reller|PROPN|NNP|2|nsubj|Reller left|VERB|VBD|0|root|leave .|PUNCT|.|2|punct";
    const then = (whom: string) => `He|PRON|PRP|2|nsubj|he described|VERB|VBD|0|root|describe ${whom}|PROPN|NNP|2|obj|${whom} .|PUNCT|.|2|punct`;
    expect(taken({ sentences: [first, then("Reller")], names: ["PER Reller", "PER Reller"] })).toEqual({ Reller: [] });
    expect(taken({ sentences: [first, then("Holm")], names: ["PER Reller", "PER Holm"] })).toEqual({ Reller: ["pronoun He"], Holm: [] });
  });

  test("who owes him is another", () => {
    const owed = (him: string) => `Reller|PROPN|NNP|2|nsubj|Reller owed|VERB|VBD|0|root|owe ${him}|PRON|PRP|2|iobj money|NOUN|NN|2|obj`;
    const given = { names: ["PER Reller"], corefers: [[2, 0]] as [number, number][] };
    expect(taken({ sentences: [owed("him")], ...given })).toEqual({ Reller: [] });
    expect(taken({ sentences: [owed("himself")], ...given })).toEqual({ Reller: ["pronoun himself"] });
  });

  test("a title tells the gender of a name", () => {
    const mrs = "Mrs|PROPN|NNP|2|compound|Mrs Holm|PROPN|NNP|3|nsubj|Holm spoke|VERB|VBD|0|root|speak";
    const he = "He|PRON|PRP|2|nsubj|he left|VERB|VBD|0|root|leave";
    expect(taken({ sentences: [mrs, he], names: ["PER Holm"], corefers: [[3, 1]] })).toEqual({ Holm: [] });
  });
});

describe("nouns", () => {
  test("a definite noun of the right kind", () => {
    const firm = "The|DET|DT|2|det|the firm|NOUN|NN|3|nsubj left|VERB|VBD|0|root|leave";
    expect(taken({ sentences: [HOLM, firm], names, corefers: [[6, 3]] }).Varo).toEqual(["nominal The firm"]);
    expect(taken({ sentences: [HOLM, firm.replace("The|DET|DT|2|det|the", "A|DET|DT|2|det|a")], names, corefers: [[6, 3]] }).Varo).toEqual([]);
  });

  test("an apposition, on either side of the name", () => {
    const before =
      "the|DET|DT|2|det minister|NOUN|NN|6|nsubj ,|PUNCT|,|4|punct Ada|PROPN|NNP|2|appos|Ada Holm|PROPN|NNP|4|flat|Holm left|VERB|VBD|0|root|leave";
    const after =
      "Ada|PROPN|NNP|6|nsubj|Ada Holm|PROPN|NNP|1|flat|Holm ,|PUNCT|,|5|punct the|DET|DT|5|det minister|NOUN|NN|1|appos left|VERB|VBD|0|root|leave";
    expect(taken({ sentences: [before], names })["Ada Holm"]).toEqual(["nominal the minister"]);
    expect(taken({ sentences: [after], names })["Ada Holm"]).toEqual(["nominal the minister"]);
  });

  test("the role that a name was given takes it up without the vectors", () => {
    const titled = "Minister|NOUN|NN|2|compound|minister Ada|PROPN|NNP|4|nsubj|Ada Holm|PROPN|NNP|2|flat|Holm spoke|VERB|VBD|0|root|speak";
    const later = "The|DET|DT|2|det|the minister|NOUN|NN|3|nsubj left|VERB|VBD|0|root|leave";
    expect(taken({ sentences: [titled, later], names })["Ada Holm"]).toEqual(["nominal The minister"]);
  });

  test("a noun before a name, of somebody who is named again", () => {
    const titled = "columnist|NOUN|NN|3|nsubj Ada|PROPN|NNP|1|flat|Ada wrote|VERB|VBD|0|root|write";
    expect(taken({ sentences: [titled], names: ["PER Ada"] }).Ada).toEqual([]);
    expect(taken({ sentences: [titled, "Ada|PROPN|NNP|2|nsubj|Ada left|VERB|VBD|0|root|leave"], names: ["PER Ada"] }).Ada).toEqual([
      "nominal columnist",
    ]);
  });

  test("what a name is said to be, and what is said to be called so", () => {
    const is = "Varo|PROPN|NNP|5|nsubj|Varo is|AUX|VBZ|5|cop|be a|DET|DT|5|det shipping|NOUN|NN|5|compound company|NOUN|NN|0|root";
    expect(taken({ sentences: [is], names }).Varo).toEqual(["nominal a shipping company"]);
    const not = "Varo|PROPN|NNP|5|nsubj|Varo is|AUX|VBZ|5|cop|be not|PART|RB|5|advmod a|DET|DT|5|det company|NOUN|NN|0|root";
    expect(taken({ sentences: [not], names }).Varo).toEqual([]);
    const called = "A|DET|DT|2|det|a boy|NOUN|NN|5|nsubj named|VERB|VBN|2|acl|name Ada|PROPN|NNP|3|xcomp|Ada left|VERB|VBD|0|root|leave";
    expect(taken({ sentences: [called], names: ["PER Ada"] }).Ada).toEqual(["nominal A boy"]);
  });

  test("a minister is nobody who was named, the minister may be", () => {
    const titled = "Minister|NOUN|NN|2|compound|minister Ada|PROPN|NNP|4|nsubj|Ada Holm|PROPN|NNP|2|flat|Holm spoke|VERB|VBD|0|root|speak";
    const later = "A|DET|DT|2|det|a minister|NOUN|NN|3|nsubj left|VERB|VBD|0|root|leave";
    expect(taken({ sentences: [titled, later], names, corefers: [[5, 1]] })["Ada Holm"]).toEqual([]);
  });

  test("the last word of a name, and the kind of thing it names", () => {
    const club = "Karr|PROPN|NNP|2|compound|Karr Club|PROPN|NNP|3|nsubj|Club won|VERB|VBD|0|root|win";
    const later = "The|DET|DT|2|det|the club|NOUN|NN|3|nsubj left|VERB|VBD|0|root|leave";
    expect(taken({ sentences: [club, later], names: ["ORG Karr Club"] })["Karr Club"]).toEqual(["nominal The club"]);
    expect(taken({ sentences: [club, later.replaceAll("club", "crowd")], names: ["ORG Karr Club"] })["Karr Club"]).toEqual([]);
  });

  test("a thing that is spoken of again is listed, but is nobody who could say anything", () => {
    const act = "The|DET|DT|3|det|the Harbour|PROPN|NNP|3|compound|Harbour Act|PROPN|NNP|4|nsubj|Act passed|VERB|VBD|0|root|pass";
    const later = "The|DET|DT|2|det|the act|NOUN|NN|3|nsubj failed|VERB|VBD|0|root|fail";
    const { bodyText, annotation } = annotated({ sentences: [act, later], corefers: [[5, 2]] });
    const { entities, entity } = resolve(bodyText, annotation, entitiesOf(bodyText, annotation));
    expect(entities.map((e) => [e.name, e.mentions.length])).toEqual([["Harbour Act", 2]]);
    expect(entity.size).toBe(0);
    expect(taken({ sentences: [act] })).toEqual({});
  });

  test("one office does not take up the bearer of another", () => {
    const titled = "spokesman|NOUN|NN|2|compound Ada|PROPN|NNP|4|nsubj|Ada Holm|PROPN|NNP|2|flat|Holm spoke|VERB|VBD|0|root|speak";
    const later = "The|DET|DT|2|det|the minister|NOUN|NN|3|nsubj left|VERB|VBD|0|root|leave";
    expect(taken({ sentences: [titled, later], names, corefers: [[5, 1]] })["Ada Holm"]).toEqual([]);
  });

  test("an unnamed source is never tied to a name, however sure the vectors", () => {
    const official = "The|DET|DT|2|det|the official|NOUN|NN|3|nsubj left|VERB|VBD|0|root|leave";
    expect(taken({ sentences: [HOLM, official], names, corefers: [[6, 0]] })["Ada Holm"]).toEqual([]);
  });

  test("nor is the pronoun that takes up an unnamed source", () => {
    const { bodyText, annotation } = annotated({
      sentences: [
        HOLM,
        "An|DET|DT|2|det|an official|NOUN|NN|3|nsubj spoke|VERB|VBD|0|root|speak",
        "She|PRON|PRP|2|nsubj|she left|VERB|VBD|0|root|leave",
      ],
      names,
      corefers: [[8, 6]],
    });
    const { entity, antecedent } = resolve(bodyText, annotation, entitiesOf(bodyText, annotation));
    expect(antecedent.get(8)).toBe(6);
    expect(entity.get(8)).toBeUndefined();
  });

  test("nor is the pronoun of what such a one says of himself", () => {
    const he = (i: number) => `he|PRON|PRP|${i + 2}|nsubj|he was|AUX|VBD|${i + 2}|cop|be tired|ADJ|JJ|${i - 1}|ccomp .|PUNCT|.|${i - 1}|punct`;
    const reller =
      "Tom|PROPN|NNP|3|nsubj|Tom Reller|PROPN|NNP|1|flat|Reller visited|VERB|VBD|0|root|visit miners|NOUN|NNS|3|obj|miner .|PUNCT|.|3|punct";
    const one =
      "One|NUM|CD|9|nsubj|one of|ADP|IN|3|case them|PRON|PRP|1|nmod|they who|PRON|WP|5|nsubj asked|VERB|VBD|1|acl|ask not|PART|RB|8|advmod to|PART|TO|8|mark go|VERB|VB|5|xcomp said|VERB|VBD|0|root|say";
    const official = "An|DET|DT|2|det|an official|NOUN|NN|3|nsubj said|VERB|VBD|0|root|say";
    const woman = "A|DET|DT|2|det|a trader|NOUN|NN|3|nsubj said|VERB|VBD|0|root|say";
    for (const [source, words] of [
      [one, 9],
      [official, 3],
      [woman, 3],
      ["Someone|PRON|NN|2|nsubj|someone said|VERB|VBD|0|root|say", 2],
    ] as const) {
      const written = {
        sentences: [reller, `${source} ${he(words + 1)}`],
        names: ["PER Tom Reller"],
        corefers: [[5 + words, 0]] as [number, number][],
      };
      expect(taken(written), source).toEqual({ "Tom Reller": [] });
    }
    const own = `Holm|PROPN|NNP|2|nsubj|Holm said|VERB|VBD|0|root|say ${he(3)}`;
    expect(taken({ sentences: [reller, own], names: ["PER Tom Reller", "PER Holm"] })).toEqual({ "Tom Reller": [], Holm: ["pronoun he"] });
  });

  test("two of them are never one", () => {
    const said = (what: string) => `${what}|DET|DT|2|det official|NOUN|NN|3|nsubj spoke|VERB|VBD|0|root|speak`;
    const { bodyText, annotation } = annotated({ sentences: [said("An"), said("An")], corefers: [[4, 1]] });
    expect(resolve(bodyText, annotation, entitiesOf(bodyText, annotation)).antecedent.size).toBe(0);
    const the = annotated({ sentences: [said("An"), said("The")], corefers: [[4, 1]] });
    expect(resolve(the.bodyText, the.annotation, entitiesOf(the.bodyText, the.annotation)).antecedent.get(4)).toBe(1);
  });

  test("what is alike, the wider for the narrower", () => {
    const named = "Cyclone|PROPN|NNP|2|compound|Cyclone Ruvo|PROPN|NNP|3|nsubj|Ruvo hit|VERB|VBD|0|root|hit Lund|PROPN|NNP|3|obj|Lund";
    const later = (noun: string) => `The|DET|DT|2|det|the ${noun}|NOUN|NN|3|nsubj left|VERB|VBD|0|root|leave`;
    const of = (noun: string) => taken({ sentences: [named, later(noun)], names: ["MISC Cyclone Ruvo", "LOC Lund"] });
    expect(of("storm")["Cyclone Ruvo"]).toEqual(["nominal The storm"]);
    expect(of("problem")["Cyclone Ruvo"] ?? []).toEqual([]);
  });

  test("a noun before its own name waits for it", () => {
    const coach = (who: string, at: number) => `Coach|NOUN|NN|${at + 2}|nsubj|coach ${who}|PROPN|NNP|1|appos|${who} spoke|VERB|VBD|0|root|speak`;
    const sentences = [coach("Holm", 1), coach("Berg", 1)];
    expect(taken({ sentences, names: ["PER Holm", "PER Berg"], corefers: [[3, 0]] })).toEqual({ Holm: [], Berg: [] });
  });

  test("a name that comes later names what was spoken of without it, but nobody who only says something", () => {
    const storm = "A|DET|DT|2|det|a storm|NOUN|NN|3|nsubj neared|VERB|VBD|0|root|near";
    const ruvo = "Cyclone|PROPN|NNP|2|compound|Cyclone Ruvo|PROPN|NNP|3|nsubj|Ruvo hit|VERB|VBD|0|root|hit";
    expect(taken({ sentences: [storm, ruvo], names: ["MISC Cyclone Ruvo"], corefers: [[4, 1]] })).toEqual({ "Cyclone Ruvo": ["nominal A storm"] });
    const lawyer = (verb: string, lemma: string) => `A|DET|DT|2|det|a lawyer|NOUN|NN|3|nsubj ${verb}|VERB|VBD|0|root|${lemma}`;
    const holm = "Holm|PROPN|NNP|2|nsubj|Holm left|VERB|VBD|0|root|leave Lund|PROPN|NNP|2|obj|Lund";
    const later = (verb: string, lemma: string) =>
      taken({ sentences: [lawyer(verb, lemma), holm], names: ["PER Holm", "LOC Lund"], corefers: [[3, 1]] }).Holm;
    expect(later("fled", "flee")).toEqual(["nominal A lawyer"]);
    expect(later("said", "say")).toEqual([]);
  });

  test("who speaks of a man is not he", () => {
    const holm = "Holm|PROPN|NNP|2|nsubj|Holm wept|VERB|VBD|0|root|weep";
    const said = (who: string) =>
      `${who}|PROPN|NNP|2|nsubj|${who} wrote|VERB|VBD|0|root|write that|SCONJ|IN|6|mark the|DET|DT|5|det man|NOUN|NN|6|nsubj slept|VERB|VBD|2|ccomp|sleep`;
    const of = (who: string) => taken({ sentences: [holm, said(who)], names: ["PER Holm", `PER ${who}`], corefers: [[6, 0]] }).Holm;
    expect(of("Berg")).toEqual(["nominal the man"]);
    expect(of("Holm")).toEqual([]);
  });

  test("who is told apart by what he did was not named", () => {
    const holm = "Holm|PROPN|NNP|2|nsubj|Holm wept|VERB|VBD|0|root|weep";
    const man = (who: string) =>
      taken({
        sentences: [holm, `The|DET|DT|2|det|the man|NOUN|NN|${who ? 5 : 3}|nsubj ${who}slept|VERB|VBD|0|root|sleep`],
        names: ["PER Holm"],
        corefers: [[3, 0]],
      });
    expect(man("").Holm).toEqual(["nominal The man"]);
    expect(man("who|PRON|WP|4|nsubj left|VERB|VBD|2|acl:relcl|leave ").Holm).toEqual([]);
  });

  test("a time takes up no name", () => {
    const year = "Year|PROPN|NNP|2|nsubj|Year began|VERB|VBD|0|root|begin";
    const the = "The|DET|DT|2|det|the year|NOUN|NN|3|nsubj passed|VERB|VBD|0|root|pass";
    expect(taken({ sentences: [year, the], names: ["MISC Year"], corefers: [[3, 0]] }).Year ?? []).toEqual([]);
  });

  test("a noun right before a name, where the two hang from one verb", () => {
    const two = (noun: string) =>
      `${noun}|NOUN|NN|4|nsubj Ada|PROPN|NNP|4|nsubj|Ada Holm|PROPN|NNP|2|flat|Holm won|VERB|VBD|0|root|win Holm|PROPN|NNP|6|nsubj|Holm left|VERB|VBD|4|conj|leave`;
    expect(taken({ sentences: [two("biologist")], names: ["PER Ada Holm", "PER Holm"] })).toEqual({ "Ada Holm": ["nominal biologist"] });
    expect(taken({ sentences: [two("yesterday")], names: ["PER Ada Holm", "PER Holm"] })).toEqual({ "Ada Holm": [] });
  });

  test("a place after of is what stands before it", () => {
    const city = "the|DET|DT|2|det city|NOUN|NN|5|nsubj of|ADP|IN|4|case Lund|PROPN|NNP|2|nmod|Lund grew|VERB|VBD|0|root|grow";
    expect(taken({ sentences: [city], names: ["LOC Lund"] })).toEqual({ Lund: ["nominal the city"] });
    expect(taken({ sentences: [city.replaceAll("city", "mayor")], names: ["LOC Lund"] })).toEqual({ Lund: [] });
  });
});
