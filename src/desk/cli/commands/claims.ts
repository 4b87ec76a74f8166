import { wholeNumber } from "../values.ts";
import { libraryOption, listingOptions, machineOption, type Register, runs, takes } from "./shared.ts";

export const claims: Register = (parent) => {
  const command = parent
    .command("claims")
    .summary("list what a library's reports claim, and how many origins each claim has")
    .description(
      "Lists what the reports of a library claim: who vouches for it, who denies it, what contradicts it, and how many independent origins it goes back to.",
    )
    .addOption(libraryOption())
    .option("--all", "claims that stand in one report alone too (as JSON they are always there)")
    .option("--limit <number>", "how many at most (default: 20 for people, all as JSON)", wholeNumber)
    .option("--cursor <cursor>", "go on after the claim that has this cursor");
  takes(command, machineOption(), ...listingOptions())
    .addHelpText(
      "after",
      `
Examples:
  apud claims                             what several reports say, the most widely told first
  apud claims --jsonl                     a line of JSON for each claim, with its appearances and origins
  apud claims --published-by 2031-03-05   as it stood at the end of that day`,
    )
    .action(runs(async () => (await import("../claims.ts")).claims));
};
