import { libraryOption, machineOption, momentOptions, type Register, runs, takes } from "./shared.ts";

export const claim: Register = (parent) => {
  const command = parent
    .command("claim")
    .summary("show one claim with all that stands behind it")
    .description(
      "Shows one claim: the exact words of every report in their sentence, who vouches for them, the way from each to its root, why roots were made one and what is not known, what cannot hold beside it, and how it came about.",
    )
    .argument("<ID>", "as apud claims prints it, or so much of its beginning that no other begins so; or a statement in it, such as norden-0305#s4")
    .addOption(libraryOption())
    .option("--json", "print JSON: an object");
  takes(command, machineOption(), ...momentOptions())
    .addHelpText(
      "after",
      `
Examples:
  apud claim 3f2a                                as it is now
  apud claim 3f2a --published-by 2031-03-05      as it stood at the end of that day
  apud claim norden-0305#s4 --json               that in which the statement stands, for a program`,
    )
    .action(runs(async () => (await import("../claim.ts")).claim));
};
