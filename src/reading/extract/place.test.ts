import { describe, expect, test } from "vitest";
import { annotated } from "../../../test/support/conllu.ts";
import { entitiesOf } from "../parse/entities.ts";
import { statementsOf } from "./index.ts";

const NAMES = ["LOC Lidhavn", "LOC Brakka", "LOC France", "PER Holm"];

/** Each statement's predicate and place. */
function placesIn(...sentences: string[]) {
  const { bodyText, annotation } = annotated({ sentences, names: NAMES });
  const entities = entitiesOf(bodyText, annotation);
  const say = (x: { start: number; end: number }) => bodyText.slice(x.start, x.end);
  return statementsOf(bodyText, [], annotation, [], entities).map((s) => ({
    predicate: say(s.predicate),
    place: s.place && say(s.place),
    entity: entities.find((e) => e.id === s.place?.entity)?.name,
  }));
}
const place = (...sentences: string[]) => placesIn(...sentences)[0]!.place;

const FOUGHT = "Rebels|NOUN|NNS|2|nsubj|rebel fought|VERB|VBD|0|root|fight";
const IN_LIDHAVN = "in|ADP|IN|4|case Lidhavn|PROPN|NNP|2|obl|Lidhavn";

test.each([
  [IN_LIDHAVN, "Lidhavn"],
  ["in|ADP|IN|5|case the|DET|DT|5|det city|NOUN|NN|2|obl", "the city"],
  ["in|ADP|IN|4|case anger|NOUN|NN|2|obl", null],
  ["at|ADP|IN|5|case the|DET|DT|5|det door|NOUN|NN|2|obl", null],
  ["with|ADP|IN|4|case Lidhavn|PROPN|NNP|2|obl|Lidhavn", null],
  ["on|ADP|IN|4|case France|PROPN|NNP|2|obl|France", null],
  ["in|ADP|IN|4|case Lidhavn|PROPN|NNP|2|obl|Lidhavn and|CCONJ|CC|6|cc Brakka|PROPN|NNP|4|conj|Brakka", "Lidhavn and Brakka"],
])("an adverbial with a preposition of place: %s", (rest, expected) => {
  expect(place(`${FOUGHT} ${rest}`)).toBe(expected);
});

describe("going and bringing", () => {
  test("where to, with verbs of going; with others a state is whom it is done to", () => {
    const to = "to|ADP|IN|4|case Lidhavn|PROPN|NNP|2|obl|Lidhavn";
    expect(place(`Holm|PROPN|NNP|2|nsubj|Holm travelled|VERB|VBD|0|root|travel ${to}`)).toBe("Lidhavn");
    expect(place(`Holm|PROPN|NNP|2|nsubj|Holm wrote|VERB|VBD|0|root|write ${to}`)).toBeNull();
  });

  test("what is left comes after where one leaves for", () => {
    const left = "Holm|PROPN|NNP|2|nsubj|Holm left|VERB|VBD|0|root|leave Brakka|PROPN|NNP|2|obj|Brakka";
    expect(place(left)).toBe("Brakka");
    expect(place(`${left} for|ADP|IN|5|case Lidhavn|PROPN|NNP|2|obl|Lidhavn`)).toBe("Lidhavn");
  });

  test("where from, with verbs of leaving alone", () => {
    const from = "from|ADP|IN|4|case Lidhavn|PROPN|NNP|2|obl|Lidhavn";
    expect(place(`Rebels|NOUN|NNS|2|nsubj|rebel withdrew|VERB|VBD|0|root|withdraw ${from}`)).toBe("Lidhavn");
    expect(place(`Rebels|NOUN|NNS|2|nsubj|rebel learned|VERB|VBD|0|root|learn ${from}`)).toBeNull();
  });

  test("“there” is the place named before it", () => {
    const moved = "They|PRON|PRP|2|nsubj|they moved|VERB|VBD|0|root|move there|ADV|RB|2|advmod";
    expect(placesIn(`${FOUGHT} ${IN_LIDHAVN}`, moved).map((s) => [s.place, s.entity])).toEqual([
      ["Lidhavn", "Lidhavn"],
      ["Lidhavn", "Lidhavn"],
    ]);
    expect(place(moved)).toBeNull();
  });

  test("how far from a place something is", () => {
    expect(
      place(
        "Camps|NOUN|NNS|4|nsubj|camp are|AUX|VBP|4|cop|be 40|NUM|CD|4|nummod km|NOUN|NN|0|root from|ADP|IN|6|case Lidhavn|PROPN|NNP|4|nmod|Lidhavn",
      ),
    ).toBe("Lidhavn");
  });
});

