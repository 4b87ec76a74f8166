import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { folder } from "../support/apud.ts";
import { served } from "../support/desk.ts";
import { REPORTS } from "../support/reports.ts";

const FILES = { "index.html": "<!doctype html><title>Desk</title>", "assets/desk-1a2b.js": "export {};", "assets/desk.css": "p{}", "data.bin": "x" };
let desk: Awaited<ReturnType<typeof served>>;
beforeAll(async () => {
  const outside = folder({ "secret.txt": "secret", "page/index.html": "<title>other</title>" });
  const page = folder(FILES);
  symlinkSync(join(outside, "secret.txt"), join(page, "secret.txt"));
  desk = await served(REPORTS, { pageFolders: [join(outside, "not-there"), page] });
});
afterAll(() => desk.close());

test("the page and its files, each with its type", async () => {
  const types: [string, string][] = [];
  for (const path of ["/", "/index.html", "/assets/desk-1a2b.js", "/assets/desk.css", "/data.bin"]) {
    const { status, headers } = await desk.ask(path);
    expect(status).toBe(200);
    types.push([path, headers["content-type"]!]);
  }
  expect(types.map(([, type]) => type)).toEqual([
    "text/html; charset=utf-8",
    "text/html; charset=utf-8",
    "text/javascript; charset=utf-8",
    "text/css; charset=utf-8",
    "application/octet-stream",
  ]);
  expect((await desk.ask("/")).text).toBe(FILES["index.html"]);
});

test("what has not changed is not sent again; files that are named by their content are kept", async () => {
  const { headers } = await desk.ask("/");
  expect(headers["cache-control"]).toBe("no-cache");
  expect((await desk.ask("/", { headers: { "if-none-match": headers.etag! } })).status).toBe(304);
  expect((await desk.ask("/assets/desk-1a2b.js")).headers["cache-control"]).toContain("immutable");
});

test.each([
  "/nothing",
  "/assets",
  "/assets/",
  "/secret.txt",
  "/../secret.txt",
  "/..%2fsecret.txt",
  "/%2e%2e/%2e%2e/etc/passwd",
  "/assets/..%5c..%5csecret.txt",
  "//etc/passwd",
  "/%00",
  "/%ff",
  "/claims/x",
])("%s: 404", async (path) => {
  const { status, headers, text } = await desk.ask(path);
  expect([status, text]).toEqual([404, "Not found\n"]);
  expect(headers["content-type"]).toMatch(/^text\/plain/);
});

test("a page that was not built says how", async () => {
  const bare = await served("", { pageFolders: [] });
  const { status, headers, text } = await bare.ask("/");
  expect([status, headers["content-type"]!.split(";")[0]]).toEqual([200, "text/plain"]);
  expect(text).toContain("npm run build");
  await bare.close();
});

test("nothing of a report is ever sent as a page", async () => {
  for (const path of ["/api/documents/norden-1", "/api/claims", "/api/search?q=script", "/api/documents/%3Cscript%3E", "/api/%3Cscript%3E"]) {
    const { headers } = await desk.ask(path, { headers: { accept: "text/html" } });
    expect(headers["content-type"]).toMatch(/^application\/(problem\+)?json/);
  }
});
