/** Which statements can never be of one claim, however alike: a claim with another figure, another condition or another force is a variant of it. */
import type { Statement } from "../../model/statement.ts";
import type { Fact } from "../facts/facts.ts";
import { compareFigures } from "./features.ts";
import { isDenialAct } from "./stance.ts";

export function cannotBeOne(a: Fact, b: Fact): boolean {
  return (
    differ(a, b) ||
    isDenialAct(a) !== isDenialAct(b) ||
    (a.document === b.document && a.statement.quote.start < b.statement.quote.end && b.statement.quote.start < a.statement.quote.end)
  );
}

/** In figure, in force or in what they depend on. */
export function differ(a: Fact, b: Fact): boolean {
  const figures = compareFigures(a.statement.quantity, b.statement.quantity);
  return figures === "other" || figures === "compatible" || forceOf(a.statement) !== forceOf(b.statement);
}

/** That something is allowed or forbidden is another claim than that it is done; so is what holds on a condition. */
function forceOf({ modality, condition }: Statement): string {
  if (modality === "permitted" || modality === "prohibited") return modality;
  return condition ? "on a condition" : "";
}
