/** A feed to Documents: each entry that holds a text is one, taken apart as a page is. */
import type { Document } from "../../../model/document.ts";
import { ApudError, asApudError } from "../../../model/errors.ts";
import { agencyNamed } from "../../../text/agency.ts";
import { decodeText, wellFormed } from "../../../text/encoding.ts";
import { isoDate } from "../dates.ts";
import { type Found, makeDocument } from "../document.ts";
import { checkSize, type Decoded, type DecodeOptions, MAX_PAGE_BYTES, type RawInput } from "../input.ts";
import { pageToFound } from "../page.ts";
import { peopleIn } from "../people.ts";
import { type Entry, escaped, type Feed } from "./entry.ts";
import { readJsonFeed } from "./json.ts";
import { broken, readXmlFeed } from "./xml.ts";

/** Any other format's bytes to its one document. */
export type DecodeOne = (input: RawInput, options: DecodeOptions) => Promise<Document>;

/** Throws `broken-feed`, `empty`, `too-large`; what is wrong with an entry is an error in its place. */
export async function* decodeFeed(input: RawInput, options: DecodeOptions, charset: string | null, decodeOne: DecodeOne): AsyncGenerator<Decoded> {
  checkSize(input.bytes.length, options.maxBytes ?? MAX_PAGE_BYTES, "The feed");
  const text = wellFormed(decodeText(input.bytes, charset).text);
  const feed = /^\s*\{/.test(text) ? readJsonFeed(text) : readXmlFeed(text);
  for (const entry of feed.entries) yield await fromEntry(entry, feed, input, options, decodeOne);
  if (feed.cut) throw broken("The feed is cut off; what is whole of it has been read.");
  if (feed.entries.length === 0) throw new ApudError("empty", "The feed has no entries.", "Try again later, or give the addresses of its reports.");
}

async function fromEntry(entry: Entry, feed: Feed, input: RawInput, options: DecodeOptions, decodeOne: DecodeOne): Promise<Decoded> {
  const sourceUrl = addressOf(entry.link, [input.sourceUrl, feed.home]);
  const id = idOf(entry, feed);
  try {
    if (entry.content === null && options.fetchLinked && sourceUrl !== null) {
      const page = await options.fetchLinked(sourceUrl);
      const { id: _made, ...found } = await decodeOne(page, options);
      return { document: await makeDocument({ ...found, ...known(entry, feed, found), ...id }, page.bytes), bytes: page.bytes };
    }
    const told = entry.content ?? entry.summary;
    if (told === null)
      throw new ApudError(
        "no-text",
        "The entry holds no text.",
        sourceUrl === null ? "It leads to no page either." : "With --fetch its page is read.",
      );
    const page = `<html><head><title>${escaped(entry.title ?? "")}</title></head><body><article>${
      entry.title === null ? "" : `<h1>${escaped(entry.title)}</h1>\n`
    }${told}</article></body></html>`;
    const bytes = Buffer.from(page);
    const found = pageToFound(page, sourceUrl);
    const origin = { sourceUrl, retrievedAt: input.retrievedAt ?? null, mimeType: "text/html" };
    return { document: await makeDocument({ ...found, ...known(entry, feed, found), ...origin, ...id }, bytes), bytes };
  } catch (thrown) {
    const { code, message, hint, cause } = asApudError(thrown);
    const name = entry.title ?? id.id ?? sourceUrl;
    return { error: new ApudError(code, name ? `“${name.slice(0, 100)}”: ${message}` : message, hint, cause), ...id };
  }
}

/** What the feed says of an entry, where it says anything. */
function known(entry: Entry, feed: Feed, found: Found): Partial<Found> {
  const publisher = entry.source ?? feed.title ?? found.publisher ?? null;
  const names = entry.authors.length > 0 ? entry.authors : feed.authors;
  const authors = [...new Set(names.map(bareName).flatMap(peopleIn))].filter((name) => name !== publisher);
  return {
    title: entry.title ?? found.title ?? null,
    publisher,
    authors: authors.length > 0 ? authors : (found.authors ?? []),
    credit: found.credit ?? entry.authors.map((name) => agencyNamed(bareName(name))).find((agency) => agency) ?? null,
    publishedAt: isoDate(entry.published ?? "") ?? found.publishedAt ?? null,
    language: entry.language ?? feed.language ?? found.language ?? null,
  };
}

/** RSS wants `ana@example.org (Ana Roe)`. */
const bareName = (author: string): string => /^[^\s@]+@[^\s@()]+\s*\(([^()]+)\)$/.exec(author)?.[1] ?? author;

const LONGEST_ID = 2000;

/** A guid that is no address is unique in its feed alone. Without one the id is made from the content. */
function idOf({ guid }: Entry, { home, title }: Feed): { id?: string } {
  if (guid === null || guid.length > LONGEST_ID) return {};
  const place = home ?? title;
  return { id: /^[a-z][a-z0-9+.-]*:/i.test(guid) || place === null ? guid : `${place}#${guid}` };
}

/** The first base with which it becomes an address of the web. */
function addressOf(link: string | null, bases: (string | null | undefined)[]): string | null {
  if (link === null) return null;
  for (const base of [undefined, ...bases]) {
    const url = URL.canParse(link, base ?? undefined) ? new URL(link, base ?? undefined) : null;
    if (url?.protocol === "http:" || url?.protocol === "https:") return url.href === `${link}/` ? link : url.href;
  }
  return null;
}
