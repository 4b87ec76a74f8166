/** The head of a record or of an HTTP message: a first line, and fields that may go on in the next line. */

/** Names in lower case; the last of a name holds. The first line stands under the empty name. */
export function headersOf(bytes: Uint8Array): Map<string, string> {
  const [first = "", ...lines] = new TextDecoder()
    .decode(bytes)
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/);
  const headers = new Map([["", first]]);
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}
