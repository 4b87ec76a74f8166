/** What an expression of time means, and how EDTF (ISO 8601-2) writes it. */
import { addDays, addMonths, type Day, daysIn, weekdayOf } from "../../../text/calendar.ts";

export type Unit = "day" | "week" | "weekend" | "month" | "quarter" | "season" | "year" | "decade" | "century" | "millennium";

/**
 * A day, month, season, quarter, year, decade or century. `month` holds 21 to 24 for a season, from spring, and 33 to 36 for a quarter. A year before Christ is the
 * negative of the year that the text says (776 BC: -776), as readers of dates look for it; there is no year 0.
 */
export type Point = { unit: Unit; year: number; month?: number; day?: number; approximate?: boolean; uncertain?: boolean };
/** null: open. */
export type Interval = { from: Point | null; to: Point | null };
export type Value = Point | Interval;

export function isInterval(value: Value): value is Interval {
  return "from" in value;
}

export function edtfOf(value: Value): string {
  if (!isInterval(value)) return edtfOfPoint(value);
  return `${value.from ? edtfOfPoint(value.from) : ".."}/${value.to ? edtfOfPoint(value.to) : ".."}`;
}

function edtfOfPoint({ unit, year, month, day, approximate, uncertain }: Point): string {
  const digits = String(Math.abs(year)).padStart(4, "0");
  const sign = year < 0 ? "-" : "";
  const years = unit === "decade" ? `${digits.slice(0, -1)}X` : unit === "century" ? `${digits.slice(0, -2)}XX` : digits;
  const parts = [sign + years, month, day].filter((part) => part !== undefined);
  return parts.map((part) => String(part).padStart(2, "0")).join("-") + (approximate && uncertain ? "%" : approximate ? "~" : uncertain ? "?" : "");
}

export const ofDay = (day: Day): Point => ({ unit: "day", ...day });
export const ofMonth = ({ year, month }: { year: number; month: number }): Point => ({ unit: "month", year, month });
export const ofYear = (year: number): Point => ({ unit: "year", year });

/** The unit of time that a day lies in, `count` units on: of a year, year 0 falls out of the count of neither side. */
export function unitAround(day: Day, unit: Unit, count: number): Value {
  if (unit === "day") return ofDay(addDays(day, count));
  if (unit === "week" || unit === "weekend") {
    const monday = addDays(day, count * 7 - weekdayOf(day));
    return { from: ofDay(unit === "week" ? monday : addDays(monday, 5)), to: ofDay(addDays(monday, 6)) };
  }
  if (unit === "month") return ofMonth(addMonths(day, count));
  if (unit === "quarter") {
    const { year, month } = addMonths(day, count * 3);
    return { unit, year, month: 33 + Math.floor((month - 1) / 3) };
  }
  const years = unit === "decade" ? 10 : unit === "century" ? 100 : unit === "millennium" ? 1000 : 1;
  const year = day.year + count * years;
  return unit === "millennium" ? { from: ofYear(year - (year % 1000)), to: ofYear(year - (year % 1000) + 999) } : { unit, year };
}

/** First and last day; of a season, those of its three months, of the northern half. */
export function firstDay({ unit, year, month, day }: Point): Day {
  const start = unit === "decade" ? year - (year % 10) : unit === "century" ? year - (year % 100) : year;
  return { year: start, month: monthsOf(month)[0], day: day ?? 1 };
}

export function lastDay({ unit, year, month, day }: Point): Day {
  const end = unit === "decade" ? year - (year % 10) + 9 : unit === "century" ? year - (year % 100) + 99 : year;
  const last = monthsOf(month)[1];
  return { year: end, month: last, day: day ?? daysIn(end, last) };
}

function monthsOf(month: number | undefined): [number, number] {
  if (month === undefined) return [1, 12];
  if (month <= 12) return [month, month];
  if (month >= 33) return [(month - 33) * 3 + 1, (month - 33) * 3 + 3];
  return month === 24 ? [12, 12] : [(month - 21) * 3 + 3, (month - 21) * 3 + 5];
}
