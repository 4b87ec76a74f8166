/** Why a file could not be opened, in words that say what to do. */
import type { Failure } from "./job.ts";

export function fileError(path: string, error: unknown): Failure {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return { code: "not-found", message: "There is no such file or folder.", hint: hintFor(path) };
    case "EACCES":
    case "EPERM":
      return { code: "no-permission", message: "You may not read it.", hint: "Ask its owner, or change its permissions." };
    case "ELOOP":
      return { code: "not-readable", message: "Its links lead round in a circle.", hint: "Remove one of the links." };
    default:
      return { code: "not-readable", message: `It cannot be read (${code || String(error)}).`, hint: "See whether the disk is well." };
  }
}

function hintFor(path: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) return "Of addresses, those that start with http:// or https:// can be read.";
  if (/^www\./i.test(path)) return `For a page from the web, write https://${path}`;
  return "See whether the name is spelt right.";
}
