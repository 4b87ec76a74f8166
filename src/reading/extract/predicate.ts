/** Who takes part in what a noun is said to be. */
import type { Participant } from "../../model/statement.ts";
import { beingOf } from "../../nlp/nouns.ts";
import { conjuncts, dependents } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import { type Clause, isPassive } from "./clause.ts";
import type { Event } from "./events.ts";
import { ownersOf } from "./owners.ts";
import { beingsAt, first, type Parties, towards } from "./parties.ts";
import { isNominal } from "./spans.ts";

const UNDERGOERS = new Set(lexicon<{ undergoers: string[] }>("plover/roles").undergoers);

/** "the men held were Holm and Berg", "the victims were Holm and Berg": who underwent it is named. */
export function namedAsUndergoing(parties: Parties, clause: Clause, subject: readonly number[]): Participant[] | undefined {
  const { tree, mentioned } = parties;
  if (!isNominal(tree, clause.head) || mentioned.entity.get(clause.head)?.schema !== "Person") return undefined;
  const undergoes = (s: number) =>
    UNDERGOERS.has(tree.words[s]!.lemma) ||
    dependents(tree, s, "acl").some((c) => c < clause.head && tree.words[c]!.deprel === "acl" && isPassive(tree, c));
  if (!subject.some(undergoes)) return undefined;
  return conjuncts(tree, clause.head).flatMap((word) => beingsAt(parties, word));
}

/** "is a setback for Varo", "is a protest against the army's raids": of what is said of the subject, whom it reaches. */
export function reachedByPredicate(parties: Parties, clause: Clause, event: Event | undefined): Participant[] {
  const { tree } = parties;
  if (!isNominal(tree, clause.head) || beingOf(tree.words[clause.head]!.lemma)[0] !== "thing") return [];
  const reached = towards(tree, dependents(tree, clause.head, "nmod"), event).flatMap((c) => conjuncts(tree, c));
  return first([() => reached.flatMap((c) => beingsAt(parties, c)), () => (event ? reached.flatMap((c) => ownersOf(parties, c, event, [])) : [])]);
}
