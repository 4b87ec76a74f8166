/** A document's text out of its parts: joined by line breaks, each part a section of its kind. */
import type { Section } from "../../model/document.ts";
import { datelineOf } from "./dateline.ts";

export type Piece = { text: string; kind: Section["kind"] };

/** The dateline at the head of the first body part becomes a section of its own; neighbours of one kind become one section. */
export function joinPieces(pieces: Piece[]): { bodyText: string; sections: Section[]; credit: string | null } {
  const sections: Section[] = [];
  const texts: string[] = [];
  let length = 0;
  let credit: string | null = null;
  let body = false;
  for (const { text, kind } of pieces) {
    let start = texts.length === 0 ? 0 : length + 1;
    const end = start + text.length;
    texts.push(text);
    length = end;
    const dateline = kind === "body" && !body ? datelineOf(text) : null;
    body ||= kind === "body";
    if (dateline) {
      credit = dateline.credit;
      const shown = text.slice(0, dateline.length).trimEnd().length;
      sections.push({ kind: "dateline", start, end: start + shown });
      start += dateline.length;
      if (start === end) continue;
    }
    const last = sections.at(-1);
    if (last?.kind === kind && !dateline) last.end = end;
    else sections.push({ kind, start, end });
  }
  return { bodyText: texts.join("\n"), sections, credit };
}
