/** Which words one text has and another has not, in their order: the longest common subsequence of their words. */

export type Piece = { kind: "same" | "added" | "gone"; text: string };

/** Beyond this many words a table of all pairs is too large; both stand there whole. */
const MOST = 400;

/** Pieces with their white space. All that is not `gone`, put together, is `now`; all that is not `added`, but for white space, is `before`. */
export function wordDiff(before: string, now: string): Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(now)];
  if (a.length > MOST || b.length > MOST) return joined([...a.map(as("gone")), ...b.map(as("added"))]);
  const lengths = lengthsOf(a.map(plain), b.map(plain));
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && plain(a[i]!) === plain(b[j]!)) {
      pieces.push({ kind: "same", text: b[j++]! });
      i++;
    } else if (j >= b.length || (i < a.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) pieces.push({ kind: "gone", text: a[i++]! });
    else pieces.push({ kind: "added", text: b[j++]! });
  }
  return joined(pieces);
}

export const differs = (before: string, now: string): boolean => wordsOf(before).map(plain).join(" ") !== wordsOf(now).map(plain).join(" ");

const wordsOf = (text: string): string[] => text.match(/\s*\S+\s*$|\s*\S+/g) ?? [];
/** Capitals and the shape of quotation marks are the paper's, not the speaker's. */
const plain = (word: string): string => word.trim().toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
const as =
  (kind: Piece["kind"]) =>
  (text: string): Piece => ({ kind, text });

function lengthsOf(a: string[], b: string[]): Uint16Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
}

function joined(pieces: Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else all.push({ ...piece });
  }
  return all;
}
