/** The report itself, to the letter: its sections and paragraphs, and in them the words of each statement. */
import type { Document } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { escaped, type Html, html, markupOf, safe } from "./escape.ts";
import { nested } from "./nest.ts";
import { visible } from "./visible.ts";

/** Words to be marked: `style` as a class, and the number of the statement, null for what is none. */
export type Mark = Span & { style: string; number: number | null };

/** What a section is called beside its text; the headline and running text need no name. */
const NAMES: Partial<Record<Block["kind"], string>> = { byline: "Byline", caption: "Caption", credit: "Credit", other: "Introduction" };

/**
 * The text content of what is returned is `visible(bodyText)`, unit for unit: the page's script finds words in it by their offsets.
 * The first headline is an `h2` with the id `titleId`.
 */
export function textHtml(document: Document, statements: readonly Mark[], titleId: Html): Html {
  const text = visible(document.bodyText);
  const tags = blockTags(document, titleId);
  const datelines = document.sections.filter(({ kind }) => kind === "dateline").map((section) => ({ ...section, style: "dateline", number: null }));
  const out: string[] = [];
  for (const step of nested<Mark>([...datelines, ...statements], { start: 0, end: text.length }, [...tags.keys()])) {
    if ("broken" in step) out.push(markupOf(tags.get(step.broken)!));
    else if ("open" in step) out.push(markupOf(startOf(step.open, step.isFirst)));
    else if ("close" in step) out.push("</span>");
    else out.push(escaped(text.slice(step.from, step.to)));
  }
  const last = tags.get(text.length);
  return safe(out.join("") + (last ? markupOf(last) : ""));
}

/** The number is printed where the statement begins, and not where it goes on. */
function startOf({ style, number }: Mark, isFirst: boolean): Html {
  return number === null ? html`<span class="${style}">` : html`<span class="s ${style}${isFirst ? " first" : null}" data-s="${number}">`;
}

/** What is written where a block begins and where it ends. */
function blockTags(document: Document, titleId: Html): Map<number, Html> {
  const blocks = blocksOf(document);
  const title = blocks.find(({ kind }) => kind === "headline");
  const tags = new Map<number, Html>();
  for (const [index, block] of blocks.entries()) {
    const { start, end, kind, section } = block;
    const name = NAMES[kind];
    const isFirst = name !== undefined && blocks[index - 1]?.section !== section;
    const isLast = name !== undefined && blocks[index + 1]?.section !== section;
    const group = isFirst ? html`<div class="section ${kind}" role="group" aria-label="${name}">` : null;
    if (block === title) tags.set(start, html`<h2 class="headline" id="${titleId}" dir="auto">`).set(end, html`</h2>`);
    else {
      tags.set(start, html`${group}<p${kind === "headline" ? html` class="headline"` : null} dir="auto">`);
      tags.set(end, html`</p>${isLast ? html`</div>` : null}`);
    }
  }
  return tags;
}
