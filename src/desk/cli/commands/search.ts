import { Option } from "commander";
import { wholeNumber } from "../values.ts";
import { libraryOption, listingOptions, type Register, runs, takes } from "./shared.ts";

export const search: Register = (parent) => {
  const command = parent
    .command("search")
    .summary("search a library's documents and statements")
    .description(
      "Finds what holds all the words, the latest first. Also: a phrase in quotation marks, beginn*, OR, NOT, brackets, and the filters below.",
    )
    .argument("<QUERY...>", "what to look for")
    .addOption(libraryOption())
    .addOption(new Option("--in <what>", "what to look through").choices(["documents", "statements"]).default("documents"))
    .option("--limit <number>", "how many at most (default: 20 for people, all as JSON)", wholeNumber)
    .option("--cursor <cursor>", "go on after the hit that has this cursor");
  takes(command, ...listingOptions())
    .addHelpText(
      "after",
      `
Filters: publisher:NAME, source:NAME (who is cited), after:DATE (that day or later), before:DATE (earlier than that day).

Examples:
  apud search bridge closed                         documents with both words
  apud search '"border crossing" OR checkpoint*'    a phrase, or words that begin so
  apud search --in statements 'crossing source:officials after:2031-03-01 -publisher:Norden'`,
    )
    .action(runs(async () => (await import("../search.ts")).search));
};
