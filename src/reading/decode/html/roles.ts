/** What an element's tag and names say about the text in it. The names are data: lexicon/page/elements.json. */
import { lexicon } from "../../../text/lexicon.ts";
import type { PageElement } from "./tree.ts";

/** `body` marks a container that publishing systems use for the article's own text; `quote` a post of somebody else's, shown in it. */
export type Role = "drop" | "dropSmall" | "quote" | "caption" | "credit" | "byline" | "headline" | "standfirst" | "body";

const NAMES = lexicon<Record<Role | "dropExact", string[]>>("page/elements");
const TAGS = lexicon<{ inline: string[]; drop: string[] }>("page/tags");
const INLINE = new Set(TAGS.inline);
const DROPPED = new Set(TAGS.drop);
/** The first that matches wins: a photo credit inside a promotion is promotion. */
const ORDER: Role[] = ["quote", "drop", "credit", "caption", "dropSmall", "headline", "standfirst", "byline", "body"];
const PATTERNS = ORDER.map((role) => ({ role, pattern: new RegExp(`(?:^|-)(?:${NAMES[role].join("|").replaceAll("*", "[a-z0-9]+")})(?:-|$)`) }));
const EXACT = new Set(NAMES.dropExact);
const NEGATED = /^(?:has|with|without|no|is|not|js)-/;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;

export const isInline = (element: PageElement): boolean => INLINE.has(element.tag) || element.tag.includes("-");

/** The role that the element itself claims; a null says nothing, and its parent's holds. */
export function ownRole({ tag, attributes }: PageElement): Role | null {
  if (DROPPED.has(tag) || "hidden" in attributes || HIDDEN.test(attributes.style ?? "")) return "drop";
  if (attributes.role === "navigation" || attributes.role === "complementary" || attributes.role === "search") return "drop";
  if (tag === "figure" || tag === "figcaption") return "caption";
  if (tag === "h1") return "headline";
  if (tag === "time") return "byline";
  if (tag === "body" || tag === "html" || tag === "#root") return null;
  const property = attributes.itemprop;
  if (property === "articleBody" || property === "reviewBody") return "body";
  if (property === "headline") return "headline";
  if (property === "author" || property === "datePublished" || property === "dateModified" || attributes.rel === "author") return "byline";
  return namedRole(attributes);
}

/** The share of the page's prose from which on an element is a wrapper, whatever its name says. */
export function wrapperShare(role: Role): number {
  return role === "drop" ? 0.6 : role === "body" ? 2 : 0.25;
}

function namedRole(attributes: Record<string, string>): Role | null {
  const names = `${attributes.class ?? ""} ${attributes.id ?? ""}`.split(/\s+/).filter(Boolean).map(words);
  if (names.some((name) => EXACT.has(name))) return "drop";
  let found: Role | null = null;
  for (const { role, pattern } of PATTERNS) {
    if (found && role !== "body") continue;
    if (names.some((name) => !NEGATED.test(name) && pattern.test(name))) found = role;
  }
  return found;
}

/** `articleBody`, `article_body` and `ArticleBody` are one name. Long names are code, not words. */
function words(name: string): string {
  if (name.length > 80) return "";
  return name
    .replace(/(?:--|__)(?:no|has|with|without)-.*$/, "")
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
}
