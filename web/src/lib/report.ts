/** A report as the page shows it: paragraphs with their sections, and the statements that begin in each, by who says them. */
import type { Attribution, Kind, Reading, Section, Span, Statement } from "../api/types.ts";
import { type Points, pointsOf } from "./points.ts";

export type Voice = { label: string; kind: Kind; addressee: string | null };
export type Saying = { voices: Voice[]; statements: Statement[] };
export type Paragraph = Span & { section: Section["kind"] | null; sayings: Saying[] };
export type Page = { points: Points; paragraphs: Paragraph[]; statements: Statement[]; voices(statement: Statement): Voice[] };

export function pageOf(reading: Reading): Page {
  const { bodyText, sections } = reading.document;
  const points = pointsOf(bodyText);
  const chains = chainsOf(reading);
  const statements = [...reading.statements].sort((a, b) => a.quote.start - b.quote.start || b.quote.end - a.quote.end);
  const voices = (statement: Statement) => chains(statement.attribution).map((one) => voiceOf(one, reading, points));
  let next = 0;
  const paragraphs = linesOf(bodyText).map((span): Paragraph => {
    const sayings: Saying[] = [];
    let before: string | null | undefined;
    for (let statement = statements[next]; statement && statement.quote.start < span.end; statement = statements[++next]) {
      if (statement.attribution === before) sayings.at(-1)!.statements.push(statement);
      else sayings.push({ voices: voices(statement), statements: [statement] });
      before = statement.attribution;
    }
    const section = sections.find(({ start, end }) => start <= span.start && end > span.start);
    return { ...span, section: section?.kind ?? null, sayings };
  });
  return { points, paragraphs, statements, voices };
}

/** Lines that hold something, in code points. */
function linesOf(text: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const length = pointsOf(line).length;
    if (line.trim()) spans.push({ start: at, end: at + length });
    at += length + 1;
  }
  return spans;
}

/** Attributions that lead to one, outermost first. */
function chainsOf({ attributions }: Reading): (id: string | null) => Attribution[] {
  const known = new Map(attributions.map((one) => [one.id, one]));
  return (id) => {
    const chain = new Set<Attribution>();
    for (let one = known.get(id ?? ""); one && !chain.has(one); one = known.get(one.parent ?? "")) chain.add(one);
    return [...chain].reverse();
  };
}

function voiceOf({ source, sourceKind: kind, entity, cue, addressee }: Attribution, { entities }: Reading, points: Points): Voice {
  const name = entities.find(({ id }) => id === entity)?.name;
  const label = name ?? (source ? points.slice(source) : `nobody named (“${cue.map(points.slice).join(" … ")}”)`);
  return { label, kind, addressee: addressee && points.slice(addressee) };
}
