/** Words of a report as a page may show them: nothing that would order them anew, and no character that is not there to the eye. */

/** Overrides, embeddings and isolates of direction, and marks that nobody sees. Marks that Hebrew, Arabic, Persian and emoji need are left. */
const HIDDEN = /[\u0080-\u009F\u202A-\u202E\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F]/g;
/** What a hidden character is shown as. */
export const BOX = "□";

/**
 * One UTF-16 unit for each of `text`, so that offsets stay what they are. Line feeds and tabs are kept; a carriage return becomes a
 * space, since a page has no other use for it; of the other control characters the picture is shown (U+2400 and on).
 */
export function visible(text: string): string {
  return text
    .replace(/\r/g, " ")
    .replace(CONTROL, (character) => (character === "\u007F" ? "\u2421" : String.fromCharCode(0x2400 + character.charCodeAt(0))))
    .replace(/[\u2028\u2029]/g, " ")
    .replace(HIDDEN, BOX)
    .replace(/\p{Cs}/gu, "\uFFFD");
}

/** The same on one line, for a name, a title or a quote in a list. */
export function line(text: string): string {
  return visible(text).replace(/\s+/g, " ").trim();
}

export function hidesSomething(text: string): boolean {
  return text.search(HIDDEN) !== -1 || text.replaceAll("\r\n", "\n").search(CONTROL) !== -1;
}

/** An address that a reader may safely follow; null for any other. */
export function webAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === "https:" || protocol === "http:" ? href : null;
}
