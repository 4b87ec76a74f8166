import { expect, test } from "vitest";
import { annotated, type Written } from "../../../../test/support/conllu.ts";
import { treeOf } from "../../../nlp/tree.ts";
import { attributionsOf } from "../../attribute/index.ts";
import { entitiesOf } from "../../parse/entities.ts";
import { statementsOf } from "../index.ts";
import { timesOf } from "./index.ts";

// A Wednesday.
const PUBLISHED = "2024-11-20";

/** The time and duration of each statement, by its predicate's lemma. */
function whens(written: Written): Record<string, string | null> {
  const { bodyText, annotation } = annotated(written);
  const tree = treeOf(bodyText, annotation.words);
  const entities = entitiesOf(bodyText, annotation);
  const known = { entities: new Map(), entity: new Map(), antecedent: new Map(), publisher: null };
  const attributions = attributionsOf(bodyText, annotation, tree, known);
  const statements = statementsOf(bodyText, [], annotation, attributions, entities, tree, timesOf(bodyText, annotation, tree, PUBLISHED));
  for (const { time } of statements) if (time) expect(time.end).toBeLessThanOrEqual(bodyText.length);
  return Object.fromEntries(statements.map((s) => [s.predicate.lemma, s.time?.edtf ?? s.duration]));
}

const REBELS = "Rebels|NOUN|NNS|2|nsubj|rebel";

test.each<[string, string, Record<string, string | null>]>([
  ["its own clause", `${REBELS} fled|VERB|VBD|0|root|flee on|ADP|IN|4|case Monday|PROPN|NNP|2|obl`, { flee: "2024-11-18" }],
  [
    "a part of the day",
    `${REBELS} fled|VERB|VBD|0|root|flee on|ADP|IN|5|case Monday|PROPN|NNP|5|compound night|NOUN|NN|2|obl`,
    { flee: "2024-11-18" },
  ],
  [
    "the end of it",
    `${REBELS} fled|VERB|VBD|0|root|flee towards|ADP|IN|5|case the|DET|DT|5|det end|NOUN|NN|2|obl of|ADP|IN|7|case 2023|NUM|CD|5|nmod`,
    { flee: "2023~" },
  ],
  [
    "from X to Y",
    `${REBELS} ruled|VERB|VBD|0|root|rule from|ADP|IN|4|case 1947|NUM|CD|2|obl to|ADP|IN|6|case 1960|NUM|CD|2|obl`,
    { rule: "1947/1960" },
  ],
  [
    "Y hangs from X",
    `${REBELS} ruled|VERB|VBD|0|root|rule from|ADP|IN|4|case 1947|NUM|CD|2|obl to|ADP|IN|6|case 1960|NUM|CD|4|nmod`,
    { rule: "1947/1960" },
  ],
  [
    "between X and Y",
    `${REBELS} ruled|VERB|VBD|0|root|rule between|ADP|IN|4|case 1947|NUM|CD|2|obl and|CCONJ|CC|6|cc 1960|NUM|CD|4|conj`,
    { rule: "1947/1960" },
  ],
  [
    "days side by side",
    `${REBELS} met|VERB|VBD|0|root|meet on|ADP|IN|4|case May|PROPN|NNP|2|obl 4|NUM|CD|4|nummod and|CCONJ|CC|7|cc 5|NUM|CD|5|conj`,
    { meet: "2024-05-04/2024-05-05" },
  ],
  ["since X", `${REBELS} ruled|VERB|VBD|0|root|rule since|ADP|IN|4|case 2005|NUM|CD|2|obl`, { rule: "2005/.." }],
  ["until Y", `${REBELS} ruled|VERB|VBD|0|root|rule until|ADP|IN|4|case 2005|NUM|CD|2|obl`, { rule: "../2005" }],
  [
    "the first since X",
    `${REBELS} won|VERB|VBD|0|root|win the|DET|DT|5|det first|ADJ|JJ|5|amod town|NOUN|NN|2|obj since|ADP|IN|7|case 2005|NUM|CD|2|obl`,
    { win: null },
  ],
  [
    "coordinated verbs",
    `On|ADP|IN|2|case Monday|PROPN|NNP|4|obl rebels|NOUN|NNS|4|nsubj|rebel fled|VERB|VBD|0|root|flee and|CCONJ|CC|6|cc burned|VERB|VBD|4|conj|burn it|PRON|PRP|6|obj`,
    { flee: "2024-11-18", burn: "2024-11-18" },
  ],
  [
    "the end of a coordination",
    `${REBELS} rose|VERB|VBD|0|root|rise and|CCONJ|CC|4|cc fled|VERB|VBD|2|conj|flee on|ADP|IN|6|case Monday|PROPN|NNP|4|obl`,
    { rise: "2024-11-18", flee: "2024-11-18" },
  ],
  [
    "not a conjunct of another tense",
    `${REBELS} fled|VERB|VBD|0|root|flee in|ADP|IN|4|case March|PROPN|NNP|2|obl and|CCONJ|CC|7|cc will|AUX|MD|7|aux return|VERB|VB|2|conj`,
    { flee: "2024-03", return: null },
  ],
  [
    "what somebody is forced to do",
    `In|ADP|IN|2|case June|PROPN|NNP|5|obl she|PRON|PRP|5|nsubj:pass was|AUX|VBD|5|aux:pass|be forced|VERB|VBN|0|root|force to|PART|TO|7|mark leave|VERB|VB|5|xcomp`,
    { force: "2024-06", leave: "2024-06" },
  ],
  [
    "not the clause above",
    `${REBELS} fled|VERB|VBD|0|root|flee when|ADV|WRB|5|advmod troops|NOUN|NNS|5|nsubj|troop attacked|VERB|VBD|2|advcl|attack in|ADP|IN|7|case March|PROPN|NNP|5|obl`,
    { flee: null, attack: "2024-03" },
  ],
  [
    "of a noun of event alone",
    "The|DET|DT|3|det 2011|NUM|CD|3|nummod attack|NOUN|NN|6|nsubj of|ADP|IN|5|case rebels|NOUN|NNS|3|nmod|rebel failed|VERB|VBD|0|root|fail",
    { attack: "2011", fail: null },
  ],
  ["the deal's own time", `${REBELS} left|VERB|VBD|0|root|leave the|DET|DT|5|det 2011|NUM|CD|5|nummod pact|NOUN|NN|2|obj`, { leave: null }],
  [
    "by the preposition where the tree errs",
    "In|ADP|IN|3|case May|PROPN|NNP|3|compound rebels|NOUN|NNS|4|nsubj|rebel fled|VERB|VBD|0|root|flee",
    { flee: "2024-05" },
  ],
  ["how long", `${REBELS} fought|VERB|VBD|0|root|fight for|ADP|IN|5|case two|NUM|CD|5|nummod hours|NOUN|NNS|2|obl|hour`, { fight: "PT2H" }],
  [
    "not how long ago",
    `${REBELS} fought|VERB|VBD|0|root|fight two|NUM|CD|4|nummod days|NOUN|NNS|5|obl|day ago|ADV|RB|2|advmod`,
    { fight: "2024-11-18" },
  ],
])("the time of %s", (_, sentence, expected) => {
  expect(whens({ sentences: [sentence] })).toEqual(expected);
});

