/** Which format bytes are in: what they begin with first, then the name and the type they came with. */
import { ApudError } from "../../model/errors.ts";
import type { RawInput } from "./input.ts";

export type Format = "html" | "text" | "pdf" | "docx" | "email" | "json" | "jsonl" | "feed";

const HEAD = 4096;
const EXTENSIONS: Record<string, Format> = {
  html: "html",
  htm: "html",
  xhtml: "html",
  txt: "text",
  text: "text",
  md: "text",
  markdown: "text",
  pdf: "pdf",
  docx: "docx",
  eml: "email",
  mht: "email",
  mhtml: "email",
  json: "json",
  jsonl: "jsonl",
  ndjson: "jsonl",
  rss: "feed",
  atom: "feed",
  rdf: "feed",
  xml: "feed",
};
const TYPES: Record<string, Format> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/plain": "text",
  "text/markdown": "text",
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "message/rfc822": "email",
  "multipart/related": "email",
  "application/json": "json",
  "application/jsonl": "jsonl",
  "application/x-ndjson": "jsonl",
};
/** Beginnings of files that are no report, as Latin-1. */
const OTHERS: [string, string][] = [
  ["\x1f\x8b", "a gzip file; unpack it first"],
  ["\x89PNG", "a picture (PNG)"],
  ["\xff\xd8\xff", "a picture (JPEG)"],
  ["GIF8", "a picture (GIF)"],
  ["RIFF", "a picture or a recording"],
  ["\x7fELF", "a program"],
  ["MZ", "a program"],
  ["SQLite format 3", "a database"],
  ["Rar!", "a RAR file; unpack it first"],
  ["7z\xbc\xaf", "a 7z file; unpack it first"],
];
const MAIL =
  /^(?:From .*\r?\n)?(?:(?:from|to|subject|date|mime-version|received|return-path|message-id|delivered-to|content-type|reply-to|cc|x-[\w-]+|dkim-signature|arc-[\w-]+|list-[\w-]+|snapshot-content-location)\s*:.*\r?\n(?:[ \t].*\r?\n)*){2}/i;
/** After what may stand before the root of an XML file, a DOCTYPE with its own declarations too. */
const XML_FEED =
  /^\s*(?:(?:<\?[^>]*\?>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE[^[>]*(?:\[(?:(?!\]\s*>)[\s\S])*\]\s*)?>)\s*)*<(?:[\w-]+:)?(?:rss|feed|RDF)[\s>]/i;
const JSON_FEED = /^\s*\{[\s\S]*?"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\\?\//;
const PAGE = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body|article|meta|title|main|div|p|h1)\b/i;

/** Throws `empty`, `binary`, `unknown-format`, `encrypted`. */
export function formatOf({ bytes, name, mimeType }: RawInput): Format {
  if (bytes.length === 0) throw new ApudError("empty", "It is empty.", "Save or download the report again.");
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString("latin1");
  const known = byMagic(head);
  if (known) return known;
  const start = unmark(head);
  if (XML_FEED.test(start) || JSON_FEED.test(start)) return "feed";
  if (PAGE.test(start)) return "html";
  if (MAIL.test(start)) return "email";
  if (/^\s*\{\\rtf/.test(start)) throw unknown("an RTF file; save it as DOCX");
  if (/^WARC\/\d/.test(start)) throw unknown("a WARC file; give it a name that ends in .warc");
  const named = EXTENSIONS[/\.([a-z0-9]+)(?:[?#].*)?$/i.exec(name ?? "")?.[1]?.toLowerCase() ?? ""];
  const typed = TYPES[mimeType?.split(";")[0]?.trim().toLowerCase() ?? ""];
  const told = named ?? typed;
  if (told === "pdf") throw new ApudError("broken-pdf", "It is no PDF: it does not begin as one.", "Open it in a viewer and save it again.");
  if (told === "docx")
    throw new ApudError("broken-docx", "It is no DOCX: it does not begin as one.", "Open it in a word processor and save it again.");
  if (isBinary(start))
    throw new ApudError(
      "binary",
      "It is not text, and no format that Apud knows.",
      "Give the report as HTML, text, PDF, DOCX, e-mail, a feed or JSON lines.",
    );
  if (told === "json" || (told === undefined && /^\s*(?:\{\s*"|\[\s*\{\s*")/.test(start))) return jsonKind(bytes);
  if (told === "feed") throw unknown("no feed, though its name says so");
  if (told && told !== "text") return told;
  return /<(?:html|body|p|div)\b[^>]*>/i.test(start) && told === undefined ? "html" : "text";
}

/** Lines where the first is an object by itself and others follow, whatever the file is called. */
function jsonKind(bytes: Uint8Array): Format {
  const end = bytes.indexOf(0x0a);
  if (end < 0) return "json";
  const last = Buffer.from(bytes.buffer, bytes.byteOffset + Math.max(0, end - 2), Math.min(end, 2))
    .toString("latin1")
    .trim();
  return last.endsWith("}") ? "jsonl" : "json";
}

function byMagic(head: string): Format | null {
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (head.startsWith("PK\x03\x04")) return "docx";
  if (head.startsWith("PK\x05\x06")) throw unknown("an empty ZIP file");
  if (head.startsWith("\xd0\xcf\x11\xe0")) throw unknown("an old Word file, or an encrypted one; save it as DOCX without a password");
  for (const [start, what] of OTHERS)
    if (head.startsWith(start))
      throw new ApudError("binary", `It is ${what.split(";")[0]}, no report.`, what.includes(";") ? "Unpack it first." : "Give the report's text.");
  return null;
}

const unknown = (what: string): ApudError =>
  new ApudError(
    "unknown-format",
    `It is ${what.split(";")[0]}.`,
    `Apud reads HTML, text, PDF, DOCX, e-mail, feeds, WARC and JSON lines${what.includes(";") ? `:${what.split(";")[1]}` : ""}.`,
  );

/** Without a byte order mark; UTF-16 shortened to its low bytes, which is enough to see what it begins with. */
function unmark(head: string): string {
  if (head.startsWith("\xef\xbb\xbf")) return head.slice(3);
  return head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff") ? head.slice(2).replaceAll("\0", "") : head;
}

/** No text holds a NUL, nor many control characters (ISO-2022's escapes are some). */
function isBinary(head: string): boolean {
  if (head.includes("\0")) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return (head.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0) > head.length * 0.02;
}
