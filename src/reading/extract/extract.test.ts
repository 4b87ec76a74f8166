import { describe, expect, test } from "vitest";
import { read } from "../../../test/support/statements.ts";

const quotes = (...given: Parameters<typeof read>) => read(...given).map((s) => s.quote);

const MINERS = "The|DET|DT|2|det|the miners|NOUN|NNS|";
const CLOSED = `${MINERS}4|nsubj|miner have|AUX|VBP|4|aux closed|VERB|VBN|0|root|close the|DET|DT|6|det gate|NOUN|NN|4|obj .|PUNCT|.|4|punct`;

describe("which clauses are statements", () => {
  test("a finite clause, quoted without its full stop", () => {
    expect(read(CLOSED)).toMatchObject([
      {
        quote: "The miners have closed the gate",
        text: "The miners have closed the gate.",
        predicate: "have closed",
        lemma: "close",
        arguments: ["subject The miners", "object the gate"],
        actors: ["miners"],
        recipients: [],
        polarity: "positive",
        modality: "asserted",
        attribution: null,
      },
    ]);
  });

  test("each verb of a coordination, the second with the subject of the first", () => {
    const both = `${MINERS}3|nsubj|miner left|VERB|VBD|0|root|leave and|CCONJ|CC|5|cc seized|VERB|VBD|3|conj|seize a|DET|DT|7|det train|NOUN|NN|5|obj`;
    expect(read(both)).toMatchObject([
      { quote: "The miners left" },
      { quote: "seized a train", text: "The miners seized a train.", actors: ["miners"] },
    ]);
  });

  test("a passive that stands once for two participles", () => {
    const two = `${MINERS}4|nsubj:pass|miner were|AUX|VBD|4|aux:pass|be held|VERB|VBN|0|root|hold and|CCONJ|CC|6|cc beaten|VERB|VBN|4|conj|beat by|ADP|IN|8|case soldiers|NOUN|NNS|6|obl:agent|soldier`;
    expect(read(two)).toMatchObject([
      { quote: "The miners were held", actors: [], recipients: ["miners"] },
      { quote: "beaten by soldiers", actors: ["soldiers"], recipients: ["miners"] },
    ]);
  });

  test("relative and participial clauses, with the noun they hang from", () => {
    const who = `${MINERS}6|nsubj|miner who|PRON|WP|4|nsubj|who struck|VERB|VBD|2|acl:relcl|strike left|VERB|VBD|0|root|leave`.replace(
      "6|nsubj",
      "5|nsubj",
    );
    expect(read(who)).toMatchObject([
      { quote: "who struck", actors: ["miners"], text: "The miners struck." },
      { quote: "The miners who struck left" },
    ]);
    const held = `${MINERS}6|nsubj|miner held|VERB|VBN|2|acl|hold in|ADP|IN|5|case Lidhavn|PROPN|NNP|3|obl|Lidhavn left|VERB|VBD|0|root|leave`;
    expect(read(held, { names: ["LOC Lidhavn"] })[0]).toMatchObject({ quote: "held in Lidhavn", recipients: ["miners"], actors: [] });
  });

  test("not the bare act of saying, but an act of speech that is news", () => {
    const said = "Varo|PROPN|NNP|2|nsubj|Varo said|VERB|VBD|0|root|say it|PRON|PRP|4|nsubj|it left|VERB|VBD|2|ccomp|leave";
    const told = { source: "Varo", cue: "said", content: "it left" };
    expect(read(said, { told: [told] })).toMatchObject([{ quote: "it left", attribution: "A1" }]);
    const denied = said.replace("said|VERB|VBD|0|root|say", "denied|VERB|VBD|0|root|deny");
    expect(read(denied, { names: ["ORG Varo"], told: [{ ...told, cue: "denied" }] })).toMatchObject([
      { quote: "Varo denied it left", polarity: "positive", attribution: null, actors: ["Varo"] },
      { quote: "it left", polarity: "negative", attribution: "A1" },
    ]);
  });

  test("what a text speaks of, in somebody's words, but not what a person does", () => {
    const words = (who: string) =>
      `Varo|PROPN|NNP|2|nsubj|Varo said|VERB|VBD|0|root|say the|DET|DT|4|det|the ${who}|NOUN|NN|5|nsubj|${who} speaks|VERB|VBZ|2|ccomp|speak of|ADP|IN|8|case|of a|DET|DT|8|det|a truce|NOUN|NN|5|obl|truce`;
    const told = (who: string) => [
      { source: "Varo", cue: "said", content: `the ${who} speaks of a truce` },
      { source: `the ${who}`, cue: "speaks of", content: "a truce" },
    ];
    expect(read(words("treaty"), { told: told("treaty") })).toMatchObject([{ quote: "the treaty speaks of a truce", attribution: "A1" }]);
    expect(read(words("minister"), { told: told("minister") })).toEqual([]);
  });

  test("not a byline, a question or a name for a thing", () => {
    expect(quotes(CLOSED, { sections: [{ kind: "byline", start: 0, end: 32 }] })).toEqual([]);
    expect(quotes(CLOSED.replace(".|PUNCT", "?|PUNCT"))).toEqual([]);
    const called = "a|DET|DT|2|det ship|NOUN|NN|0|root called|VERB|VBN|2|acl|call Solvind|PROPN|NNP|3|xcomp";
    expect(quotes(called)).toEqual([]);
  });
});

