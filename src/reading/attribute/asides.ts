/** Frames that stand beside the clause they vouch for: "P, as the man told us", "P, in the account of two aides", "P, by the Echo's count". */
import type { AttributedWords } from "../../nlp/annotation.ts";
import { dependent, dependents, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import { canSpeak } from "./evidence.ts";
import { isSaying, predicate } from "./grammar.ts";
import { nounPhrase } from "./subject.ts";

const ACCOUNTS = lexicon<{ accounts: Record<string, string[]> }>("relays").accounts;
/** Less than any that the network is sure of. */
const BY_GRAMMAR = 0.3;

/** `at`: the word that hangs from the clause; `words`: the whole frame. */
type Aside = { at: number; cue: number[]; source: number[]; addressee: number[]; words: number[] };

/** The attributions with those of frames that the network did not see. Ascending by cue. */
export function withAsides(tree: Tree, attributions: readonly AttributedWords[]): AttributedWords[] {
  const taken = new Set(attributions.flatMap((a) => a.cue));
  const added = tree.words.flatMap((_, i) => {
    const aside = asClause(tree, i) ?? accountOf(tree, i);
    if (aside === undefined || aside.cue.some((w) => taken.has(w))) return [];
    const content = clauseAround(tree, aside);
    if (content.length === 0) return [];
    return [{ cue: aside.cue, source: aside.source, content, addressee: aside.addressee, kinds: [], probability: BY_GRAMMAR }];
  });
  return added.length === 0 ? [...attributions] : [...attributions, ...added].sort((a, b) => a.cue[0]! - b.cue[0]!);
}

/** "as the man who took it told us", "as first reported by the Courier"; not "as he told them that Q". */
function asClause(tree: Tree, as: number): Aside | undefined {
  if (tree.lower[as] !== "as" || relation(tree, as) !== "mark") return undefined;
  const verb = tree.words[as]!.head;
  if (verb < as || !isSaying(tree, verb) || tree.words[verb]!.upos !== "VERB" || relation(tree, verb) !== "advcl") return undefined;
  if (dependent(tree, verb, "ccomp", "xcomp") !== undefined) return undefined;
  const subject = dependent(tree, verb, "nsubj");
  const agent = dependent(tree, verb, "obl:agent");
  const speaker = subject ?? agent;
  if (speaker === undefined || (subject !== undefined && agent !== undefined) || !canSpeak(tree, speaker)) return undefined;
  const told = dependent(tree, verb, "iobj", "obj");
  if (told !== undefined && !canSpeak(tree, told)) return undefined;
  const source = nounPhrase(tree, speaker);
  const addressee = told === undefined ? [] : nounPhrase(tree, told);
  return { at: verb, cue: predicate(tree, verb), source, addressee, words: range(tree.first[verb]!, tree.last[verb]!) };
}

/** "in the account of two aides", "by the Echo's count". */
function accountOf(tree: Tree, noun: number): Aside | undefined {
  const preposition = dependents(tree, noun, "case").find((c) => c < noun);
  if (preposition === undefined || !/^(in|by|on)$/.test(tree.lower[preposition]!)) return undefined;
  if (!ACCOUNTS[tree.lower[preposition]!]?.includes(tree.words[noun]!.lemma)) return undefined;
  const whose = dependent(tree, noun, "nmod:poss");
  const of = dependents(tree, noun, "nmod").find((c) => c > noun && dependents(tree, c, "case").some((p) => tree.lower[p] === "of"));
  const speaker = whose ?? of;
  if (speaker === undefined || !canSpeak(tree, speaker)) return undefined;
  const source = nounPhrase(tree, speaker).filter((w) => !/^('s|')$/.test(tree.lower[w]!) || w < speaker);
  const cue = whose === undefined ? range(preposition, source[0]! - 1) : [noun];
  return { at: noun, cue, source, addressee: [], words: range(tree.first[noun]!, tree.last[noun]!) };
}

/** The clause that a frame hangs from, without the frame. */
function clauseAround(tree: Tree, { at, words }: Aside): number[] {
  let head = tree.words[at]!.head;
  if (head < 0) return [];
  while (/^(aux|cop)$/.test(relation(tree, head))) head = tree.words[head]!.head;
  const frame = new Set(words);
  const later = dependents(tree, head, "conj", "parataxis").filter((c) => c > words.at(-1)!);
  const last = later.length > 0 ? Math.min(...later.map((c) => tree.first[c]!)) - 1 : tree.last[head]!;
  const inside = range(tree.first[head]!, last).filter((w) => !frame.has(w));
  const isEdge = (w: number) => tree.words[w]!.upos === "PUNCT" && !/^["“”‘’()]$/.test(tree.forms[w]!);
  while (inside.length > 0 && isEdge(inside.at(-1)!)) inside.pop();
  while (inside.length > 0 && (isEdge(inside[0]!) || tree.words[inside[0]!]!.upos === "CCONJ")) inside.shift();
  if (!inside.some((w) => relation(tree, w) === "nsubj")) return [];
  return inside.filter((w) => !(isEdge(w) && (frame.has(w + 1) || frame.has(w - 1))));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => first + k);
}
