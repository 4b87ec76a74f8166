/** Values of expressions that count from the day of publication or from the time that the text told last. */
import { addDays, addMonths, type Day, isDay, weekdayOf } from "../../../text/calendar.ts";
import type { Found, Part } from "./match.ts";
import { given, one, type Setting } from "./setting.ts";
import { isInterval, ofDay, ofMonth, ofYear, type Point, type Unit, unitAround, type Value } from "./value.ts";
import { type LongUnit, unitOf } from "./words.ts";

type Rule = (part: Part, literals: string[], setting: Setting) => Value | null;
const DIRECTION = ["back", "here", "ahead", "following", "ago", "later"];

export const RELATIVE: Partial<Record<Found["kind"], Rule>> = {
  near: (part, literals, { published, still }) => {
    if (!published || (still && one(part, "today") === 0)) return null;
    const offset = literals.includes("yesterday") ? -2 : literals.includes("tomorrow") ? 2 : literals[0] === "last" ? -1 : 0;
    return ofDay(addDays(published, one(part, "today") ?? offset));
  },
  shift: (part, literals, { published, ahead }) => {
    const named = one(part, "one-unit");
    const unit = named === undefined ? "weekend" : unitOf(named);
    const direction = given(part, ...DIRECTION) ?? (literals.includes("coming") ? 1 : 0);
    if (published === null || !isUnit(unit)) return null;
    // On a Tuesday, "was here this weekend" is the one before.
    const isOver = unit === "weekend" && direction === 0 && ahead === false && weekdayOf(published) < 5;
    return unitAround(published, unit, isOver ? -1 : direction);
  },
  named: (part, literals, { published, ahead }) => {
    if (!published) return null;
    const direction = given(part, ...DIRECTION) ?? (literals.includes("next") ? 1 : -1);
    const weekday = one(part, "full-weekday");
    if (weekday !== undefined) return ofDay(addDays(published, toWeekday(weekdayOf(published), weekday, direction, ahead)));
    const season = one(part, "season");
    if (season !== undefined) return toSeason(published, season, direction);
    const month = one(part, "month") ?? one(part, "full-month")!;
    const day = given(part, "nth", "day");
    const year = published.year + (direction < 0 ? (month < published.month ? 0 : -1) : direction > 0 ? (month > published.month ? 0 : 1) : 0);
    if (day === undefined) return ofMonth({ year, month });
    return isDay({ year, month, day }) ? ofDay({ year, month, day }) : null;
  },
  whole: (part, literals, { published, year }) => {
    const unit = one(part, "one-unit") === undefined ? "year" : unitOf(one(part, "one-unit")!);
    if (year !== null && unit === "year" && literals.includes("the")) return about(ofYear(year));
    return published && isUnit(unit) && unit !== "day" ? about(unitAround(published, unit, 0)) : null;
  },
  ago: (part, literals, { published }) =>
    published && part.fields.has("number") && !literals.includes("half") ? counted(ofDay(published), part, literals.includes("now") ? 1 : -1) : null,
  stretch: (part, _, { published }) => {
    const from = published && counted(ofDay(published), part, -1);
    if (!from || isInterval(from)) return null;
    const { approximate: __, ...start } = from;
    const end = start.unit === "day" ? ofDay(published) : start.unit === "month" ? ofMonth(published) : ofYear(published.year);
    return { from: start, to: end };
  },
  count: (part, literals, { told }) => {
    if (!told) return null;
    const before = literals.at(-1) === "before" ? -1 : 1;
    const direction = given(part, "later", "following") ?? before;
    if (one(part, "unit") !== undefined) return withoutDoubt(counted(told, part, direction));
    return following(told, part, direction);
  },
  same: (part, literals, { told }) => {
    if (!told) return null;
    if (literals.includes("then")) return { from: told, to: null };
    const month = one(part, "month");
    if (month !== undefined) return ofMonth({ year: told.year, month });
    const unit = one(part, "one-unit");
    return unit === undefined ? ofYear(told.year) : within(told, unitOf(unit), 0);
  },
};

