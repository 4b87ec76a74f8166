/** What the value of an expression of time may hang on, beside its own words. */
import type { Day } from "../../../text/calendar.ts";
import type { Part } from "./match.ts";
import type { Point, Value } from "./value.ts";

/** What is known where an expression stands. */
export type Setting = {
  /** Day of publication, in its own zone. */
  published: Day | null;
  /** The time that the text told last. */
  told: Point | null;
  /** The year that the text itself gives where it tells of another time than its own. */
  year: number | null;
  /** Whether its clause tells what is to come; undefined where nothing says. */
  ahead: boolean | undefined;
  /** Whether its clause tells what goes on: "today" is nowadays there. */
  still: boolean;
};
/** `explicit`: the text itself gives the year. */
export type Resolved = { value: Value | null; explicit: boolean };

/** The first value of a class of words in an expression; of several classes, of the first that it has. */
export const one = (part: Part | undefined, name: string): number | undefined => part?.fields.get(name)?.[0];
export const given = (part: Part | undefined, ...names: string[]): number | undefined => {
  for (const name of names) {
    const value = one(part, name);
    if (value !== undefined) return value;
  }
  return undefined;
};
