/** Who does what is told, and to whom: persons, bodies and states, never things. */
import type { Attribution } from "../../model/attribution.ts";
import type { Participant } from "../../model/statement.ts";
import { conjuncts, dependent, dependents, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import type { Role, Slot } from "./arguments.ts";
import type { Clause } from "./clause.ts";
import { type Event, type EventType, nounOf } from "./events.ts";
import { wordsOfClass } from "./frames.ts";
import { beingAt, type Mentioned, peopleAt, phraseAt } from "./mentioned.ts";
import { isNominal } from "./spans.ts";

export type Parts = { actors: Participant[]; recipients: Participant[] };

type Roles = {
  recipients: Record<string, string[]>;
  instruments: Record<string, string[]>;
  statives: string[];
  motion: string[];
  houses: string[];
};
const roles = lexicon<Roles>("plover/roles");
const INSTRUMENTS = new Map(Object.entries(roles.instruments).map(([key, classes]) => [key, new Set(classes.flatMap(wordsOfClass))]));
const STATIVES = new Set(roles.statives);
const MOTION = new Set(roles.motion);
const HOUSES = new Set(roles.houses);
/** Where the event is not known. */
const TOWARDS = ["to", "with", "against", "for"];

export type Parties = {
  tree: Tree;
  mentioned: Mentioned;
  told: Attribution | undefined;
  /** Who takes part in the clause that a word heads. */
  inner?: (word: number) => Parts | undefined;
  /** The subject of the clause above, for a pronoun that nothing else explains. */
  above?: () => number | undefined;
};

export function partsOfClause(parties: Parties, clause: Clause, slots: readonly Slot[], event: Event | undefined): Parts {
  const { tree } = parties;
  // What a noun is said to be is no second participant: "Holm is the minister".
  const words = (...of: Role[]) =>
    slots.filter((s) => of.includes(s.role) && !(s.role === "object" && isSaidToBe(tree, clause, s))).map((s) => s.word);
  const found = (all: readonly number[]) => all.flatMap((word) => beingsAt(parties, word));
  const [subject, object, oblique] = [words("subject"), words("object"), words("oblique")];
  if (event?.noun !== undefined && subject.includes(event.noun)) return partsOfHappening(parties, event.noun, event, oblique);
  if (event?.reversed) return { actors: sourcesOf(parties, event, oblique), recipients: acting(parties, subject, event) };
  if (clause.passive) return partsOfPassive(parties, clause, event, { subject, agent: words("agent"), oblique });
  const actors = acting(parties, subject, event);
  const given = found(words("indirect"));
  const direct = [...given, ...found(object.filter((o) => !isInstrument(tree, o, event)))];
  const beside = () => found(towards(tree, oblique, event));
  if (!event) return { actors, recipients: MOTION.has(tree.words[clause.head]!.lemma) ? [] : distinct(first([() => direct, beside]), actors) };
  // "sent doctors to Varo": Varo; "gave Varo a loan": Varo.
  const isDative = event.event === "AID" && given.length === 0;
  const recipients = first(
    [
      ...(isDative ? [beside, () => direct] : [() => direct, beside]),
      () => object.flatMap((o) => (isInstrument(tree, o, event) ? belowOf(parties, o, event, actors) : ownersOf(parties, o, event, actors))),
      () => (event.noun === undefined ? [] : ownersOf(parties, event.noun, event, actors)),
      () => ofContent(parties, clause, event),
      () => oblique.filter((o) => isGoverned(tree, o, event)).flatMap((o) => ownersOf(parties, o, event, actors)),
    ].map((find) => () => distinct(find(), actors)),
  );
  return { actors, recipients };
}

/** "came under attack from rebels": of the noun, else of its verb. */
function sourcesOf(parties: Parties, event: Event, oblique: readonly number[]): Participant[] {
  const ofNoun = event.noun === undefined ? [] : partsOfNoun(parties, event.noun, event).actors;
  const beside = oblique.filter((o) => /^(from|by)$/.test(prepositionOf(parties.tree, o) ?? ""));
  return ofNoun.length > 0 ? ofNoun : beside.flatMap((o) => beingsAt(parties, o));
}

/** Who did it, to whom it was done; "is opposed to Varo" is no passive but how somebody stands. */
function partsOfPassive(
  parties: Parties,
  clause: Clause,
  event: Event | undefined,
  { subject, agent, oblique }: Record<"subject" | "agent" | "oblique", readonly number[]>,
): Parts {
  const { tree } = parties;
  const found = (all: readonly number[]) => all.flatMap((word) => beingsAt(parties, word));
  const beside = () => found(towards(tree, oblique, event));
  if (agent.length === 0 && STATIVES.has(tree.words[clause.head]!.lemma)) {
    const owned = () => oblique.filter((o) => isGoverned(tree, o, event)).flatMap((o) => (event ? ownersOf(parties, o, event, []) : []));
    return { actors: found(subject), recipients: first([beside, owned]) };
  }
  const from = event?.event === "AID" || event?.event === "COOPERATE" ? suppliersOf(tree, clause.head) : [];
  // "was returned to the council by Holm": the phrase may have been hung on the noun before it.
  const hung = oblique.flatMap((o) => dependents(tree, o, "nmod")).filter((o) => prepositionOf(tree, o) === "by");
  const actors = first([() => acting(parties, agent, event), () => found(from), () => found(hung)]);
  const undergone = () => found(subject.filter((s) => !isInstrument(tree, s, event)));
  const owned = () => (event ? subject.flatMap((s) => ownersOf(parties, s, event, actors)) : []);
  return { actors, recipients: distinct(first([undergone, beside, owned]), actors) };
}

/** "was provided with material from Varo". */
function suppliersOf(tree: Tree, verb: number): number[] {
  return dependents(tree, verb, "obl")
    .flatMap((o) => [o, ...dependents(tree, o, "nmod")])
    .filter((o) => prepositionOf(tree, o) === "from");
}

/** Those who act; for a thing that acts, whose it is: "Varo's warships shelled …", "an Israeli drone". */
function acting(parties: Parties, words: readonly number[], event: Event | undefined): Participant[] {
  return words.flatMap((word) => {
    const beings = beingsAt(parties, word);
    if (beings.length > 0 || !event) return beings;
    return isHouse(parties.tree, word) ? [phraseAt(parties.tree, word)] : possessorsOf(parties, word);
  });
}

/** "the embassy condemned …": who works in a place acts under its name. */
function isHouse(tree: Tree, word: number): boolean {
  return tree.words[word]!.upos === "NOUN" && HOUSES.has(nounOf(tree, word));
}

function first(finds: readonly (() => Participant[])[]): Participant[] {
  for (const find of finds) {
    const there = find();
    if (there.length > 0) return there;
  }
  return [];
}

/** Of "senators Holm and Berg" both names. */
function beingsAt({ tree, mentioned, told, above }: Parties, word: number): Participant[] {
  const named = dependents(tree, word, "appos").filter((c) => mentioned.name.has(c) && tree.words[c - 1]?.upos !== "PUNCT");
  if (named.length > 0 && tree.words[word]!.upos === "NOUN")
    return named.flatMap((c) => conjuncts(tree, c)).flatMap((c) => beingAt(tree, c, mentioned, told) ?? []);
  const being = beingAt(tree, word, mentioned, told, above);
  return being ? [being] : [];
}

/** "fighting broke out between A and B": of the noun, and of its verb. */
function partsOfHappening(parties: Parties, noun: number, event: Event, obliques: readonly number[]): Parts {
  const { actors, recipients } = partsOfNoun(parties, noun, event);
  const between = obliques.filter((word) => prepositionOf(parties.tree, word) === "between");
  return { actors: [...actors, ...between.flatMap((word) => beingsAt(parties, word))], recipients };
}

function isSaidToBe(tree: Tree, clause: Clause, slot: Slot): boolean {
  return (
    slot.word === clause.head || (relation(tree, slot.word) === "conj" && tree.words[slot.word]!.head === clause.head && isNominal(tree, clause.head))
  );
}

/** "deployed troops": what it is done with, not whom it is done to. */
function isInstrument(tree: Tree, word: number, event: Event | undefined): boolean {
  if (!event || tree.words[word]!.upos === "PROPN") return false;
  const words = INSTRUMENTS.get(`${event.event}/${event.mode}`) ?? INSTRUMENTS.get(event.event);
  return words?.has(nounOf(tree, word)) ?? false;
}

function prepositionsOf(event: Event | undefined): readonly string[] {
  return event ? (roles.recipients[`${event.event}/${event.mode}`] ?? roles.recipients[event.event]!) : TOWARDS;
}

/** Obliques of the first preposition that the event's kind of recipient comes with. */
function towards(tree: Tree, obliques: readonly number[], event: Event | undefined): number[] {
  for (const preposition of prepositionsOf(event)) {
    const there = obliques.filter((word) => prepositionOf(tree, word) === preposition);
    if (there.length > 0) return there;
  }
  return [];
}

function isGoverned(tree: Tree, oblique: number, event: Event | undefined): boolean {
  const preposition = prepositionOf(tree, oblique);
  return preposition !== undefined && prepositionsOf(event).includes(preposition);
}

/** Of a conjunct, that of the first. */
function prepositionOf(tree: Tree, word: number): string | undefined {
  const own = dependents(tree, word, "case")[0];
  if (own !== undefined) return tree.lower[own];
  return relation(tree, word) === "conj" ? prepositionOf(tree, tree.words[word]!.head) : undefined;
}

/** Acts of speech and will reach whom the act in their content reaches, a protest whom its purpose does; a demand, whoever is to do it. */
const REACHING: ReadonlySet<EventType> = new Set(["AGREE", "REQUEST", "REJECT", "THREATEN", "CONCEDE", "COERCE", "PROTEST"]);

function ofContent({ tree, inner }: Parties, clause: Clause, event: Event): Participant[] {
  if (!inner || !REACHING.has(event.event)) return [];
  for (const c of dependents(tree, clause.head, "xcomp", "ccomp", "advcl")) {
    const rel = relation(tree, c);
    if (rel === "ccomp" && event.event !== "REQUEST" && event.event !== "THREATEN") continue;
    if (
      rel === "advcl" &&
      event.event !== "PROTEST" &&
      !(event.event === "REQUEST" && dependents(tree, c, "mark").some((m) => tree.lower[m] === "for"))
    )
      continue;
    const parts = inner(c);
    if (!parts) continue;
    const isAsked = event.event === "REQUEST" && dependent(tree, c, "nsubj") !== undefined;
    const reached = isAsked && parts.actors.length > 0 ? parts.actors : parts.recipients;
    if (reached.length > 0) return reached;
  }
  return [];
}

const OF_OWNER = new Set(["of", "from", "by", "with", "against", "to", "on", "between", "for", "into", "among", "at", "towards", "toward"]);
/** Of these the one meant is who made the thing that they are about: "prevented a march staged by students". */
const BY_WHOM: ReadonlySet<EventType> = new Set(["ACCUSE", "COERCE", "ASSAULT"]);
/** "crimes committed by forces of Varo": how far below the object its people are looked for. */
const DEEPEST = 2;

/** Whose a thing is: "the group's offices", "a Varo ship", "talks with the rebels", "an Indian proposal". */
function ownersOf(parties: Parties, thing: number, event: Event, actors: readonly Participant[], depth = 0): Participant[] {
  const near = distinct(possessorsOf(parties, thing), actors);
  return near.length > 0 ? near : belowOf(parties, thing, event, actors, depth);
}

/** By the phrases that hang from it. */
function belowOf(parties: Parties, thing: number, event: Event, actors: readonly Participant[], depth = 0): Participant[] {
  const { tree } = parties;
  const below = dependents(tree, thing, "nmod").filter((c) => OF_OWNER.has(prepositionOf(tree, c) ?? "") || isGoverned(tree, c, event));
  const beings = distinct(
    below.flatMap((c) => conjuncts(tree, c)).flatMap((c) => beingsAt(parties, c)),
    actors,
  );
  if (beings.length > 0 || depth === DEEPEST) return beings;
  const agents = (BY_WHOM.has(event.event) ? dependents(tree, thing, "acl") : []).flatMap((c) => [...dependents(tree, c, "obl", "obj")]);
  const done = agents.filter((a) => tree.words[a]!.deprel === "obl:agent" || prepositionOf(tree, a) === "by").flatMap((a) => beingsAt(parties, a));
  return done.length > 0 ? done : below.flatMap((c) => ownersOf(parties, c, event, actors, depth + 1));
}

/** By possessive, name, adjective of a people or a noun for people before it; "Israeli army bulldozers" are the Israeli army's. */
function possessorsOf(parties: Parties, thing: number): Participant[] {
  const { tree, mentioned } = parties;
  const found: Participant[] = [];
  for (const c of tree.children[thing]!) {
    const { deprel, upos } = tree.words[c]!;
    const rel = relation(tree, c);
    // "called off their strike": whose own it is tells of nobody else.
    if (deprel === "nmod:poss")
      found.push(...conjuncts(tree, c).flatMap((w) => beingsAt(parties, w).filter((b) => upos !== "PRON" || b.start !== tree.words[w]!.start)));
    else if (rel === "amod") found.push(...conjuncts(tree, c).flatMap((w) => peopleAt(tree, w, mentioned) ?? []));
    else if (rel === "compound" && (upos === "PROPN" || upos === "NOUN"))
      for (const being of beingsAt(parties, c)) {
        const before = found.at(-1);
        if (before && c > 0 && before.end === tree.words[c - 1]!.end && before.end < being.start)
          found.splice(-1, 1, { ...being, start: before.start });
        else found.push(being);
      }
  }
  return found;
}

/** Acts whose "of" is whom they are done to: "the arrest of two men". */
const DONE_TO: ReadonlySet<EventType> = new Set(["ASSAULT", "COERCE", "SANCTION", "ACCUSE", "AID"]);

/** Acts that come "from" who does them: "criticism from Varo". */
const FROM_WHOM: ReadonlySet<EventType> = new Set([
  "ASSAULT",
  "ACCUSE",
  "REQUEST",
  "THREATEN",
  "SUPPORT",
  "AID",
  "REJECT",
  "PROTEST",
  "AGREE",
  "CONCEDE",
]);

/** "Varo's arrest of the men", "talks between A and B", "an attack on the port by rebels", "French mediation". */
export function partsOfNoun(parties: Parties, noun: number, event: Event): Parts {
  const { tree, mentioned } = parties;
  const { mode } = event;
  const actors: number[] = [];
  const recipients: number[] = [];
  const isDoneTo = DONE_TO.has(event.event) || mode === "release";
  const owners: number[] = [];
  const peoples: Participant[] = [];
  for (const c of tree.children[noun]!) {
    const preposition = prepositionOf(tree, c);
    if (tree.words[c]!.deprel === "nmod:poss") owners.push(c);
    else if (relation(tree, c) === "compound" && tree.words[c]!.upos === "PROPN") actors.push(c);
    else if (relation(tree, c) === "amod") peoples.push(...conjuncts(tree, c).flatMap((w) => peopleAt(tree, w, mentioned) ?? []));
    else if (relation(tree, c) !== "nmod") continue;
    else if (preposition === "by" || preposition === "between" || (preposition === "from" && FROM_WHOM.has(event.event))) actors.push(c);
    else if (preposition === "of") (isDoneTo ? recipients : actors).push(c);
    else if (preposition && prepositionsOf(event).includes(preposition)) recipients.push(c);
    // "the seizure of the tanker by marines": hung on the noun before it.
    if (preposition === "of") actors.push(...dependents(tree, c, "nmod").filter((d) => prepositionOf(tree, d) === "by"));
  }
  // "his arrest" is done to him, "his attack" by him; "her arrest of the men" by her.
  (isDoneTo && mode !== null && recipients.length === 0 && actors.length === 0 ? recipients : actors).push(...owners);
  const found = (all: readonly number[]) => all.flatMap((c) => conjuncts(tree, c)).flatMap((c) => beingsAt(parties, c));
  return { actors: [...peoples, ...found(actors)], recipients: found(recipients) };
}

function distinct(participants: readonly Participant[], others: readonly Participant[]): Participant[] {
  const taken = new Set(others.flatMap((o) => [o.start, o.entity ?? o.start]));
  return participants.filter((p) => !taken.has(p.start) && !(p.entity && taken.has(p.entity)));
}
