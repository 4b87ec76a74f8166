import { libraryOption, type Register, readingOptions, runs, takes } from "./shared.ts";

export const add: Register = (parent) => {
  const command = parent
    .command("add")
    .summary("read reports into a library")
    .description("Reads each report into a library, which is made where there is none. What is there already is not read again.")
    .argument("[FILE...]", "files, folders, URLs, or - for standard input (as when nothing is named); readings that are ready are taken as they are")
    .addOption(libraryOption())
    .option("--jsonl", "print a line of JSON for each document; standard input holds a document or a reading a line");
  takes(command, ...readingOptions())
    .addHelpText(
      "after",
      `
Examples:
  apud add reports/                               a folder, into apud.db
  apud add https://example.org/report             a page from the web; a changed page is a new version
  apud add https://example.org/rss                a feed; again later, what is new or changed in it
  apud read --jsonl reports/ | apud add --jsonl   readings that were made elsewhere
  apud add reports/ --library postgres://news@db.example.org/news

Cut off, it goes on when it is started again with the same words.

Exit code: 0 all done, 1 some failed (each listed on standard error), 2 wrong use.`,
    )
    .action(runs(async () => (await import("../add.ts")).add));
};
