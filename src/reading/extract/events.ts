/** Which PLOVER event a clause tells, by its verb with all that stands around it, or by the noun of a light verb. */
import { dependent, dependents, relation, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import type { Slot } from "./arguments.ts";
import { type Around, aroundOf, aroundOfNoun, holds, prepositionAt } from "./around.ts";
import type { Clause } from "./clause.ts";
import { type EventType, type Frame, NOUNS, VERBS } from "./frames.ts";
import { baseOf } from "./inflection.ts";
import { fills, isBeing, isMeans, measured } from "./kinds.ts";
import { isNominal } from "./spans.ts";

export type { EventType } from "./frames.ts";
/** `noun`: a noun that tells the act and has participants of its own; `reversed`: its subject is whom it is done to ("face charges"). */
export type Event = { event: EventType; mode: string | null; noun?: number; reversed?: boolean };

type Lists = Record<"light" | "reversed" | "under" | "happens", string>;
const lists = lexicon<Lists>("plover/light");
const setOf = (name: keyof Lists) => new Set(lists[name].split(" "));
const [LIGHT, REVERSED, UNDER, HAPPENS] = [setOf("light"), setOf("reversed"), setOf("under"), setOf("happens")];
type Roles = {
  contents: Partial<Record<EventType, Record<string, string>>>;
  conflict: EventType[];
  commissive: string[];
  undergone: string[];
  means: Record<string, string>;
};
const roles = lexicon<Roles>("plover/roles");
const CONFLICT = new Set(roles.conflict);
const COMMISSIVE = new Set(roles.commissive);
const UNDERGONE = new Set(roles.undergone);
/** Modes of ASSAULT by what it is done with. */
const MODE_OF = new Map(Object.entries(roles.means).flatMap(([mode, words]) => words.split(" ").map((word) => [word, mode] as const)));

export function eventOf(tree: Tree, clause: Clause, slots: readonly Slot[]): Event | undefined {
  const { head } = clause;
  const subjects = slots.filter((s) => s.role === "subject").map((s) => s.word);
  if (isNominal(tree, head)) return ofPlace(tree, head, subjects) ?? nounEvent(tree, head);
  const verb = verbOf(tree, head);
  const happening = HAPPENS.has(verb) ? subjects.find((s) => nounEvent(tree, s)) : undefined;
  if (happening !== undefined) return { ...nounEvent(tree, happening)!, noun: happening };
  if (!clause.passive && isDoneByThing(tree, subjects)) return undefined;
  const objects = slots.filter((s) => s.role === (clause.passive ? "subject" : "object") || s.role === "indirect").map((s) => s.word);
  const event = ofVerb(tree, head, verb, clause.passive ? [] : subjects, objects);
  return event?.event === "ASSAULT" && !event.mode ? { ...event, mode: modeByMeans(tree, head, subjects) } : event;
}

/** "was killed in a drone strike", "attacked them with machetes", "the car bomb killed". */
function modeByMeans(tree: Tree, head: number, subjects: readonly number[]): string | null {
  const means = dependents(tree, head, "obl").filter((o) => /^(with|by|in|from|using)$/.test(prepositionAt(tree, o)));
  for (const word of [...subjects, ...means])
    for (const part of [...dependents(tree, word, "compound", "amod"), word]) {
      const mode = MODE_OF.get(baseOf(tree.lower[part]!, tree.words[part]!.lemma.toLowerCase(), (base) => MODE_OF.has(base)));
      if (mode) return mode;
    }
  return null;
}

/** "is on alert", "is in custody": where or how somebody is. */
function ofPlace(tree: Tree, head: number, subjects: readonly number[]): Event | undefined {
  const preposition = dependent(tree, head, "case");
  if (preposition === undefined) return undefined;
  const around = { ...aroundOf(tree, head, subjects, []), obliques: [{ preposition: tree.lower[preposition]!, word: head }] };
  return best(VERBS.get("be"), tree, around)?.event;
}

/** The event that a noun tells by itself or with what hangs from it: "strike", "missile strike". */
export function nounEvent(tree: Tree, noun: number): Event | undefined {
  const lemma = baseOf(tree.lower[noun]!, tree.words[noun]!.lemma.toLowerCase(), (base) => NOUNS.has(base));
  const frames = NOUNS.get(lemma);
  return frames && best(frames, tree, aroundOfNoun(tree, noun))?.event;
}

function verbOf(tree: Tree, word: number): string {
  return baseOf(tree.lower[word]!, tree.words[word]!.lemma, (base) => VERBS.has(base) || LIGHT.has(base) || HAPPENS.has(base));
}

function ofVerb(tree: Tree, head: number, verb: string, subjects: readonly number[], objects: readonly number[]): Event | undefined {
  const around = aroundOf(tree, head, subjects, objects);
  const found = best(VERBS.get(verb), tree, around);
  if (found && found.weight > 1) return withContent(tree, head, verb, found.event);
  const noun = LIGHT.has(verb) || REVERSED.has(verb) ? around.objects.find((o) => nounEvent(tree, o)) : undefined;
  if (noun !== undefined) return { ...nounEvent(tree, noun)!, noun, ...(REVERSED.has(verb) && { reversed: true }) };
  const under = UNDER.has(verb) ? around.obliques.find((o) => o.preposition === "under" && nounEvent(tree, o.word)) : undefined;
  if (under) return { ...nounEvent(tree, under.word)!, noun: under.word, reversed: true };
  return found && withContent(tree, head, verb, found.event);
}

/** What is vowed or demanded tells more: "vowed to attack" is a threat, "refused to meet" a refusal to meet. */
function withContent(tree: Tree, head: number, verb: string, event: Event | undefined): Event | undefined {
  if (!event) return undefined;
  const given = UNDERGONE.has(verb) ? { ...event, reversed: true } : event;
  const table = roles.contents[event.event];
  if ((!table || event.mode) && !COMMISSIVE.has(verb)) return given;
  const content = contentOf(tree, head);
  if (!content) return given;
  const { event: inner, isNegated } = content;
  if (COMMISSIVE.has(verb) && given.event === "AGREE") {
    const isConflict = CONFLICT.has(inner.event);
    return isNegated === isConflict ? given : { ...given, event: isConflict ? "THREATEN" : "REJECT" };
  }
  return { ...given, mode: given.mode ?? table?.[`${inner.event}/${inner.mode}`] ?? table?.[inner.event] ?? null };
}

/** The event of the clause or noun that a verb governs, with the clause's own words alone. */
function contentOf(tree: Tree, head: number): { event: Event; isNegated: boolean } | undefined {
  for (const c of dependents(tree, head, "xcomp", "ccomp", "obj", "obl")) {
    const isClause = /^[xc]comp$/.test(relation(tree, c));
    const passive = dependent(tree, c, "aux:pass", "nsubj:pass") !== undefined;
    const objects = passive ? dependents(tree, c, "nsubj") : dependents(tree, c, "obj", "iobj");
    const found = isClause ? best(VERBS.get(verbOf(tree, c)), tree, aroundOf(tree, c, [], objects))?.event : nounEvent(tree, c);
    if (found) return { event: found, isNegated: isClause && dependents(tree, c, "advmod").some((a) => /^(not|never|n't)$/.test(tree.lower[a]!)) };
  }
  return undefined;
}

/** "the quake killed six": no act of anybody's, unless the thing is a means or an act itself ("the bomb killed six"). */
function isDoneByThing(tree: Tree, subjects: readonly number[]): boolean {
  return subjects.length > 0 && subjects.every((s) => isThing(tree, s));
}

function isThing(tree: Tree, s: number): boolean {
  if (tree.words[s]!.upos !== "NOUN" || isBeing(tree, s) || nounEvent(tree, s)) return false;
  return !isMeans(tree, s) && !measured(tree, s).some((w) => isBeing(tree, w) || isMeans(tree, w));
}

/** The first frame that holds. */
function best(frames: readonly Frame[] | undefined, tree: Tree, around: Around): { event: Event | undefined; weight: number } | undefined {
  const frame = frames?.find((f) => holds(f, tree, around));
  if (!frame) return undefined;
  return { weight: frame.weight, event: frame.event ? { event: frame.event, mode: frame.mode, ...nounOfFrame(frame, tree, around) } : undefined };
}

/** The noun that a frame names, if it tells the same act: its mode is the more particular ("went on hunger strike"). */
function nounOfFrame(frame: Frame, tree: Tree, around: Around): Pick<Event, "noun"> & { mode?: string } {
  const there = around.obliques.filter((o) =>
    frame.obliques.some((f) => f.of.words.size > 0 && f.prepositions.has(o.preposition) && fills(f.of, tree, o.word)),
  );
  const noun = [...there.map((o) => o.word), ...around.objects.filter((o) => frame.objects.some((f) => f.words.size > 0 && fills(f, tree, o)))][0];
  if (noun === undefined) return {};
  const own = nounEvent(tree, noun);
  const mode = own?.event === frame.event ? own?.mode : null;
  const isOblique = there.some((o) => o.word === noun);
  return { ...(mode && { mode }), ...(isOblique && { noun }) };
}