describe("quotes", () => {
  test("without what brings the clause in", () => {
    const because = `${MINERS}3|nsubj|miner left|VERB|VBD|0|root|leave because|SCONJ|IN|6|mark rain|NOUN|NN|6|nsubj fell|VERB|VBD|3|advcl|fall`;
    expect(quotes(because)).toEqual(["The miners left", "rain fell"]);
  });

  test("without the relative clause that trails its last argument", () => {
    const met = `${MINERS}3|nsubj|miner met|VERB|VBD|0|root|meet a|DET|DT|5|det priest|NOUN|NN|3|obj whom|PRON|WP|8|obj they|PRON|PRP|8|nsubj|they trust|VERB|VBP|5|acl:relcl`;
    expect(read(met)).toMatchObject([
      { quote: "The miners met a priest" },
      { quote: "whom they trust", arguments: ["subject they", "object a priest"] },
    ]);
  });

  test("without a frame", () => {
    const according =
      "According|VERB|VBG|3|case|accord to|ADP|IN|1|fixed Varo|PROPN|NNP|5|obl|Varo it|PRON|PRP|5|nsubj|it left|VERB|VBD|0|root|leave";
    expect(quotes(according)).toEqual(["it left"]);
  });
});

const TO_LEAVE = "to|PART|TO|5|mark leave|VERB|VB|3|xcomp";
const merged = (verb: string, lemma: string) => `${MINERS}3|nsubj|miner ${verb}|VERB|VBD|0|root|${lemma} ${TO_LEAVE}`;

