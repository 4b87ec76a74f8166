/** A stream of bytes as its lines, none of which is held in memory beyond the limit. */

/** A line without its line feed; `null` where it is longer than the limit. */
export type Line = Uint8Array | null;

const LINE_FEED = 0x0a;

/** Splits at `\n` alone: other line breaks may stand inside a JSON string. A last line without one counts. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let held: Uint8Array[] = [];
  let size = 0;
  const take = (piece: Uint8Array) => {
    size += piece.length;
    if (size > limit) held = [];
    else if (piece.length > 0) held.push(piece);
  };
  const line = (): Line => {
    // A copy of its own: a view would send the whole chunk to the worker.
    const whole = size > limit ? null : new Uint8Array(Buffer.concat(held));
    held = [];
    size = 0;
    return whole;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      take(chunk.subarray(start, end));
      yield line();
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (size > 0) yield line();
}
