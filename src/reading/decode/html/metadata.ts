/** What a page says of itself: JSON-LD first, then OpenGraph and meta elements. */
import { agencyIn, agencyNamed } from "../../../text/agency.ts";
import { isoDate } from "../dates.ts";
import { peopleIn } from "../people.ts";
import { articleNode, nameOf, namesOf } from "./jsonld.ts";
import { type Page, plainText } from "./tree.ts";

export type PageMetadata = {
  title: string | null;
  publisher: string | null;
  authors: string[];
  publishedAt: string | null;
  credit: string | null;
  url: string | null;
  language: string | null;
  /** The text as JSON-LD has it: often without its paragraphs, or cut short. */
  articleBody: string | null;
};

/** Names of meta elements, best first. */
const TITLES = ["og:title", "twitter:title", "dc.title", "headline"];
const SITES = ["og:site_name", "application-name", "dc.publisher", "publisher", "al:ios:app_name"];
const DATES = [
  "article:published_time",
  "datepublished",
  "date",
  "dc.date",
  "dc.date.issued",
  "dcterms.created",
  "sailthru.date",
  "parsely-pub-date",
  "pubdate",
  "publish-date",
  "publication_date",
  "og:article:published_time",
];
const AUTHORS = ["author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "og:article:author"];

export function metadataOf(page: Page): PageMetadata {
  const node = articleNode(page.jsonLd) ?? {};
  const meta = metaElements(page);
  const first = (names: string[]) => names.map((name) => meta.get(name)).find((value) => value) ?? null;
  const sites = [nameOf(node.publisher), ...SITES.map((name) => meta.get(name))].flatMap((name) => siteName(name) ?? []);
  const publisher = sites.find((name) => agencyNamed(name) === null) ?? sites[0] ?? null;
  const names = [...namesOf(node.author), ...namesOf(node.creator)];
  const bylines = names.length > 0 ? names : AUTHORS.flatMap((name) => meta.get(name) ?? []).slice(0, 1);
  const credits = [
    ...bylines,
    ...sites.slice(0, 1),
    nameOf(node.sourceOrganization),
    nameOf(node.creditText),
    meta.get("dc.source"),
    meta.get("syndication-source"),
  ];
  return {
    title: bareTitle(nameOf(node.headline) ?? first(TITLES) ?? (plainText(page.title) || null), publisher),
    publisher,
    authors: [...new Set(bylines.flatMap(peopleIn))].filter((name) => publisher === null || !words(publisher).includes(words(name))),
    publishedAt:
      isoDate(nameOf(node.datePublished) ?? "") ?? DATES.map((name) => isoDate(meta.get(name) ?? "")).find((date) => date) ?? timeElement(page),
    credit:
      credits.map((credit) => (credit ? (agencyNamed(credit) ?? (/[,/]/.test(credit) ? agencyIn(credit) : null)) : null)).find((c) => c) ?? null,
    url: canonical(page) ?? meta.get("og:url") ?? null,
    language: nameOf(node.inLanguage) ?? page.elements.find(({ tag }) => tag === "html")?.attributes.lang ?? meta.get("og:locale") ?? null,
    articleBody: typeof node.articleBody === "string" ? node.articleBody : null,
  };
}

/** Name, in lower case, to content; the first of a name holds. */
function metaElements(page: Page): Map<string, string> {
  const found = new Map<string, string>();
  for (const { tag, attributes } of page.elements) {
    if (tag !== "meta") continue;
    const name = (attributes.property ?? attributes.name ?? attributes.itemprop ?? "").toLowerCase();
    const content = attributes.content?.trim();
    if (name && content && !found.has(name)) found.set(name, plainText(content));
  }
  return found;
}

function canonical(page: Page): string | null {
  const link = page.elements.find(({ tag, attributes }) => tag === "link" && attributes.rel === "canonical");
  return link?.attributes.href && /^https?:/i.test(link.attributes.href) ? link.attributes.href : null;
}

function timeElement(page: Page): string | null {
  const marked = page.elements.find(({ attributes }) => attributes.itemprop === "datePublished" || "pubdate" in attributes);
  const time = marked ?? page.elements.find(({ tag, attributes }) => tag === "time" && attributes.datetime);
  return isoDate(time?.attributes.content ?? time?.attributes.datetime ?? "");
}

const words = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** Not an address, and not the name of the program that made the page. */
function siteName(name: string | null | undefined): string | null {
  const plain = name?.replace(/^@|^https?:\/\/(?:www\.)?|\/$/g, "").trim();
  return plain && !/^(?:blogger|wordpress|drupal|joomla!?)$/i.test(plain) ? plain : null;
}

/** Without the site's name behind it: "Storm hits coast - The Kalvar Post". */
export function bareTitle(title: string | null, publisher: string | null): string | null {
  if (title === null) return null;
  const parts = title.split(/\s+(?:[|–—»·:]|-{1,2})\s+/);
  const last = parts.at(-1)!;
  const site = publisher === null ? "" : words(publisher);
  const isSite = site !== "" && (words(last).includes(site) || site.includes(words(last)));
  if (parts.length > 1 && (isSite || (title.includes(" | ") && last.length < 30)))
    return title.slice(0, title.lastIndexOf(last)).replace(/\s+(?:[|–—»·:]|-{1,2})\s+$/, "");
  return title;
}
