/** Which words of the report stand outside its statements or inside somebody's words. */
import type { Attribution } from "../../model/attribution.ts";
import type { Section } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import type { Word } from "../../nlp/annotation.ts";

export type Scope = {
  /** Innermost attribution whose content holds each word. */
  attribution: (Attribution | undefined)[];
  /** Innermost one that names who vouches for each word. */
  voice: (Attribution | undefined)[];
  /** Of each attribution the one that it stands in. */
  around: ReadonlyMap<Attribution, Attribution | undefined>;
  /** Attribution whose cue each word belongs to. */
  cue: (Attribution | undefined)[];
  /** Words of a source. */
  source: Uint8Array;
  /** Words of a byline or a credit, which are no statements. */
  silent: Uint8Array;
};

const SILENT: ReadonlySet<Section["kind"]> = new Set(["byline", "credit"]);

export function scopeOf(words: readonly Word[], sections: readonly Section[], attributions: readonly Attribution[]): Scope {
  const attribution: Scope["attribution"] = new Array(words.length);
  const cue: Scope["cue"] = new Array(words.length);
  const source = new Uint8Array(words.length);
  const silent = new Uint8Array(words.length);
  const depth = depths(attributions);
  // The innermost is written last.
  const outermostFirst = [...attributions].sort((a, b) => depth.get(a.id)! - depth.get(b.id)! || size(b.content) - size(a.content));
  for (const a of outermostFirst) {
    for (const span of a.content) for (const i of within(words, span)) attribution[i] = a;
    for (const span of a.cue) for (const i of within(words, span)) cue[i] = a;
    if (a.source) for (const i of within(words, a.source)) source[i] = 1;
  }
  const byId = new Map(attributions.map((a) => [a.id, a]));
  const around = new Map(attributions.map((a) => [a, a.parent === null ? undefined : byId.get(a.parent)]));
  const voices = voicesOf(words, attributions, around, attribution);
  const voice = attribution.map((a) => a && voices.get(a));
  for (const section of sections) if (SILENT.has(section.kind)) for (const i of within(words, section)) silent[i] = 1;
  return { attribution, voice, around, cue, source, silent };
}

/**
 * Of each attribution the nearest that names somebody: itself or one around it. "is said to" keeps the voice of the sentence before; where
 * nobody is named at all, there is none: the words are told at a distance.
 */
function voicesOf(
  words: readonly Word[],
  attributions: readonly Attribution[],
  around: Scope["around"],
  attribution: Scope["attribution"],
): Map<Attribution, Attribution | undefined> {
  const named = (a: Attribution): Attribution | undefined => {
    let at: Attribution | undefined = a;
    // "Holm said that P, but claims that Q": one voice, however often it is read off the same words.
    while (at && (!at.source || around.get(at)?.source?.start === at.source.start)) at = around.get(at);
    return at;
  };
  const out = new Map<Attribution, Attribution | undefined>();
  let [last, sentence] = [undefined as Attribution | undefined, -1];
  for (const a of attributions) {
    const [first, ...rest] = a.cue.flatMap((span) => within(words, span));
    const own = named(a);
    if (first === undefined) {
      out.set(a, own);
      continue;
    }
    const here = words[first]!.sentence;
    const isSaid = rest.some((w) => words[w]!.lemma === "say" && words[w]!.xpos === "VBN");
    out.set(a, own ?? (isSaid && last && here - sentence <= 1 ? last : undefined));
    // What somebody inside their words says is not what the report goes on with.
    if (own && !attribution[first]) [last, sentence] = [own, here];
  }
  return out;
}

function depths(attributions: readonly Attribution[]): Map<string, number> {
  const byId = new Map(attributions.map((a) => [a.id, a]));
  const depth = new Map<string, number>();
  for (const a of attributions) {
    const path: string[] = [];
    let at: Attribution | undefined = a;
    while (at && !depth.has(at.id) && !path.includes(at.id)) {
      path.push(at.id);
      at = at.parent === null ? undefined : byId.get(at.parent);
    }
    let d = at ? (depth.get(at.id) ?? -1) : -1;
    for (const id of path.reverse()) depth.set(id, ++d);
  }
  return depth;
}

function size(spans: readonly Span[]): number {
  return spans.reduce((sum, s) => sum + s.end - s.start, 0);
}

/** Indices of the words that lie in a span, by bisection. */
export function within(words: readonly Word[], { start, end }: Span): number[] {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const out: number[] = [];
  for (let i = low; i < words.length && words[i]!.end <= end; i++) out.push(i);
  return out;
}
