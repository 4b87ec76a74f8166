import { describe, expect, test } from "vitest";
import { annotated } from "../../../test/support/conllu.ts";
import { entitiesOf } from "../parse/entities.ts";
import { statementsOf } from "./index.ts";

function first(sentence: string, names: string[] = []) {
  const { bodyText, annotation } = annotated({ sentences: [sentence], names });
  const [s] = statementsOf(bodyText, [], annotation, [], entitiesOf(bodyText, annotation));
  return { ...s!, at: (x: { start: number; end: number } | null) => x && bodyText.slice(x.start, x.end) };
}

const KILLED = "Rebels|NOUN|NNS|2|nsubj|rebel killed|VERB|VBD|0|root|kill";

describe("figures", () => {
  test.each([
    ["14|NUM|CD|4|nummod miners|NOUN|NNS|2|obj|miner", { value: 14, min: 14, max: 14, approximate: false, unit: "miner" }],
    [
      "at|ADP|IN|4|case least|ADJ|JJS|5|nummod|little 14|NUM|CD|6|nummod miners|NOUN|NNS|2|obj|miner",
      { value: 14, min: 14, max: null, approximate: false },
    ],
    ["some|ADV|RB|4|advmod 40|NUM|CD|5|nummod miners|NOUN|NNS|2|obj|miner", { value: 40, min: null, max: null, approximate: true }],
    ["up|ADP|IN|5|advmod to|ADP|IN|3|fixed 30|NUM|CD|6|nummod miners|NOUN|NNS|2|obj|miner", { value: 30, min: null, max: 30 }],
    [
      "dozens|NOUN|NNS|2|obj|dozen of|ADP|IN|5|case miners|NOUN|NNS|3|nmod|miner",
      { value: null, min: 24, max: null, approximate: true, unit: "miner" },
    ],
    ["two|NUM|CD|4|compound thousand|NUM|CD|5|nummod miners|NOUN|NNS|2|obj|miner", { value: 2000, unit: "miner" }],
  ])("%s", (object, quantity) => {
    expect(first(`${KILLED} ${object}`).quantity).toMatchObject(quantity);
  });

  test("not a date, a year or a time", () => {
    expect(first(`${KILLED} him|PRON|PRP|2|obj|he in|ADP|IN|5|case 1974|NUM|CD|2|obl`).quantity).toBeNull();
    expect(first(`${KILLED} him|PRON|PRP|2|obj|he on|ADP|IN|5|case May|PROPN|NNP|2|obl|May 21|NUM|CD|5|nummod`).quantity).toBeNull();
    expect(first(`${KILLED} him|PRON|PRP|2|obj|he after|ADP|IN|6|case two|NUM|CD|6|nummod days|NOUN|NNS|2|obl|day`).quantity).toBeNull();
  });

  test("what it is before who does it; who it happens to before where", () => {
    const killed = "Two|NUM|CD|2|nummod rebels|NOUN|NNS|3|nsubj|rebel killed|VERB|VBD|0|root|kill 14|NUM|CD|5|nummod miners|NOUN|NNS|3|obj|miner";
    expect(first(killed).quantity!.value).toBe(14);
  });
});

test.each([
  ["for|ADP|IN|5|case two|NUM|CD|5|nummod hours|NOUN|NNS|2|obl|hour", "PT2H"],
  ["for|ADP|IN|4|case weeks|NOUN|NNS|2|obl|week", null],
  ["two|NUM|CD|4|nummod days|NOUN|NNS|2|obl|day later|ADV|RB|4|advmod", null],
  ["three|NUM|CD|4|nummod years|NOUN|NNS|5|obl|year ago|ADV|RB|2|advmod", null],
])("how long: %s", (rest, duration) => {
  expect(first(`Rebels|NOUN|NNS|2|nsubj|rebel fought|VERB|VBD|0|root|fight ${rest}`).duration).toBe(duration);
});