describe("modality", () => {
  test.each([
    ["planned", "planned"],
    ["tried", "asserted"],
  ])("%s to leave: one statement", (verb, modality) => {
    expect(read(merged(verb, verb === "tried" ? "try" : "plan"))).toMatchObject([
      { quote: `The miners ${verb} to leave`, lemma: "leave", modality, actors: ["miners"] },
    ]);
  });

  test("promised to leave: the promise, and what is planned", () => {
    expect(read(merged("promised", "promise"))).toMatchObject([
      { lemma: "promise", modality: "asserted" },
      { quote: "to leave", lemma: "leave", modality: "planned", actors: ["miners"], text: "The miners are to leave." },
    ]);
  });

  test("urged them to leave: those who are urged would leave", () => {
    const urged = "Varo|PROPN|NNP|2|nsubj|Varo urged|VERB|VBD|0|root|urge miners|NOUN|NNS|2|obj|miner to|PART|TO|5|mark leave|VERB|VB|2|xcomp";
    expect(read(urged)[1]).toMatchObject({ lemma: "leave", modality: "requested", actors: ["miners"] });
    const told =
      "Varo|PROPN|NNP|2|nsubj|Varo told|VERB|VBD|0|root|tell them|PRON|PRP|2|obj|they that|SCONJ|IN|6|mark miners|NOUN|NNS|6|nsubj|miner left|VERB|VBD|2|ccomp|leave";
    expect(read(told)).toMatchObject([{ quote: "miners left", modality: "asserted" }]);
  });

  test.each([
    ["may|AUX|MD|4|aux", "possible"],
    ["will|AUX|MD|4|aux", "planned"],
    ["must|AUX|MD|4|aux", "obligatory"],
    ["would|AUX|MD|4|aux", "hypothetical"],
    ["reportedly|ADV|RB|4|advmod", "alleged"],
  ])("%s", (word, modality) => {
    expect(read(`${MINERS}4|nsubj|miner ${word} leave|VERB|VB|0|root`)[0]!.modality).toBe(modality);
  });

  test("would, in somebody's words, is what is to come", () => {
    const would = "Varo|PROPN|NNP|2|nsubj|Varo said|VERB|VBD|0|root|say it|PRON|PRP|5|nsubj|it would|AUX|MD|5|aux leave|VERB|VB|2|ccomp";
    expect(read(would, { told: [{ source: "Varo", cue: "said", content: "it would leave" }] })[0]!.modality).toBe("planned");
  });

  test("a condition and what hangs on it", () => {
    const unless = `${MINERS}4|nsubj|miner will|AUX|MD|4|aux leave|VERB|VB|0|root unless|SCONJ|IN|7|mark Varo|PROPN|NNP|7|nsubj|Varo pays|VERB|VBZ|4|advcl|pay`;
    expect(read(unless)).toMatchObject([
      { quote: "The miners will leave unless Varo pays", modality: "conditional", condition: "unless Varo pays" },
      { quote: "Varo pays", modality: "hypothetical", condition: null },
    ]);
  });

  test("until is a condition of what lies ahead, not of what was", () => {
    const until = (verb: string) => `${MINERS}4|nsubj|miner ${verb} until|SCONJ|IN|7|mark Varo|PROPN|NNP|7|nsubj|Varo paid|VERB|VBD|4|advcl|pay`;
    expect(read(until("will|AUX|MD|4|aux wait|VERB|VB|0|root")).map((s) => s.modality)).toEqual(["conditional", "hypothetical"]);
    expect(read(until("had|AUX|VBD|4|aux|have waited|VERB|VBN|0|root|wait")).map((s) => s.modality)).toEqual(["asserted", "asserted"]);
  });

  test("a ban is prohibited and positive, however it is negated", () => {
    const barred = `${MINERS}4|nsubj:pass|miner are|AUX|VBP|4|aux:pass|be barred|VERB|VBN|0|root|bar from|SCONJ|IN|6|mark leaving|VERB|VBG|4|advcl|leave`;
    expect(read(barred)).toMatchObject([
      { quote: "The miners are barred from leaving", modality: "prohibited", polarity: "positive", lemma: "leave" },
    ]);
    const mustNot = `${MINERS}5|nsubj|miner must|AUX|MD|5|aux not|PART|RB|5|advmod leave|VERB|VB|0|root`;
    expect(read(mustNot)[0]).toMatchObject({ modality: "prohibited", polarity: "positive" });
  });

  test("is said to have left", () => {
    const said = `${MINERS}4|nsubj:pass|miner are|AUX|VBP|4|aux:pass|be said|VERB|VBN|0|root|say to|PART|TO|7|mark have|AUX|VB|7|aux left|VERB|VBN|4|xcomp|leave`;
    expect(read(said)).toMatchObject([{ modality: "alleged", lemma: "leave" }]);
  });
});

