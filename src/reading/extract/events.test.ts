import { describe, expect, test } from "vitest";
import { annotated } from "../../../test/support/conllu.ts";
import { entitiesOf } from "../parse/entities.ts";
import { statementsOf } from "./index.ts";

const NAMES = ["ORG Varo", "PER Holm", "LOC Lidhavn"];

function read(sentence: string) {
  const { bodyText, annotation } = annotated({ sentences: [sentence], names: NAMES });
  const at = (s: { start: number; end: number }) => bodyText.slice(s.start, s.end);
  return statementsOf(bodyText, [], annotation, [], entitiesOf(bodyText, annotation)).map((s) => ({
    quote: at(s.quote),
    event: s.event,
    mode: s.eventMode,
    actors: s.actors.map(at),
    recipients: s.recipients.map(at),
    polarity: s.polarity,
    modality: s.modality,
  }));
}

const HOLM = "Holm|PROPN|NNP|2|nsubj|Holm";

describe("verbs", () => {
  test.each([
    ["praised|VERB|VBD|0|root|praise Varo|PROPN|NNP|2|obj|Varo", "SUPPORT", null, ["Varo"]],
    ["arrested|VERB|VBD|0|root|arrest two|NUM|CD|4|nummod miners|NOUN|NNS|2|obj|miner", "COERCE", "arrest", ["two miners"]],
    ["met|VERB|VBD|0|root|meet with|ADP|IN|4|case Varo|PROPN|NNP|2|obl|Varo", "CONSULT", null, ["Varo"]],
    ["stepped|VERB|VBD|0|root|step down|ADP|RP|2|compound:prt", "RETREAT", "resign", []],
    [
      "cut|VERB|VBD|0|root|cut ties|NOUN|NNS|2|obj|tie with|ADP|IN|5|case Varo|PROPN|NNP|3|nmod|Varo".replace("5|case", "5|case"),
      "SANCTION",
      "discontinue",
      ["Varo"],
    ],
    ["cut|VERB|VBD|0|root|cut a|DET|DT|4|det ribbon|NOUN|NN|2|obj", null, null, []],
    ["called|VERB|VBD|0|root|call for|ADP|IN|4|case talks|NOUN|NNS|2|obl|talk", "REQUEST", "meet", []],
    ["seized|VERB|VBD|0|root|seize a|DET|DT|5|det Varo|PROPN|NNP|5|compound|Varo ship|NOUN|NN|2|obj", "COERCE", "seize", ["Varo"]],
    ["put|VERB|VBD|0|root|put miners|NOUN|NNS|2|obj|miner behind|ADP|IN|5|case bars|NOUN|NNS|2|obl|bar", "COERCE", "arrest", ["miners"]],
  ])("Holm %s", (rest, event, mode, recipients) => {
    expect(read(`${HOLM} ${rest}`)[0]).toMatchObject({ event, mode, recipients, actors: ["Holm"] });
  });

  test("light verbs leave the act to their noun, and some turn it round", () => {
    const paid = `${HOLM} launched|VERB|VBD|0|root|launch an|DET|DT|4|det attack|NOUN|NN|2|obj on|ADP|IN|6|case Varo|PROPN|NNP|4|nmod|Varo`;
    expect(read(paid)).toMatchObject([{ event: "ASSAULT", actors: ["Holm"], recipients: ["Varo"] }]);
    const faces = `${HOLM} faces|VERB|VBZ|0|root|face accusations|NOUN|NNS|2|obj|accusation from|ADP|IN|5|case Varo|PROPN|NNP|3|nmod|Varo`;
    expect(read(faces)[0]).toMatchObject({ event: "ACCUSE", recipients: ["Holm"] });
  });

  test("will not leave is one refusal", () => {
    const will = `Holm|PROPN|NNP|4|nsubj|Holm will|AUX|MD|4|aux not|PART|RB|4|advmod leave|VERB|VB|0|root`;
    expect(read(will)).toMatchObject([{ event: "REJECT", polarity: "positive", actors: ["Holm"] }]);
  });
});

describe("nouns of event", () => {
  const spoke = (subject: string) => `${subject} surprised|VERB|VBD|0|root|surprise us|PRON|PRP|6|obj|we`;
  test("with who does it and to whom", () => {
    const arrest = spoke("Varo|PROPN|NNP|3|nmod:poss|Varo 's|PART|POS|1|case arrest|NOUN|NN|6|nsubj of|ADP|IN|5|case Holm|PROPN|NNP|3|nmod|Holm");
    expect(read(arrest)).toContainEqual({
      quote: "Varo's arrest of Holm",
      event: "COERCE",
      mode: "arrest",
      actors: ["Varo"],
      recipients: ["Holm"],
      polarity: "positive",
      modality: "asserted",
    });
  });

  test("his arrest is done to him, his attack by him", () => {
    const his = (noun: string) =>
      `Holm|PROPN|NNP|3|nmod:poss|Holm 's|PART|POS|1|case ${noun}|NOUN|NN|4|nsubj shocked|VERB|VBD|0|root|shock many|ADJ|JJ|4|obj`;
    expect(read(his("arrest"))[0]).toMatchObject({ actors: [], recipients: ["Holm"] });
    expect(read(his("attack"))[0]).toMatchObject({ actors: ["Holm"], recipients: [] });
  });

  test("talks between two; none without a participant", () => {
    const between =
      "talks|NOUN|NNS|6|nsubj|talk between|ADP|IN|3|case Varo|PROPN|NNP|1|nmod|Varo and|CCONJ|CC|5|cc Holm|PROPN|NNP|3|conj|Holm failed|VERB|VBD|0|root|fail";
    expect(read(between)[0]).toMatchObject({ quote: "talks between Varo and Holm", event: "CONSULT", actors: ["Varo", "Holm"] });
    expect(read("talks|NOUN|NNS|2|nsubj|talk failed|VERB|VBD|0|root|fail")).toHaveLength(1);
  });

  test("alleged, requested, denied", () => {
    const alleged = "alleged|ADJ|JJ|2|amod attacks|NOUN|NNS|5|nsubj|attack by|ADP|IN|4|case Varo|PROPN|NNP|2|nmod|Varo stopped|VERB|VBD|0|root|stop";
    expect(read(alleged)[0]).toMatchObject({ modality: "alleged", actors: ["Varo"] });
    const denied = `${HOLM} denied|VERB|VBD|0|root|deny an|DET|DT|4|det attack|NOUN|NN|2|obj on|ADP|IN|6|case Varo|PROPN|NNP|4|nmod|Varo`;
    expect(read(denied)[1]).toMatchObject({ quote: "an attack on Varo", polarity: "negative" });
  });
});
