/** Which time and which duration belong to which statement, by the tree. */
import type { Span } from "../../../model/span.ts";
import type { Statement } from "../../../model/statement.ts";
import { dependents, relation, type Tree } from "../../../nlp/tree.ts";
import { ordinalOf } from "../../../text/calendar.ts";
import { type Clause, governorsFirst, topOf } from "../clause.ts";
import { nounEvent } from "../events.ts";
import type { Time } from "./index.ts";
import { edtfOf, firstDay, isInterval, type Point, type Value } from "./value.ts";
import { classesOf, WORDS } from "./words.ts";

export type When = { time: Statement["time"]; duration: string | null };
export type Whens = {
  ofClause(clause: Clause): When;
  /** Of a noun of event: "Tuesday's arrest of the men", "the 2014 invasion". */
  ofNoun(noun: number): When;
};

type Placed = { time: Time; top: number; preposition: string | undefined };

const ADVERBIAL = /^(?:obl|advmod|nmod:unmarked|obl:unmarked|advcl|dep|dislocated|discourse)$/;
const FROM = /^(?:from|between|since|after)$/;
const LASTS = /^(?:for|than|over|throughout)$/;
const OPEN_START = /^(?:since)$/;
const OPEN_END = /^(?:until|till|to|through)$/;
const PART_NOUNS = new Set(WORDS.partNouns);
const NEVER: When = { time: null, duration: null };

