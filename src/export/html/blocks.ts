/** The paragraphs of a report as a page sets them, each with the kind of the section that it belongs to. */
import type { Document, Section } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { isBrokenToWidth } from "../../nlp/lines.ts";

/** `section`: index into the document's sections; -1 for running text, a dateline's too. What stands between two blocks is white space. */
export type Block = Span & { kind: Section["kind"]; section: number };

/** In order, without overlap. UTF-16 units; linear in the text. */
export function blocksOf({ bodyText, sections }: Document): Block[] {
  const parting = sections.length === 0 && isBrokenToWidth(bodyText) ? /\n[^\S\n]*\n\s*/g : /\s*\n\s*/g;
  const blocks: Block[] = [];
  let at = 0;
  let section = 0;
  const add = (start: number, end: number) => {
    if (!/\S/.test(bodyText.slice(start, end))) return;
    while (section < sections.length && sections[section]!.end <= start) section++;
    const here = sections[section];
    const isRunning = !here || here.start >= end || here.kind === "body" || here.kind === "dateline";
    blocks.push({ start, end, kind: isRunning ? "body" : here.kind, section: isRunning ? -1 : section });
  };
  for (const { index, 0: gap } of bodyText.matchAll(parting)) {
    add(at, index);
    at = index + gap.length;
  }
  add(at, bodyText.length);
  return blocks;
}
