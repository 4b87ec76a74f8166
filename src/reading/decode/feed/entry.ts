/** A feed and its entries, whichever of the four formats they came in. */

/** What an entry tells, as HTML. */
export type Entry = {
  /** As the feed gives it: unique in this feed, in the world only where it is an address. */
  guid: string | null;
  link: string | null;
  title: string | null;
  /** As they are written, each with what stands around the name. */
  authors: string[];
  published: string | null;
  content: string | null;
  summary: string | null;
  language: string | null;
  /** The feed that it was taken over from. */
  source: string | null;
};

export type Feed = {
  title: string | null;
  /** The address of the site, else of the feed, or what else names it for good. */
  home: string | null;
  authors: string[];
  language: string | null;
  entries: Entry[];
  /** It ends in the middle: the entry that was open then is left out. */
  cut: boolean;
};

export const emptyEntry = (): Entry => ({
  guid: null,
  link: null,
  title: null,
  authors: [],
  published: null,
  content: null,
  summary: null,
  language: null,
  source: null,
});

export const emptyFeed = (): Feed => ({ title: null, home: null, authors: [], language: null, entries: [], cut: false });

/** Plain text as HTML, a paragraph for each blank line. */
export function textAsHtml(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${escaped(paragraph.trim())}</p>`)
    .join("\n");
}

export const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
