import { Option } from "commander";
import { portNumber, wholeNumber } from "../values.ts";
import { libraryOption, type Register, runs, takes } from "./shared.ts";

export const serve: Register = (parent) => {
  const command = parent
    .command("serve")
    .summary("serve the reading desk and the HTTP API of a library")
    .description(
      "Serves the reading desk, a page for the browser, and the HTTP API of a library, until Ctrl-C. Only this machine can reach it, unless --host says otherwise.",
    );
  takes(
    command,
    libraryOption(),
    new Option("--port <number>", "where to listen; 0 for any that is free").argParser(portNumber).default(DEFAULT_PORT),
    new Option("--host <address>", "whom to let in: 0.0.0.0 for all that can reach this machine, who then need the token").default("127.0.0.1"),
    new Option("--token <token>", "what requests have to bring (default: $APUD_TOKEN; made and printed where one is needed)"),
    new Option("--open", "open the page in the browser"),
    new Option("--model <folder>", "another model than the one that comes with Apud"),
    new Option("--workers <number>", "threads that read at a time (default: one a core)").argParser(wholeNumber),
  )
    .addHelpText(
      "after",
      `
Examples:
  apud serve --open                        the desk over apud.db, in the browser
  apud serve --library case.db --port 0    another library, at any port that is free
  apud serve --host 0.0.0.0                for others too: the address that is printed holds the token`,
    )
    .action(runs(async () => (await import("../serve.ts")).serve));
};

/** "apud" on the keys of a telephone. */
const DEFAULT_PORT = 2783;
