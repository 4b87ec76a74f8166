/** Words of an invented sentence with no more of a tree than its verb: all hang from that. */
import type { Annotation, Word } from "../../src/nlp/annotation.ts";
import { tokenize } from "../../src/nlp/tokenize.ts";

/** `ruled_VBD`, `will_MD`: a word with its Penn tag. The first verb is the root; modals, "to" and forms of be and have before it are its auxiliaries. */
export function plain(marked: string): { bodyText: string; annotation: Annotation } {
  const tags = new Map<number, string>();
  let bodyText = "";
  for (const part of marked.split(/(\p{L}+_[A-Z]+)/u)) {
    const [word, tag] = part.split("_") as [string, string?];
    if (tag !== undefined) tags.set(bodyText.length, tag);
    bodyText += word;
  }
  const spans = tokenize(bodyText);
  const root = spans.findIndex((s) => /^VB/.test(tags.get(s.start) ?? "") && !isHelper(bodyText.slice(s.start, s.end)));
  const words = spans.map((span, i): Word => {
    const form = bodyText.slice(span.start, span.end);
    const lower = form.toLowerCase();
    const tag = tags.get(span.start);
    const upos = tag ? (isHelper(lower) ? "AUX" : /^VB/.test(tag) ? "VERB" : tag === "MD" ? "AUX" : tag === "ADP" ? "ADP" : "NOUN") : uposOf(form);
    const isAuxiliary = tag !== undefined && i < root && upos === "AUX";
    const lemma = LEMMAS.get(lower) ?? (/[a-z]{2}s$/.test(lower) ? lower.replace(/(?<=centur|daily)ies$/, "y").replace(/s$/, "") : lower);
    const head = i === Math.max(root, 0) ? -1 : Math.max(root, 0);
    return {
      ...span,
      upos,
      xpos: tag ?? upos,
      lemma,
      head,
      deprel: head < 0 ? "root" : isAuxiliary ? "aux" : lower === "to" && i === root - 1 ? "mark" : "obl",
      sentence: 0,
    };
  });
  return {
    bodyText,
    annotation: {
      words,
      sentences: [{ first: 0, last: words.length - 1 }],
      names: [],
      attributions: [],
      cueThreshold: 0.4,
      coref: { size: 0, rows: 1, row: new Int32Array(words.length).fill(-1), anaphor: [], antecedent: [] },
    },
  };
}

const LEMMAS = new Map(
  Object.entries({
    is: "be",
    are: "be",
    was: "be",
    were: "be",
    be: "be",
    has: "have",
    have: "have",
    had: "have",
    scheduled: "schedule",
    said: "say",
  }),
);

function isHelper(word: string): boolean {
  return LEMMAS.get(word) === "be" || LEMMAS.get(word) === "have";
}

function uposOf(form: string): string {
  if (/^\d/.test(form)) return "NUM";
  if (/^(?:in|on|at|of|by|since|until|from|to|after|before|for|with)$/i.test(form)) return "ADP";
  if (/^\p{L}/u.test(form)) return /^\p{Lu}/u.test(form) ? "PROPN" : "NOUN";
  return "PUNCT";
}
