/** What Apud made of a statement beside its words, said in words: for people, on any screen. */
import type { Span } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";

export type FactKind = "actor" | "polarity" | "modality" | "event" | "time" | "duration" | "place" | "quantity" | "condition";
/** `span`: the words of the report that say so, in UTF-16 units; null where it is said by more than a few words. */
export type Fact = { kind: FactKind; text: string; span: Span | null };

/** As far as it is not the usual: that something is asserted to be so needs no mark. `words` gives those of a span. */
export function factsOf(statement: Statement, words: (span: Span) => string): Fact[] {
  const { polarity, modality, event, time, duration, place, quantity, condition } = statement;
  const facts: (Fact | null)[] = [
    polarity === "negative" ? { kind: "polarity", text: "negative", span: null } : null,
    modality === "asserted" ? null : { kind: "modality", text: modality, span: null },
    condition ? { kind: "condition", text: words(condition), span: condition } : null,
    event ? { kind: "event", text: event, span: statement.predicate } : null,
    time ? { kind: "time", text: time.edtf, span: time } : null,
    duration ? { kind: "duration", text: durationText(duration), span: null } : null,
    place ? { kind: "place", text: words(place), span: place } : null,
    quantity ? { kind: "quantity", text: quantityText(quantity, words(quantity)), span: quantity } : null,
  ];
  return facts.filter((fact) => fact !== null);
}

/** The same for a list, where the words themselves stand before it: a condition among them says so there, and so does who acts. */
export function listedFactsOf(statement: Statement, words: (span: Span) => string): Fact[] {
  const isInside = (span: Span) => span.start >= statement.quote.start && span.end <= statement.quote.end;
  const [actor] = statement.actors;
  const acting: Fact[] = actor && !statement.actors.some(isInside) ? [{ kind: "actor", text: words(actor), span: actor }] : [];
  return [...acting, ...factsOf(statement, words).filter(({ kind, span }) => kind !== "condition" || !span || !isInside(span))];
}

/** What is said before a fact that would not be understood by itself. */
export const BEFORE: Partial<Record<FactKind, string>> = {
  actor: "who:\u00A0",
  condition: "condition:\u00A0",
  place: "place:\u00A0",
  duration: "for\u00A0",
  quantity: "figure:\u00A0",
};

/** Bounds as the report gives them, never a figure in between. A word for what is counted stands in the quote; a sign (%, $) is said. */
export function quantityText({ value, min, max, unit, approximate }: NonNullable<Statement["quantity"]>, words: string): string {
  const sign = unit !== null && !/\p{L}/u.test(unit) ? ` ${unit}` : "";
  const number = (n: number) => `${n.toLocaleString("en", { maximumFractionDigits: 6 })}${sign}`;
  const bounds =
    min !== null && max !== null
      ? min === max
        ? number(min)
        : `${number(min)} to ${number(max)}`
      : min !== null
        ? `at least ${number(min)}`
        : max !== null
          ? `at most ${number(max)}`
          : null;
  if (value === null) return bounds === null ? words : `${words} (${bounds})`;
  return bounds ?? `${approximate ? "about " : ""}${number(value)}`;
}

const UNITS = { Y: "year", M: "month", W: "week", D: "day", H: "hour", m: "minute", S: "second" } as const;

/** ISO 8601, `P3M`, as words; as it stands where it says more than numbers of units. */
export function durationText(duration: string): string {
  const parts = /^P((?:\d+[YMWD])*)(?:T((?:\d+[HMS])+))?$/.exec(duration);
  if (!parts) return duration;
  const [, days = "", hours = ""] = parts;
  const each = [...days.matchAll(/(\d+)(\w)/g), ...hours.replaceAll("M", "m").matchAll(/(\d+)(\w)/g)];
  return each.map(([, n, unit]) => `${n} ${UNITS[unit as keyof typeof UNITS]}${n === "1" ? "" : "s"}`).join(" ") || duration;
}
