import { describe, expect, test } from "vitest";
import { read } from "../../../test/support/statements.ts";

const MINERS = "The|DET|DT|2|det|the miners|NOUN|NNS|";
const only = (sentence: string, lemma: string) => read(sentence).find((s) => s.lemma === lemma)!;

describe("what is denied", () => {
  const THAT = (n: number) => `that|SCONJ|IN|${n + 3}|mark rain|NOUN|NN|${n + 3}|nsubj fell|VERB|VBD|${n}|acl|fall`;

  test("it is not true that, it is false that", () => {
    const it = (words: string, adjective: string) =>
      `It|PRON|PRP|4|expl is|AUX|VBZ|4|cop|be ${words} ${adjective}|ADJ|JJ|0|root that|SCONJ|IN|7|mark rain|NOUN|NN|7|nsubj fell|VERB|VBD|4|csubj|fall`;
    expect(only(it("not|PART|RB|4|advmod", "true"), "fall").polarity).toBe("negative");
    expect(only(it("still|ADV|RB|4|advmod", "false"), "fall").polarity).toBe("negative");
    expect(only(it("still|ADV|RB|4|advmod", "true"), "fall").polarity).toBe("positive");
  });

  test("no evidence that; called the report false", () => {
    const found = (det: string) => `${MINERS}3|nsubj|miner found|VERB|VBD|0|root|find ${det} evidence|NOUN|NN|3|obj ${THAT(5)}`;
    expect(only(found("no|DET|DT|5|det"), "fall").polarity).toBe("negative");
    expect(only(found("some|DET|DT|5|det"), "fall").polarity).toBe("positive");
    const called = `${MINERS}3|nsubj|miner called|VERB|VBD|0|root|call reports|NOUN|NNS|3|obj|report ${THAT(4)} false|ADJ|JJ|3|xcomp`;
    expect(only(called, "fall").polarity).toBe("negative");
  });

  test("reports of troops leaving, wherever the gerund hangs", () => {
    const of = (head: number, rel: string) =>
      `Reports|NOUN|NNS|7|nsubj|report of|ADP|IN|3|case miners|NOUN|NNS|1|nmod|miner leaving|VERB|VBG|${head}|${rel}|leave Tolvik|PROPN|NNP|4|obj|Tolvik are|AUX|VBP|7|cop|be false|ADJ|JJ|0|root`;
    for (const [head, rel] of [
      [1, "acl"],
      [3, "acl"],
      [7, "advcl"],
    ] as const)
      expect(only(of(head, rel), "leave"), rel).toMatchObject({ polarity: "negative", actors: ["miners"] });
  });

  test("accused of failing; kept from leaving: whoever is accused or kept", () => {
    const from = (verb: string, mark: string) =>
      `Varo|PROPN|NNP|2|nsubj|Varo ${verb} miners|NOUN|NNS|2|obj|miner ${mark}|SCONJ|IN|5|mark leaving|VERB|VBG|2|advcl|leave`;
    expect(only(from("prevented|VERB|VBD|0|root|prevent", "from"), "leave")).toMatchObject({ polarity: "negative", actors: ["miners"] });
    expect(only(from("accused|VERB|VBD|0|root|accuse", "of"), "leave")).toMatchObject({ modality: "alleged", actors: ["miners"] });
  });
});

