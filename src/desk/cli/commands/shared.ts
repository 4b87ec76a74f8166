/** What several commands take, and how a command is tied to what it does. */
import { type Command, Option } from "commander";
import { type Ending, EXIT } from "../ending.ts";
import { byteCount, isoDate, seconds, wholeNumber } from "../values.ts";

/** Puts a command on the program, or on a command that has commands of its own. */
export type Register = (parent: Command) => void;

export const libraryOption = (): Option => new Option("--library <library>", "a file, or postgres://… (default: $APUD_LIBRARY, or apud.db here)");

/** Of every command that reads reports. */
export const readingOptions = (): Option[] => [
  new Option("--publisher <name>", "the outlet, whatever the report says of it"),
  new Option("--date <date>", "when it was published (ISO 8601), whatever the report says of it").argParser(isoDate),
  new Option("--model <folder>", "another model than the one that comes with Apud"),
  new Option("--workers <number>", "threads that read at a time (default: one a core)").argParser(wholeNumber),
  new Option("--max-size <bytes>", "the largest report to take, e.g. 500k or 50M (default: 20M a page, 5M a text)").argParser(byteCount),
  new Option("--timeout <seconds>", "how long a URL may take").argParser(seconds).default(30),
  new Option("--fetch", "of a feed's entries that hold a summary alone, fetch the page"),
];

/** Of every listing of a library: a shape, and the moment that it is asked about. */
export const listingOptions = (): Option[] => [...shapeOptions(), ...momentOptions()];

export const shapeOptions = (): Option[] => [
  new Option("--json", "print JSON: an array"),
  new Option("--jsonl", "print a line of JSON for each").conflicts("json"),
];

export const momentOptions = (): Option[] => [
  new Option("--published-by <date>", "as it was with what had been published by then (ISO 8601)").argParser(isoDate),
  recordedByOption(),
];

export const recordedByOption = (): Option => new Option("--recorded-by <date>", "as the library knew it then (ISO 8601)").argParser(isoDate);

/** Of what shows claims. */
export const machineOption = (): Option => new Option("--machine", "as the machine made them, without anybody’s assessments");

/** Of listings that may be long. */
export const pagingOptions = (): Option[] => [
  new Option("--limit <number>", "how many at most (default: 20 for people, all as JSON)").argParser(wholeNumber),
  new Option("--cursor <cursor>", "go on after the item that has this cursor"),
];

export function takes(command: Command, ...options: Option[]): Command {
  for (const option of options) command.addOption(option);
  return command;
}

/** The action that imports its work only when it is asked for, so that help comes at once, and ends the program as the work says. */
export const runs =
  <Given extends unknown[]>(load: () => Promise<(...given: Given) => Promise<Ending>>) =>
  async (...given: Given): Promise<void> => {
    process.exitCode = EXIT[await (await load())(...given)];
  };
