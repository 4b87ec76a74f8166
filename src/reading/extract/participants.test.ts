import { describe, expect, test } from "vitest";
import { read } from "../../../test/support/statements.ts";

const HOLM = "Ada|PROPN|NNP|H|R|Ada Holm|PROPN|NNP|1|flat|Holm";
const PEOPLE = ["PER Ada Holm", "PER Jan Berg", "ORG Reform Party", "ORG Guild"];

describe("lists of people", () => {
  const of = "of|ADP|IN|5|case the|DET|DT|5|det Guild|PROPN|NNP|1|nmod|Guild";
  const berg = (head: number) => `and|CCONJ|CC|7|cc Jan|PROPN|NNP|${head}|conj|Jan Berg|PROPN|NNP|7|flat|Berg`;
  const were = "were|AUX|VBD|10|aux:pass|be beaten|VERB|VBN|0|root|beat";

  test("a person coordinated with the body of the one before goes with that one", () => {
    const both = `${HOLM.replace("H|R", "10|nsubj:pass")} ${of} ${berg(5)} ${were}`;
    expect(read(both, { names: PEOPLE })).toMatchObject([{ recipients: ["Ada Holm", "Jan Berg"] }]);
  });

  test("a body coordinated with a body stays with its person", () => {
    const one = `${HOLM.replace("H|R", "10|nsubj:pass")} ${of} and|CCONJ|CC|8|cc Reform|PROPN|NNP|8|compound|Reform Party|PROPN|NNP|5|conj|Party ${were}`;
    expect(read(one, { names: PEOPLE })).toMatchObject([{ recipients: ["Ada Holm"] }]);
  });

  test("of which the first hangs on the verb by itself", () => {
    const two = `${HOLM.replace("H|R", "8|nsubj:pass")} ,|PUNCT|,|1|punct and|CCONJ|CC|5|cc Jan|PROPN|NNP|8|nsubj:pass|Jan Berg|PROPN|NNP|5|flat|Berg were|AUX|VBD|8|aux:pass|be beaten|VERB|VBN|0|root|beat`;
    expect(read(two, { names: PEOPLE })).toMatchObject([{ recipients: ["Ada Holm", "Jan Berg"] }]);
  });

  test("a noun that stands alone and that a clause hangs from is no subject of a list", () => {
    const alone = "And|CCONJ|CC|3|cc the|DET|DT|3|det miners|NOUN|NNS|0|root|miner who|PRON|WP|5|nsubj|who struck|VERB|VBD|3|acl:relcl|strike";
    expect(read(alone)).toMatchObject([{ actors: ["miners"] }]);
  });

  test("who is named for an example is one of them", () => {
    const members =
      "The|DET|DT|2|det police|NOUN|NNS|3|nsubj beat|VERB|VBD|0|root|beat members|NOUN|NNS|3|obj|member including|VERB|VBG|6|case|include Ada|PROPN|NNP|4|nmod|Ada Holm|PROPN|NNP|6|flat|Holm and|CCONJ|CC|9|cc Jan|PROPN|NNP|6|conj|Jan Berg|PROPN|NNP|9|flat|Berg";
    expect(read(members, { names: PEOPLE })).toMatchObject([{ recipients: ["members", "Ada Holm", "Jan Berg"] }]);
  });
});

describe("those whom a noun is said to be", () => {
  const list =
    "were|AUX|VBD|5|cop|be Ada|PROPN|NNP|0|root|Ada Holm|PROPN|NNP|5|flat|Holm and|CCONJ|CC|8|cc Jan|PROPN|NNP|5|conj|Jan Berg|PROPN|NNP|8|flat|Berg";

  test("the men held were A and B: A and B underwent it", () => {
    const held = `The|DET|DT|2|det miners|NOUN|NNS|5|nsubj|miner held|VERB|VBN|2|acl|hold ${list}`;
    expect(read(held, { names: PEOPLE }).at(-1)).toMatchObject({ actors: [], recipients: ["Ada Holm", "Jan Berg"] });
  });

  test("so are victims, not ministers", () => {
    const victims = `The|DET|DT|3|det first|ADJ|JJ|3|amod victims|NOUN|NNS|5|nsubj|victim ${list}`;
    expect(read(victims, { names: PEOPLE })).toMatchObject([{ actors: [], recipients: ["Ada Holm", "Jan Berg"] }]);
    const ministers = victims.replace("victims|NOUN|NNS|5|nsubj|victim", "ministers|NOUN|NNS|5|nsubj|minister");
    expect(read(ministers, { names: PEOPLE })).toMatchObject([{ actors: ["first ministers"], recipients: [] }]);
  });

  test("what is a blow to somebody reaches them; a thing, not a spokesman", () => {
    const blow =
      "It|PRON|PRP|4|nsubj|it is|AUX|VBZ|4|cop|be a|DET|DT|4|det blow|NOUN|NN|0|root to|ADP|IN|7|case the|DET|DT|7|det miners|NOUN|NNS|4|nmod|miner";
    expect(read(blow)).toMatchObject([{ recipients: ["miners"] }]);
    expect(read(blow.replace("blow|NOUN", "spokesman|NOUN").replace("to|ADP", "for|ADP"))).toMatchObject([{ recipients: [] }]);
  });

  test("what is a protest against their raids reaches whose raids they are", () => {
    const step =
      "The|DET|DT|2|det step|NOUN|NN|5|nsubj is|AUX|VBZ|5|cop|be a|DET|DT|5|det protest|NOUN|NN|0|root against|ADP|IN|10|case the|DET|DT|8|det army|NOUN|NN|10|nmod:poss 's|PART|POS|8|case raids|NOUN|NNS|5|nmod|raid";
    expect(read(step)[0]).toMatchObject({ event: "PROTEST", recipients: ["army"] });
  });
});

