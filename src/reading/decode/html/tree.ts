/** HTML as a plain tree, built in one pass: nothing in it recurses, and no script runs. */
import { Parser } from "htmlparser2";

export type PageElement = {
  tag: string;
  attributes: Record<string, string>;
  parent: PageElement | null;
  children: (PageElement | string)[];
  /** Place among the page's elements, in the order of their start tags. */
  order: number;
  /** Order of the last element below it. */
  last: number;
  /** Characters of text below it that look like prose: long runs outside links. */
  prose: number;
};

export type Page = { root: PageElement; elements: PageElement[]; jsonLd: string[]; title: string };

/** Browsers stop nesting at 512 as well; what is deeper stands flat at that depth. */
const MAX_DEPTH = 512;
/** Beyond that a script still has to be closed, or its code would be text. */
const RAW_DEPTH = 8;
/** Shorter runs of text are menus and labels more often than prose. */
const PROSE_RUN = 40;

const VOID = new Set("area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr".split(" "));
/** Their content is never text of the page. */
const RAW = new Set("script style noscript template svg math iframe object canvas noembed noframes".split(" "));

/**
 * Below the limit every element is taken for one that holds nothing, which is the library's own way to nest no further: its stack is
 * searched and moved at every tag. How deep that is, is settled where a tag begins, since the library asks twice for each.
 */
class ShallowParser extends Parser {
  depth = 0;
  private limit = false;
  private rawLimit = false;
  override onopentagname(start: number, end: number): void {
    this.settle();
    super.onopentagname(start, end);
  }
  override onclosetag(start: number, end: number): void {
    this.settle();
    super.onclosetag(start, end);
  }
  protected override isVoidElement(tag: string): boolean {
    return VOID.has(tag) || (RAW.has(tag) ? this.rawLimit : this.limit);
  }
  private settle(): void {
    this.limit = this.depth >= MAX_DEPTH;
    this.rawLimit = this.depth >= MAX_DEPTH + RAW_DEPTH;
  }
}

export function parseTree(html: string): Page {
  const root = element("#root", {}, null, 0);
  const page: Page = { root, elements: [root], jsonLd: [], title: "" };
  let open = root;
  let raw = 0;
  let links = 0;
  let script: string | null = null;

  const parser = new ShallowParser({
    onopentag(tag, attributes) {
      if (RAW.has(tag)) raw++;
      if (tag === "script" && /ld\+json/i.test(attributes.type ?? "")) script = "";
      if (tag === "a") links++;
      const child = element(tag, attributes, open, page.elements.length);
      page.elements.push(child);
      open.children.push(child);
      open = child;
      parser.depth++;
    },
    onclosetag(tag) {
      if (RAW.has(tag)) raw--;
      if (tag === "script" && script !== null) {
        page.jsonLd.push(script);
        script = null;
      }
      if (tag === "a") links--;
      open.last = page.elements.length - 1;
      if (open.parent) {
        open.parent.prose += open.prose;
        open = open.parent;
      }
      parser.depth--;
    },
    ontext(text) {
      if (script !== null) script += text;
      if (raw > 0) return;
      if (open.tag === "title" && open.parent?.tag !== "svg") {
        if (open.order < 200 || page.title === "") page.title += text;
        return;
      }
      const last = open.children.length - 1;
      if (typeof open.children[last] === "string") open.children[last] += text;
      else open.children.push(text);
      if (links === 0 && text.length >= PROSE_RUN) open.prose += text.trim().length;
    },
  });
  parser.end(html);
  root.last = page.elements.length - 1;
  return page;
}

function element(tag: string, attributes: Record<string, string>, parent: PageElement | null, order: number): PageElement {
  return { tag, attributes, parent, children: [], order, last: order, prose: 0 };
}

/** Text that pages write as HTML where none is expected: "&#8216;The Medium&#8217;" in a title. */
export function plainText(html: string): string {
  if (!/[&<]/.test(html)) return html.replace(/\s+/g, " ").trim();
  let text = "";
  const parser = new Parser({ ontext: (piece) => (text += piece) });
  parser.end(html);
  return text.replace(/\s+/g, " ").trim();
}
