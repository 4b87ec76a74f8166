/** Who passes on whose words: "X, citing two aides, said that P" has P from the aides, through X. */
import type { AttributedWords } from "../../nlp/annotation.ts";
import { dependent, dependents, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import { canSpeak } from "./evidence.ts";
import { isSaying, predicate, trimmed } from "./grammar.ts";
import { nounPhrase, speakerOf } from "./subject.ts";

const lists = lexicon<{ relays: string[]; prepositional: Record<string, string>; nouns: string[] }>("relays");
const RELAYS: ReadonlySet<string> = new Set(lists.relays);
const NOUNS = new Set(lists.nouns);
const NOMINAL = /^(NOUN|PROPN|PRON|NUM|DET)$/;
const POSSESSIVE = /^('s?|’)$/;
/** Less than any that the network is sure of. */
const BY_GRAMMAR = 0.3;
/** Words between a participle and the head of who is cited. */
const NEAR = 8;

/** The words that bring in who is cited, and the head of who it is. */
type Relay = { cue: number[]; cited: number };

/**
 * The attributions with those that a participle or phrase passes on: their source is who is cited, their content that of the voice that cites. One that the
 * network read otherwise is mended. Ascending by cue.
 */
export function withRelays(tree: Tree, attributions: readonly AttributedWords[]): AttributedWords[] {
  const owner = new Map(attributions.flatMap((a) => a.cue.map((w) => [w, a] as const)));
  const mended = new Map<AttributedWords, AttributedWords>();
  const added: AttributedWords[] = [];
  for (const relay of relaysIn(tree)) {
    const own = relay.cue.map((w) => owner.get(w)).find(Boolean);
    if (!canSpeak(tree, relay.cited) || (relay.cue[1] === relay.cue[0]! + 1 && tree.words[relay.cited]!.upos !== "NOUN")) continue;
    const phrase = nounPhrase(tree, relay.cited).filter((w) => !relay.cue.includes(w) && !POSSESSIVE.test(tree.lower[w]!));
    const seen = citing(tree, attributions, relay, own, new Set(phrase));
    const through = seen ?? saidAbove(tree, relay.cue[0]!);
    if (!through) continue;
    if (!seen) added.push(through);
    if (own && isRight(own, relay, phrase)) continue;
    const source = phrase.filter((w) => !through.content.includes(w) && !through.cue.includes(w));
    const inner = { cue: relay.cue, source, content: through.content, addressee: [], kinds: own?.source.includes(relay.cited) ? own.kinds : [] };
    if (own) mended.set(own, { ...inner, probability: own.probability });
    else added.push({ ...inner, probability: through.probability });
    if (through.source.includes(relay.cited) || through.source.length === 0)
      mended.set(through, { ...through, ...itsOwn(tree, through, phrase, relay.cue) });
  }
  return [...attributions.map((a) => mended.get(a) ?? a), ...added].sort((a, b) => a.cue[0]! - b.cue[0]!);
}

/** Whether a cue passes on another's words. */
export function isRelay(tree: Tree, cue: readonly number[]): boolean {
  return cue.some((w) => RELAYS.has(tree.words[w]!.lemma.toLowerCase())) || relaysIn(tree, cue).length > 0;
}

/** Whether the network read it so, not who is cited for what is said or somebody else for who says it. */
function isRight(own: AttributedWords, { cited }: Relay, phrase: readonly number[]): boolean {
  const inside = new Set(phrase);
  return own.source.includes(cited) && own.source.every((w) => inside.has(w)) && own.content.some((w) => !inside.has(w));
}

/** The source of who cites, where the network gave it who is cited. */
function itsOwn(tree: Tree, through: AttributedWords, phrase: readonly number[], cue: readonly number[]): { source: number[]; kinds: number[] } {
  const without = new Set([...phrase, ...through.cue, ...through.content]);
  const speaker = through.cue.map((w) => speakerOf(tree, w)).find((w) => w !== undefined);
  if (speaker === undefined || without.has(speaker)) return { source: [], kinds: [] };
  const source = nounPhrase(tree, speaker).filter((w) => !without.has(w) && (w < cue[0]! || speaker > cue[0]!));
  while (tree.words[source.at(-1) ?? speaker]!.upos === "PUNCT") source.pop();
  return { source, kinds: [] };
}

function relaysIn(tree: Tree, words: Iterable<number> = tree.words.keys()): Relay[] {
  return [...words].flatMap((i) => participleRelay(tree, i) ?? nounRelay(tree, i) ?? []);
}

/** "citing two aides", "referring to a letter": a participle without a subject of its own. */
function participleRelay(tree: Tree, i: number): Relay | undefined {
  const { lemma, xpos, upos } = tree.words[i]!;
  if (!tree.lower[i]!.endsWith("ing") || (upos !== "VERB" && relation(tree, i) !== "case") || !/^(VBG|IN|NN)$/.test(xpos)) return undefined;
  if (tree.children[i]!.some((c) => c < i && /^(nsubj|aux|cop)$/.test(relation(tree, c)))) return undefined;
  const verb = tree.lower[i]!.replace(/ing$/, "");
  const key = [lemma.toLowerCase(), verb, `${verb}e`];
  const preposition = key.map((k) => (Object.hasOwn(lists.prepositional, k) ? lists.prepositional[k] : undefined)).find(Boolean);
  if (preposition !== undefined ? tree.lower[i + 1] !== preposition : !key.some((k) => RELAYS.has(k))) return undefined;
  const from = preposition === undefined ? i + 1 : i + 2;
  const cited = firstPhrase(tree, from);
  return cited === undefined ? undefined : { cue: preposition === undefined ? [i] : [i, i + 1], cited };
}

/** "on the word of an aide", "on an aide's word". */
function nounRelay(tree: Tree, i: number): Relay | undefined {
  const whose = NOUNS.has(tree.lower[i]!) ? dependent(tree, i, "nmod:poss") : undefined;
  const on = whose === undefined ? undefined : dependents(tree, i, "case").find((c) => c < whose && tree.lower[c] === "on");
  if (whose !== undefined && on !== undefined) return { cue: [on, i], cited: whose };
  if (!NOUNS.has(tree.lower[i]!) || tree.lower[i + 1] !== "of") return undefined;
  const first = tree.lower[i - 1] === "the" ? i - 2 : i - 1;
  const cited = tree.lower[first] === "on" ? firstPhrase(tree, i + 2) : undefined;
  return cited === undefined ? undefined : { cue: range(first, i + 1), cited };
}

/** The head of the noun phrase that begins at a word. */
function firstPhrase(tree: Tree, from: number): number | undefined {
  const end = Math.min(tree.words.length, from + NEAR);
  for (let i = from; i < end && tree.words[i]!.sentence === tree.words[from]!.sentence; i++)
    if (NOMINAL.test(tree.words[i]!.upos) && tree.words[i]!.head < from) return i;
    else if (tree.words[i]!.upos === "VERB" || (tree.words[i]!.upos === "PUNCT" && i > from)) return undefined;
    else if (NOMINAL.test(tree.words[i]!.upos) && tree.words[i]!.head >= end) return undefined;
  return undefined;
}

/** "X repeated the charge, citing Y": what the verb of saying above has for its object, where the network saw no cue in it. */
function saidAbove(tree: Tree, at: number): AttributedWords | undefined {
  const { head } = tree.words[at]!;
  const verb = head >= 0 && relation(tree, head) === "obl" ? tree.words[head]!.head : head;
  if (verb < 0 || tree.words[verb]!.upos !== "VERB" || !isSaying(tree, verb)) return undefined;
  const said = dependent(tree, verb, "ccomp", "obj");
  const speaker = speakerOf(tree, verb);
  if (said === undefined || said > at || speaker === undefined) return undefined;
  const content = trimmed(tree, tree.first[said]!, Math.min(tree.last[said]!, at - 1));
  return { cue: predicate(tree, verb), source: nounPhrase(tree, speaker), content, addressee: [], kinds: [], probability: BY_GRAMMAR };
}

/** The attribution of the same sentence that the words belong to: by the tree, or else the one whose cue is nearest. */
function citing(
  tree: Tree,
  attributions: readonly AttributedWords[],
  relay: Relay,
  own: AttributedWords | undefined,
  phrase: ReadonlySet<number>,
): AttributedWords | undefined {
  const at = relay.cue[0]!;
  const beside = attributions.filter(
    (a) => a !== own && a.content.length > 0 && tree.words[a.cue[0]!]!.sentence === tree.words[at]!.sentence && !a.cue.some((w) => phrase.has(w)),
  );
  // "X turned P down, Reuters said, citing aides": they told Reuters, whatever the tree hangs the participle from.
  const saying = beside.filter((a) => a.cue.some((w) => isSaying(tree, w)));
  const others = saying.length > 0 ? saying : beside;
  const above = new Set<number>();
  for (let w = at, steps = 0; w >= 0 && steps < 4; w = tree.words[w]!.head, steps++) above.add(w);
  return (
    others.find((a) => a.cue.some((w) => above.has(w))) ??
    others.reduce<AttributedWords | undefined>((best, a) => (best && distance(best, at) <= distance(a, at) ? best : a), undefined)
  );
}

function distance(a: AttributedWords, at: number): number {
  return Math.abs(a.cue[0]! - at);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, k) => first + k);
}
