/** RSS 0.9x to 2.0, RSS 1.0 (RDF) and Atom. No entity but XML's own five is ever resolved, and nothing is fetched: a DOCTYPE is passed over. */
import { Parser } from "htmlparser2";
import { ApudError } from "../../../model/errors.ts";
import { plainText } from "../html/tree.ts";
import { type Entry, emptyEntry, emptyFeed, escaped, type Feed, textAsHtml } from "./entry.ts";

/** The parser searches its stack at every tag. Text that is marked up as XHTML stays far below. */
const MAX_DEPTH = 500;

const ROOTS = new Set(["rss", "feed", "rdf"]);
const ENTRIES = new Set(["item", "entry"]);
/** Prefix by which a field is known here, by its namespace; a feed may use any prefix. Elements of other namespaces keep theirs. */
const NAMESPACES: Record<string, string> = {
  "http://www.w3.org/2005/Atom": "",
  "http://purl.org/atom/ns#": "",
  "http://purl.org/rss/1.0/": "",
  "http://my.netscape.com/rdf/simple/0.9/": "",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "",
  "http://purl.org/rss/1.0/modules/content/": "content:",
  "http://purl.org/dc/elements/1.1/": "dc:",
  "http://purl.org/dc/terms/": "dcterms:",
};
const PREFIXES: [string, string][] = [
  ["content", "content:"],
  ["dc", "dc:"],
  ["dcterms", "dcterms:"],
  ["rdf", ""],
  ["atom", ""],
];

type Attributes = Record<string, string>;
/** A field of an entry or of the feed while it is open; `from` is where its own markup starts, should it have any. */
type Field = { name: string; attributes: Attributes; depth: number; from: number; text: string; marked: boolean };

/** Throws `broken-feed` where it is nested without end. */
export function readXmlFeed(xml: string): Feed {
  const feed = emptyFeed();
  const names = new Map(PREFIXES);
  const open: string[] = [];
  let entry: Entry | null = null;
  let entryDepth = 0;
  let field: Field | null = null;
  let over = false;

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (open.length >= MAX_DEPTH) throw broken("It is nested too deep.");
        if (field && !holdsFields(field.name)) {
          open.push(tag);
          field.marked = true;
          return;
        }
        declare(names, attributes);
        const name = nameOf(tag, names);
        open.push(name);
        if (ENTRIES.has(name) && entry === null) {
          entry = { ...emptyEntry(), guid: attributes["rdf:about"] ?? null, language: attributes["xml:lang"] ?? null };
          entryDepth = open.length;
          field = null;
        } else if (ROOTS.has(name) && open.length === 1) feed.language = attributes["xml:lang"] ?? null;
        else field = { name, attributes, depth: open.length, from: parser.endIndex + 1, text: "", marked: false };
      },
      ontext(text) {
        if (field) field.text += text;
      },
      onclosetag() {
        const name = open.pop();
        const depth = open.length + 1;
        if (over) {
          feed.cut = true;
          return;
        }
        if (field && field.depth === depth) {
          const value = { ...field, inner: field.marked ? xml.slice(field.from, parser.startIndex) : null };
          const path = fieldPath(open, entry ? entryDepth : null, value.name);
          if (path !== null && entry) fillEntry(entry, path, value);
          else if (path !== null) fillFeed(feed, path, value);
          field = null;
        } else if (entry && depth === entryDepth && name !== undefined && ENTRIES.has(name)) {
          feed.entries.push(entry);
          entry = null;
        }
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  // What the end of the input has to close was cut off.
  over = true;
  parser.end();
  return feed;
}

export const broken = (what: string): ApudError =>
  new ApudError("broken-feed", what, "Download it again, or give the addresses of its reports one by one.");

/** What stands in them is of interest, not they themselves. */
const holdsFields = (name: string): boolean => name === "author" || name === "source" || name === "channel";

/** `author/name` and the like; null for what belongs neither to an entry nor to the feed. */
function fieldPath(above: string[], entryDepth: number | null, name: string): string | null {
  const base = entryDepth ?? above.findLastIndex((each) => each === "channel" || each === "feed") + 1;
  const between = above.slice(base);
  return base === 0 || between.length > 1 ? null : [...between, name].join("/");
}

