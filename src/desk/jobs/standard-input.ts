/** Standard input: one report of any format, a document a line, or a WARC. */

export type Input =
  | { kind: "empty" }
  | { kind: "too-large" }
  | { kind: "report"; bytes: Uint8Array }
  | { kind: "lines"; chunks: AsyncIterable<Uint8Array> }
  | { kind: "warc"; chunks: AsyncIterable<Uint8Array> };

/** Looks at the beginning only, so that a stream without end can be read as it comes. */
export async function standardInput(stream: AsyncIterable<Uint8Array>, lines: boolean, limit: number): Promise<Input> {
  const source = stream[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done) return { kind: "empty" };
  if (lines || looksLikeLines(first.value)) return { kind: "lines", chunks: startingWith(first.value, source) };
  if (looksLikeWarc(first.value)) return { kind: "warc", chunks: startingWith(first.value, source) };
  const held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of startingWith(first.value, source)) {
    size += chunk.length;
    if (size > limit) return { kind: "too-large" };
    held.push(chunk);
  }
  return { kind: "report", bytes: new Uint8Array(Buffer.concat(held)) };
}

/** A first line that is an object by itself; JSON written over many lines is one document. */
function looksLikeLines(chunk: Uint8Array): boolean {
  const end = chunk.indexOf(0x0a);
  const line = new TextDecoder().decode(end === -1 ? chunk : chunk.subarray(0, end)).trim();
  return line.startsWith("{") && (end === -1 || line.endsWith("}")) && !/"https?:\\?\/\\?\/jsonfeed\.org/.test(line.slice(0, 4096));
}

/** Of what is packed with gzip, WARC is all that is read. */
function looksLikeWarc(chunk: Uint8Array): boolean {
  return (chunk[0] === 0x1f && chunk[1] === 0x8b) || Buffer.from(chunk.subarray(0, 5)).toString("latin1") === "WARC/";
}

async function* startingWith(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
