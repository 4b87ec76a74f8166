/** Who does what is told, and to whom: persons, bodies and states, never things. */
import type { Participant } from "../../model/statement.ts";
import { conjuncts, dependent, dependents, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import type { Role, Slot } from "./arguments.ts";
import { behindTime, givenTo, listBefore, takenFrom } from "./attached.ts";
import type { Clause } from "./clause.ts";
import type { Event } from "./events.ts";
import { peopleAt, phraseAt } from "./mentioned.ts";
import { belowOf, isHouse, ownersOf, possessorsOf } from "./owners.ts";
import { beingsAt, distinct, first, isGoverned, isInstrument, type Parties, type Parts, prepositionOf, prepositionsOf, towards } from "./parties.ts";
import { namedAsUndergoing, reachedByPredicate } from "./predicate.ts";
import { isNominal } from "./spans.ts";

export type { Parts } from "./parties.ts";

const roles = lexicon<Record<"statives" | "motion" | "taking" | "doneTo" | "possessed" | "from" | "reaching", string[]>>("plover/roles");
const [STATIVES, MOTION, REACHING] = [new Set(roles.statives), new Set(roles.motion), new Set(roles.reaching)];
const TAKING = new Set(roles.taking);
const [DONE_TO, POSSESSED, FROM_WHOM] = [new Set(roles.doneTo), new Set(roles.possessed), new Set(roles.from)];

export function partsOfClause(parties: Parties, clause: Clause, slots: readonly Slot[], event: Event | undefined): Parts {
  const { tree } = parties;
  // What a noun is said to be is no second participant: "Holm is the minister".
  const words = (...of: Role[]) =>
    slots.filter((s) => of.includes(s.role) && !(s.role === "object" && isSaidToBe(tree, clause, s))).map((s) => s.word);
  const found = (all: readonly number[]) => all.flatMap((word) => beingsAt(parties, word));
  const [object, oblique] = [words("object"), words("oblique").flatMap((o) => behindTime(tree, o))];
  // "Holm the board had offered a seat": whom the parser took for an indirect object, where nothing else is subject.
  const isFronted = (s: Slot) => s.role === "indirect" && s.word < clause.head && !slots.some((o) => o.role === "subject" && !o.supplied);
  const fronted = slots.filter(isFronted).map((s) => s.word);
  const subject = fronted.length > 0 ? fronted : words("subject").flatMap((s) => listBefore(tree, s));
  const named = namedAsUndergoing(parties, clause, subject);
  if (named) return { actors: [], recipients: named };
  if (event?.noun !== undefined && subject.includes(event.noun)) return partsOfHappening(parties, event.noun, event, oblique);
  if (event?.reversed) return { actors: sourcesOf(parties, event, oblique), recipients: acting(parties, subject, event) };
  if (clause.passive) return partsOfPassive(parties, clause, event, { subject, agent: words("agent"), oblique });
  const actors = acting(parties, subject, event);
  const given = found([...words("indirect").filter((i) => !fronted.includes(i)), ...object.flatMap((o) => givenTo(tree, o))]);
  const direct = [...given, ...found(object.filter((o) => !isInstrument(tree, o, event)))];
  const ofNominal = () => reachedByPredicate(parties, clause, event);
  const beside = () => found(towards(tree, oblique, event));
  if (!event) {
    const { lemma } = tree.words[clause.head]!;
    const taken = () => (TAKING.has(lemma) ? found(takenFrom(tree, object, oblique)) : []);
    return { actors, recipients: MOTION.has(lemma) ? [] : distinct(first([() => direct, beside, taken, ofNominal]), actors) };
  }
  // "sent doctors to Varo": Varo; "gave Varo a loan": Varo.
  const isDative = event.event === "AID" && given.length === 0;
  const recipients = first(
    [
      ...(isDative ? [beside, () => direct] : [() => direct, beside]),
      () => object.flatMap((o) => (isInstrument(tree, o, event) ? belowOf(parties, o, event, actors) : ownersOf(parties, o, event, actors))),
      () => (event.noun === undefined ? [] : ownersOf(parties, event.noun, event, actors)),
      () => ofContent(parties, clause, event),
      ofNominal,
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
  const hung = [...oblique, ...agent].flatMap((o) => dependents(tree, o, "nmod")).filter((o) => prepositionOf(tree, o) === "by");
  // "tried to get elected": who has himself elected acts.
  const isGot = clause.outer.length > 0 && dependents(tree, clause.head, "aux:pass").some((c) => tree.words[c]!.lemma === "get");
  if (isGot && agent.length === 0) return { actors: found(subject), recipients: [] };
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

/** Acts of speech and will reach whom the act in their content reaches, a protest whom its purpose does; a demand, whoever is to do it. */
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

/** Whether a table names the event's type, or its type and mode. */
function isIn(table: ReadonlySet<string>, { event, mode }: Event): boolean {
  return table.has(event) || table.has(`${event}/${mode}`);
}

/** "Varo's arrest of the men", "talks between A and B", "an attack on the port by rebels", "French mediation". */
export function partsOfNoun(parties: Parties, noun: number, event: Event): Parts {
  const { tree, mentioned } = parties;
  const actors: number[] = [];
  const recipients: number[] = [];
  const isDoneTo = isIn(DONE_TO, event);
  const owners: number[] = [];
  const peoples: Participant[] = [];
  for (const c of tree.children[noun]!) {
    const preposition = prepositionOf(tree, c);
    if (tree.words[c]!.deprel === "nmod:poss") owners.push(c);
    else if (relation(tree, c) === "compound" && tree.words[c]!.upos === "PROPN") actors.push(c);
    else if (relation(tree, c) === "amod") peoples.push(...conjuncts(tree, c).flatMap((w) => peopleAt(tree, w, mentioned) ?? []));
    else if (relation(tree, c) !== "nmod") continue;
    else if (preposition === "by" || preposition === "between" || (preposition === "from" && isIn(FROM_WHOM, event))) actors.push(c);
    else if (preposition === "of") (isDoneTo ? recipients : actors).push(c);
    else if (preposition && prepositionsOf(event).includes(preposition)) recipients.push(c);
    // "the seizure of the tanker by marines": hung on the noun before it.
    if (preposition === "of") actors.push(...dependents(tree, c, "nmod").filter((d) => prepositionOf(tree, d) === "by"));
  }
  // "his arrest" is done to him, "his attack" by him; "her arrest of the men" by her.
  const isPossessed = isIn(POSSESSED, event) || POSSESSED.has(tree.words[noun]!.lemma);
  (isPossessed && recipients.length === 0 && actors.length === 0 ? recipients : actors).push(...owners);
  const found = (all: readonly number[]) => all.flatMap((c) => conjuncts(tree, c)).flatMap((c) => beingsAt(parties, c));
  return { actors: [...peoples, ...found(actors)], recipients: found(recipients) };
}
