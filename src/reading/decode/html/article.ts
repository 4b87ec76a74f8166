/** A page's article: its headline, byline, text, captions and credits in page order, and what the page says of itself. */
import { agencyIn } from "../../../text/agency.ts";
import { isoDate } from "../dates.ts";
import { opensByline, peopleIn } from "../people.ts";
import { joinPieces, type Piece } from "../pieces.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { chooseContainer, weight, within } from "./choose.ts";
import { headlineAt } from "./headline.ts";
import { endsArticle, kindOf, type Place } from "./kinds.ts";
import { metadataOf, type PageMetadata } from "./metadata.ts";
import { parseTree, plainText } from "./tree.ts";

/** What belongs to the article between its headline and its text, even outside the box of the text. */
const HEAD_ROLES = new Set<Block["role"]>(["byline", "standfirst", "caption", "credit"]);

/** Characters; less is a summary. */
const LEAST_TOLD = 500;

export type Article = Omit<PageMetadata, "articleBody"> & ReturnType<typeof joinPieces>;

/** `url` tells links to the same site from links that lead away. */
export function readPage(html: string, url: string | null): Article {
  const page = parseTree(html);
  const { articleBody, ...metadata } = metadataOf(page);
  const blocks = blocksOf(page);
  const container = chooseContainer(blocks, page.root);
  const inside = (block: Block) => within(block.element, container) && block.role !== "drop";
  const total = blocks.reduce((sum, block) => sum + (inside(block) ? weight(block) : 0), 0);
  const headline = headlineAt(blocks, [metadata.title, page.title], inside, total);
  const selected = select(blocks, headline, inside, total, hostOf(url ?? metadata.url));
  const pieces = told(selected, articleBody) ?? selected;
  if (!pieces.some(({ kind }) => kind === "body")) pieces.push(...unmarked(blocks));
  const joined = joinPieces(pieces);
  const bylines = pieces.filter(({ kind }) => kind === "byline");
  return {
    ...metadata,
    ...joined,
    title: titleOf(metadata.title, blocks[headline]?.text ?? null),
    authors: metadata.authors.length > 0 ? metadata.authors : [...new Set(bylines.flatMap(({ text }) => (opensByline(text) ? peopleIn(text) : [])))],
    publishedAt: metadata.publishedAt ?? bylines.map(({ text }) => isoDate(text)).find((date) => date) ?? null,
    credit: joined.credit ?? metadata.credit ?? bylines.map(({ text }) => agencyIn(text)).find((credit) => credit) ?? creditLine(pieces),
  };
}

/** From the headline on where there is one, to the first heading that ends the article. */
function select(blocks: Block[], headline: number, inside: (block: Block) => boolean, total: number, host: string): Piece[] {
  const pieces: Piece[] = [];
  const place: Place = { passed: 0, total, host, skipping: false };
  for (let at = Math.max(headline, 0); at < blocks.length; at++) {
    const block = blocks[at]!;
    if (at === headline) {
      pieces.push({ text: block.text, kind: "headline" });
      continue;
    }
    if (!inside(block) && (place.passed > 0 || headline < 0 || !HEAD_ROLES.has(block.role))) continue;
    if (endsArticle(block, place)) break;
    const kind = kindOf(block, place);
    place.passed += weight(block);
    if (kind !== null && !repeats(kind, block.text, pieces)) pieces.push({ text: block.text, kind });
  }
  return pieces;
}

/** A title that goes on after the headline goes on with the site's name. */
function titleOf(title: string | null, headline: string | null): string | null {
  return headline !== null && (title === null || (title.startsWith(headline) && /^\s+\W\s/.test(title.slice(headline.length)))) ? headline : title;
}

/** Pages that scripts put together hold their text in JSON-LD alone; null where the page shows about as much as it tells. */
function told(pieces: Piece[], articleBody: string | null): Piece[] | null {
  const shown = pieces.reduce((sum, { kind, text }) => sum + (kind === "body" ? text.length : 0), 0);
  const lines = (articleBody ?? "")
    .split(/\s*\n\s*/)
    .map(plainText)
    .filter(Boolean);
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  if (length < LEAST_TOLD || length < shown * 2) return null;
  return [...pieces.filter(({ kind }) => kind !== "body"), ...lines.map((text): Piece => ({ text, kind: "body" }))];
}

/** A page on which nothing looks like an article is taken for what it says: all of it, without its menus where it has anything else. */
function unmarked(blocks: Block[]): Piece[] {
  const shown = blocks.filter(({ role }) => role === null || role === "body" || role === "quote");
  return (shown.length > 0 ? shown : blocks).map(({ text }) => ({ text, kind: "body" }));
}

/** Pages say some things twice, for wide and for narrow screens; running text that comes back is meant. */
function repeats(kind: Piece["kind"], text: string, pieces: Piece[]): boolean {
  if (kind === "body") return false;
  return kind === "other" ? pieces.some((piece) => piece.text === text) : pieces.at(-1)?.text === text;
}

const hostOf = (url: string | null): string => /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(url ?? "")?.[1]?.toLowerCase() ?? "";

/** An agency in the credit of the text; one beside a caption is the picture's. */
function creditLine(pieces: Piece[]): string | null {
  const credits = pieces.filter(
    ({ kind, text }, at) => kind === "credit" && pieces[at - 1]?.kind !== "caption" && !/photo|image|getty|©/i.test(text),
  );
  return credits.map(({ text }) => agencyIn(text)).find((credit) => credit) ?? null;
}