describe("a place in another phrase", () => {
  test("inside the object and the subject, but not of an event that is told by itself", () => {
    const objects = (noun: string) =>
      `Rebels|NOUN|NNS|2|nsubj|rebel closed|VERB|VBD|0|root|close ${noun}|2|obj in|ADP|IN|5|case Lidhavn|PROPN|NNP|3|nmod|Lidhavn`;
    expect(place(objects("offices|NOUN|NNS").replace("|2|obj", "|2|obj|office"))).toBe("Lidhavn");
    const subject = "People|NOUN|NNS|4|nsubj|person in|ADP|IN|3|case Lidhavn|PROPN|NNP|1|nmod|Lidhavn felt|VERB|VBD|0|root|feel it|PRON|PRP|4|obj";
    expect(place(subject)).toBe("Lidhavn");
    const arrest =
      "Holm|PROPN|NNP|2|nsubj|Holm praised|VERB|VBD|0|root|praise the|DET|DT|4|det arrest|NOUN|NN|2|obj of|ADP|IN|6|case miners|NOUN|NNS|4|nmod|miner in|ADP|IN|8|case Lidhavn|PROPN|NNP|4|nmod|Lidhavn";
    expect(placesIn(arrest).map((s) => [s.predicate, s.place])).toEqual([
      ["praised", null],
      ["arrest", "Lidhavn"],
    ]);
  });

  test("in the name of what happens", () => {
    const vote = (noun: string) =>
      `Holm|PROPN|NNP|2|nsubj|Holm lost|VERB|VBD|0|root|lose in|ADP|IN|6|case the|DET|DT|6|det Lidhavn|PROPN|NNP|6|compound|Lidhavn ${noun}`;
    expect(place(vote("election|NOUN|NN|2|obl"))).toBe("Lidhavn");
    expect(place(vote("ministry|NOUN|NN|2|obl"))).toBeNull();
  });

  test("before “where”, for coordinated clauses too", () => {
    const taken =
      "Holm|PROPN|NNP|3|nsubj:pass|Holm was|AUX|VBD|3|aux:pass|be taken|VERB|VBN|0|root|take to|ADP|IN|6|case a|DET|DT|6|det prison|NOUN|NN|3|obl where|ADV|WRB|9|advmod he|PRON|PRP|9|nsubj slept|VERB|VBD|6|acl:relcl|sleep and|CCONJ|CC|11|cc died|VERB|VBD|9|conj|die";
    expect(placesIn(taken).map((s) => s.place)).toEqual(["a prison", "a prison", "a prison"]);
  });

  test("at the head of a sentence it holds for coordinated verbs; at its end for the last alone", () => {
    const fronted =
      "In|ADP|IN|2|case Lidhavn|PROPN|NNP|4|obl|Lidhavn rebels|NOUN|NNS|4|nsubj|rebel fought|VERB|VBD|0|root|fight and|CCONJ|CC|6|cc died|VERB|VBD|4|conj|die";
    expect(placesIn(fronted).map((s) => s.place)).toEqual(["Lidhavn", "Lidhavn"]);
    const ending =
      "Rebels|NOUN|NNS|2|nsubj|rebel fought|VERB|VBD|0|root|fight and|CCONJ|CC|4|cc died|VERB|VBD|2|conj|die in|ADP|IN|6|case Lidhavn|PROPN|NNP|4|obl|Lidhavn";
    expect(placesIn(ending).map((s) => s.place)).toEqual([null, "Lidhavn"]);
  });
});

test("the entity of a described place is the name in it", () => {
  const city =
    "Rebels|NOUN|NNS|2|nsubj|rebel fought|VERB|VBD|0|root|fight in|ADP|IN|5|case the|DET|DT|5|det city|NOUN|NN|2|obl of|ADP|IN|7|case Lidhavn|PROPN|NNP|5|nmod|Lidhavn";
  expect(placesIn(city)[0]).toMatchObject({ place: "the city of Lidhavn", entity: "Lidhavn" });
});
