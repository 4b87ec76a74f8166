import { afterAll, beforeAll, expect, test } from "vitest";
import { isToken } from "../../src/desk/api/guard.ts";
import { served } from "../support/desk.ts";
import { REPORTS } from "../support/reports.ts";

const TOKEN = "a-token-of-some-length";
let open: Awaited<ReturnType<typeof served>>;
let locked: Awaited<ReturnType<typeof served>>;
beforeAll(async () => {
  open = await served(REPORTS);
  locked = await served(REPORTS, { host: "0.0.0.0", token: TOKEN });
});
afterAll(async () => {
  await open.close();
  await locked.close();
});

const undo = { method: "POST", body: {} };

test.each(["localhost", "127.0.0.1:2783", "[::1]:9", "LOCALHOST:80"])("on loopback, Host %s is answered", async (host) => {
  expect((await open.ask("/api/health", { headers: { host } })).status).toBe(200);
});

test.each(["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:2783", "192.168.0.4"])("Host %s is not: DNS rebinding", async (host) => {
  for (const path of ["/api/claims", "/"]) {
    const { status, json } = await open.ask(path, { headers: { host } });
    expect([status, json().code]).toEqual([403, "forbidden"]);
  }
});

test.each([
  [{ origin: "https://evil.example" }],
  [{ origin: "null" }],
  [{ origin: "http://127.0.0.1:1" }],
  [{ "sec-fetch-site": "cross-site" }],
  [{ "sec-fetch-site": "same-site" }],
  [{ "sec-fetch-site": "none" }],
  [{ "content-type": "text/plain" }],
  [{ "content-type": "application/x-www-form-urlencoded" }],
  [{ "content-type": "multipart/form-data; boundary=x" }],
  [{ "content-type": "application/jsonp" }],
])("what another site could make a browser send changes nothing: %o", async (headers) => {
  const before = (await open.ask("/api/assessments")).text;
  const body = { verdict: "rejected", statement: "norden-1#s1" };
  const { status, json } = await open.ask("/api/assessments", { method: "POST", headers, body });
  expect([status, json().code]).toEqual([403, "forbidden"]);
  expect((await open.ask("/api/assessments")).text).toBe(before);
});

test("the page's own requests, and those of programs, pass", async () => {
  const host = "127.0.0.1:2783";
  const own = { host, origin: `http://${host}`, "sec-fetch-site": "same-origin" };
  expect((await open.ask("/api/assessments/zz/undo", { ...undo, headers: own })).json().code).toBe("no-assessment");
  expect((await open.ask("/api/assessments/zz/undo", undo)).json().code).toBe("no-assessment");
});

test("another site may not read either; an address that is typed may", async () => {
  expect((await open.ask("/api/claims", { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(403);
  expect((await open.ask("/api/claims", { headers: { "sec-fetch-site": "none" } })).status).toBe(200);
  expect(
    (await open.ask("/api/claims", { method: "OPTIONS", headers: { origin: "https://evil.example" } })).headers["access-control-allow-origin"],
  ).toBeUndefined();
});

test("without the token nothing but health is answered", async () => {
  expect((await locked.ask("/api/health")).status).toBe(200);
  for (const authorization of [undefined, "Bearer wrong", `Basic ${TOKEN}`, `Bearer ${TOKEN}x`])
    for (const path of ["/api/claims", "/api/openapi.json", "/api/nothing", "//api/claims", "/api/health/../claims"]) {
      const { status, text } = await locked.ask(path, { headers: authorization === undefined ? {} : { authorization } });
      expect([path, status === 401 || status === 404]).toEqual([path, true]);
      expect(text).not.toContain("killed");
    }
  expect((await locked.ask("/api/claims", { headers: { authorization: `Bearer ${TOKEN}` } })).status).toBe(200);
});

test("the address with the token sets a cookie that scripts cannot read and other sites do not send", async () => {
  expect((await locked.ask("/?token=wrong")).status).toBe(401);
  const { status, headers } = await locked.ask(`/?token=${TOKEN}`);
  expect([status, headers.location]).toEqual([303, "/"]);
  const cookie = headers["set-cookie"]![0]!;
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Strict/);
  expect((await locked.ask("/api/claims", { headers: { cookie: cookie.split(";")[0] } })).status).toBe(200);
});

test("a token is the whole of it", () => {
  expect(isToken(TOKEN, TOKEN)).toBe(true);
  for (const given of ["", TOKEN.slice(0, -1), `${TOKEN}x`, TOKEN.toUpperCase()]) expect(isToken(given, TOKEN)).toBe(false);
});

test.each(["/", "/nothing", "/api/claims", "/api/nothing", "/api/claims?limit=0"])(
  "%s: nothing runs in it, frames it, guesses its type or hears where one came from",
  async (path) => {
    const { headers } = await open.ask(path);
    const policy = headers["content-security-policy"] as string;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-resource-policy": "same-origin",
    });
  },
);