function about(value: Value): Value {
  return isInterval(value) ? value : { ...value, approximate: true };
}

function isUnit(unit: LongUnit): unit is Unit {
  return !/^(?:second|minute|hour|night|fortnight)$/.test(unit);
}

function toWeekday(today: number, weekday: number, direction: number, ahead: boolean | undefined): number {
  const since = (today - weekday + 7) % 7;
  if (direction < 0) return since === 0 ? -7 : -since;
  if (direction > 0) return since === 0 ? 7 : 7 - since;
  return ahead === false || since === 0 ? -since : 7 - since;
}

/** Of the northern half; the season of a year begins in it. */
function toSeason(published: Day, season: number, direction: number): Point {
  const starts = (season - 21) * 3 + 3;
  const year = published.month < starts ? published.year - 1 : published.year;
  const isNow = published.month >= starts ? published.month < starts + 3 : season === 24 && published.month < 3;
  const shift = direction < 0 ? (isNow ? -1 : 0) : direction > 0 ? 1 : isNow || published.month > starts ? 0 : 1;
  return { unit: "season", year: year + shift, month: season };
}

/** So many units on or back: to the day where days or weeks are counted, else to about the unit. */
function counted(from: Point, part: Part, sign: number): Value | null {
  const number = one(part, "number") ?? 1;
  if (!Number.isInteger(number)) return null;
  const unit = unitOf(given(part, "unit", "one-unit")!);
  const count = number * sign;
  const { year, month, day } = from;
  if (unit === "day" || unit === "night" || unit === "week" || unit === "fortnight") {
    if (month === undefined || day === undefined || Math.abs(count) > 40_000) return null;
    const days = unit === "week" ? 7 : unit === "fortnight" ? 14 : 1;
    return { ...ofDay(addDays({ year, month, day }, count * days)), ...(days > 1 && { approximate: true }) };
  }
  if (unit === "month")
    return month === undefined || month > 12 || Math.abs(count) > 1200 ? null : { ...ofMonth(addMonths({ year, month }, count)), approximate: true };
  const years = unit === "year" ? 1 : unit === "decade" ? 10 : unit === "century" ? 100 : 0;
  const to = year + count * years;
  return years === 0 || Math.abs(to) > 9999 ? null : { ...ofYear(to), approximate: true };
}

function withoutDoubt(value: Value | null): Value | null {
  if (value === null || isInterval(value) || value.unit === "day") return value;
  const { approximate: _, ...sure } = value;
  return sure;
}

function following(told: Point, part: Part, direction: number): Value | null {
  if (one(part, "daypart") !== undefined) return within(told, "day", direction);
  const unit = one(part, "one-unit");
  if (unit !== undefined) return within(told, unitOf(unit), direction);
  const { year, month, day } = told;
  const weekday = one(part, "full-weekday");
  if (weekday !== undefined) {
    if (month === undefined || day === undefined) return null;
    const at = { year, month, day };
    return ofDay(addDays(at, toWeekday(weekdayOf(at), weekday, direction, undefined)));
  }
  const next = one(part, "full-month");
  if (next !== undefined) return ofMonth({ year: month === undefined || direction * (next - month) <= 0 ? year + direction : year, month: next });
  const season = one(part, "season");
  if (season === undefined) return null;
  const starts = (season - 21) * 3 + 3;
  return { unit: "season", year: month === undefined || starts > month ? year : year + 1, month: season };
}

/** The day, week, month or year of a time, or the one after or before it; null where it is not told that finely. */
function within({ year, month, day }: Point, unit: LongUnit, direction: number): Value | null {
  if (unit === "night") return within({ unit: "day", year, month, day } as Point, "day", direction);
  if (!isUnit(unit) || unit === "weekend" || unit === "quarter") return null;
  if (unit === "season") return direction === 0 ? ofYear(year) : null;
  if (unit === "day" || unit === "week") return month === undefined || day === undefined ? null : unitAround({ year, month, day }, unit, direction);
  if (unit === "month" && (month === undefined || month > 12)) return null;
  return unitAround({ year, month: month ?? 1, day: 1 }, unit, direction);
}
