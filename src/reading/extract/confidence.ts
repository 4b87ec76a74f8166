/** How sure Apud is that it read a statement right: a logistic model of what can be seen of the statement itself, fitted by `npm run bench:confidence`. */
import type { Attribution } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import { lexicon } from "../../text/lexicon.ts";
import type { Draft } from "./statement.ts";

const { bias, weights } = lexicon<{ bias: number; weights: Record<string, number> }>("confidence");

/** chain: the voices from the innermost outwards. inner: whether its quote stands inside that of another statement. */
export function factorsOf(statement: Draft, chain: readonly Attribution[], inner: boolean): Record<string, number> {
  const { arguments: args, predicate, quote } = statement;
  const has = (role: string) => Number(args.some((a) => a.role === role));
  const flag = (value: unknown) => Number(Boolean(value));
  const length = quote.end - quote.start;
  return {
    inner: flag(inner),
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

export function confidenceOf(statement: Draft, chain: readonly Attribution[], inner: boolean): number {
  let sum = bias;
  for (const [name, value] of Object.entries(factorsOf(statement, chain, inner))) sum += value * (weights[name] ?? 0);
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}

/** Of spans in whatever order, whether each stands inside a longer one. */
export function insideOthers(quotes: readonly Span[]): boolean[] {
  const order = quotes.map((_, i) => i).sort((a, b) => quotes[a]!.start - quotes[b]!.start || quotes[b]!.end - quotes[a]!.end);
  const out = quotes.map(() => false);
  let reach: Span | undefined;
  for (const i of order) {
    const quote = quotes[i]!;
    out[i] = reach !== undefined && quote.end <= reach.end && quote.end - quote.start < reach.end - reach.start;
    if (!reach || quote.end > reach.end) reach = quote;
  }
  return out;
}