describe("words that negate", () => {
  test.each([
    ["few|ADJ|JJ|2|amod", "negative"],
    ["many|ADJ|JJ|2|amod", "positive"],
  ])("%s miners left", (words, polarity) => {
    expect(read(`${words} miners|NOUN|NNS|3|nsubj|miner left|VERB|VBD|0|root|leave`)[0]!.polarity).toBe(polarity);
  });

  test("not only", () => {
    expect(read(`${MINERS}5|nsubj|miner not|PART|RB|4|advmod only|ADV|RB|5|advmod left|VERB|VBD|0|root|leave`)[0]!.polarity).toBe("positive");
  });

  test("neither the miners nor Varo; not all of them", () => {
    const neither =
      "Neither|CCONJ|CC|2|cc:preconj miners|NOUN|NNS|5|nsubj|miner nor|CCONJ|CC|4|cc Varo|PROPN|NNP|2|conj|Varo left|VERB|VBD|0|root|leave";
    expect(read(neither)[0]!.polarity).toBe("negative");
    expect(read("Not|PART|RB|2|advmod all|DET|DT|3|nsubj left|VERB|VBD|0|root|leave")[0]!.polarity).toBe("negative");
  });

  test("did not eat or sleep: both; did not stop and sleep: the first", () => {
    const two = (cc: string) =>
      `${MINERS}5|nsubj|miner did|AUX|VBD|5|aux|do not|PART|RB|5|advmod eat|VERB|VB|0|root ${cc}|CCONJ|CC|7|cc sleep|VERB|VB|5|conj`;
    expect(read(two("or")).map((s) => s.polarity)).toEqual(["negative", "negative"]);
    expect(read(two("and")).map((s) => s.polarity)).toEqual(["negative", "positive"]);
  });

  test("have yet to leave", () => {
    const yet = `${MINERS}3|nsubj|miner have|VERB|VBP|0|root|have yet|ADV|RB|3|advmod to|PART|TO|6|mark leave|VERB|VB|3|xcomp`;
    expect(read(yet)).toMatchObject([{ polarity: "negative", modality: "asserted" }]);
  });

  test("with no money, and said no to a truce", () => {
    const no = (prep: string, at: number) => {
      const words = ["truce|NOUN|NN|3|obl", `${prep}|ADP|IN|6|case`, "no|DET|DT|6|det"];
      const [first, second] = at === 4 ? [words[2], words[1]] : [words[1], words[2]];
      return `${MINERS}3|nsubj|miner answered|VERB|VBD|0|root|answer ${first} ${second} ${words[0]}`;
    };
    expect(read(no("with", 5))[0]!.polarity).toBe("positive");
    expect(read(no("to", 4))[0]!.polarity).toBe("positive");
    expect(read(no("at", 5))[0]!.polarity).toBe("negative");
  });
});

