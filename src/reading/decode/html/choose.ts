/** Which element holds the article: paragraphs vote for the elements around them, as in Readability. */
import type { Block } from "./blocks.ts";
import { ownRole } from "./roles.ts";
import type { PageElement } from "./tree.ts";

/** Shares found on real pages by trial: less text is a teaser's, more links are a list's. */
const MORE_TEXT = 0.2;
const FEW_LINKS = 0.3;
const PARAGRAPH = /^(?:p|li|ul|ol|h[1-6]|blockquote|pre|dd|dt|dl|td|tr|tbody|table|br)$/;

export function weight(block: Block): number {
  if ((block.role !== null && block.role !== "body" && block.role !== "quote") || block.linked > 0.5 || block.text.length < 25) return 0;
  return Math.min(block.text.length, 1000) * (1 - block.linked);
}

export function chooseContainer(blocks: Block[], root: PageElement): PageElement {
  const votes = new Map<PageElement, number>();
  for (const block of blocks) {
    let share = weight(block);
    if (share === 0) continue;
    let element: PageElement | null = block.element;
    while (element && PARAGRAPH.test(element.tag)) element = element.parent;
    for (; element && share > 1; element = element.parent, share /= 2) votes.set(element, (votes.get(element) ?? 0) + share);
  }
  let best = root;
  let most = 0;
  for (const [element, votesFor] of votes) {
    const bonus = ownRole(element) === "body" ? 1.5 : element.tag === "article" || element.tag === "main" ? 1.2 : 1;
    if (votesFor * bonus > most) [best, most] = [element, votesFor * bonus];
  }
  return climb(best, blocks);
}

/** An article in several boxes: the box around them, as long as it adds paragraphs and not lists of links. */
function climb(best: PageElement, blocks: Block[]): PageElement {
  let chosen = best;
  let held = sums(best, blocks);
  for (let e = best.parent; e && e.tag !== "body" && e.tag !== "#root"; e = e.parent) {
    const more = sums(e, blocks);
    const prose = more.prose - held.prose;
    if (prose > held.prose * MORE_TEXT && more.links - held.links < prose * FEW_LINKS) [chosen, held] = [e, more];
  }
  return chosen;
}

function sums(e: PageElement, blocks: Block[]): { prose: number; links: number } {
  let prose = 0;
  let links = 0;
  for (const b of blocks) {
    if (!within(b.element, e) || b.role === "drop") continue;
    prose += weight(b);
    links += b.text.length * b.linked;
  }
  return { prose, links };
}

export const within = (e: PageElement, outer: PageElement): boolean => e.order >= outer.order && e.order <= outer.last;
