/** Which name a pronoun ("she") or a noun ("the ministry") takes up, by agreement, by where they stand and by the network's vectors. */
import type { Entity, Mention } from "../../model/entity.ts";
import type { Annotation } from "../../nlp/annotation.ts";
import { dependents, relation, type Tree, treeOf } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import { besideOf } from "./beside.ts";
import { Fits } from "./fits.ts";
import { type Add, aloneFeatures, classOf, pairFeatures, REFLEXIVE, speechOf, WEIGHTS, weightOf } from "./likelihood.ts";
import { type Noun, nounsOf, TITLES } from "./mentions.ts";
import { canBeNamed, NameFits, namelessFeatures, namingFeatures } from "./naming.ts";
import { mentioned, merge, newReferent, type Referent } from "./referent.ts";

export type Referents = {
  /** With their pronouns and nouns among the mentions. */
  entities: Entity[];
  /** Entity id by the head word of each mention. */
  entity: ReadonlyMap<number, string>;
  /** For a mention that takes up an earlier one: head word of the name meant, or else of the first mention. */
  antecedent: ReadonlyMap<number, number>;
};

/** What a mention may take up, mention number `index`, and what speaks for it. */
export type Candidate = { index: number; other: Noun; referent: Referent; features: (add: Add) => void };
/** Number of the candidate that mention `i` takes up; undefined for none. */
export type Choose = (noun: Noun, i: number, candidates: readonly Candidate[], alone: (add: Add) => void) => number | undefined;

/** Mentions looked back at: what is meant stands nearer in all but a few of a hundred. */
const WINDOW = 60;
/** So much likelier than none, a name is taken before a nearer noun that was joined with no name. */
const NAMED = 1;
/** Of the others, those that the same word was said of, this many. */
const RECALLED = 6;

/** Time: linear in the words, with at most WINDOW + RECALLED comparisons an anaphor. An unnamed source is never tied to a name. */
export function resolve(
  bodyText: string,
  annotation: Annotation,
  entities: readonly Entity[],
  tree: Tree = treeOf(bodyText, annotation.words),
  choose: Choose = likeliest,
): Referents {
  const nouns = nounsOf(tree, entities, namedWords(tree, entities));
  const at = new Map(nouns.map((noun, i) => [noun.head, i]));
  const besides = nouns.map((noun) => besideOf(tree, nouns, at, noun));
  const coming = comingNames(nouns, besides);
  const referents: Referent[] = [];
  const ofEntity = new Map<number, Referent>();
  const merged = new Map<Referent, Referent>();
  const last = new Map<Referent, number>();
  const byWord = new Map<string, Referent[]>();
  const current = (referent: Referent): Referent => {
    const into = merged.get(referent);
    return into ? current(into) : referent;
  };
  for (const [i, noun] of nouns.entries()) {
    const beside = besides[i];
    const next = beside === undefined ? undefined : current(referents[beside]!);
    let referent = noun.entity === undefined ? (next ?? takenUp(i)) : (ofEntity.get(noun.entity) ?? next ?? named(i));
    if (noun.entity !== undefined && referent?.entity !== undefined && referent.entity !== noun.entity) referent = undefined;
    referent ??= newReferent(noun);
    if (noun.entity !== undefined) {
      if (referent.entity === undefined) referent.head = noun.head;
      referent.entity = noun.entity;
      referent.schema = entities[noun.entity]!.schema;
      ofEntity.set(noun.entity, referent);
      if (next && next !== referent && next.entity === undefined) {
        merge(referent, next);
        merged.set(next, referent);
      }
    }
    mentioned(tree, referent, noun);
    referents.push(referent);
    last.set(referent, i);
    if (noun.kind !== "pronoun") recall(referent, noun);
  }
  return gathered(tree, entities, nouns, referents.map(current));

  function takenUp(i: number): Referent | undefined {
    const noun = nouns[i]!;
    if (noun.kind === "name") return undefined;
    const candidates: Candidate[] = [];
    const speech = speechOf(tree, noun.head);
    const others = noun.kind === "pronoun" ? besideSubject(tree, nouns, i) : undefined;
    const isNominal = noun.kind === "nominal";
    const within = isNominal ? withinOf(i) : undefined;
    const fits = isNominal ? new Fits(tree.words[noun.head]!.lemma) : undefined;
    const speaking = isNominal && speech ? speakerOf(speech.verb, i) : undefined;
    const consider = (k: number) => {
      const [other, referent] = [nouns[k]!, current(referents[k]!)];
      if (referent.entity !== undefined && (others?.has(referent.entity) || (coming.get(i) ?? referent.entity) !== referent.entity)) return;
      if (referent === speaking || !agree(tree, noun, other, referent)) return;
      fits?.see(referent);
      candidates.push({
        index: k,
        other,
        referent,
        features: (add) => pairFeatures(tree, annotation.coref, { noun, other, referent, back: i - k, speech, within, fits }, add),
      });
    };
    for (let k = i - 1; k >= 0 && k >= i - WINDOW; k--) consider(k);
    const before = noun.kind === "nominal" ? (byWord.get(tree.words[noun.head]!.lemma) ?? []) : [];
    for (const referent of new Set(before.slice(-RECALLED).map(current))) {
      const k = last.get(referent)!;
      if (k < i - WINDOW) consider(k);
    }
    const chosen = choose(noun, i, candidates, (add) => aloneFeatures(tree, noun, before.length > 0, fits, add));
    return chosen === undefined ? undefined : current(referents[candidates[chosen]!.index]!);
  }

  /** "Holm wrote that the old man wept": whoever speaks says "I" of himself, or "he", not "the man". */
  function speakerOf(verb: number, i: number): Referent | undefined {
    const k = dependents(tree, verb, "nsubj")
      .map((s) => at.get(s))
      .find((k) => k !== undefined && k < i);
    return k === undefined ? undefined : current(referents[k]!);
  }

  /** "A defector was arrested. Ada Holm …": what was spoken of without its name, by the first mention of the name. */
  function named(i: number): Referent | undefined {
    const noun = nouns[i]!;
    const { schema } = entities[noun.entity!]!;
    const candidates: Candidate[] = [];
    const fits = new NameFits(tree, noun, schema);
    for (let k = i - 1; k >= 0 && k >= i - WINDOW; k--) {
      const [other, referent] = [nouns[k]!, current(referents[k]!)];
      if (!canBeNamed(tree, noun, other, referent)) continue;
      fits.see(referent);
      candidates.push({
        index: k,
        other,
        referent,
        features: (add) => namingFeatures(tree, annotation.coref, { noun, other, referent, back: i - k, schema, fits }, add),
      });
    }
    const chosen = candidates.length === 0 ? undefined : choose(noun, i, candidates, (add) => namelessFeatures(noun, schema, fits, add));
    return chosen === undefined ? undefined : current(referents[candidates[chosen]!.index]!);
  }

  /** What the phrase of a noun speaks of besides: "Holm" in "Holm's lawyer", and by which relation. */
  function withinOf(i: number): Map<Referent, string> {
    const out = new Map<Referent, string>();
    for (const c of dependents(tree, nouns[i]!.head, "nmod", "compound", "amod", "flat")) {
      const k = at.get(c);
      const entity = k === undefined ? undefined : nouns[k]!.entity;
      const referent = k !== undefined && k < i ? current(referents[k]!) : entity === undefined ? undefined : ofEntity.get(entity);
      if (referent) out.set(referent, tree.words[c]!.deprel === "nmod:poss" ? "owner" : relation(tree, c) === "nmod" ? "of" : "modifier");
    }
    return out;
  }

  function recall(referent: Referent, noun: Noun): void {
    const words = noun.kind === "name" ? [...tree.lower.slice(noun.first, noun.last + 1), ...referent.roles] : [tree.words[noun.head]!.lemma];
    for (const word of words) {
      const list = byWord.get(word);
      if (!list) byWord.set(word, [referent]);
      else if (list.at(-1) !== referent) list.push(referent);
    }
  }
}