export function whensOf(
  tree: Tree,
  clauses: readonly Clause[],
  at: ReadonlyMap<number, Clause>,
  times: readonly Time[],
  told: (word: number) => unknown,
): Whens {
  const placed = new Map<Clause, Placed[]>();
  const ofNouns = new Map<number, Time[]>();
  const whens = new Map<Clause, When>();
  const heads = new Set(times.map((t) => t.head));
  for (const time of times) {
    const top = topOfTime(tree, time.head);
    const clause = clauseOf(tree, top, at, heads);
    // "left for Varo, Holm said on Monday": outside what is said.
    if (clause && told(clause.head) !== undefined && told(time.head) === undefined) continue;
    if (clause) add(placed, clause, { time, top, preposition: prepositionOf(tree, top) });
    else if (tree.words[top]!.head >= 0) add(ofNouns, tree.words[top]!.head, time);
  }
  const ordered = governorsFirst(tree, clauses);
  for (const clause of ordered) whens.set(clause, whenOf(tree, placed.get(clause) ?? []));
  for (const clause of ordered) {
    const giver = giverOf(tree, clause, at);
    if (giver && whens.get(clause)!.time === null) whens.set(clause, { ...whens.get(clause)!, time: whens.get(giver)!.time });
  }
  for (const clause of ordered.reverse()) {
    const first = clause.first;
    if (first && whens.get(first)?.time === null && sharesEnd(tree, clause))
      whens.set(first, { ...whens.get(first)!, time: whens.get(clause)!.time });
  }
  return {
    ofClause: (clause) => whens.get(clause) ?? NEVER,
    ofNoun: (noun) =>
      whenOf(
        tree,
        (ofNouns.get(noun) ?? []).map((time) => ({ time, top: time.head, preposition: prepositionOf(tree, time.head) })),
      ),
  };
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** "Sunday" of "on Sunday night", "2023" of "towards the end of 2023": the word by which it hangs in its clause. */
function topOfTime(tree: Tree, head: number): number {
  const of = tree.words[head]!.head;
  if (of < 0) return head;
  const rel = relation(tree, head);
  const isInner = rel === "compound" || rel === "nmod" || rel === "amod" || rel === "nummod";
  const classes = isInner ? classesOf(tree, of) : undefined;
  const isOfTime = classes && (classes.has("daypart") || classes.has("dayparts") || classes.has("unit") || PART_NOUNS.has(tree.words[of]!.lemma));
  return isOfTime ? of : head;
}

function clauseOf(tree: Tree, top: number, at: ReadonlyMap<number, Clause>, heads: ReadonlySet<number>): Clause | undefined {
  if (at.has(top)) return at.get(top);
  const { head, deprel } = tree.words[top]!;
  if (head < 0) return undefined;
  const rel = relation(tree, top);
  const clause = at.get(head);
  if (clause) {
    if (!ADVERBIAL.test(deprel) && !ADVERBIAL.test(rel) && rel !== "obj") return undefined;
    const above = verbBefore(tree, top, clause);
    return above === undefined ? clause : at.get(above);
  }
  // "May and June", "from May to June".
  if (rel === "conj" || heads.has(head)) return clauseOf(tree, topOfTime(tree, head), at, heads);
  // "In May adviser Ada Holm left": the preposition tells what the tree does not.
  if (rel === "compound" && /^(?:in|on|since|until|by|during)$/.test(tree.lower[top - 1] ?? "")) return clauseAbove(tree, head, at);
  // "longer than three months", "back in May".
  if (relation(tree, head) === "advmod" && ADVERBIAL.test(rel)) return at.get(tree.words[head]!.head);
  // "held talks on Monday", "published a report in May".
  const isObject = /^nmod(?::unmarked)?$/.test(deprel) && relation(tree, head) === "obj" && top > head && nounEvent(tree, head) === undefined;
  return isObject && prepositionOf(tree, top) !== "of" ? at.get(tree.words[head]!.head) : undefined;
}

/** "said on Monday the talks had failed", "suggested in May halting the talks": right after the verb above, it is that verb's. */
function verbBefore(tree: Tree, top: number, { governor, relation: rel, head, outer }: Clause): number | undefined {
  if (governor < 0 || outer.length > 0 || !/^(?:ccomp|xcomp)$/.test(rel) || top > head || tree.first[top] !== governor + 1) return undefined;
  return governor;
}

function clauseAbove(tree: Tree, noun: number, at: ReadonlyMap<number, Clause>): Clause | undefined {
  let i = noun;
  for (let depth = 0; depth < 4 && i >= 0; depth++, i = tree.words[i]!.head) {
    if (at.has(i)) return at.get(i);
    if (!/^(?:compound|nmod|flat|appos|nsubj|obl|dep)$/.test(relation(tree, i))) return undefined;
  }
  return undefined;
}

function prepositionOf(tree: Tree, top: number): string | undefined {
  const cases = dependents(tree, top, "case", "mark").filter((c) => c < top);
  return cases.length === 0 ? undefined : tree.lower[cases[0]!];
}

function whenOf(tree: Tree, placed: readonly Placed[]): When {
  const lasting = placed.find(({ time, preposition }) => time.duration !== null && (preposition === undefined || LASTS.test(preposition)));
  const dated = placed.filter(({ time, preposition }) => time.value !== null && !(time.kind === "stretch" && preposition === "for"));
  return { time: timeOf(tree, dated), duration: lasting?.time.duration ?? null };
}

const FINENESS = ["day", "week", "weekend", "month", "season", "quarter", "year", "decade", "century", "millennium"];

/** Of several, the ends of one stretch together; else the finest, and of those the first. */
function timeOf(tree: Tree, placed: readonly Placed[]): Statement["time"] {
  const start = placed.find(({ preposition }) => preposition !== undefined && FROM.test(preposition));
  const end = start && placed.find((p) => p.time.first > start.time.first && isEnd(tree, start, p));
  if (start && end) {
    const [from, to] = [pointOf(start.time.value!, "from"), pointOf(end.time.value!, "to")];
    return { edtf: edtfOf({ from, to }), ...spanOf(tree, start.time.first, end.time.last) };
  }
  const [first, second] = placed;
  if (first && second && areNeighbours(first, second)) {
    const [from, to] = [pointOf(first.time.value!, "from"), pointOf(second.time.value!, "to")];
    return { edtf: edtfOf({ from, to }), ...spanOf(tree, first.time.first, second.time.last) };
  }
  const [best] = [...placed].sort((a, b) => fineness(a.time.value!) - fineness(b.time.value!));
  if (best === undefined || (OPEN_START.test(best.preposition ?? "") && isFirstSince(tree, best.time))) return null;
  return { edtf: edtfOf(bounded(best.time.value!, best.preposition)), ...spanOf(tree, best.time.first, best.time.last) };
}

function isEnd(tree: Tree, start: Placed, { time, top, preposition }: Placed): boolean {
  if (OPEN_END.test(preposition ?? "")) return true;
  return tree.words[top]!.head === start.top || tree.words[top]!.head === start.time.head || time.first - start.time.last === 2;
}

/** "on December 4 and 5". */
function areNeighbours(a: Placed, b: Placed): boolean {
  const [from, to] = [a.time.value!, b.time.value!];
  if (isInterval(from) || isInterval(to) || from.unit !== "day" || to.unit !== "day") return false;
  return b.time.first === a.time.last + 2 && ordinalOf(firstDay(to)) - ordinalOf(firstDay(from)) === 1;
}

function bounded(value: Value, preposition = ""): Value {
  if (OPEN_START.test(preposition)) return { from: pointOf(value, "from"), to: null };
  if (/^(?:until|till|through)$/.test(preposition)) return { from: null, to: pointOf(value, "to") };
  return value;
}

function pointOf(value: Value, end: "from" | "to"): Point | null {
  return isInterval(value) ? value[end] : value;
}

function fineness(value: Value): number {
  return FINENESS.indexOf(isInterval(value) ? (value.from ?? value.to)!.unit : value.unit);
}

/** "the first since X", "the worst since X": compared with then, and not so ever since. */
function isFirstSince(tree: Tree, { first }: Time): boolean {
  for (let i = Math.max(0, first - 8); i < first; i++)
    if (/^(?:first|only|last|most|\w+est)$/.test(tree.lower[i]!) && /^(?:ADJ|ADV)$/.test(tree.words[i]!.upos))
      return tree.words[i]!.sentence === tree.words[first]!.sentence;
  return false;
}

/** The clause whose time this one shares: the first of a coordination, or that in which somebody is made, asked or helped to do it. */
function giverOf(tree: Tree, clause: Clause, at: ReadonlyMap<number, Clause>): Clause | undefined {
  if (clause.first) return isOfOneTense(tree, clause.first, clause) ? clause.first : undefined;
  if (clause.relation !== "xcomp") return undefined;
  return at.get(clause.governor);
}

/** "He resigned and left on Monday." */
function sharesEnd(tree: Tree, clause: Clause): boolean {
  const top = topOf(clause);
  return dependents(tree, top, "nsubj", "csubj").length === 0 && tree.lower[top - 1] !== "," && isOfOneTense(tree, clause.first!, clause);
}

function isOfOneTense(tree: Tree, a: Clause, b: Clause): boolean {
  const [first, second] = [tenseOf(tree, topOf(a)), tenseOf(tree, topOf(b))];
  return second === undefined || first === second;
}

function tenseOf(tree: Tree, verb: number): string | undefined {
  const helpers = dependents(tree, verb, "aux", "cop");
  if (helpers.some((h) => tree.words[h]!.xpos === "MD")) return "modal";
  const tag = [...helpers, verb].map((h) => tree.words[h]!.xpos).find((x) => /^VB[DPZ]$/.test(x));
  return tag === "VBD" ? "past" : tag && "present";
}

function spanOf(tree: Tree, first: number, last: number): Span {
  return { start: tree.words[first]!.start, end: tree.words[last]!.end };
}
