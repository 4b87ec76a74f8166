/** What keeps a library in order: remove, backup, check. */
import { libraryOption, type Register, runs } from "./shared.ts";

export const remove: Register = (parent) =>
  void parent
    .command("remove")
    .summary("take a report out of a library")
    .description("Takes reports out of a library, with all their versions and all that came from them.")
    .argument("<DOCUMENT...>", "ids, as apud add prints them with --jsonl")
    .addOption(libraryOption())
    .addHelpText("after", "\nExamples:\n  apud remove norden-0305")
    .action(runs(async () => (await import("../remove.ts")).remove));

export const backup: Register = (parent) =>
  void parent
    .command("backup")
    .summary("copy a library into a file")
    .description("Copies a library, as it is at this moment, into a file that is a library itself. Others may go on using it.")
    .argument("<FILE>", "a file that is not there yet")
    .addOption(libraryOption())
    .addHelpText("after", "\nExamples:\n  apud backup apud-2031-03-05.db\n  apud documents --library apud-2031-03-05.db")
    .action(runs(async () => (await import("../backup.ts")).backup));

export const check: Register = (parent) =>
  void parent
    .command("check")
    .summary("see whether a library is whole")
    .description("Reads all of a library and says whether it is whole. Changes nothing.")
    .addOption(libraryOption())
    .addHelpText("after", "\nExamples:\n  apud check --library apud-2031-03-05.db\n\nExit code: 0 all is well, 1 something is wrong.")
    .action(runs(async () => (await import("../check.ts")).check));
