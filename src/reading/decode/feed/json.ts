/** JSON Feed, versions 1 and 1.1. */
import { z } from "zod";
import { ApudError } from "../../../model/errors.ts";
import { type Entry, emptyFeed, type Feed, textAsHtml } from "./entry.ts";
import { broken } from "./xml.ts";

/** What is of another type than it should be is taken for absent: one slip is no reason to lose the rest. */
const text = z.string().nullish().catch(null);
const Author = z.object({ name: text }).nullish().catch(null);
const Authors = z.array(Author).nullish().catch(null);
const Item = z.object({
  id: z
    .union([z.string(), z.number().transform(String)])
    .nullish()
    .catch(null),
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  date_published: text,
  language: text,
  author: Author,
  authors: Authors,
});
const JsonFeed = z.object({
  title: text,
  home_page_url: text,
  feed_url: text,
  language: text,
  author: Author,
  authors: Authors,
  items: z.array(z.unknown()),
});

/** Throws `broken-feed`. */
export function readJsonFeed(source: string): Feed {
  let value: unknown;
  try {
    value = JSON.parse(source.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new ApudError("broken-feed", `The feed is not JSON: ${(error as Error).message}`, "Download it again.", error);
  }
  const feed = JsonFeed.safeParse(value);
  if (!feed.success) throw broken("The feed has no list of items.");
  const { title, home_page_url, feed_url, language, items } = feed.data;
  const entries = items.flatMap((item) => {
    const found = Item.safeParse(item);
    return found.success ? [entryOf(found.data)] : [];
  });
  return {
    ...emptyFeed(),
    title: title ?? null,
    home: home_page_url ?? feed_url ?? null,
    authors: authorsOf(feed.data),
    language: language ?? null,
    entries,
  };
}

function entryOf(item: z.infer<typeof Item>): Entry {
  const content = item.content_html?.trim() ? item.content_html : item.content_text?.trim() ? textAsHtml(item.content_text) : null;
  return {
    guid: item.id || null,
    link: item.url || item.external_url || null,
    title: item.title?.trim() || null,
    authors: authorsOf(item),
    published: item.date_published ?? null,
    content,
    summary: item.summary?.trim() ? textAsHtml(item.summary) : null,
    language: item.language ?? null,
    source: null,
  };
}

type Signed = { author?: z.infer<typeof Author>; authors?: z.infer<typeof Authors> };

const authorsOf = ({ author, authors }: Signed): string[] => [...(authors ?? []), author].flatMap((each) => each?.name?.trim() || []);
