/** Whose a thing is, where what is done to it or by it is done to them or by them. */
import type { Participant } from "../../model/statement.ts";
import { conjuncts, dependents, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import type { Event } from "./events.ts";
import { nounOf } from "./kinds.ts";
import { peopleAt } from "./mentioned.ts";
import { beingsAt, distinct, isGoverned, type Parties, prepositionOf } from "./parties.ts";

const roles = lexicon<Record<"houses" | "byWhom", string[]>>("plover/roles");
const HOUSES = new Set(roles.houses);
/** Of these the one meant is who made the thing that they are about: "prevented a march staged by students". */
const BY_WHOM = new Set(roles.byWhom);

/** "the embassy condemned …": who works in a place acts under its name. */
export function isHouse(tree: Tree, word: number): boolean {
  return tree.words[word]!.upos === "NOUN" && HOUSES.has(nounOf(tree, word));
}

const OF_OWNER = new Set(["of", "from", "by", "with", "against", "to", "on", "between", "for", "into", "among", "at", "towards", "toward"]);
/** "crimes committed by forces of Varo": how far below the object its people are looked for. */
const DEEPEST = 2;

/** Whose a thing is: "the group's offices", "a Varo ship", "talks with the rebels", "an Indian proposal". */
export function ownersOf(parties: Parties, thing: number, event: Event, actors: readonly Participant[], depth = 0): Participant[] {
  const near = distinct(possessorsOf(parties, thing), actors);
  return near.length > 0 ? near : belowOf(parties, thing, event, actors, depth);
}

/** By the phrases that hang from it. */
export function belowOf(parties: Parties, thing: number, event: Event, actors: readonly Participant[], depth = 0): Participant[] {
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
export function possessorsOf(parties: Parties, thing: number): Participant[] {
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