function declare(names: Map<string, string>, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    const prefix = name === "xmlns" ? "" : name.startsWith("xmlns:") ? name.slice(6) : null;
    if (prefix) names.set(prefix, NAMESPACES[value] ?? `${prefix}:`);
  }
}

/** In lower case: some write `pubdate`. */
function nameOf(tag: string, names: Map<string, string>): string {
  const colon = tag.indexOf(":");
  if (colon < 0) return tag.toLowerCase();
  const prefix = tag.slice(0, colon);
  return ((names.get(prefix) ?? `${prefix}:`) + tag.slice(colon + 1)).toLowerCase();
}

type Value = Field & { inner: string | null };

function fillEntry(entry: Entry, path: string, value: Value): void {
  const text = value.text.trim();
  switch (path) {
    case "guid":
      entry.guid = text || null;
      if (entry.link === null && value.attributes.isPermaLink !== "false" && /^https?:/i.test(text)) entry.link = text;
      break;
    case "id":
      entry.guid = text || null;
      break;
    case "link":
      if (value.attributes.href === undefined) entry.link = linkOf(value) ?? entry.link;
      else entry.link ??= linkOf(value);
      break;
    case "title":
      entry.title = titleOf(value) ?? entry.title;
      break;
    case "author":
    case "dc:creator":
    case "author/name":
      if (text && !value.marked) entry.authors.push(text);
      break;
    case "pubdate":
    case "published":
    case "issued":
    case "dcterms:created":
      entry.published = text || entry.published;
      break;
    case "dc:date":
    case "updated":
    case "modified":
      entry.published ??= text || null;
      break;
    case "content:encoded":
    case "content":
      entry.content = htmlOf(value) ?? entry.content;
      break;
    case "description":
    case "summary":
      entry.summary = htmlOf(value) ?? entry.summary;
      break;
    case "dc:language":
      entry.language = text || entry.language;
      break;
    case "source":
    case "source/title":
      entry.source = plainText(text) || entry.source;
  }
}

function fillFeed(feed: Feed, path: string, value: Value): void {
  const text = value.text.trim();
  if (path === "title") feed.title ??= titleOf(value);
  else if (path === "link") feed.home = linkOf(value) ?? feed.home;
  else if (path === "id") feed.home ??= text || null;
  else if (path === "author/name" && text) feed.authors.push(text);
  else if (path === "language" || path === "dc:language") feed.language = text || feed.language;
}

/** RSS writes the address as text, Atom as an attribute. */
function linkOf({ attributes, text }: Value): string | null {
  if (attributes.href === undefined) return text.trim() || null;
  return (attributes.rel ?? "alternate") === "alternate" ? attributes.href.trim() : null;
}

/** Only Atom says whether it is text or HTML, and only where it says anything; elsewhere it is HTML that was escaped, or has none in it. */
function titleOf(value: Value): string | null {
  return plainText(value.attributes.type === "text" ? escaped(value.text) : (value.inner ?? value.text)) || null;
}

/** null for what is no text: a picture, or something that stands elsewhere. */
function htmlOf({ name, attributes, text, inner }: Value): string | null {
  const type = attributes.type?.toLowerCase() ?? null;
  if (inner !== null) return type === null || /^(?:html|xhtml|text\/html|application\/xhtml\+xml)$/.test(type) ? withoutPrefixes(inner) : null;
  if (!/\S/.test(text)) return null;
  if (type === "text" || type === "text/plain") return textAsHtml(text);
  if (type !== null && !/^(?:html|xhtml|text\/html)$/.test(type)) return null;
  const saysNothing = type === null && (name === "content" || name === "summary");
  return saysNothing && !/<\/?(?:p|div|br|a|b|i|em|strong|ul|span|img)\b/i.test(text) ? textAsHtml(text) : text;
}

const withoutPrefixes = (markup: string): string =>
  markup.replace(/(<\/?)[a-z][\w-]*:(?=[a-z])/gi, "$1").replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, held: string) => held);