describe("modality", () => {
  test("it is likely that: how sure it is, and no statement of its own", () => {
    const likely =
      "It|PRON|PRP|3|expl is|AUX|VBZ|3|cop|be likely|ADJ|JJ|0|root that|SCONJ|IN|7|mark rain|NOUN|NN|7|nsubj will|AUX|MD|7|aux fall|VERB|VB|3|csubj";
    expect(read(likely)).toMatchObject([{ lemma: "fall", modality: "possible" }]);
  });

  test.each([
    ["could|AUX|MD|5|aux not|PART|RB|5|advmod leave|VERB|VB|0|root", "asserted", "negative"],
    ["may|AUX|MD|5|aux not|PART|RB|5|advmod leave|VERB|VB|0|root", "possible", "negative"],
    ["shall|AUX|MD|5|aux not|PART|RB|5|advmod leave|VERB|VB|0|root", "prohibited", "positive"],
    ["may|AUX|MD|5|aux only|ADV|RB|5|advmod leave|VERB|VB|0|root", "permitted", "positive"],
  ])("the miners %s", (words, modality, polarity) => {
    expect(read(`${MINERS}5|nsubj|miner ${words}`)[0]).toMatchObject({ modality, polarity });
  });

  test("what persons of a kind may not do is forbidden, what is may not be so", () => {
    const may = (subject: string, verb: string) => `${subject}|NOUN|NNS|4|nsubj|miner may|AUX|MD|4|aux not|PART|RB|4|advmod ${verb}|VERB|VB|0|root`;
    expect(read(may("Miners", "leave"))[0]!.modality).toBe("prohibited");
    expect(read(may("Miners", "know"))[0]!.modality).toBe("possible");
    expect(read(may("Prices", "leave").replace("|miner", "|price"))[0]!.modality).toBe("possible");
  });

  test("beside a ban, may not forbids", () => {
    const barred = `${MINERS}4|nsubj:pass|miner are|AUX|VBP|4|aux:pass|be barred|VERB|VBN|0|root|bar from|SCONJ|IN|6|mark leaving|VERB|VBG|4|advcl|leave and|CCONJ|CC|10|cc may|AUX|MD|10|aux not|PART|RB|10|advmod rest|VERB|VB|4|conj`;
    expect(read(barred)).toMatchObject([{ modality: "prohibited" }, { lemma: "rest", modality: "prohibited", polarity: "positive" }]);
  });

  test.each([
    ["Had|AUX|VBD|3|aux|have rain|NOUN|NN|3|nsubj fallen|VERB|VBN|6|advcl|fall", "Had rain fallen"],
    ["Provided|VERB|VBN|6|advcl|provide rain|NOUN|NN|3|nsubj falls|VERB|VBZ|1|ccomp|fall", "Provided rain falls"],
  ])("a condition without if: %s", (clause, condition) => {
    const statements = read(`${clause} miners|NOUN|NNS|6|nsubj|miner would|AUX|MD|6|aux leave|VERB|VB|0|root`);
    expect(statements).toMatchObject([
      { lemma: "fall", modality: "hypothetical" },
      { lemma: "leave", modality: "conditional", condition },
    ]);
  });

  test("whether it fell: nobody says so", () => {
    const whether = `${MINERS}3|nsubj|miner asked|VERB|VBD|0|root|ask whether|SCONJ|IN|6|mark rain|NOUN|NN|6|nsubj fell|VERB|VBD|3|ccomp|fall`;
    expect(only(whether, "fall").modality).toBe("hypothetical");
  });

  test("demanded that they leave, whatever the tag of the verb", () => {
    const demanded = (verb: string) =>
      `${MINERS}3|nsubj|miner demanded|VERB|VBD|0|root|demand that|SCONJ|IN|6|mark Varo|PROPN|NNP|6|nsubj|Varo ${verb}`;
    expect(only(demanded("resign|VERB|VBD|3|ccomp|resign"), "resign").modality).toBe("requested");
  });

  test("a conjunct with its own tense does not go on an infinitive", () => {
    const conj = `${MINERS}3|nsubj|miner came|VERB|VBD|0|root|come to|PART|TO|5|mark eat|VERB|VB|3|advcl and|CCONJ|CC|7|cc left|VERB|VBD|5|conj|leave`;
    expect(only(conj, "leave").modality).toBe("asserted");
    expect(only(conj, "eat").modality).toBe("planned");
  });

  test("will not leave: a refusal, and asserted", () => {
    const will = `Varo|PROPN|NNP|4|nsubj|Varo will|AUX|MD|4|aux not|PART|RB|4|advmod leave|VERB|VB|0|root`;
    expect(read(will, { names: ["ORG Varo"] })).toMatchObject([{ event: "REJECT", modality: "asserted", polarity: "positive" }]);
  });

  test("in all likelihood", () => {
    const likelihood = `${MINERS}3|nsubj|miner left|VERB|VBD|0|root|leave in|ADP|IN|6|case all|DET|DT|6|det likelihood|NOUN|NN|3|obl`;
    expect(read(likelihood)[0]!.modality).toBe("possible");
  });
});

test("neither commented: what is not said is told by the outlet", () => {
  const neither = "Neither|DET|DT|2|nsubj|neither commented|VERB|VBD|0|root|comment";
  expect(read(neither)).toMatchObject([{ quote: "Neither commented", polarity: "negative" }]);
  expect(read(neither.replace("Neither|DET|DT|2|nsubj|neither", "Both|DET|DT|2|nsubj|both"))).toEqual([]);
});
