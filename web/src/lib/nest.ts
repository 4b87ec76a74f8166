/** Stretches of a text that may overlap, as a tree: where one crosses the end of another it is divided. */
import type { Span } from "../api/types.ts";

export type Node<T> = { from: number; to: number; mark: null } | { mark: T; isFirst: boolean; inner: Node<T>[] };

/** More than this in one place cannot be told apart by the eye. */
const DEEPEST = 5;

/** marks: in any order; what lies outside `start` to `end` is cut off. */
export function nest<T extends Span>(marks: readonly T[], { start, end }: Span): Node<T>[] {
  const within = marks.filter((mark) => mark.end > mark.start && mark.start < end && mark.end > start);
  return build(
    within.sort((a, b) => a.start - b.start || b.end - a.end),
    start,
    end,
    0,
  );
}

function build<T extends Span>(marks: readonly T[], start: number, end: number, depth: number): Node<T>[] {
  const nodes: Node<T>[] = [];
  let at = start;
  let left = marks;
  for (;;) {
    const [mark, ...others] = left;
    if (!mark || depth === DEEPEST) break;
    const from = Math.max(mark.start, at);
    const to = Math.min(mark.end, end);
    if (from > at) nodes.push({ from: at, to: from, mark: null });
    const inside = others.filter((other) => other.start < to);
    nodes.push({ mark, isFirst: from === mark.start, inner: build(inside, from, to, depth + 1) });
    at = to;
    left = others.filter((other) => other.end > to && other.start < end);
  }
  if (at < end) nodes.push({ from: at, to: end, mark: null });
  return nodes;
}
