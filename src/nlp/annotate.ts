/** Text to Annotation: every word through the network once, in windows, each sentence and each cue decided where most stands around it. */
import type { Span } from "../model/span.ts";
import type { Annotation, AttributedWords, Word } from "./annotation.ts";
import { heaviestTree } from "./arborescence.ts";
import { attributedWords, cuesOf } from "./cues.ts";
import { BestPlaced, MentionVectors } from "./gather.ts";
import { heaviestLemma } from "./lemma.ts";
import { isBrokenToWidth } from "./lines.ts";
import type { Labels, Model } from "./model.ts";
import { namesIn } from "./names.ts";
import { GAP, gapOf, shapeOf } from "./pieces.ts";
import { withRecurring } from "./recurring.ts";
import { scoreLinks, scoreWords, type WindowScores, type WordInput } from "./run.ts";
import { tokenize } from "./tokenize.ts";
import { uninflected } from "./verbs.ts";
import { type Range, widened, windowAt } from "./windows.ts";

/** A part of the text that is read by itself, in UTF-16 units. No sentence and no attribution reaches out of it. */
export type Stretch = Span;

/** Annotates the stretches of a text; words and sentences are numbered through. Time grows with the length of the text. */
export async function annotate(model: Model, text: string, stretches: readonly Stretch[]): Promise<Annotation> {
  const out: Omit<Annotation, "coref"> = { words: [], sentences: [], names: [], attributions: [], cueThreshold: model.labels.cueThreshold };
  const coref = new MentionVectors();
  for (const { start, end } of stretches) {
    const spans = tokenize(text.slice(start, end)).map((w) => ({ start: w.start + start, end: w.end + start }));
    if (spans.length > 0) await annotateStretch(model, text, spans, out, coref);
  }
  return { ...out, names: withRecurring(text, out.words, out.names), coref: coref.all() };
}

async function annotateStretch(
  model: Model,
  text: string,
  spans: readonly Span[],
  out: Omit<Annotation, "coref">,
  coref: MentionVectors,
): Promise<void> {
  const inputs = spans.map((w, i) => inputOf(model, text, w, spans[i - 1]?.end));
  const sizes = inputs.map((w) => w.pieces.length);
  const paragraphs = paragraphsOf(text, spans);
  const base = out.words.length;
  const begins: number[] = [];
  const cues = new BestPlaced<AttributedWords>(spans.length);
  for (let start = 0; start < spans.length; ) {
    let window = windowAt(sizes, begins, start);
    let scores = await scoreWords(model, inputs, window.from, window.to);
    let found = sentencesFrom(scores, window, start, paragraphs);
    if (found.length === 1 && window.to < spans.length) {
      window = widened(sizes, start);
      scores = await scoreWords(model, inputs, window.from, window.to);
      found = sentencesFrom(scores, window, start, paragraphs);
    }
    // The last sentence of a window may go on after it; it is read again as the first of the next, unless nothing else stands here.
    if (window.to < spans.length && found.length > 1) found.pop();
    const heads = new Array<number>(scores.size).fill(0);
    for (const { from, to } of found) headsOf(scores, window.from, from, to, heads);
    const anchors = cuesOf(model.labels, scores);
    const links = await scoreLinks(model, scores, heads, anchors.length ? anchors.map((c) => c.word) : [0]);
    const attributions = attributedWords(model.labels, scores, links.parts, anchors, window.from);
    cues.place(window, new Map(attributions.map((a, k) => [window.from + anchors[k]!.word, a])), start === 0, window.to === spans.length);
    for (const { from, to } of found) {
      const sentence = out.sentences.push({ first: base + from, last: base + to - 1 }) - 1;
      begins.push(from);
      for (let i = from; i < to; i++) {
        const at = i - window.from;
        const word = wordOf(model.labels, text, spans[i]!, scores, links.relations, at, heads[at]!, sentence, base + window.from);
        out.words.push(word);
        coref.add(word, scores, at);
      }
      const found = namesIn(
        model.labels,
        scores,
        from,
        to - 1,
        window.from,
        (i) => text.slice(spans[i]!.start, spans[i]!.end),
        (i) => inputs[i]!.gap === GAP.LINE,
      );
      out.names.push(...found.map((n) => ({ ...n, first: n.first + base, last: n.last + base })));
    }
    start = found.at(-1)!.to;
  }
  for (const a of cues.all()) out.attributions.push(shifted(a, base));
}

function inputOf(model: Model, text: string, word: Span, before: number | undefined): WordInput {
  const form = text.slice(word.start, word.end);
  return { pieces: model.pieces(form), shape: shapeOf(form), gap: before === undefined ? GAP.LINE : gapOf(text, before, word.start) };
}

/** Whether each word begins a paragraph: after an empty line, or after any where lines are paragraphs. */
function paragraphsOf(text: string, spans: readonly Span[]): boolean[] {
  const broken = isBrokenToWidth(text.slice(spans[0]!.start, spans.at(-1)!.end));
  return spans.map(({ start }, i) => {
    const before = text.slice(spans[i - 1]?.end ?? start, start);
    return broken ? /\n\s*\n/u.test(before) : before.includes("\n");
  });
}

/** Sentences from word `start` to the end of the window, as `[from, to)` of the stretch's words. A paragraph always begins one. */
function sentencesFrom(scores: WindowScores, window: Range, start: number, paragraphs: readonly boolean[]): Range[] {
  const out: Range[] = [{ from: start, to: window.to }];
  for (let i = start + 1; i < window.to; i++) {
    const at = (i - window.from) * 2;
    if (!paragraphs[i] && scores.sentence[at + 1]! <= scores.sentence[at]!) continue;
    out.at(-1)!.to = i;
    out.push({ from: i, to: window.to });
  }
  return out;
}

/** Fills in the heads of one sentence: 0 for the root, i + 1 for word i of the window. */
function headsOf(scores: WindowScores, base: number, from: number, to: number, heads: number[]): void {
  const width = scores.size + 1;
  const first = from - base;
  const score = (d: number, h: number) => scores.arcs[(first + d) * width + (h === 0 ? 0 : first + h)]!;
  for (const [d, h] of heaviestTree(to - from, score).entries()) heads[first + d] = h === 0 ? 0 : first + h;
}

function wordOf(
  labels: Labels,
  text: string,
  span: Span,
  scores: WindowScores,
  relations: Float32Array,
  at: number,
  head: number,
  sentence: number,
  base: number,
): Word {
  const form = text.slice(span.start, span.end);
  const upos = labels.upos[Number(scores.upos[at])]!;
  const isRoot = head === 0;
  const width = labels.deprel.length;
  let best = -1;
  for (let r = 0; r < width; r++) {
    if ((labels.deprel[r] === "root") !== isRoot) continue;
    if (best < 0 || relations[at * width + r]! > relations[at * width + best]!) best = r;
  }
  const xpos = labels.xpos[Number(scores.xpos[at])]!;
  return {
    ...span,
    upos,
    xpos,
    lemma: uninflected(form, upos, xpos, heaviestLemma(form, labels, scores.lemma, at * labels.lemma.length)),
    head: isRoot ? -1 : base + head - 1,
    deprel: labels.deprel[best]!,
    sentence,
  };
}

function shifted(a: AttributedWords, by: number): AttributedWords {
  const move = (words: readonly number[]) => words.map((i) => i + by);
  return { ...a, cue: move(a.cue), source: move(a.source), content: move(a.content), addressee: move(a.addressee) };
}
