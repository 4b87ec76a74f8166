/** `apud assess`: a command a verb. */
import { type Command, Option } from "commander";
import { libraryOption, pagingOptions, type Register, recordedByOption, runs, shapeOptions, takes } from "./shared.ts";

const judging = (): Option[] => [
  libraryOption(),
  new Option("--note <text>", "why"),
  new Option("--author <name>", "whose judgement it is (default: $APUD_AUTHOR, or whoever is logged in)"),
  new Option("--json", "print the assessment as JSON"),
];

const PAIR = ["<STATEMENT>", "<OTHER>"];

export const assess: Register = (parent) => {
  const command = parent
    .command("assess")
    .summary("judge statements, pairs of them, and sources; nothing is overwritten")
    .description(
      "Puts a person’s judgement beside the machine’s: claims, origins and counts follow it at once, and --machine shows them without it. What is judged stays in the log; what was wrong is taken back by another judgement.",
    )
    .addHelpText(
      "after",
      `
A STATEMENT is named as apud claim prints it: a document’s id (or its beginning), #, and the statement’s.

Examples:
  apud assess reject norden-0305#s4 --note "the spokesman was misquoted"
  apud assess correct norden-0305#s4 --modality alleged --source "two officials" --kind anonymous
  apud assess same-claim norden-0305#s4 kta-0304#s2
  apud assess independent norden-0305#s4 kta-0304#s2 --author "Ida Brandt"
  apud assess reliability "Ministry of Transport" B
  apud assess undo 1f3a
  apud assess log`,
    );
  const verb = (name: string, words: string, given: readonly string[], example: string): Command => {
    const made = command
      .command(name)
      .summary(words)
      .description(`${words[0]!.toUpperCase()}${words.slice(1)}.`);
    for (const argument of given) made.argument(argument);
    return takes(made, ...judging()).addHelpText("after", `\nExamples:\n  apud assess ${name} ${example}`);
  };
  const work = () => import("../assess.ts");

  verb("accept", "say that a statement is read rightly", ["<STATEMENT>"], "norden-0305#s4").action(runs(async () => (await work()).accept));
  verb("reject", "say that a statement is not what the report says: it leaves its claim", ["<STATEMENT>"], "norden-0305#s4").action(
    runs(async () => (await work()).reject),
  );
  verb("correct", "say what a statement should have been read as", ["<STATEMENT>"], "norden-0305#s4 --polarity negative --time 2031-03-04")
    .option("--polarity <polarity>", "positive or negative")
    .option("--modality <modality>", "asserted, possible, alleged, planned, conditional, requested, obligatory, permitted, prohibited, hypothetical")
    .option("--event <type>", "a PLOVER type such as CONSULT, or none")
    .option("--time <edtf>", "when it is said to hold, such as 2031-03-04 or 2031-03-04/2031-03-09, or none")
    .option("--quantity <figure>", 'such as 14, "at least 14", "14-20 people", or none')
    .option("--place <name>", "where it is said to hold, or none")
    .option("--source <name>", "who says so; none: the outlet itself")
    .option("--kind <kind>", "of that source: person, organization, anonymous, document, outlet, unresolved (default: person)")
    .action(runs(async () => (await work()).correct));
  verb("same-claim", "say that two statements say the same thing", PAIR, "norden-0305#s4 kta-0304#s2").action(
    runs(async () => (await work()).onPair("same-claim")),
  );
  verb("other-claim", "say that two statements do not say the same thing", PAIR, "norden-0305#s4 kta-0304#s2").action(
    runs(async () => (await work()).onPair("other-claim")),
  );
  verb("same-origin", "say that two statements go back to one origin", PAIR, "norden-0305#s4 kta-0304#s2").action(
    runs(async () => (await work()).onPair("same-origin")),
  );
  verb("independent", "say that two statements go back to origins of their own", PAIR, "norden-0305#s4 kta-0304#s2").action(
    runs(async () => (await work()).onPair("independent")),
  );
  verb(
    "reliability",
    "rate a source, A (reliable) to E (unreliable), F (cannot be judged)",
    ["<SOURCE>", "<LETTER>"],
    '"Ministry of Transport" B',
  ).action(runs(async () => (await work()).reliability));
  verb(
    "credibility",
    "rate what a statement says, 1 (confirmed) to 5 (improbable), 6 (cannot be judged)",
    ["<STATEMENT>", "<NUMBER>"],
    "norden-0305#s4 2",
  ).action(runs(async () => (await work()).credibility));
  verb("undo", "take back an assessment", ["<ASSESSMENT>"], "1f3a").action(runs(async () => (await work()).undo));

  const log = command
    .command("log")
    .summary("list what was judged, the last first")
    .description(
      "Lists what was judged, the last first, each with what it counts for now. What it was about may be gone or read otherwise by now: it is listed as loose.",
    );
  takes(log, libraryOption(), ...pagingOptions(), ...shapeOptions(), recordedByOption())
    .addHelpText("after", "\nExamples:\n  apud assess log\n  apud assess log --jsonl --recorded-by 2031-03-05")
    .action(runs(async () => (await import("../assess-log.ts")).log));
};
