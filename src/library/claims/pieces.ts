/**
 * Which statements have to be looked at together: those that a chain of likely pairs connects. Where such a chain has grown long, as round a
 * story that goes on for months, the least likely of its links are let go until the piece is small enough. What a piece is follows
 * from the pairs alone, never from their order: it is the largest single-linkage cluster of at most MOST statements.
 */

/** Statements that are grouped at a time. */
export const MOST = 400;
/** Statements whose pairs are asked for at a time. */
const AHEAD = 64;

export type Edge = { to: number; score: number };
/** Of each of these statements the pairs that may join it to others that are there. */
export type Neighbours = (statements: readonly number[]) => Promise<ReadonlyMap<number, readonly Edge[]>>;
/** ceiling: the likeness at which it would have grown too large; null where nothing was let go. */
export type Piece = { members: number[]; ceiling: number | null };

/** The piece in which `start` stands. */
export async function pieceOf(start: number, neighbours: Neighbours, most = MOST): Promise<Piece> {
  const members = new Set([start]);
  const best = new Map<number, number>();
  let whole = [start];
  let level = Number.POSITIVE_INFINITY;
  let edges = await neighbours([start]);
  for (let at = start; ; ) {
    if (!edges.has(at)) edges = await neighbours([at, ...ahead(best)]);
    for (const { to, score } of edges.get(at) ?? []) if (!members.has(to)) best.set(to, Math.max(score, best.get(to) ?? score));
    const next = greatest(best);
    if (next === null) return { members: [...members], ceiling: null };
    const score = best.get(next)!;
    if (score < level) {
      whole = [...members];
      level = score;
    }
    if (members.size === most) return { members: whole, ceiling: level };
    best.delete(next);
    members.add(next);
    at = next;
  }
}

function greatest(best: ReadonlyMap<number, number>): number | null {
  let found: number | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const [key, score] of best)
    if (score > most) {
      found = key;
      most = score;
    }
  return found;
}

const ahead = (best: ReadonlyMap<number, number>): number[] =>
  [...best]
    .sort((a, b) => b[1] - a[1])
    .slice(0, AHEAD)
    .map(([key]) => key);
