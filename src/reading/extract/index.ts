/** Every proposition of a report as a statement, with its exact words and who vouches for it. */
import type { Attribution } from "../../model/attribution.ts";
import type { Section } from "../../model/document.ts";
import type { Entity } from "../../model/entity.ts";
import type { Participant, Statement } from "../../model/statement.ts";
import type { Annotation } from "../../nlp/annotation.ts";
import { phraseOf, type Tree, treeOf } from "../../nlp/tree.ts";
import { argumentOf, type Slot, slotsOf } from "./arguments.ts";
import { type Clause, clausesOf, type Modality, topOf } from "./clause.ts";
import { conditionOf, modalityOf } from "./modality.ts";
import { type Mentioned, mentionedIn, participantOf } from "./participants.ts";
import { isDenied, isNegated } from "./polarity.ts";
import { isStated } from "./saying.ts";
import { type Scope, scopeOf } from "./scope.ts";
import { type Extents, extentsOf, predicateOf, quoteOf, sentenceOf, spanOf } from "./spans.ts";
import { type Supplied, suppliedOf } from "./subject.ts";

type Context = {
  bodyText: string;
  tree: Tree;
  scope: Scope;
  mentioned: Mentioned;
  extents: Extents;
  supplied: Map<Clause, Supplied>;
  at: Map<number, Clause>;
};

/** All spans are UTF-16 units. Linear in the words of the document, whatever the length of its sentences. */
export function statementsOf(
  bodyText: string,
  sections: readonly Section[],
  annotation: Annotation,
  attributions: readonly Attribution[],
  entities: readonly Entity[],
  tree: Tree = treeOf(bodyText, annotation.words),
): Statement[] {
  const scope = scopeOf(annotation.words, sections, attributions);
  const clauses = clausesOf(tree);
  const context: Context = {
    bodyText,
    tree,
    scope,
    mentioned: mentionedIn(tree, entities),
    extents: extentsOf(tree),
    supplied: suppliedOf(tree, clauses),
    at: new Map(clauses.flatMap((c) => [...c.outer, c.head].map((w) => [w, c] as const))),
  };
  const modality = new Map<Clause, Modality>();
  const statements: Statement[] = [];
  for (const clause of clauses) {
    const statement = statementOf(context, clause, modality);
    if (isStated(tree, clause, scope, annotation.sentences)) statements.push({ ...statement, id: `S${statements.length + 1}` });
  }
  return statements;
}

function statementOf(context: Context, clause: Clause, modalities: Map<Clause, Modality>): Statement {
  const { bodyText, tree, scope, mentioned, extents, at } = context;
  const told = scope.attribution[clause.head];
  const governing = clause.governor < 0 ? undefined : at.get(clause.governor);
  const modality = modalityOf(
    tree,
    clause,
    clause.first ? at.get(clause.first.governor) : governing,
    clause.first && modalities.get(clause.first),
    told !== undefined,
  );
  modalities.set(clause, modality);
  const supplied = context.supplied.get(clause)!;
  const slots = slotsOf(tree, clause, supplied, scope);
  const quote = quoteOf(tree, clause, extents, scope);
  const predicate = predicateOf(tree, clause);
  const condition = conditionOf(tree, clause);
  const { lemma } = tree.words[clause.head]!;
  const negative = modality !== "prohibited" && isNegated(tree, clause) !== isDenied(tree, clause, governing);
  return {
    id: "",
    quote: spanOf(tree, quote),
    text: sentenceOf(bodyText, tree, quote, supplied.subject === undefined ? undefined : phraseOf(tree, supplied.subject), clause),
    predicate: { ...spanOf(tree, predicate), lemma },
    event: null,
    eventMode: null,
    ...participantsOf(context, clause, slots, told),
    arguments: slots.map((slot) => argumentOf(tree, slot, extents, clause, mentioned.entity.get(slot.word)?.id ?? null)),
    polarity: negative ? "negative" : "positive",
    modality,
    condition: condition === undefined ? null : spanOf(tree, { first: tree.first[condition]!, last: extents.last[condition]! }),
    time: null,
    duration: null,
    quantity: null,
    place: null,
    attribution: told?.id ?? null,
    confidence: supplied.subject !== undefined && topOf(clause) === clause.head ? 0.8 : 0.6,
  };
}

function participantsOf(
  context: Context,
  clause: Clause,
  slots: readonly Slot[],
  told: Attribution | undefined,
): { actors: Participant[]; recipients: Participant[] } {
  const { tree, mentioned } = context;
  const found = (roles: readonly Slot["role"][]) =>
    slots.filter((s) => roles.includes(s.role)).flatMap((s) => participantOf(tree, s.word, mentioned, told) ?? []);
  return clause.passive
    ? { actors: found(["agent"]), recipients: found(["subject"]) }
    : { actors: found(["subject"]), recipients: found(["object", "indirect"]) };
}
