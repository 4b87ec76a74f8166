import { libraryOption, listingOptions, type Register, runs, takes } from "./shared.ts";

export const documents: Register = (parent) => {
  const command = parent
    .command("documents")
    .summary("list a library's documents, and which are copies")
    .description("Lists the documents of a library in the order in which they were published, each with the one that it is a copy of.");
  takes(command, libraryOption(), ...listingOptions())
    .addHelpText(
      "after",
      `
Examples:
  apud documents                             what is in apud.db
  apud documents --jsonl                     a line of JSON for each, copies with the passages that they share
  apud documents --published-by 2031-03-05   as it was at the end of that day`,
    )
    .action(runs(async () => (await import("../documents.ts")).documents));
};