describe("polarity", () => {
  test.each([
    ["did|AUX|VBD|5|aux|do not|PART|RB|5|advmod", "negative"],
    ["have|AUX|VBP|5|aux never|ADV|RB|5|advmod", "negative"],
    ["no|ADV|RB|4|advmod longer|ADV|RB|5|advmod", "negative"],
  ])("%s", (words, polarity) => {
    expect(read(`${MINERS}5|nsubj|miner ${words} leave|VERB|VB|0|root`)[0]!.polarity).toBe(polarity);
  });

  test("no miner, nobody, few", () => {
    expect(read("No|DET|DT|2|det|no miner|NOUN|NN|3|nsubj left|VERB|VBD|0|root|leave")[0]!.polarity).toBe("negative");
    expect(read("Nobody|PRON|NN|2|nsubj|nobody left|VERB|VBD|0|root|leave")[0]!.polarity).toBe("negative");
  });

  test("failed to leave; did not fail to leave", () => {
    expect(read(merged("failed", "fail"))).toMatchObject([{ polarity: "negative", lemma: "leave" }]);
    const twice = `${MINERS}5|nsubj|miner did|AUX|VBD|5|aux|do not|PART|RB|5|advmod fail|VERB|VB|0|root to|PART|TO|7|mark leave|VERB|VB|5|xcomp`;
    expect(read(twice)).toMatchObject([{ polarity: "positive" }]);
  });

  test("refused to leave: the refusal is positive, the leaving negative", () => {
    expect(read(merged("refused", "refuse"))).toMatchObject([
      { lemma: "refuse", polarity: "positive" },
      { lemma: "leave", polarity: "negative" },
    ]);
  });

  test("dismissed reports of troops leaving", () => {
    const dismissed = `${MINERS}3|nsubj|miner dismissed|VERB|VBD|0|root|dismiss reports|NOUN|NNS|3|obj|report of|SCONJ|IN|7|mark troops|NOUN|NNS|7|nsubj|troop leaving|VERB|VBG|4|acl|leave`;
    expect(read(dismissed)[1]).toMatchObject({ quote: "troops leaving", polarity: "negative" });
    expect(read(dismissed.replace("dismissed|VERB|VBD|0|root|dismiss", "read|VERB|VBD|0|root|read"))[1]!.polarity).toBe("positive");
  });
});

