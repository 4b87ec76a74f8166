/** DOCX to Document: the paragraphs of word/document.xml, and what docProps/core.xml says. */
import { Unzip, UnzipInflate } from "fflate";
import { Parser } from "htmlparser2";
import type { Document } from "../../model/document.ts";
import { ApudError } from "../../model/errors.ts";
import { isoDate } from "./dates.ts";
import { makeDocument } from "./document.ts";
import { checkSize, type DecodeOptions, MAX_PAGE_BYTES, MAX_TEXT_BYTES, type RawInput } from "./input.ts";
import { peopleIn } from "./people.ts";
import { joinPieces, type Piece } from "./pieces.ts";

const TEXT_PART = "word/document.xml";
const PROPERTIES_PART = "docProps/core.xml";
/** Small steps, so that a part that unpacks to gigabytes is noticed before it is there. */
const STEP = 16 * 1024;
/** Markup is many times the text. */
const LARGEST_PART = 10 * MAX_TEXT_BYTES;
/** Deleted text, field codes, and a second copy of what is in a text box. */
const UNSEEN = new Set(["w:del", "w:instrText", "mc:Fallback", "w:footnoteReference", "w:moveFrom"]);

export async function decodeDocx(input: RawInput, options: DecodeOptions): Promise<Document> {
  checkSize(input.bytes.length, options.maxBytes ?? MAX_PAGE_BYTES, "The file");
  const parts = unpack(input.bytes);
  const xml = parts.get(TEXT_PART);
  if (xml === undefined)
    throw new ApudError("broken-docx", "It is a ZIP file without a Word text in it.", "Open it in a word processor and save it again as DOCX.");
  const properties = readProperties(parts.get(PROPERTIES_PART) ?? "");
  const { bodyText, sections, credit } = joinPieces(readParagraphs(xml));
  checkSize(bodyText.length, options.maxBytes ?? MAX_TEXT_BYTES, "The text of the file");
  const title = sections[0]?.kind === "headline" ? bodyText.slice(sections[0].start, sections[0].end) : properties.get("dc:title");
  const found = {
    bodyText,
    sections,
    credit,
    title: title?.trim() || null,
    authors: peopleIn(properties.get("dc:creator") ?? ""),
    publishedAt: isoDate(properties.get("dcterms:created") ?? ""),
    language: properties.get("dc:language") ?? null,
  };
  const mimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  return makeDocument({ ...found, sourceUrl: input.sourceUrl ?? null, retrievedAt: input.retrievedAt ?? null, mimeType }, input.bytes);
}

/** The parts that are read, as text. Throws `broken-docx`, `too-large`. */
function unpack(bytes: Uint8Array): Map<string, string> {
  const parts = new Map<string, string>();
  const unzip = new Unzip((file) => {
    if (file.name !== TEXT_PART && file.name !== PROPERTIES_PART) return;
    const decoder = new TextDecoder();
    let size = 0;
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      size += chunk.length;
      checkSize(size, LARGEST_PART, "The text, unpacked,");
      parts.set(file.name, (parts.get(file.name) ?? "") + decoder.decode(chunk, { stream: !final }));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += STEP) unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (error) {
    if (error instanceof ApudError) throw error;
    throw new ApudError("broken-docx", "It is cut off or damaged.", "Download it again, or open it in a word processor and save it again.", error);
  }
  return parts;
}

function readParagraphs(xml: string): Piece[] {
  const pieces: Piece[] = [];
  let text = "";
  let kind: Piece["kind"] = "body";
  let unseen = 0;
  let inText = false;
  const end = () => {
    for (const line of text.split("\n")) if (line.trim()) pieces.push({ text: line.trim(), kind });
    text = "";
    kind = "body";
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (UNSEEN.has(name)) unseen++;
        if (name === "w:t") inText = true;
        else if (name === "w:tab") text += " ";
        else if (name === "w:br" || name === "w:cr") text += "\n";
        else if (name === "w:pStyle" && attributes["w:val"] === "Title" && pieces.length === 0) kind = "headline";
        else if (name === "w:pStyle" && attributes["w:val"] === "Caption") kind = "caption";
      },
      onclosetag(name) {
        if (UNSEEN.has(name)) unseen--;
        if (name === "w:t") inText = false;
        if (name === "w:p") end();
      },
      ontext(piece) {
        if (inText && unseen === 0) text += piece;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  end();
  return pieces;
}

function readProperties(xml: string): Map<string, string> {
  const found = new Map<string, string>();
  let open = "";
  const parser = new Parser(
    { onopentag: (name) => (open = name), onclosetag: () => (open = ""), ontext: (text) => found.set(open, (found.get(open) ?? "") + text) },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}
