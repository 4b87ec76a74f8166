/** Feeds and web archives: many documents each, from files, addresses and standard input. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { apud, folder, lines } from "../support/apud.ts";

const READ = ["read", "--no-statements", "--jsonl"];
const texts = (stdout: string): string[] =>
  lines(stdout)
    .map((line) => JSON.parse(line))
    .map((item) => item.document?.bodyText ?? item.error.code);

const entry = (name: string, text: string) =>
  `<item><guid isPermaLink="false">${name}</guid><title>${name}</title><link>/${name}</link><description>${text}</description></item>`;
const feed = (...entries: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Kalvar Post</title><link>https://kalvar.example/</link>${entries.join("")}</channel></rss>`;
const jsonFeed = JSON.stringify({ version: "https://jsonfeed.org/version/1", title: "Norden", items: [{ id: "1", content_text: "It snowed." }] });

const record = (url: string, html: string, status = 200) => {
  const block = `HTTP/1.1 ${status} X\r\nContent-Type: text/html\r\n\r\n${html}`;
  const head = `WARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-03-04T05:06:07Z\r\nContent-Type: application/http; msgtype=response`;
  return gzipSync(`WARC/1.1\r\n${head}\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`);
};
const archive = Buffer.concat([
  record("https://kalvar.example/1", "<p>It rained."),
  record("https://kalvar.example/2", "<p>Gone.", 404),
  record("https://kalvar.example/3", "<p>It snowed.").fill(0x55, 30, 90),
  record("https://kalvar.example/4", "<p>It thawed."),
]);

let server: Server;
let base: string;
beforeAll(async () => {
  server = createServer((_request, response) => response.setHeader("content-type", "application/rss+xml").end(feed(entry("One", "Rain fell."))));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

test("a feed in a file, in a folder and on standard input; other XML in a folder is passed over", async () => {
  const path = folder({ "a.rss": feed(entry("One", "Rain fell."), entry("Two", "")), "b.xml": "<urlset/>", "c.json": jsonFeed });
  const found = await apud([...READ, path]);
  expect(texts(found.stdout)).toEqual(["One\nRain fell.", "no-text", "It snowed."]);
  expect(found.stderr).toContain(`apud: ${join(path, "a.rss")}: “Two”: The entry holds no text. (no-text)`);
  expect(found.stderr).toContain("apud: skipped, as no reports: 1 .xml\n");
  for (const input of [feed(entry("One", "It snowed.")), `${jsonFeed}\n`]) {
    const { stdout } = await apud(["read", "--no-statements", "--json"], { input });
    expect(JSON.parse(stdout).document.bodyText).toContain("It snowed.");
  }
});

test("a feed from an address; with --fetch its pages too, but none of the own machine", async () => {
  const { stdout, code } = await apud([...READ, base]);
  const [line] = lines(stdout).map((each) => JSON.parse(each));
  expect(code).toBe(0);
  expect(line.document).toMatchObject({ id: "https://kalvar.example/#One", publisher: "Kalvar Post", bodyText: "One\nRain fell." });
  expect(line.document.retrievedAt).toMatch(/^\d{4}-/);
  const inside = feed(entry("One", "Rain fell.").replace("/One<", `${base}/page<`));
  const fetched = await apud([...READ, "--fetch", join(folder({ "a.rss": inside }), "a.rss")]);
  expect(texts(fetched.stdout)).toEqual(["fetch-failed"]);
  expect(JSON.parse(fetched.stdout).id).toBe("https://kalvar.example/#One");
});

test("a feed that is added again adds what is new, and a changed entry is a new version", async () => {
  const library = join(folder(), "apud.db");
  const add = async (source: string) => (await apud(["add", "-", "--library", library], { input: source })).stdout.replace(/^.*: /, "");
  expect(await add(feed(entry("One", "Rain fell in Lowmoor."), entry("Two", "Snow fell.")))).toBe("2 added\n");
  expect(await add(feed(entry("One", "Rain fell in Lowmoor."), entry("Two", "Snow fell.")))).toBe("2 already there\n");
  expect(await add(feed(entry("Three", "It thawed."), entry("One", "No rain fell."), entry("Two", "Snow fell.")))).toBe(
    "1 added, 1 new version, 1 already there\n",
  );
});

test("a web archive: its pages, a damaged record in its place, the rest counted", async () => {
  const file = join(folder({ "crawl.warc.gz": archive }), "crawl.warc.gz");
  for (const [args, input] of [[[file], ""] as const, [["-"], archive] as const]) {
    const { stdout, stderr, code } = await apud(["read", "--no-statements", "--json", ...args], { input });
    const found = JSON.parse(stdout);
    expect(found.map((item: { document?: object; error?: object }) => item.document ?? item.error)).toMatchObject([
      { bodyText: "It rained.", sourceUrl: "https://kalvar.example/1", retrievedAt: "2031-03-04T05:06:07Z" },
      { code: "broken-warc" },
      { bodyText: "It thawed." },
    ]);
    expect(stderr).toMatch(/ record 3: Here is no record, or a damaged one\. \(broken-warc\)/);
    expect(stderr).toContain("apud: skipped, as no reports: 1 answer with status 404\n");
    expect(code).toBe(1);
  }
});
