/** Every expression of time in a report, in order, with what it means. */
import type { TimeExpression } from "../../../model/reading.ts";
import type { Annotation, WordRange } from "../../../nlp/annotation.ts";
import { headOf, relation, type Tree } from "../../../nlp/tree.ts";
import { addDays, type Day, ordinalOf } from "../../../text/calendar.ts";
import { durationOf } from "./duration.ts";
import { doubtOf, withoutArticle, withParts } from "./edges.ts";
import { type Found, type Kind, matchesOf } from "./match.ts";
import { isOldEvidence, isOther } from "./other.ts";
import { publishedOn } from "./published.ts";
import { resolve } from "./resolve.ts";
import type { Resolved, Setting } from "./setting.ts";
import { isAhead, isStill } from "./tense.ts";
import { edtfOf, firstDay, isInterval, type Point, type Value } from "./value.ts";
import { WORDS } from "./words.ts";

/** `value` is null where the expression has none; `duration` (ISO 8601) says how long, where it says that. `head`: the word that the rest hangs from. */
export type Time = WordRange & { kind: Kind; head: number; value: Value | null; duration: string | null };

/** Sentences over which "two days later" still counts from the time told. */
const STORY_SENTENCES = 8;
/** Over which it gives the year to "on May 21". */
const YEAR_SENTENCES = 3;
const JOINS = /^(?:to|and|or|until|till|through|-|–|—|,)$/;
const OF_YEAR = new Set(WORDS.ofYear);

/** `publishedAt`: ISO 8601 or null, without which times that count from it have no value. Linear in the words. */
export function timesOf(bodyText: string, annotation: Annotation, tree: Tree, publishedAt: string | null): Time[] {
  const matches = matchesOf(tree);
  const old = matches.some((m) => isOldEvidence(tree, m));
  const found = matches.filter((m) => !isOther(tree, annotation.names, m, old));
  const published = publishedOn(bodyText, tree, found, publishedAt);
  const out: Time[] = [];
  let story: { told: Point; explicit: boolean; sentence: number } | undefined;
  for (const [k, match] of found.entries()) {
    const { first } = match.parts[0]!;
    const { sentence } = tree.words[first]!;
    if (story && sentence - story.sentence > STORY_SENTENCES) story = undefined;
    const head = headOf(tree, match.parts[0]!);
    const setting: Setting = {
      published,
      told: story?.told ?? null,
      year:
        yearAfter(tree, match, found[k + 1]) ??
        (story?.explicit && sentence - story.sentence <= reachOf(story.told, published) && isElsewhen(story.told, published)
          ? story.told.year
          : null),
      ahead: isAhead(tree, head),
      still: isStill(tree, head),
    };
    for (const [part, resolved] of resolve(match, setting).entries()) {
      const time = afterStart(tree, timeOf(tree, match, part, resolved), out.at(-1));
      out.push(time);
      if (resolved.value !== null && tells(tree, time)) {
        const told = isInterval(resolved.value) ? (resolved.value.to ?? resolved.value.from!) : resolved.value;
        const explicit = resolved.explicit || (story?.explicit === true && match.kind !== "near" && match.kind !== "shift" && match.kind !== "ago");
        story = { told: told.unit === "decade" || told.unit === "century" ? { ...told, unit: "year" } : told, explicit, sentence };
      }
    }
  }
  return out;
}

/** "from Monday to Wednesday": the Wednesday after that Monday. */
function afterStart(tree: Tree, time: Time, start: Time | undefined): Time {
  const { value } = time;
  if (!start?.value || time.first !== start.last + 2 || !/^(?:to|until|till|through|-|–)$/.test(tree.lower[start.last + 1]!)) return time;
  if (!value || isInterval(value) || isInterval(start.value) || value.unit !== "day" || start.value.unit !== "day") return time;
  const isBare = time.kind === "date" && !/\d/.test(tree.lower[time.first]!) && time.first === time.last;
  const late = ordinalOf(firstDay(start.value)) - ordinalOf(firstDay(value));
  return isBare && late > 0 && late < 7 ? { ...time, value: { ...value, ...addDays(firstDay(value), 7) } } : time;
}

function timeOf(tree: Tree, match: Found, k: number, { value }: Resolved): Time {
  const part = match.parts[k]!;
  const range = withParts(tree, withoutArticle(tree, part, match.kind), value);
  return {
    ...range,
    kind: match.kind,
    head: headOf(tree, part),
    value: value && doubtOf(tree, range, value),
    duration: match.kind === "duration" ? durationOf(part, match.literals) : null,
  };
}

/** "from March 3 to March 11, 2020": the year stands once, at the end. */
function yearAfter(tree: Tree, match: Found, next: Found | undefined): number | null {
  const { last, fields } = match.parts.at(-1)!;
  const after = next?.parts[0];
  if (!after || after.first !== last + 2 || !JOINS.test(tree.lower[last + 1]!)) return null;
  const [year, month, later] = [after.fields.get("year")?.[0], fields.get("month")?.[0], after.fields.get("month")?.[0]];
  if (year === undefined || later === undefined || month === undefined) return null;
  return month > later ? year - 1 : year;
}

/** "in 2013" tells when; "the 2013 film" only which. */
function tells(tree: Tree, { first, head, kind }: Time): boolean {
  const before = tree.lower[first - 1] === "the" ? tree.lower[first - 2] : tree.lower[first - 1];
  if (before === "since" || kind === "stretch" || kind === "unvalued" || kind === "duration") return false;
  const rel = relation(tree, head);
  const of = tree.words[head]!.head;
  return !/^(?:compound|nummod|amod)$/.test(rel) || of < head || OF_YEAR.has(tree.words[of]!.lemma);
}

export function timeExpressionsOf(tree: Tree, times: readonly Time[]): TimeExpression[] {
  return times.map(({ first, last, value }) => ({
    start: tree.words[first]!.start,
    end: tree.words[last]!.end,
    edtf: value && edtfOf(value),
  }));
}

/** A bare year is soon left again. */
function reachOf(told: Point, published: Day | null): number {
  return published && told.month === undefined ? 1 : YEAR_SENTENCES;
}

/** Another year than the publication's; "late 2023" says nothing of the January after it. */
function isElsewhen({ year, month }: Point, published: Day | null): boolean {
  return year !== published?.year && !(year + 1 === published?.year && month === undefined);
}
