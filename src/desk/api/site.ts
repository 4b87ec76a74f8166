/** The files of the reading desk's page, from the folder that it was built into. Nothing else is ever sent as a page. */
import { createReadStream, realpathSync, statSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { MiddlewareHandler } from "hono";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};
const NOT_BUILT = "The reading desk's page is not built: run `npm run build` in Apud's folder. The API is at /api/openapi.json.\n";

/** Of the program as it is shipped, then as its source has it. */
export const PAGE_FOLDERS = ["../../web/", "../../../web/dist/"].map((path) => fileURLToPath(new URL(path, import.meta.url)));

export function site(folders: readonly string[] = PAGE_FOLDERS): MiddlewareHandler {
  return async (c) => {
    const folder = folders.find((one) => fileIn(one, "/index.html"));
    if (!folder) return c.text(c.req.path === "/" ? NOT_BUILT : "Not found\n", c.req.path === "/" ? 200 : 404);
    const file = fileIn(folder, c.req.path === "/" ? "/index.html" : c.req.path);
    if (!file) return c.text("Not found\n", 404);
    const tag = `"${file.size.toString(16)}-${Math.round(file.changed).toString(16)}"`;
    // Built files are named by their content, but for the page that names them.
    const headers = { etag: tag, "cache-control": c.req.path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache" };
    if (c.req.header("if-none-match") === tag) return c.body(null, 304, headers);
    const type = TYPES[extname(file.path)] ?? "application/octet-stream";
    const body = Readable.toWeb(createReadStream(file.path)) as ReadableStream;
    return c.body(body, 200, { ...headers, "content-type": type, "content-length": String(file.size) });
  };
}

/** null for what is not there, or stands elsewhere by way of links and dots. */
function fileIn(folder: string, path: string): { path: string; size: number; changed: number } | null {
  try {
    const root = realpathSync(folder);
    const real = realpathSync(join(root, decodeURIComponent(path)));
    const { size, mtimeMs } = statSync(real);
    return real.startsWith(root + sep) && statSync(real).isFile() ? { path: real, size, changed: mtimeMs } : null;
  } catch {
    // Not there, or no path at all: 404 says so.
    return null;
  }
}
