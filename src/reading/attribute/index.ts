/** Who says what: the network's attributions as well-formed ones, each with its kind of source and the one that it stands in. */
import type { Attribution } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import type { Annotation, AttributedWords } from "../../nlp/annotation.ts";
import type { Tree } from "../../nlp/tree.ts";
import { withAsides } from "./asides.ts";
import { candidatesAmong } from "./candidates.ts";
import type { Known } from "./evidence.ts";
import { withWholeContent } from "./frames.ts";
import { addressedBy, withMissing } from "./grammar.ts";
import { carryOutlets, type Voice, withOutlets } from "./heads.ts";
import { kindsOf } from "./kind.ts";
import { likely } from "./likely.ts";
import { parentsOf } from "./nesting.ts";
import { modeOf, quotedWords } from "./quotation.ts";
import { withQuoting } from "./quoting.ts";
import { withRelays } from "./relays.ts";
import { sourceByGrammar, wholeSource } from "./subject.ts";
import { asksToBeUnnamed } from "./unnamed.ts";
import { withOwnVoice } from "./voice.ts";

/** In the order of their cues; spans are UTF-16 units. Time grows with the words of the contents. */
export function attributionsOf(bodyText: string, annotation: Annotation, tree: Tree, known: Known): Attribution[] {
  const quoted = quotedWords(bodyText, annotation.words);
  const found = withoutSharedCues(likely(tree, annotation));
  const grammatical = withAsides(tree, withMissing(tree, withQuoting(tree, found)));
  const relayed = withRelays(tree, grammatical);
  const cues = new Set(relayed.flatMap((a) => a.cue));
  const kept = relayed
    .filter((a) => a.content.length > 0 && !asksToBeUnnamed(tree, a))
    .map((a) => withOwnVoice(tree, a))
    .map((a) => (a.source.length > 0 ? a : { ...a, source: sourceByGrammar(tree, a.cue, new Set([...a.cue, ...a.content, ...a.addressee])) }))
    .map((a) => ({ ...a, source: wholeSource(tree, a.source, new Set([...a.cue, ...a.content, ...a.addressee]), cues) }))
    .map((a) => ({ ...a, content: a.content.filter((w) => !a.source.includes(w)) }))
    .filter((a) => a.content.length > 0)
    .map((a) => withWholeContent(tree, a, cues, quoted))
    .map((a) => (a.addressee.length > 0 ? a : { ...a, addressee: addressedBy(tree, a) }));
  const parents = parentsOf(tree, kept);
  const types = kindsOf(
    tree,
    kept.map((a, i) => ({ ...a, parent: parents[i] })),
    known,
    quoted,
  );
  const read: Voice[] = kept.map((a, i) => ({ ...a, ...types[i]!, parent: undefined }));
  for (const [i, parent] of parents.entries()) if (parent !== undefined) read[i]!.parent = read[parent]!;
  const voices = withOutlets(tree, read, known);
  carryOutlets(tree, voices, known);
  const candidates = candidatesAmong(known.entities.values());
  const id = new Map(voices.map((voice, i) => [voice, `A${i + 1}`]));
  const spans = (words: readonly number[]) => runsOf(annotation, words);
  return voices.map((voice) => ({
    id: id.get(voice)!,
    mode: modeOf(tree, voice.content, quoted, voice.parent !== undefined && quoted[voice.cue[0]!]!),
    source: longest(spans(voice.source)),
    sourceKind: voice.sourceKind,
    sourceNumber: voice.sourceNumber,
    entity: voice.entity,
    candidates: voice.sourceKind === "unresolved" && voice.source.length > 0 ? candidates(tree.words[voice.source[0]!]!.start) : [],
    cue: spans(voice.cue),
    content: spans(voice.content),
    addressee: longest(spans(voice.addressee)),
    parent: voice.parent ? id.get(voice.parent)! : null,
  }));
}

/** A word is in one cue: of two attributions whose cues share words, the likelier stays. */
function withoutSharedCues(attributions: readonly AttributedWords[]): AttributedWords[] {
  const taken = new Set<number>();
  const kept = attributions
    .toSorted((a, b) => b.probability - a.probability)
    .filter((a) => {
      if (a.cue.some((w) => taken.has(w))) return false;
      for (const w of a.cue) taken.add(w);
      return true;
    });
  return kept.sort((a, b) => a.cue[0]! - b.cue[0]!);
}

/** Unbroken runs of words as spans. */
function runsOf(annotation: Annotation, words: readonly number[]): Span[] {
  const out: Span[] = [];
  for (const [k, i] of words.entries()) {
    const { start, end } = annotation.words[i]!;
    if (k > 0 && words[k - 1] === i - 1) out.at(-1)!.end = end;
    else out.push({ start, end });
  }
  return out;
}

function longest(spans: readonly Span[]): Span | null {
  return spans.reduce<Span | null>((best, s) => (best && best.end - best.start >= s.end - s.start ? best : s), null);
}
