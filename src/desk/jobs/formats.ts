/** Which files of a folder are taken for reports by their names. A file that is named by itself is always tried. */
import { extname } from "node:path";

const REPORTS = new Set("html htm xhtml shtml mht mhtml txt text md markdown pdf docx eml json jsonl ndjson rss atom rdf xml warc".split(" "));

/** A file without an extension is tried too: pages are often saved so. */
export function isReportName(path: string): boolean {
  const extension = extname(path).slice(1).toLowerCase();
  return extension === "" || REPORTS.has(extension) || isWarcName(path);
}

export function isLinesName(path: string): boolean {
  return /\.(jsonl|ndjson)$/i.test(path);
}

export function isWarcName(path: string): boolean {
  return /\.warc(\.gz)?$/i.test(path);
}

/** A browser saves `Report.html` with its pictures and scripts in `Report_files`. */
export function isCompanionFolder(name: string, siblings: Set<string>): boolean {
  const page = /^(.+)_files$/.exec(name)?.[1];
  return page !== undefined && [".html", ".htm"].some((extension) => siblings.has(page + extension));
}
