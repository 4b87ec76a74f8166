/** The files of a folder and of the folders in it, in the order of their names; hidden ones are left out. */
import { type Dirent, realpathSync, type Stats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileError } from "./file-error.ts";
import { isCompanionFolder } from "./formats.ts";
import type { Failure } from "./job.ts";

export type Entry = { path: string; size: number } | { path: string; failure: Failure } | { path: string; skipped: true };

export async function* walk(folder: string, seen = new Set<string>()): AsyncGenerator<Entry> {
  let entries: Dirent[];
  try {
    seen.add(realpathSync(folder));
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, failure: fileError(folder, error) };
    return;
  }
  const names = new Set(entries.map((entry) => entry.name));
  const visible = entries.filter(({ name }) => !name.startsWith(".") && !isCompanionFolder(name, names));
  // By code unit, not by locale: the same folder gives the same order everywhere.
  for (const entry of visible.sort((a, b) => (a.name < b.name ? -1 : 1))) yield* visit(join(folder, entry.name), seen);
}

async function* visit(path: string, seen: Set<string>): AsyncGenerator<Entry> {
  let found: Stats;
  let real: string;
  try {
    found = await stat(path);
    real = realpathSync(path);
  } catch (error) {
    yield { path, failure: fileError(path, error) };
    return;
  }
  if (found.isFile()) yield { path, size: found.size };
  else if (!found.isDirectory()) yield { path, skipped: true };
  else if (!seen.has(real)) yield* walk(path, seen);
  else if (holds(real, path)) {
    const hint = "Remove the link, or name the folders one by one.";
    yield { path, failure: { code: "not-readable", message: `It is a link to ${real}, a folder that holds it.`, hint } };
  }
}

/** Whether `path`, followed to where it really stands, is inside `folder`. */
function holds(folder: string, path: string): boolean {
  const parent = realpathSync(join(path, ".."));
  return parent === folder || parent.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
