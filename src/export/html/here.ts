/** Ids of one report's part of a page: a report does not know which one it will be there. */

/** Stands before each id; no text holds it, since the page shows control characters as pictures. */
export const HERE = "\u0001";

/** The first report has the plain ids, `s12`; the next ones `r2-s12`. */
export function numbered(markup: string, report: number): string {
  return markup.replaceAll(HERE, report === 1 ? "" : `r${report}-`);
}
