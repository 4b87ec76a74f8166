import { describe, expect, test } from "vitest";
import { annotated } from "../../../test/support/conllu.ts";
import { treeOf } from "../../nlp/tree.ts";
import type { Known } from "./evidence.ts";
import { kindOf, kindsOf } from "./kind.ts";

const NOBODY: Known = { entities: new Map(), entity: new Map(), antecedent: new Map() };
const EVEN = [0.2, 0.2, 0.2, 0.2, 0.2];

/** The kind of the first `length` words of a sentence (all of them by default). */
function kind(sentence: string, known: Partial<Known> = {}, kinds = EVEN, length = Number.POSITIVE_INFINITY) {
  const { bodyText, annotation } = annotated({ sentences: [sentence] });
  const tree = treeOf(bodyText, annotation.words);
  const source = annotation.words.map((_, i) => i).slice(0, length);
  return kindOf(tree, source, kinds, { ...NOBODY, ...known });
}

describe("by the head noun", () => {
  test.each([
    ["two|NUM|CD|2|nummod officials|NOUN|NNS|0|root|official", "anonymous", 2],
    ["a|DET|DT|3|det senior|ADJ|JJ|3|amod diplomat|NOUN|NN|0|root", "anonymous", null],
    ["the|DET|DT|3|det foreign|ADJ|JJ|3|amod ministry|NOUN|NN|0|root", "organization", null],
    ["a|DET|DT|2|det spokeswoman|NOUN|NN|0|root", "anonymous", null],
    ["police|NOUN|NNS|0|root", "organization", null],
    ["the|DET|DT|2|det indictment|NOUN|NN|0|root", "document", null],
    ["the|DET|DT|3|det news|NOUN|NN|3|compound agency|NOUN|NN|0|root", "outlet", null],
    ["the|DET|DT|3|det port|NOUN|NN|3|compound agency|NOUN|NN|0|root", "organization", null],
    ["one|NUM|CD|0|root of|ADP|IN|4|case the|DET|DT|4|det miners|NOUN|NNS|1|nmod|miner", "anonymous", 1],
    ["three|NUM|CD|0|root of|ADP|IN|4|case the|DET|DT|4|det firms|NOUN|NNS|1|nmod|firm", "organization", null],
    ["a|DET|DT|2|det waiter|NOUN|NN|0|root and|CCONJ|CC|5|cc two|NUM|CD|5|nummod guests|NOUN|NNS|2|conj|guest", "anonymous", 3],
  ])("%s", (sentence, sourceKind, sourceNumber) => {
    expect(kind(sentence)).toMatchObject({ sourceKind, sourceNumber });
  });

  test("the network decides where the lexicon is silent, and weighs in where it is not sure", () => {
    const chair = "the|DET|DT|2|det zorb|NOUN|NN|0|root";
    expect(kind(chair, {}, [0.1, 0.1, 0.1, 0.6, 0.1]).sourceKind).toBe("document");
    expect(kind("the|DET|DT|2|det minister|NOUN|NN|0|root", {}, [0.7, 0.05, 0.15, 0.05, 0.05]).sourceKind).toBe("person");
  });

  test("unresolved where nothing is known", () => {
    expect(kind("the|DET|DT|2|det zorb|NOUN|NN|0|root", {}, []).sourceKind).toBe("unresolved");
  });
});

describe("by a name", () => {
  const entities: Known["entities"] = new Map([
    ["E1", { id: "E1", name: "Ada Holm", schema: "Person", mentions: [] }],
    ["E2", { id: "E2", name: "Varo", schema: "Company", mentions: [] }],
    ["E3", { id: "E3", name: "Radio Fjord", schema: "Organization", mentions: [] }],
  ]);
  test("at the head, beside it or in apposition", () => {
    const beside = "spokeswoman|NOUN|NN|2|compound Holm|PROPN|NNP|0|root";
    expect(kind(beside, { entities, entity: new Map([[1, "E1"]]) })).toEqual({ sourceKind: "person", sourceNumber: null, entity: "E1" });
    const apposed = "the|DET|DT|2|det minister|NOUN|NN|0|root ,|PUNCT|,|4|punct Holm|PROPN|NNP|2|appos";
    expect(kind(apposed, { entities, entity: new Map([[3, "E1"]]) })).toMatchObject({ sourceKind: "person", entity: "E1" });
    const outlet = "Radio|PROPN|NNP|2|compound Fjord|PROPN|NNP|0|root";
    expect(kind(outlet, { entities, entity: new Map([[1, "E3"]]) })).toMatchObject({ sourceKind: "outlet", entity: "E3" });
  });

  test("an office that the text gives nobody by name, and somebody's own", () => {
    const certain = [0.9, 0.05, 0.03, 0.01, 0.01];
    const own = "its|PRON|PRP$|2|nmod:poss chairman|NOUN|NN|0|root";
    const named = `${own} ,|PUNCT|,|2|punct Berg|PROPN|NNP|6|nsubj left|VERB|VBD|2|parataxis`.replace("6|nsubj", "5|nsubj");
    const told = `${named} ;|PUNCT|;|5|punct chairman|NOUN|NN|8|compound Holm|PROPN|NNP|5|dep`;
    const entity = new Map([[7, "E1"]]);
    expect(kind(own, {}, certain).sourceKind).toBe("anonymous");
    expect(kind(told, { entities, entity }, certain, 2).sourceKind).toBe("person");
    const farmer = told.replaceAll("chairman", "farmer").replace("its|PRON|PRP$", "the|DET|DT").replace("nmod:poss", "det");
    expect(kind(farmer, { entities, entity: new Map(entity) }, [0.5, 0.1, 0.3, 0.05, 0.05], 2).sourceKind).toBe("person");
    expect(kind(farmer, {}, [0.5, 0.1, 0.3, 0.05, 0.05], 2).sourceKind).toBe("anonymous");
  });

  test("not one inside the phrase: an unnamed source has no entity", () => {
    const aide = "an|DET|DT|2|det aide|NOUN|NN|0|root to|ADP|IN|4|case Holm|PROPN|NNP|2|nmod";
    expect(kind(aide, { entities, entity: new Map([[3, "E1"]]) })).toEqual({ sourceKind: "anonymous", sourceNumber: null, entity: null });
    const engineer = "a|DET|DT|3|det Varo|PROPN|NNP|3|compound engineer|NOUN|NN|0|root";
    expect(kind(engineer, { entities, entity: new Map([[1, "E2"]]) })).toMatchObject({ sourceKind: "anonymous", entity: null });
  });

  test("a pronoun is what it takes up", () => {
    const she = "she|PRON|PRP|2|nsubj said|VERB|VBD|0|root an|DET|DT|4|det official|NOUN|NN|2|dep";
    expect(kind(she, { entities, entity: new Map([[0, "E1"]]) }, EVEN, 1)).toMatchObject({ sourceKind: "person", entity: "E1" });
    expect(kind(she, { antecedent: new Map([[0, 3]]) }, EVEN, 1)).toMatchObject({ sourceKind: "anonymous", entity: null });
    expect(kind(she, {}, EVEN, 1)).toMatchObject({ sourceKind: "person", entity: null });
  });
});