test("the time of a saying is nobody's", () => {
  const cue = { source: "Holm", cue: "said", content: "the rebels fled" };
  const before =
    "Holm|PROPN|NNP|2|nsubj said|VERB|VBD|0|root|say on|ADP|IN|4|case Monday|PROPN|NNP|2|obl that|SCONJ|IN|8|mark the|DET|DT|7|det rebels|NOUN|NNS|8|nsubj|rebel fled|VERB|VBD|2|ccomp|flee";
  expect(whens({ sentences: [before], names: ["PER Holm"], attributions: [cue] })).toEqual({ flee: null });
  // The tree has it that the day is the rebels'.
  const after =
    "the|DET|DT|2|det rebels|NOUN|NNS|3|nsubj|rebel fled|VERB|VBD|0|root|flee ,|PUNCT|,|3|punct Holm|PROPN|NNP|6|nsubj said|VERB|VBD|3|parataxis|say on|ADP|IN|8|case Monday|PROPN|NNP|3|obl";
  expect(whens({ sentences: [after], names: ["PER Holm"], attributions: [cue] })).toEqual({ flee: null });
  const between =
    "Holm|PROPN|NNP|2|nsubj said|VERB|VBD|0|root|say on|ADP|IN|4|case Monday|PROPN|NNP|7|obl the|DET|DT|6|det rebels|NOUN|NNS|7|nsubj|rebel fled|VERB|VBD|2|ccomp|flee";
  expect(whens({ sentences: [between], names: ["PER Holm"] })).toEqual({ flee: null });
});
