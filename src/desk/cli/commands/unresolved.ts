import { libraryOption, listingOptions, pagingOptions, type Register, runs, takes } from "./shared.ts";

export const unresolved: Register = (parent) => {
  const command = parent
    .command("unresolved")
    .summary("list what could not be resolved, and how often")
    .description(
      "Lists report by report what could not be resolved: sources that the text does not name, with those whom it may mean; times without a value; places on no map; what is not known of the report; assessments that lead to no statement any more.",
    );
  takes(command, libraryOption(), ...pagingOptions(), ...listingOptions())
    .addHelpText(
      "after",
      `
Examples:
  apud unresolved                      how often in all, then the reports with the most first
  apud unresolved --jsonl --limit 1    the first of them as JSON`,
    )
    .action(runs(async () => (await import("../unresolved.ts")).unresolved));
};
