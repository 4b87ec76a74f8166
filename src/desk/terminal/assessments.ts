/** An assessment for people: what was judged, about which words, by whom and when, and whether it counts. */
import type { About, Entry } from "../../library/query/assessments.ts";
import type { Correction, Judgement } from "../../model/assessment.ts";
import { clean } from "./clean.ts";
import { palette } from "./colour.ts";
import { type Piece, wrap } from "./wrap.ts";

export type Screen = { width: number; colour: boolean };

export const SHORT_ID = 8;

const LOOSE: Record<NonNullable<About["loose"]>, string> = {
  removed: "the report is not in the library",
  superseded: "the report has another version now",
  "read otherwise": "the report is read otherwise now",
};

/** Lines without line feeds. */
export function assessmentLines({ id, author, note, recordedAt, judgement, state, by, about }: Entry, { width, colour }: Screen): string[] {
  const look = palette(colour);
  const counts = state === "in force";
  const head: Piece[] = [
    { text: clean(id.slice(0, SHORT_ID)), style: look.dim },
    { text: ` ${clean(wordsOf(judgement))}`, style: counts ? look.bold : look.dim },
    ...(counts ? [] : [{ text: ` (${state} by ${clean((by ?? "").slice(0, SHORT_ID))})`, style: look.note }]),
  ];
  const rest = " ".repeat(SHORT_ID + 1);
  const said = [...(note === null ? [] : [`“${clean(note)}”`]), clean(author), recordedAt.slice(0, 16).replace("T", " ")].join(" · ");
  return [
    ...wrap(head, width, "", rest),
    ...about.flatMap((one) =>
      one.loose === null
        ? wrap([{ text: clean(one.name!), style: look.dim }, { text: ` ${clean(one.text!)}` }], width, rest, `${rest}  `)
        : wrap(
            [
              { text: clean(one.document), style: look.dim },
              { text: ` loose: ${LOOSE[one.loose]}`, style: look.note },
            ],
            width,
            rest,
            `${rest}  `,
          ),
    ),
    ...wrap([{ text: said, style: look.dim }], width, rest, `${rest}  `),
  ];
}

export function wordsOf(judgement: Judgement): string {
  switch (judgement.verdict) {
    case "corrected":
      return `corrected: ${fieldsOf(judgement.fields)}`;
    case "same-claim":
      return "the same claim";
    case "other-claim":
      return "not the same claim";
    case "same-origin":
      return "the same origin";
    case "independent":
      return "independent origins";
    case "reliability":
      return `reliability ${judgement.reliability}: ${judgement.source}`;
    case "credibility":
      return `credibility ${judgement.credibility}`;
    case "undone":
      return `takes back ${judgement.assessment.slice(0, SHORT_ID)}`;
    default:
      return judgement.verdict;
  }
}

export function fieldsOf({ source, quantity, ...rest }: Correction): string {
  const plain: [string, string | null][] = Object.entries(rest).map(([field, value]) => [field, value ?? null]);
  if (quantity !== undefined) plain.push(["quantity", quantity && figureOf(quantity)]);
  if (source !== undefined) plain.push(["source", source && `${source.name} (${source.kind})`]);
  return plain.map(([field, value]) => `${field} ${value ?? "none"}`).join(", ");
}

function figureOf({ value, min, max, unit, approximate }: NonNullable<Correction["quantity"]>): string {
  const number = approximate
    ? `about ${value}`
    : min !== null && max !== null
      ? min === max
        ? `${min}`
        : `${min}–${max}`
      : min !== null
        ? `at least ${min}`
        : `at most ${max}`;
  return unit === null ? number : `${number} ${unit}`;
}
