/** Lines and paragraphs out of the pieces of text that a PDF page places. */

/** As pdf.js gives it: `transform` holds the place in its last two numbers, from the lower left, and the size of type before them. */
export type TextItem = { str: string; transform: number[]; width: number; height: number; hasEOL: boolean };
export type PageLine = { text: string; x: number; y: number; right: number; size: number };

/** Shares of the size of type. */
const SAME_LINE = 0.5;
const WORD_GAP = 0.18;
const PARAGRAPH_GAP = 1.6;
const INDENT = 0.9;
/** Lines at the edge of a page that are taken for header or footer when they come back. */
const EDGE_LINES = 2;

const ITEM = /^\s*[•▪◦‣●■]/;

/** In the order in which the page draws them, which is the order of reading in all but drawn pages. */
export function linesOfPage(items: TextItem[]): PageLine[] {
  const lines: PageLine[] = [];
  for (const { str, transform, width } of items) {
    if (str === "") continue;
    const [a = 0, b = 0, , , x = 0, y = 0] = transform;
    const size = Math.hypot(a, b) || 1;
    const line = lines.at(-1);
    if (line && Math.abs(line.y - y) < size * SAME_LINE && x >= line.right - size) {
      const gap = x - line.right > size * WORD_GAP && !/\s$/.test(line.text) && !/^\s/.test(str);
      line.text += (gap ? " " : "") + str;
      line.right = Math.max(line.right, x + width);
    } else if (str.trim()) lines.push({ text: str, x, y, right: x + width, size });
  }
  return lines.filter(({ text }) => text.trim());
}

/** Without page numbers, and without the headers and footers that come back on most pages. */
export function withoutRepeats(pages: PageLine[][]): PageLine[][] {
  const plain = (text: string) => text.replace(/\d+/g, "#").replace(/\s+/g, " ").trim().toLowerCase();
  const edges = (lines: PageLine[]) => {
    const byHeight = [...lines].sort((a, b) => b.y - a.y);
    return new Set([...byHeight.slice(0, EDGE_LINES), ...byHeight.slice(-EDGE_LINES)]);
  };
  const seen = new Map<string, number>();
  for (const lines of pages) for (const text of new Set([...edges(lines)].map((line) => plain(line.text)))) seen.set(text, (seen.get(text) ?? 0) + 1);
  const repeats = (text: string) => pages.length > 1 && seen.get(text)! > 1 && seen.get(text)! >= pages.length / 2;
  return pages.map((lines) => {
    const atEdge = edges(lines);
    return lines.filter(
      (line) => !atEdge.has(line) || !(repeats(plain(line.text)) || /^\W*(?:page |p\. ?)?#(?: (?:of|\/) #)?\W*$/.test(plain(line.text))),
    );
  });
}

/** Words that a line's end divides are joined; a paragraph goes on over the end of a page. */
export function paragraphsOf(pages: PageLine[][]): string[] {
  const paragraphs: string[] = [];
  let last: PageLine | null = null;
  for (const lines of pages) {
    const left = lines.map(({ x }) => x).sort((a, b) => a - b)[Math.floor(lines.length / 4)] ?? 0;
    const right = Math.max(0, ...lines.map((line) => line.right));
    const leading = usualLeading(lines);
    for (const [at, line] of lines.entries()) {
      const text = line.text.replace(/\s+/g, " ").trim();
      if (last && !opens(line, last, at === 0, { left, right, leading })) paragraphs.push(joined(paragraphs.pop()!, text));
      else paragraphs.push(text);
      last = line;
    }
  }
  return paragraphs;
}

type Layout = { left: number; right: number; leading: number };

function opens(line: PageLine, last: PageLine, firstOfPage: boolean, { left, right, leading }: Layout): boolean {
  if (Math.abs(line.size - last.size) > last.size * 0.15) return true;
  if (ITEM.test(line.text)) return true;
  const ended = /[.!?…:]["'”’»)\]]*\s*$/.test(last.text);
  if (firstOfPage) return ended;
  const down = last.y - line.y;
  if (down > leading * PARAGRAPH_GAP) return true;
  // A step up is the next column: there too only a finished sentence ends a paragraph.
  if (down < 0) return ended;
  const indented = line.x - Math.min(left, last.x) > line.size * INDENT && line.x - last.x > line.size * INDENT;
  return ended && (indented || last.right < right - line.size * 6);
}

function usualLeading(lines: PageLine[]): number {
  const steps = lines
    .slice(1)
    .map((line, at) => lines[at]!.y - line.y)
    .filter((step) => step > 0);
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? Number.POSITIVE_INFINITY;
}

const joined = (paragraph: string, text: string): string =>
  /\p{L}[-\u00ad\u2010]$/u.test(paragraph) && /^\p{Ll}/u.test(text) ? paragraph.slice(0, -1) + text : `${paragraph} ${text}`;
