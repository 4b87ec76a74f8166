/** Who does what is told, and to whom: persons, bodies and states, never things. */
import type { Attribution } from "../../model/attribution.ts";
import type { Participant } from "../../model/statement.ts";
import { conjuncts, dependents, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import type { Role, Slot } from "./arguments.ts";
import type { Clause } from "./clause.ts";
import type { Event, EventType } from "./events.ts";
import { beingAt, type Mentioned } from "./mentioned.ts";
import { isNominal } from "./spans.ts";

export type Parts = { actors: Participant[]; recipients: Participant[] };

const { recipients: PREPOSITIONS } = lexicon<{ recipients: Record<EventType, string[]> }>("plover/roles");
/** Where the event is not known. */
const TOWARDS = ["to", "with", "against", "for"];

export type Parties = { tree: Tree; mentioned: Mentioned; told: Attribution | undefined };

export function partsOfClause(parties: Parties, clause: Clause, slots: readonly Slot[], event: Event | undefined): Parts {
  // What a noun is said to be is no second participant: "Holm is the minister".
  const words = (...roles: Role[]) =>
    slots.filter((s) => roles.includes(s.role) && !(s.role === "object" && isSaidToBe(parties.tree, clause, s))).map((s) => s.word);
  const found = (all: readonly number[]) => all.flatMap((word) => beingAt(parties.tree, word, parties.mentioned, parties.told) ?? []);
  if (event?.noun !== undefined && slots.some((s) => s.role === "subject" && s.word === event.noun))
    return partsOfHappening(parties, event.noun, event, words("oblique"));
  if (clause.passive) return { actors: found(words("agent")), recipients: found(words("subject")) };
  const subjects = found(words("subject"));
  if (event?.reversed) return { actors: event.noun === undefined ? [] : partsOfNoun(parties, event.noun, event).actors, recipients: subjects };
  const direct = found(words("indirect", "object"));
  const recipients = direct.length > 0 ? direct : found(towards(parties.tree, words("oblique"), event));
  const owned = recipients.length > 0 || !event ? recipients : words("object").flatMap((o) => ownersOf(parties, o));
  return { actors: subjects, recipients: distinct(owned, subjects) };
}

/** "fighting broke out between A and B": of the noun, and of its verb. */
function partsOfHappening(parties: Parties, noun: number, event: Event, obliques: readonly number[]): Parts {
  const { actors, recipients } = partsOfNoun(parties, noun, event);
  const between = obliques.filter((word) => prepositionOf(parties.tree, word) === "between");
  const found = between.flatMap((word) => beingAt(parties.tree, word, parties.mentioned, parties.told) ?? []);
  return { actors: [...actors, ...found], recipients };
}

function isSaidToBe(tree: Tree, clause: Clause, slot: Slot): boolean {
  return (
    slot.word === clause.head || (relation(tree, slot.word) === "conj" && tree.words[slot.word]!.head === clause.head && isNominal(tree, clause.head))
  );
}

/** Obliques of the first preposition that the event's kind of recipient comes with. */
function towards(tree: Tree, obliques: readonly number[], event: Event | undefined): number[] {
  for (const preposition of event ? PREPOSITIONS[event.event] : TOWARDS) {
    const there = obliques.filter((word) => prepositionOf(tree, word) === preposition);
    if (there.length > 0) return there;
  }
  return [];
}

/** Of a conjunct, that of the first. */
function prepositionOf(tree: Tree, word: number): string | undefined {
  const own = dependents(tree, word, "case")[0];
  if (own !== undefined) return tree.lower[own];
  return relation(tree, word) === "conj" ? prepositionOf(tree, tree.words[word]!.head) : undefined;
}

const OF_OWNER = new Set(["of", "from", "by", "with", "against", "to", "on", "between", "for"]);

/** Whose a thing is: "the group's offices", "a Varo ship", "talks with the rebels". */
function ownersOf({ tree, mentioned, told }: Parties, thing: number): Participant[] {
  const owners = tree.children[thing]!.filter((c) => {
    const { deprel } = tree.words[c]!;
    if (deprel === "nmod:poss" || (relation(tree, c) === "compound" && tree.words[c]!.upos === "PROPN")) return true;
    return relation(tree, c) === "nmod" && OF_OWNER.has(prepositionOf(tree, c) ?? "");
  });
  return owners.flatMap((c) => conjuncts(tree, c)).flatMap((c) => beingAt(tree, c, mentioned, told) ?? []);
}

/** Acts whose "of" is whom they are done to: "the arrest of two men". */
const DONE_TO: ReadonlySet<EventType> = new Set(["ASSAULT", "COERCE", "SANCTION", "ACCUSE", "AID"]);

/** "Varo's arrest of the men", "talks between A and B", "an attack on the port by rebels". */
export function partsOfNoun({ tree, mentioned, told }: Parties, noun: number, { event, mode }: Event): Parts {
  const actors: number[] = [];
  const recipients: number[] = [];
  const isDoneTo = DONE_TO.has(event) || mode === "release";
  const owners: number[] = [];
  for (const c of tree.children[noun]!) {
    const preposition = prepositionOf(tree, c);
    if (tree.words[c]!.deprel === "nmod:poss") owners.push(c);
    else if (relation(tree, c) === "compound" && tree.words[c]!.upos === "PROPN") actors.push(c);
    else if (relation(tree, c) !== "nmod") continue;
    else if (preposition === "by" || preposition === "between") actors.push(c);
    else if (preposition === "of") (isDoneTo ? recipients : actors).push(c);
    else if (preposition && PREPOSITIONS[event].includes(preposition)) recipients.push(c);
  }
  // "his arrest" is done to him, "his attack" by him; "her arrest of the men" by her.
  (isDoneTo && mode !== null && recipients.length === 0 && actors.length === 0 ? recipients : actors).push(...owners);
  const found = (all: readonly number[]) => all.flatMap((c) => conjuncts(tree, c)).flatMap((c) => beingAt(tree, c, mentioned, told) ?? []);
  return { actors: found(actors), recipients: found(recipients) };
}

function distinct(participants: readonly Participant[], others: readonly Participant[]): Participant[] {
  const taken = new Set(others.map((o) => o.start));
  return participants.filter((p) => !taken.has(p.start));
}
