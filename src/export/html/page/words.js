// Words of a report by their offsets: the text content of `.text` is what every offset counts in.

/** @typedef {[number, number]} Place UTF-16 units, end not included */
/** @typedef {{ nodes: Text[], starts: number[], whole: string }} Words */

/** @param {Element} container @returns {Words} */
function wordsOf(container) {
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const nodes = [];
  /** @type {number[]} */
  const starts = [];
  let length = 0;
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    nodes.push(node);
    starts.push(length);
    length += node.data.length;
  }
  return { nodes, starts, whole: container.textContent ?? "" };
}

/** @param {Words} words @param {Place} place */
function rangeOf({ nodes, starts }, [start, end]) {
  const range = document.createRange();
  const first = nodeAt(starts, start);
  const last = nodeAt(starts, Math.max(end - 1, start));
  range.setStart(/** @type {Text} */ (nodes[first]), start - /** @type {number} */ (starts[first]));
  range.setEnd(/** @type {Text} */ (nodes[last]), end - /** @type {number} */ (starts[last]));
  return range;
}

/** The last of `starts` that is not after `offset`. @param {number[]} starts @param {number} offset */
function nodeAt(starts, offset) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (/** @type {number} */ (starts[middle]) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Colours words of the report; an older browser shows the marks of the statement alone.
 * @param {string} name @param {Words} words @param {Place[]} places
 */
function paint(name, words, places) {
  if (!("highlights" in CSS)) return;
  CSS.highlights.delete(name);
  const ranges = places.filter(([start, end]) => end > start && end <= words.whole.length).map((place) => rangeOf(words, place));
  if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
}

/** Scrolls to words that are out of sight, and leaves the page alone where they are in it. @param {Words} words @param {Place} place */
function reveal(words, place) {
  const range = rangeOf(words, place);
  const { top, bottom } = range.getBoundingClientRect();
  const sheet = document.querySelector(".report.open .detail");
  const covered = sheet && getComputedStyle(sheet).position === "fixed" ? sheet.getBoundingClientRect().top : innerHeight;
  if (top >= 60 && bottom <= covered - 20) return;
  scrollBy({ top: top - covered * 0.35, behavior: "auto" });
}
