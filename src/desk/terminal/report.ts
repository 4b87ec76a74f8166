/** One reading for people: what the report is, then who says what in it. */

import { type Group, groupsOf, quoted, textOf } from "../../export/voices.ts";
import type { Document } from "../../model/document.ts";
import type { Reading } from "../../model/reading.ts";
import { clean } from "./clean.ts";
import { type Palette, palette } from "./colour.ts";
import { detailsOf } from "./details.ts";
import { type Piece, wrap } from "./wrap.ts";

export type Screen = { width: number; colour: boolean };

/** Lines longer than this are hard to read, however wide the window. */
const WIDEST = 100;

/** Text that ends in a line feed. `label` is what the user called the report. Spans are UTF-16 units. */
export function reportText(reading: Reading, label: string, screen: Screen, statements = true): string {
  const width = Math.max(Math.min(screen.width, WIDEST), 20);
  const look = palette(screen.colour);
  const groups = groupsOf(reading);
  const parts = [heading(reading, label, width, look)];
  if (!statements) parts.push(...sections(reading, width, look));
  else if (groups.length === 0) parts.push(["No statement was found in it."]);
  else parts.push(...groups.map((group) => groupLines(group, reading, width, look)), summary(reading, groups, width, look));
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function heading(reading: Reading, label: string, width: number, look: Palette): string[] {
  const { document } = reading;
  const title = clean(document.title ?? "") || clean(label);
  return [
    ...wrap([{ text: title, style: look.bold }], width),
    ...wrap([{ text: particulars(document).join(" · "), style: look.dim }], width),
    ...(title === clean(label) ? [] : wrap([{ text: clean(label), style: look.dim }], width)),
    ...reading.notices.flatMap((notice) => wrap([{ text: `Note: ${clean(notice.message)}`, style: look.note }], width, "", "  ")),
  ].filter((line) => line !== "");
}

function particulars(document: Document): string[] {
  const authors = document.authors.length > 0 ? `by ${document.authors.join(", ")}` : "";
  const published = document.publishedAt?.replace("T", " ").replace(/(\d\d:\d\d):\d\d(?:\.\d+)?/, "$1") ?? "";
  const credit = document.credit && document.credit !== document.publisher ? `credit: ${document.credit}` : "";
  return [document.publisher ?? "", authors, credit, published].map(clean).filter((part) => part !== "");
}

function groupLines({ voices, narrated, said }: Group, reading: Reading, width: number, look: Palette): string[] {
  const chain = voices.flatMap(({ label, kind, addressee }, index): Piece[] => [
    ...(index > 0 ? [{ text: " ← ", style: look.dim }] : []),
    { text: clean(label), style: (text) => look.bold(look.kind[kind](text)) },
    { text: narrated ? "" : ` (${kind})`, style: look.dim },
    ...(addressee ? [{ text: ` to ${clean(addressee)}`, style: look.dim }] : []),
  ]);
  let heard = 0;
  const lines = said.flatMap(({ statement: { quote }, statement, direct }) => {
    const shown = quoted(clean(textOf(quote, reading)), direct);
    // A clause of what stands above it: the same words again, with something of their own to say.
    const [mark, indent] = quote.end <= heard ? ["    ◦ ", "      "] : ["  • ", "    "];
    heard = Math.max(heard, quote.end);
    return wrap([{ text: shown }, ...detailsOf(statement, reading, look)], width, mark, indent);
  });
  return [...wrap(chain, width, "", "  "), ...lines];
}

function summary(reading: Reading, groups: Group[], width: number, look: Palette): string[] {
  const count = reading.statements.length;
  const own = groups.find(({ narrated }) => narrated)?.said.length ?? 0;
  const text = `${count} ${count === 1 ? "statement" : "statements"}: ${own} in the outlet’s own voice, ${count - own} from others`;
  return wrap([{ text, style: look.dim }], width);
}

/** The page as it was kept, section by section; text that was given has none. */
function sections({ document }: Reading, width: number, look: Palette): string[][] {
  const given = document.sections.length > 0 ? document.sections : [{ kind: "body", start: 0, end: document.bodyText.length }];
  return given.map(({ kind, start, end }) => {
    const paragraphs = document.bodyText.slice(start, end).split(/\n+/).map(clean).filter(Boolean);
    const style = kind === "headline" ? look.bold : (text: string) => text;
    return [look.dim(kind), ...paragraphs.flatMap((text) => wrap([{ text, style }], width, "  "))];
  });
}
