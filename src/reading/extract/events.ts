/** Which PLOVER event a clause tells, by its verb with particle, object and prepositions, or by the noun of a light verb. */
import type { Statement } from "../../model/statement.ts";
import { beingOf } from "../../nlp/nouns.ts";
import { dependent, dependents, type Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";
import type { Slot } from "./arguments.ts";
import type { Clause } from "./clause.ts";
import { isNominal } from "./spans.ts";

export type EventType = NonNullable<Statement["event"]>;
/** `noun`: the light verb's noun, which has participants of its own; `reversed`: its subject is whom it is done to ("face charges"). */
export type Event = { event: EventType; mode: string | null; noun?: number; reversed?: boolean };

type Entry = { event: EventType; mode?: string };
type Frame = Entry & { verb: string[]; object?: string[]; words?: string[]; particle?: string; prep?: string; being?: boolean; clause?: boolean };

const { verbs } = lexicon<{ verbs: Record<string, Entry> }>("plover/verbs");
const { classes, frames } = lexicon<{ classes: Record<string, string[]>; frames: Frame[] }>("plover/frames");
const { nouns, light, reversed, means, measures, happens } = lexicon<
  { nouns: Record<string, Entry> } & Record<"light" | "reversed" | "means" | "measures" | "happens", string[]>
>("plover/nouns");
const LIGHT = new Set(light);
const MEANS = new Set(means);
const MEASURES = new Set(measures);
const HAPPENS = new Set(happens);
const REVERSED = new Set(reversed);
const CLASSES = new Map(Object.entries(classes).map(([name, words]) => [name, new Set(words)]));
const FRAMES = new Map<string, Frame[]>();
for (const frame of frames) for (const verb of frame.verb) FRAMES.set(verb, [...(FRAMES.get(verb) ?? []), frame]);

export function nounEvent(lemma: string): Event | undefined {
  return Object.hasOwn(nouns, lemma) ? event(nouns[lemma]!) : undefined;
}

export function eventOf(tree: Tree, clause: Clause, slots: readonly Slot[]): Event | undefined {
  if (isNominal(tree, clause.head)) return nounEvent(tree.words[clause.head]!.lemma);
  const { lemma } = tree.words[clause.head]!;
  const happening = HAPPENS.has(lemma) ? slots.find((s) => s.role === "subject" && nounEvent(tree.words[s.word]!.lemma))?.word : undefined;
  if (happening !== undefined) return { ...nounEvent(tree.words[happening]!.lemma)!, noun: happening };
  if (isDoneByThing(tree, clause, slots)) return undefined;
  const said = wordsOf(tree, clause, slots);
  const frame = FRAMES.get(lemma)?.find((f) => holds(f, said));
  if (frame) return event(frame);
  const noun = LIGHT.has(lemma) ? said.objects.find((o) => nounEvent(tree.words[o]!.lemma)) : undefined;
  if (noun !== undefined) return { ...nounEvent(tree.words[noun]!.lemma)!, noun, ...(REVERSED.has(lemma) && { reversed: true }) };
  const entry = said.particle && Object.hasOwn(verbs, `${lemma} ${said.particle}`) ? verbs[`${lemma} ${said.particle}`] : undefined;
  return entry ? event(entry) : Object.hasOwn(verbs, lemma) ? event(verbs[lemma]!) : undefined;
}

/** "the quake killed six": no act of anybody's, unless the thing is a means or an act itself ("the bomb killed six"). */
function isDoneByThing(tree: Tree, clause: Clause, slots: readonly Slot[]): boolean {
  const subjects = clause.passive ? [] : slots.filter((s) => s.role === "subject").map((s) => s.word);
  return (
    subjects.length > 0 &&
    subjects.every((s) => tree.words[s]!.upos === "NOUN" && !isBeing(tree, s) && !MEANS.has(tree.words[s]!.lemma) && !nounEvent(tree.words[s]!.lemma))
  );
}

function event({ event, mode }: Entry): Event {
  return { event, mode: mode ?? null };
}

/** What a frame asks of a clause. */
type Said = {
  objects: number[];
  lemmas: Set<string>;
  obliques: { preposition: string; lemma: string; being: boolean }[];
  particle: string | undefined;
  hasBeing: boolean;
  hasClause: boolean;
};

function wordsOf(tree: Tree, clause: Clause, slots: readonly Slot[]): Said {
  const { head } = clause;
  const objects = slots.filter((s) => s.role === (clause.passive ? "subject" : "object")).map((s) => s.word);
  // "700 kg of medicine": what is measured.
  const inside = objects.filter((o) => MEASURES.has(tree.words[o]!.lemma)).flatMap((o) => dependents(tree, o, "nmod"));
  const particle = dependent(tree, head, "compound:prt");
  const beside = dependents(tree, head, "xcomp", "advmod").map((c) => tree.words[c]!.lemma);
  const obliques = dependents(tree, head, "obl").map((c) => ({
    preposition: tree.lower[dependent(tree, c, "case") ?? c]!,
    lemma: tree.words[c]!.lemma,
    being: isBeing(tree, c),
  }));
  return {
    objects,
    lemmas: new Set([...[...objects, ...inside].map((w) => tree.words[w]!.lemma.toLowerCase()), ...beside]),
    obliques,
    particle: particle === undefined ? undefined : tree.lower[particle],
    hasBeing: objects.some((o) => isBeing(tree, o)),
    hasClause: dependent(tree, head, "xcomp") !== undefined,
  };
}

function isBeing(tree: Tree, word: number): boolean {
  return tree.words[word]!.upos === "PROPN" || tree.words[word]!.upos === "PRON" || beingOf(tree.words[word]!.lemma)[0] !== "thing";
}

function holds(frame: Frame, said: Said): boolean {
  if (frame.particle && frame.particle !== said.particle) return false;
  const there = said.obliques.filter((o) => !frame.prep || o.preposition === frame.prep);
  if (frame.prep && there.length === 0) return false;
  if (frame.prep && frame.words && !there.some((o) => frame.words!.includes(o.lemma))) return false;
  if (!frame.prep && frame.words && ![...said.lemmas, ...there.map((o) => o.lemma)].some((w) => frame.words!.includes(w))) return false;
  if (frame.being && !(frame.prep ? there.some((o) => o.being) : said.hasBeing)) return false;
  if (frame.clause && !said.hasClause) return false;
  return !frame.object || frame.object.some((name) => (name === "being" ? said.hasBeing : [...said.lemmas].some((w) => CLASSES.get(name)!.has(w))));
}
