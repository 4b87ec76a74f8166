/**
 * The frames of `lexicon/plover`: which verb or noun, with what around it, tells which event. One line a frame, in words apart by blanks:
 * `cut|sever` the verbs or nouns · `<ties>`, `deal|pact`, `being` an object · `!record` no such object · `+off` a particle · `to/with:talk` a preposition and
 * its noun, `*` any · `@<forces>` the subject · `~joint` a modifier · `none` without object · `clause` with a clause of its own.
 */
import type { Statement } from "../../model/statement.ts";
import { lexicon } from "../../text/lexicon.ts";

export type EventType = NonNullable<Statement["event"]>;
export type Kind = "being" | "person" | "place" | "thing";
/** What may stand in one place; `any` where it only has to be filled. */
export type Fillers = { words: ReadonlySet<string>; kinds: readonly Kind[]; any: boolean };
export type Frame = {
  event: EventType | null;
  mode: string | null;
  objects: readonly Fillers[];
  without: readonly Fillers[];
  particles: ReadonlySet<string> | undefined;
  obliques: readonly { prepositions: ReadonlySet<string>; of: Fillers }[];
  subject: Fillers | undefined;
  modifiers: ReadonlySet<string> | undefined;
  isAlone: boolean;
  hasClause: boolean;
  weight: number;
};

/** In the order in which frames of equal weight are tried; `none` tells what is no event ("released an album"). */
const TYPES: readonly (EventType | null)[] = [
  null,
  ...(["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST"] as const),
  ...(["ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"] as const),
];
type Lines = Record<"verbs" | "nouns", Record<string, string[]>>;
const LINES = TYPES.map((event) => ({ event, ...lexicon<Lines>(`plover/${(event ?? "none").toLowerCase()}`) }));
const { classes } = lexicon<{ classes: Record<string, string> }>("plover/classes");
/** Words of each class, and the nouns that alone tell each type: `<ties>`, `<CONSULT>`. */
const CLASSES = new Map(Object.entries(classes).map(([name, words]) => [name, words.split(" ")]));
for (const { event, nouns } of LINES)
  if (event)
    CLASSES.set(
      event,
      Object.values(nouns)
        .flat()
        .filter((line) => !line.includes(" "))
        .flatMap((line) => line.split("|")),
    );

const KINDS: ReadonlySet<string> = new Set<Kind>(["being", "person", "place", "thing"]);
const WEIGHTS = { particle: 2, oblique: 3, anyOblique: 2, object: 2, kind: 1, subject: 2, modifier: 3, alone: 1, clause: 2 };

export const VERBS = compiled("verbs");
export const NOUNS = compiled("nouns");

/** The words of a class of the lexicon. */
export function wordsOfClass(name: string): readonly string[] {
  return CLASSES.get(name) ?? [];
}

/** Frames by verb or noun, the most particular first. */
function compiled(part: "verbs" | "nouns"): ReadonlyMap<string, readonly Frame[]> {
  const frames = new Map<string, Frame[]>();
  for (const file of LINES)
    for (const [mode, lines] of Object.entries(file[part]))
      for (const line of lines) {
        const [heads, ...tokens] = line.split(" ");
        const frame = frameOf(file.event, mode || null, tokens);
        for (const head of heads!.split("|")) frames.set(head, [...(frames.get(head) ?? []), frame]);
      }
  for (const list of frames.values()) list.sort((a, b) => b.weight - a.weight);
  return frames;
}

function frameOf(event: EventType | null, mode: string | null, tokens: readonly string[]): Frame {
  const objects: Fillers[] = [];
  const without: Fillers[] = [];
  const obliques: Frame["obliques"][number][] = [];
  let [particles, modifiers, subject]: [Frame["particles"], Frame["modifiers"], Frame["subject"]] = [undefined, undefined, undefined];
  let weight = 0;
  for (const token of tokens) {
    const rest = token.slice(1);
    const [before, after] = token.split(":") as [string, string?];
    if (token === "none" || token === "clause") weight += token === "none" ? WEIGHTS.alone : WEIGHTS.clause;
    else if (after !== undefined) {
      const of = fillers(after);
      obliques.push({ prepositions: new Set(before.split("/")), of });
      weight += of.words.size > 0 ? WEIGHTS.oblique : WEIGHTS.anyOblique;
    } else if (token.startsWith("+")) [particles, weight] = [new Set(rest.split("|")), weight + WEIGHTS.particle];
    else if (token.startsWith("~")) [modifiers, weight] = [new Set(rest.split("|")), weight + WEIGHTS.modifier];
    else if (token.startsWith("@")) [subject, weight] = [fillers(rest), weight + WEIGHTS.subject];
    else if (token.startsWith("!")) without.push(fillers(rest));
    else {
      const object = fillers(token);
      objects.push(object);
      weight += object.words.size > 0 ? WEIGHTS.object : WEIGHTS.kind;
    }
  }
  const isAlone = tokens.includes("none");
  return { event, mode, objects, without, particles, obliques, subject, modifiers, isAlone, hasClause: tokens.includes("clause"), weight };
}

function fillers(alternatives: string): Fillers {
  const parts = alternatives.split("|");
  const words = parts.filter((p) => p !== "*" && !KINDS.has(p)).flatMap((p) => (p.startsWith("<") ? (CLASSES.get(p.slice(1, -1)) ?? []) : [p]));
  return { words: new Set(words), kinds: parts.filter((p): p is Kind => KINDS.has(p)), any: parts.includes("*") };
}