/** Of each noun that describes a name after it ("columnist Ada Holm"), the name's entity. */
function comingNames(nouns: readonly Noun[], besides: readonly (number | undefined)[]): Map<number, number> {
  const out = new Map<number, number>();
  for (const [i, { entity }] of nouns.entries()) if (entity !== undefined && besides[i] !== undefined) out.set(besides[i]!, entity);
  return out;
}

/** "He described Holm": who describes Holm is another, though the name comes after the pronoun. Entities that a pronoun as subject cannot be. */
function besideSubject(tree: Tree, nouns: readonly Noun[], i: number): Set<number> | undefined {
  const { head } = nouns[i]!;
  if (relation(tree, head) !== "nsubj") return undefined;
  const verb = tree.words[head]!.head;
  const out = new Set<number>();
  for (let k = i + 1; k < nouns.length && nouns[k]!.head <= tree.last[verb]!; k++) {
    const { entity, head: other } = nouns[k]!;
    if (entity !== undefined && tree.words[other]!.head === verb && /^(i?obj|obl)$/.test(relation(tree, other))) out.add(entity);
  }
  return out;
}

/** What was spoken of most likely: of a pronoun by the mention that is likeliest, of a noun by all mentions of one thing together. */
function likeliest(noun: Noun, _: number, candidates: readonly Candidate[], alone: (add: Add) => void): number | undefined {
  const weights = WEIGHTS[classOf(noun)]!;
  const none = weightOf(weights, alone);
  const odds = new Map<Referent, { of: number; k: number }>();
  for (const [k, { referent, features }] of candidates.entries()) {
    const own = Math.exp(weightOf(weights, features) - none);
    const known = odds.get(referent);
    if (!known) odds.set(referent, { of: own, k });
    else known.of = noun.kind === "pronoun" ? Math.max(known.of, own) : known.of + own;
  }
  let best: number | undefined;
  let most = 1;
  let bestNamed: number | undefined;
  let mostNamed = Math.exp(NAMED);
  for (const [referent, { of, k }] of odds) {
    if (of > most) [best, most] = [k, of];
    if (referent.entity !== undefined && of > mostNamed) [bestNamed, mostNamed] = [k, of];
  }
  return noun.kind === "nominal" ? (bestNamed ?? best) : best;
}

