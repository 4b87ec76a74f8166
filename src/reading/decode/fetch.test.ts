import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchReport } from "./fetch.ts";
import { isPrivate } from "./request.ts";

const BOMB = gzipSync(Buffer.alloc(5_000_000));
const PAGE = "<p>The bridge was closed on Monday.</p>";
const ANSWERS: Record<string, RequestListener> = {
  "/page": (_, response) => response.setHeader("content-type", "text/html; charset=utf-8").end(PAGE),
  "/packed": (_, response) => response.setHeader("content-encoding", "gzip").end(gzipSync(PAGE)),
  "/bomb": (_, response) => response.setHeader("content-encoding", "gzip").end(BOMB),
  "/hop": (_, response) => response.writeHead(302, { location: "/page" }).end(),
  "/round": (_, response) => response.writeHead(301, { location: "/round" }).end(),
  "/inside": (_, response) => response.writeHead(302, { location: `http://127.0.0.2:${(server.address() as AddressInfo).port}/page` }).end(),
  "/file": (_, response) => response.writeHead(301, { location: "file:///etc/passwd" }).end(),
  "/gone": (_, response) => response.writeHead(410).end(),
  "/silent": () => {},
  "/endless": (_, response) => {
    const timer = setInterval(() => response.write("x".repeat(1000)), 5);
    response.on("close", () => clearInterval(timer));
  },
  "/agent": (request, response) => response.end(request.headers["user-agent"]),
};

let server: Server;
let base: string;
beforeAll(async () => {
  server = createServer((request, response) => ANSWERS[request.url ?? ""]!(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path: string, options = {}) => fetchReport(base + path, { allowPrivate: true, timeoutMs: 3000, ...options });
const text = async (path: string) => Buffer.from((await get(path)).bytes).toString();

describe("fetchReport", () => {
  it("gives the bytes, their type, and where and when they came from", async () => {
    const { retrievedAt, ...input } = await get("/hop");
    expect(input).toEqual({
      bytes: new Uint8Array(Buffer.from(PAGE)),
      name: "/page",
      mimeType: "text/html; charset=utf-8",
      sourceUrl: `${base}/page`,
    });
    expect(Date.parse(retrievedAt!)).toBeGreaterThan(0);
  });
  it("unpacks, and says who it is", async () => {
    expect(await text("/packed")).toBe(PAGE);
    expect(await text("/agent")).toMatch(/^apud\/\d/);
  });
  it.each([
    ["/round", {}, "fetch-redirects"],
    ["/hop", { maxRedirects: 0 }, "fetch-redirects"],
    ["/file", {}, "fetch-redirects"],
    ["/gone", {}, "fetch-status"],
    ["/silent", { timeoutMs: 200 }, "fetch-timeout"],
    ["/endless", { timeoutMs: 300 }, "fetch-timeout"],
    ["/endless", { maxBytes: 20_000 }, "too-large"],
    ["/bomb", { maxBytes: 1_000_000 }, "too-large"],
    ["/page", { allowPrivate: false }, "fetch-failed"],
  ])("%s with %o: %s", async (path, options, code) => {
    await expect(get(path, options)).rejects.toMatchObject({ code });
  });
  it("checks each address that it is led to", async () => {
    const inside = get("/inside", { allowPrivate: (address: string) => address === "127.0.0.1" });
    await expect(inside).rejects.toMatchObject({ code: "fetch-failed", message: "127.0.0.2 is an address of this machine or its network." });
  });
  it("checks what a name stands for", async () => {
    const named = fetchReport(`${base.replace("127.0.0.1", "localhost")}/page`, { timeoutMs: 3000 });
    await expect(named).rejects.toMatchObject({ code: "fetch-failed", message: "localhost is an address of this machine or its network." });
  });
  it.each([
    "127.8.0.1",
    "10.1.2.3",
    "172.31.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.100.100.200",
    "168.63.129.16",
    "0.0.0.0",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:7f00:1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "fd00:ec2::254",
    "fe80::1",
  ])("%s is not of the public web", (address) => expect(isPrivate(address)).toBe(true));
  it.each(["93.184.216.34", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])("%s is", (address) => expect(isPrivate(address)).toBe(false));
  it.each([
    ["ftp://example.org/x", "usage"],
    ["no address", "usage"],
    ["http://localhost:1/", "fetch-failed"],
    ["http://[::1]:1/", "fetch-failed"],
    ["http://[::ffff:127.0.0.1]:1/", "fetch-failed"],
  ])("%s", async (address, code) => {
    await expect(fetchReport(address, { timeoutMs: 3000 })).rejects.toMatchObject({ code });
  });
});
