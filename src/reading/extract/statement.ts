/** One clause or one noun of event as a statement; its id and its confidence are left to whoever sees them all. */
import type { Attribution } from "../../model/attribution.ts";
import type { Statement } from "../../model/statement.ts";
import { relation, type Tree } from "../../nlp/tree.ts";
import { argumentOf, slotsOf } from "./arguments.ts";
import { type Clause, type Modality, topOf } from "./clause.ts";
import { conditionOf } from "./condition.ts";
import { eventOf } from "./events.ts";
import type { Mentioned } from "./mentioned.ts";
import { type Nominal, nominalModality, nominalPolarity, nominalQuote } from "./nominal.ts";
import { type Parts, partsOfClause, partsOfNoun } from "./participants.ts";
import { placeOf, placeOfNoun } from "./place.ts";
import { isDenied, isNegated } from "./polarity.ts";
import { quantityOf } from "./quantity.ts";
import type { Scope } from "./scope.ts";
import { sentenceOf } from "./sentence.ts";
import { type Extents, predicateOf, quoteOf, spanOf } from "./spans.ts";
import type { Supplied } from "./subject.ts";
import type { Whens } from "./time/attach.ts";

export type Context = {
  bodyText: string;
  tree: Tree;
  scope: Scope;
  mentioned: Mentioned;
  extents: Extents;
  supplied: ReadonlyMap<Clause, Supplied>;
  /** The clause that each of its verbs belongs to. */
  at: ReadonlyMap<number, Clause>;
  modalities: ReadonlyMap<Clause, Modality>;
  whens: Whens;
};

/** A statement before it is numbered and weighed. */
export type Draft = Omit<Statement, "id" | "confidence">;

export function statementOf(context: Context, clause: Clause): Draft {
  const { bodyText, tree, scope, mentioned, extents, at } = context;
  const told = voiceOf(context, clause);
  const supplied = context.supplied.get(clause)!;
  const slots = slotsOf(tree, clause, supplied, scope);
  const event = eventOf(tree, clause, slots);
  const quote = quoteOf(tree, clause, extents, scope);
  const condition = conditionOf(tree, clause);
  const found = context.modalities.get(clause)!;
  const isDeniedAbove = isDenied(tree, clause, at);
  // "claims that they left are false": the claim is another's, the denial the speaker's own.
  const modality = isDeniedAbove && clause.relation === "acl" && found === "alleged" ? "asserted" : found;
  const inner = (word: number) => partsOfInner(context, clause, word);
  const parts = partsOfClause({ tree, mentioned, told, inner, above: () => subjectAbove(context, clause) }, clause, slots, event);
  const isNegative = modality !== "prohibited" && isNegated(tree, clause) !== isDeniedAbove;
  const isRefusal = isNegative && modality !== "hypothetical" && parts.actors.length > 0 && refuses(tree, clause);
  const polarity = isNegative && !isRefusal ? "negative" : "positive";
  return {
    quote: spanOf(tree, quote),
    text: sentenceOf(bodyText, tree, { clause, quote, supplied, polarity, modality, nameOf: (word) => nameOf(mentioned, word) }),
    predicate: { ...spanOf(tree, predicateOf(tree, clause)), lemma: tree.words[clause.head]!.lemma },
    event: isRefusal ? "REJECT" : (event?.event ?? null),
    eventMode: isRefusal ? null : (event?.mode ?? null),
    ...parts,
    arguments: slots.map((slot) => argumentOf(tree, slot, extents, clause, mentioned.entity.get(slot.word)?.id ?? null)),
    polarity,
    modality: isRefusal && modality === "planned" ? "asserted" : modality,
    ...context.whens.ofClause(clause),
    quantity: quantityOf(tree, slots, extents),
    place: placeOf({ tree, extents, mentioned }, clause, slots),
    condition: condition === undefined ? null : spanOf(tree, { first: tree.first[condition]!, last: extents.last[condition]! }),
    attribution: told?.id ?? null,
  };
}

/** Of the next clause that governs this one or the noun that it hangs from; bounded, so that a deep sentence costs no more than a long one. */
function subjectAbove({ tree, supplied, at }: Context, clause: Clause): number | undefined {
  for (let [word, steps] = [clause.governor, 0]; word >= 0 && steps < MOST_STEPS; word = tree.words[word]!.head, steps++) {
    const above = at.get(word);
    if (above && above !== clause) return supplied.get(above)?.subject;
  }
  return undefined;
}
const MOST_STEPS = 6;

/** Of a clause that this one governs, not of what that one governs in turn. */
function partsOfInner({ tree, scope, mentioned, supplied, at }: Context, outer: Clause, word: number): Parts | undefined {
  const clause = at.get(word);
  if (!clause || clause === outer) return undefined;
  const slots = slotsOf(tree, clause, supplied.get(clause)!, scope);
  return partsOfClause({ tree, mentioned, told: scope.voice[clause.head] }, clause, slots, eventOf(tree, clause, slots));
}

/** Who vouches for a clause; not the one whose wish or plan is its own verb: "Holm wanted to leave" is told of Holm. */
function voiceOf({ scope }: Context, clause: Clause): Attribution | undefined {
  const told = scope.voice[clause.head];
  const isOwn = told !== undefined && clause.outer.some((w) => scope.cue[w] === told);
  return isOwn ? scope.around.get(told) : told;
}

/** "will not leave", "said it would not leave": one statement, a refusal. */
function refuses(tree: Tree, clause: Clause): boolean {
  const children = tree.children[topOf(clause)]!;
  return (
    clause.outer.length === 0 &&
    !clause.passive &&
    !children.some((c) => tree.words[c]!.lemma === "have" && relation(tree, c) === "aux") &&
    children.some((c) => /^(will|wo|'ll|would|'d)$/.test(tree.lower[c]!)) &&
    children.some((c) => /^(not|n't|n’t)$/.test(tree.lower[c]!))
  );
}

/** Of what a pronoun stands for. */
function nameOf({ entity, names }: Mentioned, word: number): string | undefined {
  const known = entity.get(word);
  return known && names.has(known.id) ? known.name : undefined;
}

export function statementOfNoun({ tree, bodyText, scope, mentioned, extents, at, whens }: Context, { head, event }: Nominal): Draft | undefined {
  const told = scope.voice[head];
  const parts = partsOfNoun({ tree, mentioned, told }, head, event);
  if (parts.actors.length + parts.recipients.length === 0) return undefined;
  const quote = nominalQuote(tree, head, extents.last[head]!);
  const text = bodyText.slice(tree.words[quote.first]!.start, tree.words[quote.last]!.end).replace(/\s+/g, " ");
  return {
    quote: spanOf(tree, quote),
    text: `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
    predicate: { ...spanOf(tree, { first: head, last: head }), lemma: tree.words[head]!.lemma },
    event: event.event,
    eventMode: event.mode,
    ...parts,
    arguments: [],
    polarity: nominalPolarity(tree, head, at),
    modality: nominalModality(tree, head, at),
    ...whens.ofNoun(head),
    quantity: null,
    place: placeOfNoun({ tree, extents, mentioned }, head),
    condition: null,
    attribution: told?.id ?? null,
  };
}