function gathered(tree: Tree, entities: readonly Entity[], nouns: readonly Noun[], referents: readonly Referent[]): Referents {
  const entity = new Map<number, string>();
  const antecedent = new Map<number, number>();
  const added: Mention[][] = entities.map(() => []);
  const names = entities.map((e) => e.mentions.length);
  for (const [i, noun] of nouns.entries()) {
    const referent = referents[i]!;
    if (noun.kind !== "name" && referent.head !== noun.head) antecedent.set(noun.head, referent.head);
    if (referent.entity === undefined) continue;
    if (entities[referent.entity]!.schema !== "Thing") entity.set(noun.head, entities[referent.entity]!.id);
    if (noun.kind !== "name" && !(isTitle(noun, nouns[i + 1]) && names[referent.entity] === 1))
      added[referent.entity]!.push({ start: tree.words[noun.first]!.start, end: tree.words[noun.last]!.end, kind: noun.kind });
  }
  const all = entities.map((e, i) => ({ ...e, mentions: [...e.mentions, ...added[i]!].sort((a, b) => a.start - b.start || a.end - b.end) }));
  // A thing that is named once and not spoken of again is part of what is said, and nothing to list.
  return { entities: all.filter((e) => e.schema !== "Thing" || e.mentions.length > 1), entity, antecedent };
}

/** In "columnist Ada Holm", for somebody of whom the report says no more, the noun belongs to the name. */
function isTitle(noun: Noun, next: Noun | undefined): boolean {
  return noun.article === "bare" && next?.kind === "name" && next.first === noun.head + 1;
}

function agree(tree: Tree, noun: Noun, other: Noun, referent: Referent): boolean {
  if (noun.unnamed && referent.entity !== undefined) return false;
  if (noun.gender && referent.gender && noun.gender !== referent.gender) return false;
  if (noun.kind === "nominal") return nounAgrees(tree, noun, other, referent);
  if (!noun.being.some((b) => other.being.includes(b)) || areArguments(tree, noun.head, other.head)) return false;
  if (noun.number === other.number) return true;
  // A body of people is "it" or "they"; one person is "they" too seldom to risk it.
  return noun.number === "plural" && other.being.includes("group");
}

/** "Holm owed him": subject and object of one verb are two, but for "himself". */
function areArguments(tree: Tree, pronoun: number, other: number): boolean {
  return (
    tree.words[pronoun]!.head === tree.words[other]!.head &&
    OBJECTS.has(relation(tree, pronoun)) &&
    relation(tree, other) === "nsubj" &&
    !REFLEXIVE.test(tree.lower[pronoun]!)
  );
}
const OBJECTS = new Set(["obj", "iobj"]);

function nounAgrees(tree: Tree, noun: Noun, other: Noun, referent: Referent): boolean {
  const { lemma } = tree.words[noun.head]!;
  // "An official" is another than the one before.
  if ((noun.unnamed && noun.article === "indefinite") || TIMES.has(lemma)) return false;
  const isPerson = noun.being[0] === "person";
  // "A minister" is nobody who was named: who is meant stays open.
  if (isPerson && referent.entity !== undefined && (noun.article === "indefinite" || noun.number === "plural" || isToldApart(tree, noun)))
    return false;
  if (noun.number !== other.number && other.kind !== "pronoun") return false;
  // "The minister" is not the spokesman who was named.
  if (TITLES.has(lemma) && !referent.roles.has(lemma) && !referent.lemmas.has(lemma) && [...referent.roles].some((r) => TITLES.has(r))) return false;
  if (referent.lemmas.has(lemma) || referent.nameWords.has(lemma)) return true;
  return noun.article !== "indefinite" && noun.being.some((b) => other.being.includes(b));
}

/** "The man who took it": by what he did, for want of a name. */
function isToldApart(tree: Tree, { head }: Noun): boolean {
  return tree.words[head + 1]?.xpos === "WP" && dependents(tree, head, "acl").some((c) => tree.first[c] === head + 1);
}

const { units, partNouns } = lexicon<{ units: Record<string, unknown>; partNouns: Record<string, unknown> }>("time/words");
/** They point to a time, and take up nothing that has a name. */
const TIMES = new Set([...Object.keys(units), ...Object.keys(partNouns), "today", "yesterday", "tomorrow", "tonight"]);

/** Where the mentions of the entities stand among the words. */
function namedWords(tree: Tree, entities: readonly Entity[]): { first: number; last: number; entity: number }[] {
  const at = new Map(tree.words.map((w, i) => [w.start, i]));
  const until = new Map(tree.words.map((w, i) => [w.end, i]));
  return entities.flatMap((e, entity) =>
    e.mentions.flatMap((m) => (m.kind === "name" ? { first: at.get(m.start)!, last: until.get(m.end)!, entity } : [])),
  );
}
