/** Plain text to Document, kept to the letter; its head is marked only where its form leaves no doubt. */
import type { Document, Section } from "../../model/document.ts";
import { ApudError } from "../../model/errors.ts";
import { agencyIn } from "../../text/agency.ts";
import { decodeText } from "../../text/encoding.ts";
import { datelineOf } from "./dateline.ts";
import { isoDate } from "./dates.ts";
import { type Found, makeDocument } from "./document.ts";
import { checkSize, type DecodeOptions, MAX_TEXT_BYTES, type RawInput } from "./input.ts";
import { opensByline, peopleIn } from "./people.ts";

export async function decodePlainText(input: RawInput, options: DecodeOptions, charset: string | null): Promise<Document> {
  checkSize(input.bytes.length, options.maxBytes ?? MAX_TEXT_BYTES, "The text");
  const { text } = decodeText(input.bytes, charset);
  if (text.includes("\0"))
    throw new ApudError("binary", "It holds bytes that no text has.", "Give the report as HTML, text, PDF, DOCX, e-mail or JSON lines.");
  return makeDocument(
    { ...readText(text), sourceUrl: input.sourceUrl ?? null, retrievedAt: input.retrievedAt ?? null, mimeType: "text/plain" },
    input.bytes,
  );
}

const LONGEST_HEADLINE = 200;
const MOST_HEAD_LINES = 3;
/** UTF-16 units in which the head of a text has to stand. */
const HEAD = 4000;

/** The first few lines that are not empty, without the white space around them. */
function firstLines(bodyText: string): { text: string; start: number; end: number }[] {
  let start = 0;
  const lines = bodyText
    .slice(0, HEAD)
    .split("\n")
    .map((line) => {
      const text = line.trim();
      const from = start + line.indexOf(text);
      start += line.length + 1;
      return { text, start: from, end: from + text.length };
    });
  return lines.filter(({ text }) => text !== "").slice(0, MOST_HEAD_LINES + 1);
}

/** A first line is a headline where a byline or a dateline follows it; a text without either has no sections. */
export function readText(bodyText: string): Found {
  const lines = firstLines(bodyText);
  const at = lines.findIndex(({ text }) => datelineOf(text) !== null);
  const bylineAt = lines.findIndex(
    ({ text }) => text.length < LONGEST_HEADLINE && opensByline(text) && (peopleIn(text).length > 0 || agencyIn(text) !== null),
  );
  const bodyAt = bylineAt >= 0 ? (at > bylineAt ? at : bylineAt + 1) : at;
  const body = lines[bodyAt];
  const head = lines.slice(0, Math.max(bodyAt, 0));
  if (!body || head.length > MOST_HEAD_LINES || head.some(({ text }) => text.length > LONGEST_HEADLINE)) return { bodyText };
  const dateline = datelineOf(body.text);
  const sections: Section[] = head.map(({ start, end }, index) => ({
    kind: index === bylineAt ? "byline" : index === 0 ? "headline" : index > bylineAt && bylineAt >= 0 ? "byline" : "other",
    start,
    end,
  }));
  const shown = dateline ? body.text.slice(0, dateline.length).trimEnd().length : 0;
  if (dateline) sections.push({ kind: "dateline", start: body.start, end: body.start + shown });
  const start = body.start + (dateline?.length ?? 0);
  const end = bodyText.trimEnd().length;
  if (start < end) sections.push({ kind: "body", start, end });
  const byline = lines[bylineAt]?.text ?? "";
  return {
    bodyText,
    sections,
    title: sections[0]?.kind === "headline" ? lines[0]!.text.trim() : null,
    authors: peopleIn(byline),
    credit: dateline?.credit ?? agencyIn(byline),
    publishedAt: head.map(({ text }) => isoDate(text)).find((date) => date) ?? null,
  };
}