describe("objects and obliques", () => {
  test("an indirect object taken for a possessor", () => {
    const offered =
      "Ada|PROPN|NNP|3|nsubj|Ada Holm|PROPN|NNP|1|flat|Holm offered|VERB|VBD|0|root|offer Varo|PROPN|NNP|6|nmod:poss|Varo a|DET|DT|6|det truce|NOUN|NN|3|obj";
    expect(read(offered, { names: ["PER Ada Holm", "LOC Varo"] })[0]).toMatchObject({ actors: ["Ada Holm"], recipients: ["Varo"] });
    const subject = offered.replace("3|nsubj", "3|iobj");
    expect(read(subject, { names: ["PER Ada Holm", "LOC Varo"] })[0]).toMatchObject({ actors: ["Ada Holm"], recipients: ["Varo"] });
  });

  test("what was hung on the noun that tells how long", () => {
    const talked =
      "Varo|PROPN|NNP|2|nsubj|Varo mediated|VERB|VBD|0|root|mediate for|ADP|IN|4|case weeks|NOUN|NNS|2|obl|week between|ADP|IN|7|case the|DET|DT|7|det miners|NOUN|NNS|4|nmod|miner";
    expect(read(talked, { names: ["LOC Varo"] })).toMatchObject([{ event: "CONSULT", recipients: ["miners"] }]);
  });

  test("from whom something is taken, wherever that hangs; no goal of a reference", () => {
    const took =
      "Holm|PROPN|NNP|2|nsubj|Holm took|VERB|VBD|0|root|take the|DET|DT|4|det drawings|NOUN|NNS|2|obj|drawing from|ADP|IN|7|case the|DET|DT|7|det miners|NOUN|NNS|4|nmod|miner";
    expect(read(took, { names: ["PER Holm"] })).toMatchObject([{ recipients: ["miners"] }]);
    const refers = "The|DET|DT|2|det word|NOUN|NN|3|nsubj refers|VERB|VBZ|0|root|refer to|ADP|IN|6|case the|DET|DT|6|det miners|NOUN|NNS|3|obl|miner";
    expect(read(refers)).toMatchObject([{ recipients: [] }]);
  });

  test("the doer behind the means", () => {
    const sent =
      "The|DET|DT|2|det letter|NOUN|NN|4|nsubj:pass was|AUX|VBD|4|aux:pass|be answered|VERB|VBN|0|root|answer by|ADP|IN|6|case mail|NOUN|NN|4|obl:agent by|ADP|IN|8|case Holm|PROPN|NNP|6|nmod|Holm";
    expect(read(sent, { names: ["PER Holm"] })[0]).toMatchObject({ actors: ["Holm"] });
  });

  test("who tries to get elected acts; who is elected does not", () => {
    const got = "Holm|PROPN|NNP|2|nsubj|Holm failed|VERB|VBD|0|root|fail to|PART|TO|5|mark get|AUX|VB|5|aux:pass elected|VERB|VBN|2|xcomp|elect";
    expect(read(got, { names: ["PER Holm"] })).toMatchObject([{ actors: ["Holm"], recipients: [] }]);
    const was = "Holm|PROPN|NNP|3|nsubj:pass|Holm was|AUX|VBD|3|aux:pass|be elected|VERB|VBN|0|root|elect";
    expect(read(was, { names: ["PER Holm"] })).toMatchObject([{ actors: [], recipients: ["Holm"] }]);
  });
});

describe("pronouns", () => {
  test("he, whom nothing explains, is who the clause above is about", () => {
    const ford =
      "The|DET|DT|2|det miner|NOUN|NN|3|nsubj went|VERB|VBD|0|root|go where|ADV|WRB|7|advmod he|PRON|PRP|7|nsubj:pass was|AUX|VBD|7|aux:pass|be beaten|VERB|VBN|3|advcl|beat";
    expect(read(ford)[1]).toMatchObject({ recipients: ["miner"] });
  });

  test("everything is nobody", () => {
    const told = "Holm|PROPN|NNP|2|nsubj|Holm confessed|VERB|VBD|0|root|confess everything|PRON|NN|2|obj";
    expect(read(told, { names: ["PER Holm"] })[0]).toMatchObject({ recipients: [] });
  });
});