describe("by who spoke before", () => {
  const types = (sentence: string, sources: { source: number[]; parent?: number }[], known: Partial<Known> = {}, quoted: number[] = []) => {
    const { bodyText, annotation } = annotated({ sentences: [sentence] });
    const inQuotes = annotation.words.map((_, i) => quoted.includes(i));
    const attributions = sources.map(({ source, parent }) => ({ source, parent, kinds: EVEN }));
    return kindsOf(treeOf(bodyText, annotation.words), attributions, { ...NOBODY, ...known }, inQuotes);
  };

  test("I of an unnamed source is unnamed, whatever the pronoun was tied to", () => {
    const sentence = "I|PRON|PRP|2|nsubj know|VERB|VBP|5|ccomp one|NUM|CD|4|nummod driver|NOUN|NN|5|nsubj said|VERB|VBD|0|root";
    const entities: Known["entities"] = new Map([["E1", { id: "E1", name: "Ada Holm", schema: "Person", mentions: [] }]]);
    const [inner] = types(sentence, [{ source: [0], parent: 1 }, { source: [2, 3] }], { entities, entity: new Map([[0, "E1"]]) }, [0, 1]);
    expect(inner).toMatchObject({ sourceKind: "anonymous", entity: null });
  });

  test("it is the body or paper that spoke last", () => {
    const sentence = "the|DET|DT|2|det memo|NOUN|NN|3|nsubj says|VERB|VBZ|0|root it|PRON|PRP|5|nsubj warns|VERB|VBZ|3|conj";
    expect(types(sentence, [{ source: [0, 1] }, { source: [3] }])[1]!.sourceKind).toBe("document");
  });

  test("he without a name is the unnamed one who spoke last", () => {
    const sentence = "a|DET|DT|2|det driver|NOUN|NN|3|nsubj spoke|VERB|VBD|0|root he|PRON|PRP|5|nsubj slept|VERB|VBD|3|conj";
    expect(types(sentence, [{ source: [0, 1] }, { source: [3] }])[1]).toMatchObject({ sourceKind: "anonymous", entity: null });
  });

  test("we outside a quotation is the outlet", () => {
    const sentence = "we|PRON|PRP|2|nsubj regret|VERB|VBP|0|root it|PRON|PRP|2|obj";
    expect(types(sentence, [{ source: [0] }])[0]!.sourceKind).toBe("outlet");
    expect(types(sentence, [{ source: [0] }], {}, [0, 1, 2])[0]!.sourceKind).not.toBe("outlet");
  });
});

test("a name that stands beside what it is, and the report's own outlet", () => {
  const site = "the|DET|DT|3|det site|NOUN|NN|3|compound Zora|PROPN|NNP|0|root";
  expect(kind(site).sourceKind).toBe("outlet");
  const own = "Zora|PROPN|NNP|0|root";
  expect(kind(own, { publisher: "The Zora" }).sourceKind).toBe("outlet");
  const entities: Known["entities"] = new Map([["E1", { id: "E1", name: "Mele Fuss", schema: "Person", mentions: [] }]]);
  const secretary = "the|DET|DT|3|det press|NOUN|NN|3|compound secretary|NOUN|NN|0|root ,|PUNCT|,|5|punct Fuss|PROPN|NNP|3|appos";
  expect(
    kind(secretary, {
      entities,
      entity: new Map([
        [4, "E1"],
        [2, "E1"],
      ]),
    }),
  ).toMatchObject({ sourceKind: "person", entity: "E1" });
});
