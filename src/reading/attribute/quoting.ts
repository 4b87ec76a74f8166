/** Two voices in one verb: "X quoted Y as saying that P", "Y was quoted by X as saying that P". P is Y's, through X. */
import type { AttributedWords } from "../../nlp/annotation.ts";
import { dependent, dependents, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import { predicate, trimmed } from "./grammar.ts";
import { nounPhrase, speakerOf } from "./subject.ts";

const QUOTES = new Set(lexicon<{ relays: string[]; recounts: string[] }>("relays").recounts);
const NOMINAL = /^(NOUN|PROPN|PRON|NUM|DET)$/;
/** Words between the verb that quotes and "as". */
const FAR = 30;

/** "as being ill" tells what somebody is, not what they said. */
const STATES = /^(be|have|become|remain|seem)$/;

/** The verb that quotes; "as" and the participle after it. */
type Quoting = { verb: number; as: number; saying: number[] };

/** The attributions with those of such verbs in place of what the network made of them. Ascending by cue. */
export function withQuoting(tree: Tree, attributions: readonly AttributedWords[]): AttributedWords[] {
  const owner = new Map(attributions.flatMap((a) => a.cue.map((w) => [w, a] as const)));
  const gone = new Set<AttributedWords>();
  const added: AttributedWords[] = [];
  for (const quoting of tree.words.flatMap((_, i) => quotingAt(tree, i) ?? [])) {
    const own = [...new Set([quoting.verb, ...quoting.saying].flatMap((w) => owner.get(w) ?? []))].filter((a) => !gone.has(a));
    const read = voicesOf(tree, quoting, own);
    if (!read) continue;
    for (const a of own) gone.add(a);
    added.push(...read);
  }
  return [...attributions.filter((a) => !gone.has(a)), ...added].sort((a, b) => a.cue[0]! - b.cue[0]!);
}

/** "as saying", "as having told", after a verb of quoting in the same sentence. */
function quotingAt(tree: Tree, as: number): Quoting | undefined {
  if (tree.lower[as] !== "as") return undefined;
  let at = as + 1;
  if (tree.words[at]?.upos === "ADV") at++;
  const having = tree.lower[at] === "having";
  const last = having ? at + 1 : at;
  const participle = tree.words[last];
  if (participle?.sentence !== tree.words[as]!.sentence || !(having ? /^VB[ND]$/ : /^VBG$/).test(participle.xpos) || STATES.test(participle.lemma))
    return undefined;
  for (let verb = as - 1; verb >= 0 && verb > as - FAR && tree.words[verb]!.sentence === participle.sentence; verb--)
    if (tree.words[verb]!.upos === "VERB" && QUOTES.has(tree.words[verb]!.lemma)) return { verb, as, saying: range(as, last) };
  return undefined;
}

function voicesOf(tree: Tree, { verb, as, saying }: Quoting, own: readonly AttributedWords[]): AttributedWords[] | undefined {
  const passive = dependents(tree, verb, "aux:pass");
  const isPassive = passive.length > 0;
  const last = saying.at(-1)!;
  const quotedHead = isPassive ? dependent(tree, verb, "nsubj") : firstPhrase(tree, verb + 1, as);
  if (quotedHead === undefined || !NOMINAL.test(tree.words[quotedHead]!.upos)) return undefined;
  const quoted = isPassive ? nounPhrase(tree, quotedHead) : trimmed(tree, verb + 1, as - 1);
  const agent = isPassive ? agentOf(tree, verb, last) : undefined;
  const taken = new Set([...quoted, ...saying, ...predicate(tree, verb), ...(agent ?? [])]);
  // "Holm, who was quoted as saying so": what stands before "who" is no part of it. "P, X quoted Y as saying": P is.
  const isWhole = isPassive ? !/^W/.test(tree.words[quotedHead]!.xpos) : isAtEnd(tree, last);
  const content = contentOf(tree, last, own, isWhole).filter((w) => !taken.has(w));
  if (content.length === 0) return undefined;
  const network = own[0] ?? { kinds: [], probability: LIKELY, addressee: [] };
  const kindsOf = (source: readonly number[]) => own.find((a) => source.some((w) => a.source.includes(w)))?.kinds ?? [];
  const common = { addressee: [], probability: network.probability };
  const inner = {
    ...common,
    cue: saying,
    source: quoted,
    content,
    kinds: kindsOf(quoted),
    addressee: network.addressee.filter((w) => w > last && !taken.has(w)),
  };
  if (isPassive && agent === undefined) return [{ ...inner, cue: [...predicate(tree, verb), ...saying] }];
  const source = agent ?? sourceOf(tree, verb, own.find((a) => a.cue.includes(verb))?.source ?? [], taken);
  const outer = {
    ...common,
    cue: predicate(tree, verb),
    source: source.filter((w) => !quoted.includes(w) && !content.includes(w)),
    content: [...new Set([...quoted, ...saying, ...content])].sort((a, b) => a - b),
  };
  return [{ ...outer, kinds: kindsOf(outer.source) }, inner];
}

/** Who quotes: as the network has it, unless that is who is quoted. */
function sourceOf(tree: Tree, verb: number, found: readonly number[], taken: ReadonlySet<number>): readonly number[] {
  if (found.length > 0 && !found.some((w) => taken.has(w))) return found;
  const speaker = speakerOf(tree, verb);
  return speaker === undefined || taken.has(speaker) ? [] : nounPhrase(tree, speaker);
}

/** Of a verb that the network did not see. */
const LIKELY = 0.5;

/** Whether nothing follows in the sentence. */
function isAtEnd(tree: Tree, word: number): boolean {
  const next = tree.words[word + 1];
  return next === undefined || next.sentence !== tree.words[word]!.sentence || next.upos === "PUNCT";
}

/** What the network has for it, or else the clause or object that the participle governs. */
function contentOf(tree: Tree, saying: number, own: readonly AttributedWords[], isWhole: boolean): number[] {
  const clause = dependent(tree, saying, "ccomp", "obj", "xcomp");
  const governed = clause === undefined ? [] : trimmed(tree, tree.first[clause]!, tree.last[clause]!);
  const found = own.map((a) => a.content.filter((w) => isWhole || w > saying)).filter((c) => c.length > 0);
  const best = found.find((c) => clause === undefined || c.includes(clause)) ?? found[0];
  return best === undefined || (clause !== undefined && !best.includes(clause)) || best.length < governed.length / 2 ? [...governed] : best;
}

/** "by the Echo", before "as saying" or after it ("as saying on Monday by the Echo"). */
function agentOf(tree: Tree, verb: number, saying: number): number[] | undefined {
  for (let by = verb + 1; by < saying + 6 && tree.words[by]?.sentence === tree.words[verb]!.sentence; by++) {
    if (tree.lower[by] === "that" || /^["“]$/.test(tree.forms[by]!)) return undefined;
    if (tree.lower[by] !== "by") continue;
    const head = firstPhrase(tree, by + 1, by + 9);
    return head === undefined ? undefined : nounPhrase(tree, head).filter((w) => w > by);
  }
  return undefined;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => first + k);
}

function firstPhrase(tree: Tree, from: number, end: number): number | undefined {
  for (let i = from; i < Math.min(end, tree.words.length); i++) {
    const { upos, head } = tree.words[i]!;
    if (NOMINAL.test(upos) && (head < from || head >= end)) return i;
  }
  return undefined;
}
