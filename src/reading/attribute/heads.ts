import type { AttributedWords } from "../../nlp/annotation.ts";
import type { Tree } from "../../nlp/tree.ts";
import { evidenceOf, isOutletName, type Known } from "./evidence.ts";
import { headWord, type SourceType } from "./kind.ts";

export type Voice = AttributedWords & SourceType & { parent: Voice | undefined };

/**
 * "X told Reuters that P" in another outlet's report: Reuters has it from X. Only where the report's own outlet is known. Time is linear in the
 * attributions.
 */
export function withOutlets(tree: Tree, voices: readonly Voice[], known: Known): Voice[] {
  if (!known.publisher) return [...voices];
  return voices.flatMap((voice) => {
    const outlet = toldOutlet(tree, voice, known);
    if (outlet === undefined) return [voice];
    const outer: Voice = { ...voice, source: voice.addressee, addressee: [], sourceKind: "outlet", sourceNumber: null, entity: outlet.entity };
    voice.parent = outer;
    return [outer, voice];
  });
}

/** What evidence gives a name or noun that only outlets have. */
const CERTAIN = 4;

function toldOutlet(tree: Tree, { addressee, parent }: Voice, known: Known): { entity: string | null } | undefined {
  const head = headWord(tree, addressee);
  if (head === undefined || tree.words[head]!.upos !== "PROPN" || isOwn(tree, addressee, known)) return undefined;
  const { weights, entity } = evidenceOf(tree, head, addressee, known);
  if (!isOutletName(addressee.map((w) => tree.forms[w]!)) && (weights.outlet ?? 0) < CERTAIN) return undefined;
  return parent && parent.sourceKind === "outlet" && parent.entity === entity ? undefined : { entity };
}

/** "the Courier" in the Kalvar Courier, Reuters in a report that bears its name. */
export function isOwn(tree: Tree, words: readonly number[], { publisher, credit }: Known): boolean {
  const own = `${publisher ?? ""} ${credit ?? ""}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const named = words.filter((w) => tree.words[w]!.upos === "PROPN").map((w) => tree.lower[w]!);
  return named.length > 0 && named.every((word) => own.includes(word));
}

/**
 * "The sources said", after "Reuters reported, citing three sources": the same voices, still by way of Reuters. The later one points to the outlet's
 * attribution; its content is not widened.
 */
export function carryOutlets(tree: Tree, voices: readonly Voice[], known: Known): void {
  if (!known.publisher) return;
  const through = new Map<string, Voice>();
  for (const voice of voices) {
    if (voice.sourceKind !== "anonymous") continue;
    const noun = anonymousNoun(tree, voice.source);
    if (noun === undefined) continue;
    const outlet = voice.parent;
    if (outlet?.sourceKind === "outlet" && !isOwn(tree, outlet.source, known)) {
      through.set(noun, outlet);
      through.set("", outlet);
    } else if (!outlet && isTakenUp(tree, voice.source)) voice.parent = through.get(noun);
    else if (!outlet) through.delete(noun);
  }
}

/** The noun that a source is called by; empty for "the three". */
function anonymousNoun(tree: Tree, source: readonly number[]): string | undefined {
  const noun = source.find((w) => tree.words[w]!.upos === "NOUN");
  if (noun !== undefined) return lastNoun(tree, source, noun);
  return source.every((w) => /^(DET|NUM|ADP|PRON)$/.test(tree.words[w]!.upos)) && source.length > 1 ? "" : undefined;
}

function lastNoun(tree: Tree, source: readonly number[], noun: number): string {
  let at = noun;
  while (source.includes(at + 1) && tree.words[at + 1]!.upos === "NOUN") at++;
  return tree.words[at]!.lemma;
}

/** "the sources", "the three", "one of the officials": said of those who were named before. */
function isTakenUp(tree: Tree, source: readonly number[]): boolean {
  const [first, second, third] = source.map((w) => tree.lower[w]!);
  return /^(the|these|those|both)$/.test(first!) || (second === "of" && /^(the|these|those|them)$/.test(third ?? ""));
}
