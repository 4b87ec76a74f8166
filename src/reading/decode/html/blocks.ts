/** A page as a list of blocks: runs of text between two breaks of a line, in page order. */
import { isInline, ownRole, type Role, wrapperShare } from "./roles.ts";
import type { Page, PageElement } from "./tree.ts";

export type Block = {
  text: string;
  /** The nearest element that is not inline. */
  element: PageElement;
  /** Of the nearest element that claims one; null for plain running text. */
  role: Role | null;
  /** Share of its characters that stand in links. */
  linked: number;
  /** Share that is bold, or in a heading. */
  bold: number;
  /** Where its last link leads; empty without one. */
  href: string;
};

type Context = { element: PageElement; block: PageElement; role: Role | null; href: string | null; bold: boolean };
type Draft = { text: string; linked: number; bold: number; href: string; context: Context | null };

/** Inside a paragraph a name or a date is part of a sentence, whatever its class says. */
const SENTENCE = /^(?:p|li|dd|td|blockquote)$/;
const OUTSIDE = new Set<Role>(["drop", "dropSmall", "caption", "credit", "quote"]);
const BOLD = /^(?:b|strong|h[1-6]|th)$/;

export function blocksOf(page: Page): Block[] {
  const blocks: Block[] = [];
  let draft: Draft = { text: "", linked: 0, bold: 0, href: "", context: null };
  const flush = () => {
    const text = tidy(draft.text);
    if (text && draft.context) {
      const { block, role } = draft.context;
      blocks.push({ text, element: block, role, linked: share(draft.linked, text), bold: share(draft.bold, text), href: draft.href });
    }
    draft = { text: "", linked: 0, bold: 0, href: "", context: null };
  };

  const stack: { context: Context; next: number }[] = [];
  const start: Context = { element: page.root, block: page.root, role: null, href: null, bold: false };
  stack.push({ context: start, next: 0 });
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const { context } = top;
    const child = context.element.children[top.next++];
    if (child === undefined) {
      stack.pop();
      if (breaks(context, stack.at(-1)?.context)) flush();
    } else if (typeof child === "string") {
      draft.context ??= child.trim() ? context : null;
      draft.text += child;
      const length = context.href !== null || context.bold ? tidy(child).length : 0;
      if (context.href !== null) {
        draft.linked += length;
        draft.href = context.href;
      }
      if (context.bold) draft.bold += length;
    } else {
      const inner = enter(child, context, page.root.prose);
      if (breaks(inner, context)) flush();
      stack.push({ context: inner, next: 0 });
    }
  }
  flush();
  return blocks;
}

function enter(element: PageElement, outer: Context, prose: number): Context {
  const inline = isInline(element);
  let role = ownRole(element);
  if (role !== null && element.prose > prose * wrapperShare(role)) role = null;
  if (inline && SENTENCE.test(outer.block.tag) && role !== null && !OUTSIDE.has(role)) role = null;
  return {
    element,
    block: inline ? outer.block : element,
    role: nested(outer.role, role === "dropSmall" ? "drop" : role),
    href: element.tag === "a" ? (element.attributes.href ?? "") : outer.href,
    bold: outer.bold || BOLD.test(element.tag),
  };
}

/** What an outer element rules out, only a quoted post brings back; a name inside a caption is still caption. */
function nested(outer: Role | null, own: Role | null): Role | null {
  if (own === null) return outer;
  if (outer === "drop" && own !== "quote") return outer;
  if (outer === "credit" || outer === "quote") return own === "drop" ? own : outer;
  return own;
}

const share = (part: number, text: string): number => Math.min(1, part / text.length);

/** A line breaks at the edge of a block, and where an inline element has a role of its own, as a credit after its caption. */
const breaks = (inner: Context, outer: Context | undefined): boolean => inner.block !== outer?.block || inner.role !== outer.role;

/** Soft hyphens and zero-width marks show nothing on a page, and would split words. */
function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
