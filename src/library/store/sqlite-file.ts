/** What a file is before SQLite touches it: a library, none, or something that is to be left alone. https://www.sqlite.org/fileformat2.html */
import { closeSync, existsSync, fstatSync, openSync, readSync } from "node:fs";
import { ApudError } from "../../model/errors.ts";
import { checkVersion } from "./migrate.ts";

/** "Apud", in SQLite's field for what kind of file it is. */
export const APPLICATION_ID = 0x41_70_75_64;

const MAGIC = "SQLite format 3\0";
const HEADER_BYTES = 100;
const PAGE_SIZE = 16;
const CHANGE_COUNTER = 24;
const PAGE_COUNT = 28;
const USER_VERSION = 60;
const APPLICATION = 68;
const VALID_FOR = 92;

/** Whether there is a library at `path`; false for none, or an empty file. Throws `not-a-library`, `library-damaged`, `library-newer`, `no-permission`. */
export function libraryAt(path: string): boolean {
  if (!existsSync(path)) return false;
  const { header, size, directory } = headerOf(path);
  if (directory) throw new ApudError("not-a-library", "It is a folder.", "Name a file inside it, such as apud.db.");
  if (size === 0) return false;
  if (size < HEADER_BYTES || header.toString("latin1", 0, MAGIC.length) !== MAGIC || header.readUInt32BE(APPLICATION) !== APPLICATION_ID) {
    throw new ApudError("not-a-library", "The file is no library of Apud.", "Name another file; this one is left as it is.");
  }
  // In write-ahead mode a page size of 1 stands for 65536.
  const pageSize = header.readUInt16BE(PAGE_SIZE) === 1 ? 65_536 : header.readUInt16BE(PAGE_SIZE);
  const counted = header.readUInt32BE(CHANGE_COUNTER) === header.readUInt32BE(VALID_FOR);
  if (counted && size < header.readUInt32BE(PAGE_COUNT) * pageSize) {
    throw new ApudError("library-damaged", "The library's file is cut off.", "Put back a copy that `apud backup` made; this one is left as it is.");
  }
  checkVersion(header.readUInt32BE(USER_VERSION));
  return true;
}

function headerOf(path: string): { header: Buffer; size: number; directory: boolean } {
  const header = Buffer.alloc(HEADER_BYTES);
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    const denied = error instanceof Error && "code" in error && error.code === "EACCES";
    const hint = denied ? "Ask its owner, or change its permissions." : "See whether the disk is well.";
    throw new ApudError(denied ? "no-permission" : "not-readable", "The library cannot be read.", hint, error);
  }
  try {
    const stats = fstatSync(file);
    if (!stats.isDirectory()) readSync(file, header, 0, HEADER_BYTES, 0);
    return { header, size: stats.size, directory: stats.isDirectory() };
  } finally {
    closeSync(file);
  }
}
