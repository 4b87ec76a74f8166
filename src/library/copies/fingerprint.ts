/**
 * Few numbers that stand for a text, so that two texts with a passage in common share some of them: winnowing
 * (Schleimer, Wilkerson, Aiken 2003). A passage of `SHINGLE + WINDOW - 1` words always shares one.
 */

/** Words in a row that are compared: shorter runs come about by chance, as names and set phrases do. */
export const SHINGLE = 8;
const WINDOW = 12;

/** One number for each run of SHINGLE words. */
export function shinglesOf(hashes: Uint32Array): Uint32Array {
  const shingles = new Uint32Array(Math.max(hashes.length - SHINGLE + 1, 0));
  for (let at = 0; at < shingles.length; at++) {
    let hash = 0x9e3779b9;
    for (let word = at; word < at + SHINGLE; word++) hash = Math.imul(mixed(hash ^ hashes[word]!), 0x85ebca6b);
    shingles[at] = mixed(hash);
  }
  return shingles;
}

/** The least number of every WINDOW shingles, each once, as signed integers, which databases have. */
export function fingerprintOf(hashes: Uint32Array): number[] {
  const shingles = shinglesOf(hashes);
  const chosen = new Set<number>();
  for (let from = 0; from === 0 ? shingles.length > 0 : from + WINDOW <= shingles.length; from++) {
    let least = shingles[from]!;
    for (let at = from + 1; at < Math.min(from + WINDOW, shingles.length); at++) if (shingles[at]! < least) least = shingles[at]!;
    chosen.add(least | 0);
  }
  return [...chosen].sort((a, b) => a - b);
}

/** Spreads every bit over all others (MurmurHash3's finalizer). */
function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
