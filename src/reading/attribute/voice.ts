/** Who says it and who is told, by the subject of the verb, where the network passed it over. */
import type { AttributedWords } from "../../nlp/annotation.ts";
import { dependent, dependents, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import { nounPhrase } from "./subject.ts";

const BIDDEN = new Set(lexicon<{ bidden: string[] }>("cues").bidden);

/** "They were told that P": nobody says who told them. "X said it expects P": it is "it" that expects. */
export function withOwnVoice(tree: Tree, attribution: AttributedWords): AttributedWords {
  const { cue, source, content } = attribution;
  const verb = cue.findLast((w) => tree.words[w]!.upos === "VERB");
  if (verb === undefined || source.length === 0) return attribution;
  const subject = dependent(tree, verb, "nsubj");
  if (subject === undefined || !source.includes(subject)) return attribution;
  if (!isPassive(tree, verb)) return { ...attribution, source: runAround(source, subject) };
  if (!BIDDEN.has(tree.words[verb]!.lemma)) return attribution;
  const others = new Set([...cue, ...content]);
  const phrase = (head: number | undefined) => (head === undefined ? [] : nounPhrase(tree, head).filter((w) => !others.has(w)));
  return { ...attribution, source: phrase(dependent(tree, verb, "obl:agent")), kinds: [], addressee: phrase(subject) };
}

function isPassive(tree: Tree, verb: number): boolean {
  return tree.words[verb]!.xpos === "VBN" && dependents(tree, verb, "aux").some((c) => tree.words[c]!.lemma === "be");
}

/** The unbroken run of words that one of them is in. */
function runAround(words: readonly number[], word: number): number[] {
  const at = words.indexOf(word);
  let [first, last] = [at, at];
  while (words[first - 1] === words[first]! - 1) first--;
  while (words[last + 1] === words[last]! + 1) last++;
  return words.slice(first, last + 1);
}
