/** Who denies, and what a denial without content of its own denies. */
import { lexicon } from "../../text/lexicon.ts";
import type { Fact } from "../facts/facts.ts";
import { plain } from "../facts/names.ts";

export type Stance = "asserts" | "denies" | "reports" | "questions";

const words = lexicon<Record<"denial" | "retraction" | "untrue" | "true" | "doubt" | "reports", string[]>>("claims/stance");
const [DENIAL, RETRACTION, UNTRUE, TRUE, DOUBT, REPORTS] = [words.denial, words.retraction, words.untrue, words.true, words.doubt, words.reports].map(
  (w) => new Set(w),
);

/** "denied the report", "No. It is not true", "called the story fiction": a denial of what stands elsewhere in the report. */
export function isBareDenial(fact: Fact): boolean {
  const { statement } = fact;
  const said = plain(fact.quote).split(" ");
  const generic = said.some((w) => REPORTS!.has(w));
  if (DENIAL!.has(fact.predicate)) return generic && !statement.arguments.some((a) => a.role === "clause");
  if (statement.event === "ACCUSE" || !generic) return false;
  if (statement.polarity === "negative") return said.some((w) => TRUE!.has(w));
  return said.some((w) => UNTRUE!.has(w));
}

/** The act of denying something that the text goes on to tell: the content, not the act, is what others may assert. */
export function isDenialAct(fact: Fact): boolean {
  return DENIAL!.has(fact.predicate);
}

export function isDoubt(fact: Fact): boolean {
  return DOUBT!.has(fact.predicate);
}

/** "denied any involvement": an act of denying whose object says in a noun what is denied. */
export function isNominalDenial(fact: Fact): boolean {
  return isDenialAct(fact) && !isBareDenial(fact) && !fact.statement.arguments.some((a) => a.role === "clause");
}

/** Whether the words by which it is attributed take it back ("withdraws its report that P"), or deny it ("denied that P"). */
export function isTakenBack(fact: Fact, cue: string): boolean {
  const said = plain(cue).split(" ");
  const has = (verbs: ReadonlySet<string>) => said.some((w) => [...verbs].some((d) => w.startsWith(d.replace(/y$|e$/u, ""))));
  return has(RETRACTION!) || (fact.negative && has(DENIAL!));
}
