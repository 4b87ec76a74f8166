import { Option } from "commander";
import { libraryOption, listingOptions, machineOption, pagingOptions, type Register, runs, takes } from "./shared.ts";

export const contradictions: Register = (parent) => {
  const command = parent
    .command("contradictions")
    .summary("list what cannot both hold, and who says each")
    .description(
      "Lists pairs of claims that cannot both hold, with the slot in which they differ, and claims that somebody denies (slot polarity): who says each, in which words. Which of them is right is not said.",
    );
  takes(
    command,
    libraryOption(),
    new Option("--slot <slot>", "those that differ in this slot alone").choices(["polarity", "quantity", "time", "place", "actor", "scope"]),
    machineOption(),
    ...pagingOptions(),
    ...listingOptions(),
  )
    .addHelpText(
      "after",
      `
Examples:
  apud contradictions                    those in the most reports first
  apud contradictions --slot quantity    figures that cannot both hold
  apud contradictions --jsonl            a line of JSON for each, with both sides’ words`,
    )
    .action(runs(async () => (await import("../contradictions.ts")).contradictions));
};
