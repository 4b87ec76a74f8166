/** Values of expressions that name a date, as far as they name it: what they leave out comes from the setting. */
import { addDays, isDay, ordinalOf, weekdayOf } from "../../../text/calendar.ts";
import type { Part } from "./match.ts";
import { given, one, type Resolved, type Setting } from "./setting.ts";
import { ofDay, ofMonth, ofYear, type Point, type Value } from "./value.ts";
import { WORDS } from "./words.ts";

const NOTHING: Resolved = { value: null, explicit: false };
const HOLIDAYS = Object.values(WORDS.holidays);
const PERIODS = Object.values(WORDS.periods);

/** `other`: the part that it is joined to, whose month, year or century it may share. */
export function absolute(part: Part, other: Part | undefined, literals: readonly string[], setting: Setting): Resolved {
  const shared = (...names: string[]) => given(part, ...names) ?? given(other, ...names);
  const period = one(part, "period");
  if (period !== undefined) {
    const [from, to] = PERIODS[period]!.map(pointOf) as [Point, Point];
    return { value: { from, to }, explicit: true };
  }
  const slashed = one(part, "slashed");
  if (slashed !== undefined) return { value: ofSlashed(slashed), explicit: true };
  const [isoMonth, isoDay] = part.fields.get("two") ?? [];
  if (isoDay !== undefined) return dated(part, isoMonth!, isoDay, one(part, "year"), setting);
  const era = ofEra(part);
  if (era !== undefined) return { value: ofYear(era), explicit: true };
  const nth = one(part, "nth");
  if (literals.includes("century") && nth !== undefined) return { value: century(nth, shared("bc") !== undefined), explicit: true };
  const decade = given(part, "decade", "bare-decade");
  if (decade !== undefined) return { value: ofDecade(decade), explicit: true };
  const short = one(part, "short");
  const year =
    short !== undefined && other
      ? withinCentury(short, one(other, "year"))
      : (given(part, "year", "old-year", "number") ?? given(other, "year", "old-year"));
  const quarter = literals.includes("quarter") ? nth : one(part, "quarter");
  if (quarter !== undefined) return year === undefined ? NOTHING : { value: { unit: "quarter", year, month: 32 + quarter }, explicit: true };
  const season = one(part, "season");
  if (season !== undefined) return year === undefined ? NOTHING : { value: { unit: "season", year, month: season }, explicit: true };
  const holiday = one(part, "holiday");
  const own = given(part, "month", "full-month");
  const dayGiven = given(part, "day", "nth");
  const [month, day] = holiday === undefined ? [own ?? (dayGiven === undefined ? undefined : given(other, "month")), dayGiven] : HOLIDAYS[holiday]!;
  const weekday = given(part, "weekday", "full-weekday");
  if (month !== undefined) return dated(part, month, day, year, setting);
  if (weekday !== undefined) return { value: nearestWeekday(weekday, setting), explicit: false };
  return year === undefined ? NOTHING : { value: ofYear(year), explicit: true };
}

function dated(part: Part, month: number, day: number | undefined, given: number | undefined, setting: Setting): Resolved {
  const year = given ?? yearOf(month, day, setting);
  if (year === undefined) return NOTHING;
  const explicit = given !== undefined || setting.year !== null;
  if (day === undefined) return { value: ofMonth({ year, month }), explicit };
  const last = part.fields.get("day")?.[1] ?? part.fields.get("nth")?.[1];
  const days = [day, last ?? day].map((d) => ({ year, month, day: d }));
  if (!days.every(isDay)) return NOTHING;
  return { value: last === undefined ? ofDay(days[0]!) : { from: ofDay(days[0]!), to: ofDay(days[1]!) }, explicit };
}

function ofEra(part: Part): number | undefined {
  const number = one(part, "number");
  if (one(part, "adyear") !== undefined) return one(part, "adyear");
  if (number === undefined || number > 9999) return undefined;
  return one(part, "bc") !== undefined ? -number : number;
}

/** "25/12/2020" and "12/25/2020" have one meaning each; of "5/12/2020" the year alone is sure. With dots the day comes first. */
function ofSlashed(digits: number): Value | null {
  const [year, a, b] = [Math.floor(Math.abs(digits) / 10_000), Math.floor(Math.abs(digits) / 100) % 100, Math.abs(digits) % 100];
  const days = [
    { year, month: b, day: a },
    { year, month: a, day: b },
  ].filter((d, k) => isDay(d) && !(k === 1 && (digits < 0 || a === b)));
  return days.length === 1 ? ofDay(days[0]!) : days.length === 2 ? ofYear(year) : null;
}

/** The 19th century is 18XX. One before Christ counts the other way, and its digits with it. */
function century(nth: number, isBefore: boolean): Value {
  return isBefore ? { from: ofYear(-nth * 100), to: ofYear(-nth * 100 + 99) } : { unit: "century", year: (nth - 1) * 100 };
}

/** "1980s", "the '80s", "the eighties"; "the 1800s" are a century. */
function ofDecade(decade: number): Point {
  if (decade >= 1000 && decade < 2000 && decade % 100 === 0) return { unit: "century", year: decade };
  return { unit: "decade", year: decade < 100 ? 1900 + decade : decade };
}

/** "1939–45", "1999–01". */
function withinCentury(short: number, year: number | undefined): number | undefined {
  if (year === undefined) return undefined;
  const same = year - (year % 100) + short;
  return same < year ? same + 100 : same;
}

/** Without a year: the one of the story told, or that which makes it the last such time, or the next where the clause looks ahead. */
function yearOf(month: number, day: number | undefined, { published, told, year, ahead }: Setting): number | undefined {
  const isPast = year !== null && published !== null && year < published.year;
  if (year !== null && !(ahead && isPast)) return told?.month !== undefined && told.month <= 12 && month < told.month - 6 ? year + 1 : year;
  if (published === null) return undefined;
  const distance = day === undefined ? month - published.month : ordinalOf({ ...published, month, day }) - ordinalOf(published);
  const half = day === undefined ? 6 : 183;
  if (ahead === true) return distance < 0 ? published.year + 1 : published.year;
  if (ahead === false) return distance > 0 ? published.year - 1 : published.year;
  return distance > half ? published.year - 1 : distance < -half ? published.year + 1 : published.year;
}

function nearestWeekday(weekday: number, { published, ahead }: Setting): Value | null {
  if (published === null) return null;
  const since = (weekdayOf(published) - weekday + 7) % 7;
  return ofDay(addDays(published, ahead && since > 0 ? 7 - since : -since));
}

function pointOf(text: string): Point {
  const [year, month, day] = text.split("-").map(Number) as [number, number?, number?];
  return day === undefined ? ofYear(year) : ofDay({ year, month: month!, day });
}
