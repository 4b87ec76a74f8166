/** Which ids have been met, in 32 bytes each at most, so that a stream of millions stays small. */
import { createHash } from "node:crypto";

/** Answers whether the id was met before, and remembers it. Two ids are taken for one with a chance of 2⁻¹²⁸. */
export function seenIds(): (id: string) => boolean {
  let table = new Uint32Array(4 * 1024);
  let count = 0;

  const place = (into: Uint32Array, key: Uint32Array): boolean => {
    const slots = into.length / 4;
    for (let slot = key[0]! % slots; ; slot = (slot + 1) % slots) {
      const at = slot * 4;
      if (!into[at] && !into[at + 1] && !into[at + 2] && !into[at + 3]) {
        into.set(key, at);
        return false;
      }
      if (key.every((part, index) => into[at + index] === part)) return true;
    }
  };

  const grow = () => {
    const larger = new Uint32Array(table.length * 2);
    for (let at = 0; at < table.length; at += 4) {
      const key = table.subarray(at, at + 4);
      if (key.some((part) => part !== 0)) place(larger, key);
    }
    table = larger;
  };

  return (id) => {
    // As UTF-16: in UTF-8 all lone surrogates would be one character.
    const digest = createHash("sha256").update(id, "utf16le").digest();
    const key = new Uint32Array(digest.buffer.slice(digest.byteOffset, digest.byteOffset + 16));
    if (place(table, key)) return true;
    count++;
    if (count * 8 > table.length) grow();
    return false;
  };
}
