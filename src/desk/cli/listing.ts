/** What every listing of a library takes: a shape, and the moment that it is asked about. */
import { Option } from "commander";
import { isoDate } from "./values.ts";

export type ListingOptions = { json?: boolean; jsonl?: boolean; publishedBy?: string; recordedBy?: string };

export const listingOptions = (): Option[] => [
  new Option("--json", "print JSON: an array"),
  new Option("--jsonl", "print a line of JSON for each").conflicts("json"),
  new Option("--published-by <date>", "as it was with what had been published by then (ISO 8601)").argParser(isoDate),
  new Option("--recorded-by <date>", "as the library knew it then (ISO 8601)").argParser(isoDate),
];
