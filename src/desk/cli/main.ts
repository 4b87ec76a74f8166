/** The command `apud`: what it takes. Whatever is heavy is imported when its command runs, so that help comes at once. */
import { Command, CommanderError } from "commander";
import { ApudError } from "../../model/errors.ts";
import { version } from "../../text/version.ts";
import { add } from "./commands/add.ts";
import { assess } from "./commands/assess.ts";
import { claim } from "./commands/claim.ts";
import { claims } from "./commands/claims.ts";
import { contradictions } from "./commands/contradictions.ts";
import { documents } from "./commands/documents.ts";
import { backup, check, remove } from "./commands/keep.ts";
import { read } from "./commands/read.ts";
import { schema } from "./commands/schema.ts";
import { search } from "./commands/search.ts";
import { serve } from "./commands/serve.ts";
import type { Register } from "./commands/shared.ts";
import { sources } from "./commands/sources.ts";
import { unresolved } from "./commands/unresolved.ts";
import { complaint } from "./complain.ts";
import { EXIT } from "./ending.ts";

/** In the order in which the help lists them. */
const COMMANDS: readonly Register[] = [
  read,
  add,
  documents,
  claims,
  claim,
  contradictions,
  sources,
  unresolved,
  assess,
  search,
  serve,
  remove,
  backup,
  check,
  schema,
];

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
  for (const register of COMMANDS) register(program);
  return program;
}
