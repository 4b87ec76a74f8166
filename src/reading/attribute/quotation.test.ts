import { expect, it } from "vitest";
import type { Word } from "../../nlp/annotation.ts";
import { tokenize } from "../../nlp/tokenize.ts";
import { treeOf } from "../../nlp/tree.ts";
import { modeOf, quotedWords } from "./quotation.ts";

function read(text: string, content: string, within = false) {
  const words = tokenize(text).map((w): Word => {
    const form = text.slice(w.start, w.end);
    return { ...w, upos: /\p{L}/u.test(form) ? "X" : "PUNCT", xpos: "X", lemma: form, head: -1, deprel: "root", sentence: 0 };
  });
  const from = text.indexOf(content);
  const inside = [...words.keys()].filter((i) => words[i]!.start >= from && words[i]!.end <= from + content.length);
  return modeOf(treeOf(text, words), inside, quotedWords(text, words), within);
}

it.each([
  ["“It will hold,” she said.", "“It will hold,”", "direct"],
  ['"It will hold," she said.', '"It will hold,"', "direct"],
  ["She said it would hold.", "it would hold", "indirect"],
  ["She called the deal “a clerical fantasy”.", "the deal “a clerical fantasy”", "mixed"],
  ["She said that “it will hold until May”.", "that “it will hold until May”", "mixed"],
  ["''It will hold,'' she said.", "''It will hold,''", "direct"],
  ["“Open and never closed\nHe said it would hold.", "it would hold", "indirect"],
])("%s", (text, content, mode) => {
  expect(read(text, content)).toBe(mode);
});

it.each([
  ["“He told us it would hold,” she said.", "it would hold", "indirect"],
  ["“He told us ‘it will hold’,” she said.", "‘it will hold’", "direct"],
  ["“He called it ‘a clerical fantasy’,” she said.", "it ‘a clerical fantasy’", "mixed"],
])("inside somebody's quotation only marks of its own count: %s", (text, content, mode) => {
  expect(read(text, content, true)).toBe(mode);
});
