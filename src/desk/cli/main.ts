/** The command `apud`: what it takes. Whatever is heavy is imported when its command runs, so that help comes at once. */
import { Command, CommanderError, Option } from "commander";
import { ApudError } from "../../model/errors.ts";
import { version } from "../../text/version.ts";
import type { AddOptions } from "./add.ts";
import type { ClaimsOptions } from "./claims.ts";
import { complaint } from "./complain.ts";
import { EXIT } from "./ending.ts";
import type { LibraryOptions } from "./library-options.ts";
import { type ListingOptions, listingOptions } from "./listing.ts";
import type { ReadOptions } from "./read-options.ts";
import type { SearchOptions } from "./search.ts";
import { byteCount, isoDate, seconds, wholeNumber } from "./values.ts";

export async function main(argv: string[]): Promise<void> {
  try {
    await apud().parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
    else if (error instanceof ApudError) {
      process.stderr.write(complaint(error));
      process.exitCode = EXIT.wrongUse;
    } else throw error;
  }
}

/** The whole command line; the docs check walks it too. */
export function apud(): Command {
  const program = new Command("apud")
    .description("Reads news reports and answers, for every assertion in them: according to whom?")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .showHelpAfterError("(apud --help says what there is)")
    .exitOverride();

  program
    .command("read")
    .summary("read reports: who says what, in which words")
    .description("Reads each report and prints who says what. A folder is read with all that is in it.")
    .argument("[FILE...]", "files, folders, URLs, or - for standard input (as when nothing is named)")
    .option("--json", "print JSON: an object for one report, else an array")
    .addOption(new Option("--jsonl", "print a reading a line; standard input holds a document a line").conflicts("json"))
    .option("--report <file>", "write a page that shows who says what, to open in a browser; prints nothing else unless asked to")
    .addOption(new Option("--with <part>", "keep another part in the JSON").choices(["analysis"]))
    .option("--no-statements", "read the page only, without the model: its text, sections and particulars")
    .option("--publisher <name>", "the outlet, whatever the report says of it")
    .option("--date <date>", "when it was published (ISO 8601), whatever the report says of it", isoDate)
    .option("--model <folder>", "another model than the one that comes with Apud")
    .option("--workers <number>", "threads that read at a time (default: one a core)", wholeNumber)
    .option("--max-size <bytes>", "the largest report to take, e.g. 500k or 50M (default: 20M a page, 5M a text)", byteCount)
    .option("--timeout <seconds>", "how long a URL may take", seconds, 30)
    .addHelpText(
      "after",
      `
Examples:
  apud read report.html                   one saved page, for people
  apud read reports/ --json > all.json    a folder, as one JSON array
  apud read report.html --report who.html    a page of its own, to look at in a browser
  apud read https://example.org/report    a page from the web
  pbpaste | apud read -                   whatever was copied
  apud read --jsonl < in.jsonl > out.jsonl    a stream, a line for a line

Exit code: 0 all done, 1 some failed (each listed on standard error), 2 wrong use.`,
    )
    .exitOverride()
    .action(async (names: string[], options: ReadOptions) => {
      const { read } = await import("./read.ts");
      process.exitCode = EXIT[await read(names, options)];
    });

  const library = () => new Option("--library <library>", "a file, or postgres://… (default: $APUD_LIBRARY, or apud.db here)");

  program
    .command("add")
    .summary("read reports into a library")
    .description("Reads each report into a library, which is made where there is none. What is there already is not read again.")
    .argument("[FILE...]", "files, folders, URLs, or - for standard input (as when nothing is named); readings that are ready are taken as they are")
    .addOption(library())
    .option("--jsonl", "print a line of JSON for each document; standard input holds a document or a reading a line")
    .option("--publisher <name>", "the outlet, whatever the report says of it")
    .option("--date <date>", "when it was published (ISO 8601), whatever the report says of it", isoDate)
    .option("--model <folder>", "another model than the one that comes with Apud")
    .option("--workers <number>", "threads that read at a time (default: one a core)", wholeNumber)
    .option("--max-size <bytes>", "the largest report to take, e.g. 500k or 50M (default: 20M a page, 5M a text)", byteCount)
    .option("--timeout <seconds>", "how long a URL may take", seconds, 30)
    .addHelpText(
      "after",
      `
Examples:
  apud add reports/                               a folder, into apud.db
  apud add https://example.org/report             a page from the web; a changed page is a new version
  apud read --jsonl reports/ | apud add --jsonl   readings that were made elsewhere
  apud add reports/ --library postgres://news@db.example.org/news

Cut off, it goes on when it is started again with the same words.

Exit code: 0 all done, 1 some failed (each listed on standard error), 2 wrong use.`,
    )
    .exitOverride()
    .action(async (names: string[], options: AddOptions) => {
      const { add } = await import("./add.ts");
      process.exitCode = EXIT[await add(names, options)];
    });

  const documents = program
    .command("documents")
    .summary("list a library's documents, and which are copies")
    .description("Lists the documents of a library in the order in which they were published, each with the one that it is a copy of.")
    .addOption(library());
  for (const option of listingOptions()) documents.addOption(option);
  documents
    .addHelpText(
      "after",
      `
Examples:
  apud documents                             what is in apud.db
  apud documents --jsonl                     a line of JSON for each, copies with the passages that they share
  apud documents --published-by 2031-03-05   as it was at the end of that day`,
    )
    .exitOverride()
    .action(async (options: LibraryOptions & ListingOptions) => {
      const { documents } = await import("./documents.ts");
      process.exitCode = EXIT[await documents(options)];
    });

  const claims = program
    .command("claims")
    .summary("list what a library's reports claim, and how many origins each claim has")
    .description(
      "Lists what the reports of a library claim: who vouches for it, who denies it, what contradicts it, and how many independent origins it goes back to.",
    )
    .addOption(library())
    .option("--all", "claims that stand in one report alone too (as JSON they are always there)");
  for (const option of listingOptions()) claims.addOption(option);
  claims
    .addHelpText(
      "after",
      `
Examples:
  apud claims                             what several reports say, the most widely told first
  apud claims --jsonl                     a line of JSON for each claim, with its appearances and origins
  apud claims --published-by 2031-03-05   as it stood at the end of that day`,
    )
    .exitOverride()
    .action(async (options: ClaimsOptions) => {
      const { claims } = await import("./claims.ts");
      process.exitCode = EXIT[await claims(options)];
    });

  const search = program
    .command("search")
    .summary("search a library's documents and statements")
    .description(
      "Finds what holds all the words, the latest first. Also: a phrase in quotation marks, beginn*, OR, NOT, brackets, and the filters below.",
    )
    .argument("<QUERY...>", "what to look for")
    .addOption(library())
    .addOption(new Option("--in <what>", "what to look through").choices(["documents", "statements"]).default("documents"))
    .option("--limit <number>", "how many at most (default: 20 for people, all as JSON)", wholeNumber)
    .option("--cursor <cursor>", "go on after the hit that has this cursor");
  for (const option of listingOptions()) search.addOption(option);
  search
    .addHelpText(
      "after",
      `
Filters: publisher:NAME, source:NAME (who is cited), after:DATE (that day or later), before:DATE (earlier than that day).

Examples:
  apud search bridge closed                         documents with both words
  apud search '"border crossing" OR checkpoint*'    a phrase, or words that begin so
  apud search --in statements 'crossing source:officials after:2031-03-01 -publisher:Norden'`,
    )
    .exitOverride()
    .action(async (words: string[], options: SearchOptions) => {
      const { search } = await import("./search.ts");
      process.exitCode = EXIT[await search(words, options)];
    });

  program
    .command("remove")
    .summary("take a report out of a library")
    .description("Takes reports out of a library, with all their versions and all that came from them.")
    .argument("<DOCUMENT...>", "ids, as apud add prints them with --jsonl")
    .addOption(library())
    .addHelpText("after", "\nExamples:\n  apud remove norden-0305")
    .exitOverride()
    .action(async (ids: string[], options: LibraryOptions) => {
      const { remove } = await import("./remove.ts");
      process.exitCode = EXIT[await remove(ids, options)];
    });

  program
    .command("backup")
    .summary("copy a library into a file")
    .description("Copies a library, as it is at this moment, into a file that is a library itself. Others may go on using it.")
    .argument("<FILE>", "a file that is not there yet")
    .addOption(library())
    .addHelpText("after", "\nExamples:\n  apud backup apud-2031-03-05.db\n  apud documents --library apud-2031-03-05.db")
    .exitOverride()
    .action(async (file: string, options: LibraryOptions) => {
      const { backup } = await import("./backup.ts");
      process.exitCode = EXIT[await backup(file, options)];
    });

  program
    .command("check")
    .summary("see whether a library is whole")
    .description("Reads all of a library and says whether it is whole. Changes nothing.")
    .addOption(library())
    .addHelpText("after", "\nExamples:\n  apud check --library apud-2031-03-05.db\n\nExit code: 0 all is well, 1 something is wrong.")
    .exitOverride()
    .action(async (options: LibraryOptions) => {
      const { check } = await import("./check.ts");
      process.exitCode = EXIT[await check(options)];
    });

  program
    .command("schema")
    .summary("print the JSON Schema of a reading")
    .description("Prints the JSON Schema of a reading, as `apud read --json` and `--jsonl` write it.")
    .addHelpText("after", "\nExamples:\n  apud schema > reading.schema.json")
    .exitOverride()
    .action(async () => {
      const { schema } = await import("./schema.ts");
      process.stdout.write(schema());
    });

  return program;
}
