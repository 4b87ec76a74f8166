/** Annotations for tests, from invented sentences written out as trees. */
import type { Annotation, AttributedWords, Name, NameLabel, Word } from "../../src/nlp/annotation.ts";

export type Written = {
  /** One sentence each, as CoNLL-U's ten columns, or short: `form|UPOS|XPOS|head|deprel|lemma` by spaces, lemma only where it differs. */
  sentences: string[];
  /** `PER Ada Holm`: every place where these words stand is such a name. */
  names?: string[];
  /** Word lists by their words; `source`, `cue`, `content`, `addressee` are texts that stand in the document. */
  attributions?: { source?: string; cue: string; content?: string | string[]; addressee?: string; kinds?: number[] }[];
  /** `[anaphor, antecedent]` word numbers, from 0, that the vectors hold for one thing. */
  corefers?: [number, number][];
};

/** `bodyText` joins words by one space, but for punctuation and clitics, and sentences by one space. */
export function annotated(written: Written): { bodyText: string; annotation: Annotation } {
  const words: Word[] = [];
  const forms: string[] = [];
  const sentences = [];
  let bodyText = "";
  for (const [number, sentence] of written.sentences.entries()) {
    const base = words.length;
    for (const row of sentence.includes("\t")
      ? fromConllu(sentence)
      : sentence
          .trim()
          .split(/\s+/)
          .map((t) => t.split("|"))) {
      const [form, upos, xpos, head, deprel, lemma] = row as [string, string, string, string, string, string?];
      const glued = /^([.,;:?!)%”’]|n't|'s|'|n’t|’s)$/.test(form) || /[(“$]$/.test(bodyText);
      if (bodyText && !glued) bodyText += " ";
      const start = bodyText.length;
      bodyText += form;
      forms.push(form);
      words.push({
        start,
        end: bodyText.length,
        upos,
        xpos,
        lemma: lemma ?? form.toLowerCase(),
        head: head === "0" ? -1 : base + Number(head) - 1,
        deprel,
        sentence: number,
      });
    }
    sentences.push({ first: base, last: words.length - 1 });
  }
  const find = (text: string): number[] => {
    const start = bodyText.indexOf(text);
    if (start < 0) throw new Error(`not in the document: ${text}`);
    return words.flatMap((w, i) => (w.start >= start && w.end <= start + text.length ? [i] : []));
  };
  const names: Name[] = (written.names ?? []).flatMap((line) => {
    const [label, ...parts] = line.split(" ") as [NameLabel, ...string[]];
    return forms.flatMap((_, i) =>
      parts.every((p, k) => forms[i + k] === p) ? [{ label, first: i, last: i + parts.length - 1, probability: 0.9 }] : [],
    );
  });
  names.sort((a, b) => a.first - b.first);
  const attributions: AttributedWords[] = (written.attributions ?? []).map((a) => ({
    source: a.source ? find(a.source) : [],
    cue: find(a.cue),
    content: [a.content ?? []].flat().flatMap(find),
    addressee: a.addressee ? find(a.addressee) : [],
    kinds: a.kinds ?? [],
    probability: 0.9,
  }));
  return { bodyText, annotation: { words, sentences, names, attributions, cueThreshold: 0.4, coref: vectors(words.length, written.corefers ?? []) } };
}

function fromConllu(sentence: string): string[][] {
  const rows = sentence.split("\n").map((line) => line.split("\t"));
  return rows.filter((c) => /^\d+$/.test(c[0]!)).map((c) => [c[1]!, c[3]!, c[4]!, c[6]!, c[7]!, c[2]!]);
}

function vectors(n: number, pairs: [number, number][]): Annotation["coref"] {
  const size = Math.max(1, pairs.length + 1);
  const anaphor = new Float32Array(n * size);
  const antecedent = new Float32Array(n * size);
  for (let i = 0; i < n; i++) {
    anaphor[i * size] = -1;
    antecedent[i * size] = 1;
  }
  for (const [k, [i, j]] of pairs.entries()) {
    anaphor[i * size + k + 1] = 5;
    antecedent[j * size + k + 1] = 1;
  }
  return { size, rows: n, row: Int32Array.from({ length: n }, (_, i) => i), anaphor: [anaphor], antecedent: [antecedent] };
}
