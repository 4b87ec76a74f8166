import { Option } from "commander";
import { type Register, readingOptions, runs, takes } from "./shared.ts";

export const read: Register = (parent) => {
  const command = parent
    .command("read")
    .summary("read reports: who says what, in which words")
    .description("Reads each report and prints who says what. A folder is read with all that is in it.")
    .argument("[FILE...]", "files, folders, URLs, or - for standard input (as when nothing is named)")
    .option("--json", "print JSON: an object for one report, else an array")
    .addOption(new Option("--jsonl", "print a reading a line; standard input holds a document a line").conflicts("json"))
    .option("--report <file>", "write a page that shows who says what, to open in a browser; prints nothing else unless asked to")
    .addOption(new Option("--with <part>", "keep another part in the JSON").choices(["analysis"]))
    .option("--no-statements", "read the page only, without the model: its text, sections and particulars");
  takes(command, ...readingOptions())
    .addHelpText(
      "after",
      `
Examples:
  apud read report.html                   one saved page, for people
  apud read reports/ --json > all.json    a folder, as one JSON array
  apud read report.html --report who.html    a page of its own, to look at in a browser
  apud read https://example.org/report    a page from the web
  apud read https://example.org/rss       a feed: what its entries hold, and their pages with --fetch
  apud read crawl.warc.gz --jsonl         the pages of a web archive
  pbpaste | apud read -                   whatever was copied
  apud read --jsonl < in.jsonl > out.jsonl    a stream, a line for a line

Exit code: 0 all done, 1 some failed (each listed on standard error), 2 wrong use.`,
    )
    .action(runs(async () => (await import("../read.ts")).read));
};