describe("who vouches", () => {
  test("the innermost attribution", () => {
    const nested =
      "Zora|PROPN|NNP|2|nsubj|Zora reported|VERB|VBD|0|root|report Varo|PROPN|NNP|4|nsubj|Varo said|VERB|VBD|2|ccomp|say it|PRON|PRP|6|nsubj|it left|VERB|VBD|4|ccomp|leave";
    const told = [
      { source: "Zora", cue: "reported", content: "Varo said it left" },
      { source: "Varo", cue: "said", content: "it left", parent: "A1" },
    ];
    expect(read(nested, { told })).toMatchObject([{ quote: "it left", attribution: "A2" }]);
    expect(read(nested, { told: told.toReversed().map((t) => ({ ...t, ...(t.parent && { parent: "A2" }) })) })).toMatchObject([
      { attribution: "A1" },
    ]);
  });

  test("nobody, where nobody is named: what is believed is told at a distance", () => {
    const held = "It|PRON|PRP|3|expl was|AUX|VBD|3|aux:pass|be believed|VERB|VBN|0|root|believe it|PRON|PRP|5|nsubj held|VERB|VBD|3|ccomp|hold";
    const statements = read(held, { told: [{ cue: "was believed", content: "it held" }] });
    expect(statements.find((s) => s.quote === "it held")!.attribution).toBeNull();
  });

  test("what is said to be so keeps the voice of the sentence before", () => {
    const said = "Holm|PROPN|NNP|2|nsubj said|VERB|VBD|0|root|say it|PRON|PRP|4|nsubj held|VERB|VBD|2|ccomp|hold .|PUNCT|.|2|punct";
    const later =
      "They|PRON|PRP|3|nsubj:pass were|AUX|VBD|3|aux:pass|be said|VERB|VBN|0|root|say to|PART|TO|5|mark leave|VERB|VB|3|xcomp .|PUNCT|.|3|punct";
    const told = [
      { source: "Holm", cue: "said", content: "it held" },
      { cue: "were said", content: "to leave" },
    ];
    expect(read([said, later], { told }).map((s) => s.attribution)).toEqual(["A1", "A1"]);
  });

  test("one voice once, however often it is read off the same words", () => {
    const said =
      "Holm|PROPN|NNP|2|nsubj said|VERB|VBD|0|root|say he|PRON|PRP|4|nsubj claims|VERB|VBZ|2|ccomp|claim it|PRON|PRP|6|nsubj held|VERB|VBD|4|ccomp|hold";
    const told = [
      { source: "Holm", cue: "said", content: "he claims it held" },
      { source: "Holm", cue: "claims", content: "it held", parent: "A1" },
    ];
    expect(read(said, { told }).find((s) => s.quote === "it held")!.attribution).toBe("A1");
  });

  test("not the one whose wish is the clause's own verb", () => {
    const wanted = "Holm|PROPN|NNP|2|nsubj planned|VERB|VBD|0|root|plan to|PART|TO|4|mark leave|VERB|VB|2|xcomp";
    expect(read(wanted, { told: [{ source: "Holm", cue: "planned", content: "to leave" }] })).toMatchObject([{ lemma: "leave", attribution: null }]);
  });

  test("I, in somebody's words, is that speaker", () => {
    const i = "I|PRON|PRP|2|nsubj|I left|VERB|VBD|0|root|leave ,|PUNCT|,|4|punct said|VERB|VBD|2|parataxis|say Holm|PROPN|NNP|4|nsubj|Holm";
    expect(read(i, { told: [{ source: "Holm", cue: "said", content: "I left" }] })).toMatchObject([{ quote: "I left", actors: ["Holm"] }]);
  });
});

test("what somebody is said to be is no second participant, and a name in apposition names them", () => {
  const minister = "Varo|PROPN|NNP|5|nsubj|Varo is|AUX|VBZ|5|cop|be the|DET|DT|5|det new|ADJ|JJ|5|amod owner|NOUN|NN|0|root";
  expect(read(minister, { names: ["ORG Varo"] })[0]).toMatchObject({ actors: ["Varo"], recipients: [] });
  const apposed = "The|DET|DT|2|det|the minister|NOUN|NN|5|nsubj ,|PUNCT|,|4|punct Holm|PROPN|NNP|2|appos|Holm left|VERB|VBD|0|root|leave";
  expect(read(apposed, { names: ["PER Holm"] })[0]!.actors).toEqual(["Holm"]);
});

test("a copula: the noun said of the subject is its complement, an adjective its predicate", () => {
  const noun = "It|PRON|PRP|4|nsubj|it is|AUX|VBZ|4|cop|be a|DET|DT|4|det setback|NOUN|NN|0|root for|ADP|IN|6|case Varo|PROPN|NNP|4|nmod|Varo";
  expect(read(noun)).toMatchObject([{ quote: "It is a setback for Varo", predicate: "is", arguments: ["subject It", "object a setback for Varo"] }]);
  const adjective = `${MINERS}5|nsubj|miner were|AUX|VBD|5|cop|be not|PART|RB|5|advmod angry|ADJ|JJ|0|root`;
  expect(read(adjective)).toMatchObject([{ predicate: "were not angry", lemma: "angry", polarity: "negative" }]);
});
