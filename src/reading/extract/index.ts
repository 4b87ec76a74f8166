/** Every proposition of a report as a statement, with its exact words and who vouches for it. */
import type { Attribution } from "../../model/attribution.ts";
import type { Section } from "../../model/document.ts";
import type { Entity } from "../../model/entity.ts";
import type { Statement } from "../../model/statement.ts";
import type { Annotation } from "../../nlp/annotation.ts";
import { type Tree, treeOf } from "../../nlp/tree.ts";
import { clausesOf } from "./clause.ts";
import { confidenceOf, insideOthers } from "./confidence.ts";
import { mentionedIn } from "./mentioned.ts";
import { modalitiesOf } from "./modality.ts";
import { nominalsOf } from "./nominal.ts";
import { isStated } from "./saying.ts";
import { scopeOf } from "./scope.ts";
import { extentsOf } from "./spans.ts";
import { type Context, statementOf, statementOfNoun } from "./statement.ts";
import { suppliedOf } from "./subject.ts";
import { whensOf } from "./time/attach.ts";
import { type Time, timesOf } from "./time/index.ts";

/** All spans are UTF-16 units. Linear in the words of the document, whatever the length of its sentences. */
export function statementsOf(
  bodyText: string,
  sections: readonly Section[],
  annotation: Annotation,
  attributions: readonly Attribution[],
  entities: readonly Entity[],
  tree: Tree = treeOf(bodyText, annotation.words),
  times: readonly Time[] = timesOf(bodyText, annotation, tree, null),
): Statement[] {
  const scope = scopeOf(annotation.words, sections, attributions);
  const clauses = clausesOf(tree);
  const at = new Map(clauses.flatMap((c) => [...c.outer, c.head].map((w) => [w, c] as const)));
  const context: Context = {
    bodyText,
    tree,
    scope,
    mentioned: mentionedIn(tree, entities),
    extents: extentsOf(tree),
    supplied: suppliedOf(tree, clauses),
    at,
    modalities: modalitiesOf(tree, clauses, at, (word) => scope.attribution[word] !== undefined),
    whens: whensOf(tree, clauses, at, times, (word) => scope.attribution[word]),
  };
  const ofClauses = clauses.map((clause) => ({ clause, statement: statementOf(context, clause) }));
  const stated = ofClauses.flatMap(({ clause, statement }) =>
    isStated(tree, clause, scope, annotation.sentences, statement.event !== null) ? statement : [],
  );
  const ofNouns = nominalsOf(tree, scope, at).flatMap((nominal) => statementOfNoun(context, nominal) ?? []);
  const inOrder = [...stated, ...ofNouns].sort((a, b) => a.predicate.start - b.predicate.start);
  const byId = new Map(attributions.map((a) => [a.id, a]));
  const inner = insideOthers(inOrder.map((s) => s.quote));
  return inOrder.map((draft, i) => ({ id: `S${i + 1}`, ...draft, confidence: confidenceOf(draft, chainOf(draft.attribution, byId), inner[i]!) }));
}

/** From the innermost outwards. */
function chainOf(innermost: string | null, byId: ReadonlyMap<string, Attribution>): Attribution[] {
  const out: Attribution[] = [];
  for (let at = innermost; at !== null; at = out.at(-1)!.parent) {
    const next = byId.get(at);
    if (!next || out.includes(next)) break;
    out.push(next);
  }
  return out;
}
