/** Who vouches for a statement, from the outermost to the innermost, as other reports may speak of them. */
import type { Attribution } from "../../model/attribution.ts";
import type { Reading } from "../../model/reading.ts";
import type { Statement } from "../../model/statement.ts";
import { lexicon } from "../../text/lexicon.ts";
import { nameWords, plain } from "./names.ts";
import { isOutlet, outletKey } from "./outlets.ts";
import { sentenceAround } from "./sentence.ts";

export type Voice = {
  attribution: Attribution;
  /** The words that name it; empty where the text has none. */
  text: string;
  /** The name of the entity that it is, where it is one. */
  name: string | null;
  /** Of `name`, or else of `text`; none where the text has a pronoun alone. */
  words: string[];
  /** Of what the text says beside the name where it first stands: "Kremlin spokesman Dmitry Peskov". */
  beside: string[];
  addressee: string | null;
  /** The outlet that these words were said to, where the text tells it of this voice, or of the same voice elsewhere. */
  heardBy: string | null;
};

const {
  ends,
  definite,
  plain: bland,
  numbers,
  pronouns,
} = lexicon<Record<"ends" | "definite" | "plain" | "numbers" | "pronouns", string[]>>("claims/voices");
const [ENDS, DEFINITE, BLAND, NUMBERS, PRONOUNS] = [ends, definite, bland, numbers, pronouns].map((words) => new Set(words));

/** How far from a name its bearer's office stands, in UTF-16 units. */
const BESIDE = 60;

/** Of a statement of this reading. "The officials" are those whom the text spoke of before. */
export function voicesIn(reading: Reading): (statement: Statement) => Voice[] {
  const { bodyText } = reading.document;
  const slice = (s: { start: number; end: number }) => bodyText.slice(s.start, s.end);
  const names = new Map(reading.entities.map((e) => [e.id, e.name]));
  const firsts = new Map(reading.entities.map((e) => [e.id, e.mentions.find(({ kind }) => kind === "name")]));
  const besideOf = (entity: string) => {
    const first = firsts.get(entity);
    return first ? sentenceAround(bodyText, first, BESIDE) : "";
  };
  const voices = new Map<string, Voice>();
  const unnamed: string[] = [];
  const placed = [...reading.attributions].sort((a, b) => (a.source?.start ?? 0) - (b.source?.start ?? 0));
  for (const attribution of placed) {
    const text = attribution.source ? slice(attribution.source) : "";
    const name = (attribution.entity && names.get(attribution.entity)) || null;
    const known = attribution.sourceKind === "anonymous" ? (takenUp(text, unnamed) ?? text) : text;
    if (attribution.sourceKind === "anonymous" && known === text) unnamed.push(text);
    const words = PRONOUNS!.has(plain(name ?? text)) ? [] : nameWords(name ?? known);
    const beside = nameWords(attribution.entity ? besideOf(attribution.entity) : text);
    voices.set(attribution.id, {
      attribution,
      text,
      name,
      words,
      beside,
      addressee: attribution.addressee ? slice(attribution.addressee) : null,
      heardBy: null,
    });
  }
  hear([...voices.values()], (id) => voices.get(id), reading.document.publisher);
  return (statement) => {
    const out: Voice[] = [];
    for (let voice = voices.get(statement.attribution ?? ""); voice && !out.includes(voice); voice = voices.get(voice.attribution.parent ?? ""))
      out.unshift(voice);
    return out;
  };
}

/**
 * "Two officials told Norden …": in that report they speak to Norden wherever they speak; and so do others whom it leaves unnamed, where
 * all that it says of who heard such people is one other outlet.
 */
function hear(all: readonly Voice[], get: (id: string) => Voice | undefined, publisher: string | null): void {
  const known = new Map<string, string>();
  const sourceOf = ({ words }: Voice) => coreOf(words).join(" ");
  for (const voice of all) {
    const outer = get(voice.attribution.parent ?? "");
    const outlet = [voice.addressee && asVoice(voice, voice.addressee), outer].find((v) => v && isOutlet(v));
    voice.heardBy = outlet ? (outlet.name ?? outlet.text) : null;
    if (voice.heardBy && voice.attribution.sourceKind === "anonymous" && !known.has(sourceOf(voice))) known.set(sourceOf(voice), voice.heardBy);
  }
  const outlets = new Map([...known.values()].map((name) => [outletKey(name), name]));
  const [only, ...others] = outlets.values();
  const rest = others.length === 0 && only && outletKey(only) !== outletKey(publisher ?? "") ? only : null;
  for (const voice of all) if (voice.attribution.sourceKind === "anonymous") voice.heardBy ??= known.get(sourceOf(voice)) ?? rest;
}

const asVoice = (voice: Voice, text: string): Voice => ({
  ...voice,
  text,
  name: null,
  attribution: { ...voice.attribution, sourceKind: "organization" },
});

/** What a definite phrase takes up: the last description before it that has the same noun. */
function takenUp(text: string, before: readonly string[]): string | null {
  if (!DEFINITE!.has(plain(text).split(" ")[0]!)) return null;
  const head = coreOf(nameWords(text)).at(-1);
  return before.findLast((other) => coreOf(nameWords(other)).at(-1) === head) ?? null;
}

/** Of a description the words up to its noun, in the singular, without number and without what is said of anybody unnamed: "three senior Russian officials who …" is "russia official". */
export function coreOf(words: readonly string[]): string[] {
  const end = words.findIndex((word) => ENDS!.has(word));
  const core = (end > 0 ? words.slice(0, end) : words).filter((word) => !BLAND!.has(word) && !NUMBERS!.has(word) && !/^\d/u.test(word));
  return core.map((word) => word.replace(/(?<=\w{3})s$/u, ""));
}
