/** `apud assess`: a person's judgement, put beside the machine's. */
import { assessmentNamed, assessments } from "../../library/query/assessments.ts";
import { statementNamed } from "../../library/query/statements.ts";
import { NOW } from "../../library/store/as-of.ts";
import type { Database } from "../../library/store/store.ts";
import { type Judgement, RELIABILITIES } from "../../model/assessment.ts";
import { ApudError } from "../../model/errors.ts";
import { jsonLine } from "../jobs/json-line.ts";
import { assessmentLines } from "../terminal/assessments.ts";
import { wantsColour } from "../terminal/colour.ts";
import { userName } from "./author.ts";
import { type CorrectionOptions, correctionOf } from "./correction.ts";
import type { Ending } from "./ending.ts";
import { type LibraryOptions, withLibrary } from "./library-options.ts";

export type JudgeOptions = LibraryOptions & { note?: string; author?: string; json?: boolean };
export const accept = (statement: string, options: JudgeOptions) =>
  judge(options, async (db) => ({ verdict: "accepted", statement: await one(db, statement) }));
export const reject = (statement: string, options: JudgeOptions) =>
  judge(options, async (db) => ({ verdict: "rejected", statement: await one(db, statement) }));
export const credibility = (statement: string, given: string, options: JudgeOptions) => {
  if (!/^[1-6]$/.test(given))
    throw new ApudError("usage", `A credibility cannot be ${given}.`, "It is 1 (confirmed) to 5 (improbable), or 6 (cannot be judged).");
  return judge(options, async (db) => ({ verdict: "credibility", statement: await one(db, statement), credibility: Number(given) }));
};

export const reliability = (source: string, given: string, options: JudgeOptions) => {
  const letter = RELIABILITIES.find((one) => one === given.toUpperCase());
  if (!letter) throw new ApudError("usage", `A reliability cannot be ${given}.`, "It is A (reliable) to E (unreliable), or F (cannot be judged).");
  return judge(options, async () => ({ verdict: "reliability", source, reliability: letter }));
};

export const undo = (assessment: string, options: JudgeOptions) =>
  judge(options, async (db) => ({ verdict: "undone", assessment: await assessmentNamed(db, assessment) }));

export const onPair =
  (verdict: "same-claim" | "other-claim" | "same-origin" | "independent") =>
  (first: string, second: string, options: JudgeOptions): Promise<Ending> =>
    judge(options, async (db) => {
      const [a, b] = [await statementNamed(db, first), await statementNamed(db, second)];
      if (a.name === b.name) throw new ApudError("usage", `${a.name} is named twice.`, "Name two statements.");
      return { verdict, statements: [a.key, b.key] };
    });

export const correct = (statement: string, options: JudgeOptions & CorrectionOptions) => {
  const fields = correctionOf(options);
  return judge(options, async (db) => ({ verdict: "corrected", statement: await one(db, statement), fields }));
};

const one = async (db: Database, statement: string) => (await statementNamed(db, statement)).key;

function judge(options: JudgeOptions, make: (db: Database) => Promise<Judgement>): Promise<Ending> {
  return withLibrary<Ending>(options, async (library) => {
    const judgement = await make(library.store.db);
    const { id } = await library.assess({ judgement, author: authorOf(options), note: options.note ?? null });
    const entry = (await assessments(library.store.db, NOW)).find((one) => one.id === id)!;
    const width = Math.min(process.stdout.columns ?? 80, 100);
    process.stdout.write(
      options.json ? `${jsonLine(entry)}\n` : `${assessmentLines(entry, { width, colour: wantsColour(process.stdout) }).join("\n")}\n`,
    );
    return "done";
  });
}

/** As given, else as the environment says, else whoever is logged in. */
function authorOf({ author }: JudgeOptions): string {
  const name = author ?? userName();
  if (name === null) throw new ApudError("usage", "Nobody knows who you are.", "Say so with --author, or in $APUD_AUTHOR.");
  return name;
}
