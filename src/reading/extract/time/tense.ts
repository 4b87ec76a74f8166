/** Whether what a clause tells lies ahead of its telling or behind it, by its tense. */
import { dependents, relation, type Tree } from "../../../nlp/tree.ts";
import { lexicon } from "../../../text/lexicon.ts";
import { complementOf } from "../clause.ts";
import { WORDS } from "./words.ts";

const AHEAD = /^(?:will|wo|shall|'ll|would|'d|may|might|could|can|should|must)$/;
const SCHEDULED = /^(?:schedule|plan|expect|slate|set|due|propose|book|tip|intend)$/;
const AHEAD_MODALITIES: ReadonlySet<string> = new Set(["planned", "requested", "obligatory", "permitted", "possible", "prohibited"]);
const { bare } = lexicon<{ bare: string[] }>("saying");
const SAYING = new Set(bare);
const SAID_WORDS = 6;
const STATIVE = new Set(WORDS.stative);
/** A time hangs no deeper than this below its verb in anything that a person wrote. */
const DEPTH = 30;

/** "…, she said late on Monday": a verb of saying just before a time tells it, whatever the tree says. */
function isJustSaid(tree: Tree, first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - SAID_WORDS); i--) {
    const { upos, xpos, lemma } = tree.words[i]!;
    if (upos === "PUNCT" || upos === "AUX") return false;
    if (upos === "VERB") return xpos === "VBD" && SAYING.has(lemma);
  }
  return false;
}

/** true ahead, false behind, undefined where no verb says. */
export function isAhead(tree: Tree, word: number): boolean | undefined {
  if (isJustSaid(tree, tree.first[word]!)) return false;
  let at = word;
  for (let depth = 0; depth < DEPTH && at >= 0; depth++) {
    const ahead = ofVerb(tree, at);
    if (ahead !== undefined) return ahead;
    at = tree.words[at]!.head;
  }
  return undefined;
}

function ofVerb(tree: Tree, i: number): boolean | undefined {
  const { upos, xpos, lemma } = tree.words[i]!;
  const helpers = dependents(tree, i, "aux", "cop");
  const isVerb = upos === "VERB" || upos === "AUX" || helpers.length > 0;
  if (!isVerb) return SCHEDULED.test(lemma) && upos === "ADJ" ? true : undefined;
  const tags = helpers.map((h) => tree.words[h]!.xpos);
  const perfect = helpers.some((h) => tree.words[h]!.lemma === "have");
  if (helpers.some((h) => tree.words[h]!.xpos === "MD" && AHEAD.test(tree.lower[h]!))) return !perfect;
  if (tags.includes("VBD") && !SCHEDULED.test(lemma)) return false;
  if (dependents(tree, i, "mark").some((m) => tree.lower[m] === "to")) return ofInfinitive(tree, i);
  if (perfect || tags.includes("VBD")) return !!(SCHEDULED.test(lemma) && !perfect && xpos === "VBN");
  if (tags.some((t) => /^VB[PZ]$/.test(t))) return true;
  if (xpos === "VBD") return false;
  if (xpos === "VBN") return SCHEDULED.test(lemma);
  if (xpos === "VBZ" || xpos === "VBP") return true;
  // A participle or a conjunct has no tense of its own.
  return undefined;
}

/** "plans to leave on Monday" lies ahead, "refused to leave on Monday" with its verb. */
function ofInfinitive(tree: Tree, i: number): boolean | undefined {
  const { head } = tree.words[i]!;
  if (head < 0) return true;
  if (relation(tree, i) === "acl") return true;
  const modality = complementOf(tree, head)?.modality;
  return modality !== undefined && AHEAD_MODALITIES.has(modality) ? true : undefined;
}

/** "is still used today", "the town has a market today", "Lidhavn today": what goes on, and no act of that day. */
export function isStill(tree: Tree, word: number): boolean {
  let at = word;
  for (let depth = 0; depth < DEPTH && at >= 0; depth++) {
    const { upos, xpos, lemma, head } = tree.words[at]!;
    const helpers = dependents(tree, at, "aux", "cop");
    if (helpers.some((h) => /^(?:MD|VBD)$/.test(tree.words[h]!.xpos)) || dependents(tree, at, "mark").some((m) => tree.lower[m] === "to"))
      return false;
    if (tree.children[at]!.some((c) => tree.lower[c] === "still")) return true;
    const isPresent = helpers.some((h) => /^VB[PZ]$/.test(tree.words[h]!.xpos));
    if (isPresent && !helpers.some((h) => tree.words[h]!.lemma === "have")) return xpos !== "VBG";
    if (/^VB[DPZ]$/.test(xpos)) return xpos !== "VBD" && STATIVE.has(lemma);
    if (xpos === "VBN" && relation(tree, at) === "acl" && STATIVE.has(lemma)) return true;
    if (upos === "VERB" && isPresent) return false;
    at = head;
  }
  return word >= 0 && tree.words[word]!.head < 0 ? false : at < 0;
}
