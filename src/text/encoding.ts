/** Bytes to text: which encoding, and what is done where the bytes do not keep to it. */
import { detect } from "chardet";
import iconv from "iconv-lite";

export type Decoded = {
  text: string;
  /** Lower-case label, e.g. `utf-8`, `windows-1251`. */
  encoding: string;
};

/** As browsers do: what calls itself Latin-1 is read as Windows-1252. */
const ALIASES: Record<string, string> = {
  "iso-8859-1": "windows-1252",
  latin1: "windows-1252",
  ascii: "windows-1252",
  "us-ascii": "windows-1252",
  utf8: "utf-8",
  gb2312: "gb18030",
  gbk: "gb18030",
};
const SAMPLE = 64 * 1024;
/** Share of characters that may be damaged in a text that is still read as UTF-8. */
const DAMAGED = 0.002;
const META = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,30})/i;

/**
 * A byte order mark decides; then `charset` (of HTTP or MIME), then a page's own declaration, then whether the bytes are UTF-8, then a
 * guess from letter statistics. A declaration that the bytes contradict is set aside. Never throws; no byte is lost in silence:
 * what has no meaning in the encoding becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array, charset: string | null = null): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked) return { text: decodeAs(bytes.subarray(marked.length), marked.encoding), encoding: marked.encoding };
  const utf8 = asUtf8(bytes);
  const declared = known(charset) ?? known(declaration(bytes));
  if (utf8 !== null && !declared?.startsWith("utf-16") && !(declared === "iso-2022-jp" && bytes.includes(0x1b)))
    return { text: utf8, encoding: "utf-8" };
  const encoding = declared !== null && declared !== "utf-8" ? declared : guess(bytes);
  return { text: decodeAs(bytes, encoding), encoding };
}

/** Half a surrogate pair stands for no character: U+FFFD takes its place, so that the text can be stored and sent. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}

function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: "utf-8", length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", length: 2 };
  return null;
}

/** null where more of it is damaged than a cut or a slip explains. */
function asUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const allowed = 1 + text.length * DAMAGED;
  let damaged = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0 && damaged <= allowed; at = text.indexOf("\ufffd", at + 1)) damaged++;
  return damaged <= allowed && !(damaged > 0 && text.length < 200 && damaged * 20 > text.length) ? text : null;
}

function declaration(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1");
  const found = META.exec(head);
  return found?.[1] ?? found?.[2] ?? null;
}

function known(label: string | null): string | null {
  if (!label) return null;
  const plain = label
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, "");
  const name = ALIASES[plain] ?? plain;
  return name === "utf-8" || iconv.encodingExists(name) || name === "iso-2022-jp" ? name : null;
}

const guess = (bytes: Uint8Array): string => known(detect(bytes.subarray(0, SAMPLE))) ?? "windows-1252";

/** Node's own decoder reads Windows-1252 wrongly in some releases; iconv-lite lacks ISO-2022-JP. */
function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (encoding === "iso-2022-jp" || encoding === "utf-8") return new TextDecoder(encoding).decode(bytes);
  return wellFormed(iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding, { stripBOM: true }));
}
