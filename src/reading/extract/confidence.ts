/** How sure Apud is that it read a statement right: a logistic model of what can be seen of the statement itself, fitted by `npm run bench:confidence`. */
import type { Attribution } from "../../model/attribution.ts";
import { lexicon } from "../../text/lexicon.ts";
import type { Draft } from "./statement.ts";

const { bias, weights } = lexicon<{ bias: number; weights: Record<string, number> }>("confidence");

/** chain: the voices from the innermost outwards. */
export function factorsOf(statement: Draft, chain: readonly Attribution[]): Record<string, number> {
  const { arguments: args, predicate, quote } = statement;
  const has = (role: string) => Number(args.some((a) => a.role === role));
  const flag = (value: unknown) => Number(Boolean(value));
  const length = quote.end - quote.start;
  return {
    subject: has("subject"),
    "subject in its place": flag(args.some((a) => a.role === "subject" && a.start >= quote.start && a.end <= quote.end)),
    object: has("object"),
    "no argument": flag(args.length === 0),
    event: flag(statement.event),
    actor: flag(statement.actors.length > 0),
    short: flag(length < 25),
    long: flag(length > 140),
    "predicate alone": flag(length - (predicate.end - predicate.start) < 3),
    negative: flag(statement.polarity === "negative"),
    "other than asserted": flag(statement.modality !== "asserted"),
    alleged: flag(statement.modality === "alleged"),
    hypothetical: flag(statement.modality === "hypothetical" || statement.modality === "conditional"),
    voiced: flag(chain.length > 0),
    nested: flag(chain.length > 1),
    "deeply nested": flag(chain.length > 2),
    "unresolved voice": flag(chain.some((a) => a.sourceKind === "unresolved")),
    "no source": flag(chain.some((a) => a.source === null)),
    direct: flag(chain[0]?.mode === "direct"),
    "inside its content": flag(chain[0]?.content.some((c) => c.start <= quote.start && c.end >= quote.end)),
  };
}

export function confidenceOf(statement: Draft, chain: readonly Attribution[]): number {
  let sum = bias;
  for (const [name, value] of Object.entries(factorsOf(statement, chain))) sum += value * (weights[name] ?? 0);
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}
