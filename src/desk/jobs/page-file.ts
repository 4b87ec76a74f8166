/** The page that `--report` asks for, written beside its place and put there when it is whole. */
import { createReadStream } from "node:fs";
import { type FileHandle, open, realpath, rename, rm, stat } from "node:fs/promises";
import { numbered } from "../../export/html/here.ts";
import { pageEnd, pageStart, type Unread } from "../../export/html/page.ts";
import type { Entry, Part } from "../../export/html/report.ts";
import { ApudError } from "../../model/errors.ts";
import { version } from "../../text/version.ts";

export type PageFile = {
  add(part: Part): Promise<void>;
  fail(unread: Unread): void;
  /** Puts it in its place, and says in a sentence what it holds. */
  end(): Promise<string>;
  /** Leaves nothing behind of what was not ended. */
  close(): Promise<void>;
};

/** Parts wait in a file, since what comes first in the page, the list of them, is known last. Throws `not-writable` here rather than after the reading. */
export async function openPageFile(path: string): Promise<PageFile> {
  const place = await placeOf(path);
  const [waiting, whole] = [`${place}.${process.pid}.parts`, `${place}.${process.pid}.tmp`];
  const parts = await open(waiting, "wx").catch(refuse);
  const entries: Entry[] = [];
  const unread: Unread[] = [];
  let reader = `Apud ${version}`;
  // A rejected write must not be lost while the next report is read.
  const tryTo = async <T>(write: () => Promise<T>) => write().catch(refuse);

  return {
    add: (part) =>
      tryTo(async () => {
        entries.push(part.entry);
        reader = part.reader;
        await parts.write(numbered(part.markup, entries.length));
      }),
    fail: (each) => unread.push(each),
    end: () =>
      tryTo(async () => {
        const page = await open(whole, "wx");
        try {
          await page.write(pageStart(entries, unread, version));
          await copy(waiting, page);
          await page.write(pageEnd(reader));
          await page.sync();
        } finally {
          await page.close();
        }
        await rename(whole, place);
        const statements = entries.reduce((sum, entry) => sum + entry.statements, 0);
        return `${path} holds ${counted(entries.length, "report")}, ${counted(statements, "statement")}`;
      }),
    close: async () => {
      await parts.close();
      await Promise.all([waiting, whole].map((each) => rm(each, { force: true })));
    },
  };
}

/** Where a link leads; a device or a pipe is not replaced by a file. */
async function placeOf(path: string): Promise<string> {
  const found = await stat(path).catch((error) => (error.code === "ENOENT" ? null : refuse(error)));
  if (found === null) return path;
  if (!found.isFile()) throw new ApudError("not-writable", `${path} is no file.`, "Name a file that --report may write.");
  return realpath(path);
}

async function copy(from: string, to: FileHandle): Promise<void> {
  for await (const chunk of createReadStream(from)) await to.write(chunk);
}

function refuse(error: NodeJS.ErrnoException): never {
  throw new ApudError("not-writable", `The page cannot be written: ${error.message}.`, "See whether its folder exists and may be written to.", error);
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
