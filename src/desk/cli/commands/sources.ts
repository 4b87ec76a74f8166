import { Option } from "commander";
import { libraryOption, listingOptions, pagingOptions, type Register, runs, takes } from "./shared.ts";

export const sources: Register = (parent) => {
  const command = parent
    .command("sources")
    .summary("list who is quoted in a library, how often, and by whom")
    .description(
      "Lists who is quoted: in how many statements and reports, and by which outlets. Anonymous sources stand as they are described, each with the outlet whose they are.",
    );
  const kinds = ["person", "organization", "anonymous", "document", "outlet"];
  takes(
    command,
    libraryOption(),
    new Option("--kind <kind>", "sources of this kind alone").choices(kinds),
    new Option("--by <what>", "a row for each source, or for each outlet with the share that rests on anonymous sources")
      .choices(["source", "outlet"])
      .default("source"),
    ...pagingOptions(),
    ...listingOptions(),
  )
    .addHelpText(
      "after",
      `
Examples:
  apud sources                     who is quoted, in the most reports first
  apud sources --kind anonymous    who is quoted without a name
  apud sources --by outlet         how much of what each outlet attributes rests on anonymous sources`,
    )
    .action(runs(async () => (await import("../sources.ts")).sources));
};
