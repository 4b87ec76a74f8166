/** JSON lines to Documents: one object a line, an error on that line where it is none. */
import { z } from "zod";
import { type Document, Section } from "../../model/document.ts";
import { ApudError, asApudError } from "../../model/errors.ts";
import { codePointOffsets, unitOffsets } from "../../text/offsets.ts";
import { datelineOf } from "./dateline.ts";
import { makeDocument } from "./document.ts";
import { checkSize, type Decoded, type DecodeOptions, MAX_PAGE_BYTES, MAX_TEXT_BYTES } from "./input.ts";
import { pageToFound } from "./page.ts";
import { isReading, readingFromJson } from "./ready.ts";

const LINE_FEED = 0x0a;

const text = z.string().nullish();
const Given = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  bodyText: text,
  html: text,
  title: text,
  publisher: text,
  authors: z.union([z.array(z.string()), z.string()]).nullish(),
  publishedAt: text,
  retrievedAt: text,
  sourceUrl: text,
  language: text,
  credit: text,
  sections: z.array(Section).nullish(),
});
type Given = z.infer<typeof Given>;

/**
 * `{"id", "bodyText"}` or `{"id", "html"}`, with what else is known of the document: what is given wins over what the page says.
 * `bodyText` is kept to the letter, with the sections given for it. Throws `bad-document`, `empty`, `too-large`, `no-text`.
 */
export async function documentFromJson(value: unknown, options: DecodeOptions = {}): Promise<Document> {
  return (await fromJson(value, options)).document;
}

async function fromJson(value: unknown, options: DecodeOptions): Promise<{ document: Document; bytes: Uint8Array }> {
  const parsed = Given.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const place = issue.path.length > 0 ? `"${issue.path.join(".")}": ` : "";
    throw new ApudError(
      "bad-document",
      `It is no document: ${place}${issue.message}.`,
      'A document is {"id", "bodyText"} or {"id", "html"}; see docs/inputs.md.',
    );
  }
  const given = parsed.data;
  const source = given.bodyText ?? given.html;
  if (source === null || source === undefined)
    throw new ApudError("bad-document", 'It has neither "bodyText" nor "html".', "Give the report's text as bodyText, or its page as html.");
  if (source === "") throw new ApudError("empty", "Its text is empty.", "Give the report's text as bodyText, or its page as html.");
  const bytes = Buffer.from(source);
  const isPage = typeof given.bodyText !== "string";
  checkSize(bytes.length, options.maxBytes ?? (isPage ? MAX_PAGE_BYTES : MAX_TEXT_BYTES), isPage ? "The page" : "The text");
  if (isPage && given.sections?.length)
    throw new ApudError("bad-document", 'Its "sections" have no "bodyText" to count in.', "Give the text as bodyText, or the page without sections.");
  const found = isPage ? pageToFound(source, given.sourceUrl ?? null) : textFound(source, given.sections ?? []);
  return { document: await makeDocument({ ...found, ...known(given), mimeType: isPage ? "text/html" : "text/plain" }, bytes), bytes };
}

/** The agency is that of the dateline, at the head of the text or of its first body section. */
function textFound(bodyText: string, given: readonly Section[]) {
  const sections = sectionsIn(bodyText, given);
  const body = sections.find(({ kind }) => kind === "body")?.start ?? 0;
  return { bodyText, sections, credit: datelineOf(bodyText.slice(body).trimStart())?.credit ?? null };
}

/** Code points, as in a reading, to UTF-16 units; in the order of the text. Throws `bad-document`. */
function sectionsIn(bodyText: string, given: readonly Section[]): Section[] {
  const length = codePointOffsets(bodyText).end(bodyText.length);
  const sections = given.map((section, index) => ({ ...section, index })).sort((a, b) => a.start - b.start || a.end - b.end);
  let taken = 0;
  for (const { index, start, end } of sections) {
    const fault =
      end < start ? "it ends before it starts" : end > length ? `the text ends at ${length}` : start < taken ? "it overlaps another" : null;
    const hint = "Sections are parts of bodyText, counted in code points, without overlap; see docs/inputs.md.";
    if (fault) throw new ApudError("bad-document", `It is no document: "sections.${index}": ${fault}.`, hint);
    taken = end;
  }
  const units = unitOffsets(bodyText);
  return sections.map(({ kind, start, end }) => ({ kind, start: units.start(start), end: units.end(end) }));
}

/** Only what is there, so that it does not hide what was found. */
function known({ id, authors, title, publisher, publishedAt, retrievedAt, sourceUrl, language, credit }: Given) {
  const named = {
    id: id?.toString(),
    authors: typeof authors === "string" ? [authors] : authors,
    title,
    publisher,
    publishedAt,
    retrievedAt,
    sourceUrl,
    language,
    credit,
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== null && value !== undefined));
}

/** One line of JSON lines. Never throws. */
export const decodeLine = (bytes: Uint8Array, options: DecodeOptions = {}): Promise<Decoded> => decodeValue(() => parseJson(bytes), options);

/** Every line that is not blank, and what came of it. */
export async function* decodeJsonLines(bytes: Uint8Array, options: DecodeOptions = {}): AsyncGenerator<Decoded> {
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found < 0 ? bytes.length : found;
    const piece = bytes.subarray(start, end);
    start = end + 1;
    if (!isBlank(piece)) yield { ...(await decodeValue(() => parseJson(piece), options)), line };
  }
}

/** A file of JSON: one document, or a list of them. Throws `bad-json`, `bad-encoding`. */
export async function* decodeJson(bytes: Uint8Array, options: DecodeOptions = {}): AsyncGenerator<Decoded> {
  const value = parseJson(bytes);
  for (const item of Array.isArray(value) ? value : [value]) yield decodeValue(() => item, options);
}

async function decodeValue(read: () => unknown, options: DecodeOptions): Promise<Decoded> {
  let id: string | null = null;
  try {
    const value = read();
    id = idOf(value);
    if (!options.readings || !isReading(value)) return await fromJson(value, options);
    const reading = readingFromJson(value);
    return { document: reading.document, bytes: null, reading };
  } catch (thrown) {
    return { error: asApudError(thrown), ...(id === null ? {} : { id }) };
  }
}

function idOf(value: unknown): string | null {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
  return typeof id === "string" || typeof id === "number" ? String(id) : null;
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);

function parseJson(bytes: Uint8Array): unknown {
  let source: string;
  try {
    source = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ApudError("bad-encoding", "It is not UTF-8.", "JSON is UTF-8 by its standard: convert the file, for instance with iconv.", error);
  }
  try {
    return JSON.parse(source);
  } catch (error) {
    throw new ApudError("bad-json", `It is not JSON: ${(error as Error).message}`, "Check that each line is one whole JSON object.", error);
  }
}
