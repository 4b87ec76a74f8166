import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { apud, ended, folder, start } from "../support/apud.ts";
import { ask } from "../support/desk.ts";
import { readyLine } from "../support/lines.ts";

const children: ReturnType<typeof start>[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

async function library(): Promise<string> {
  const path = join(folder(), "apud.db");
  await apud(["add", "--jsonl", "--library", path], { input: readyLine("norden-1", "Rain fell.", {}, { statements: [{ quote: "Rain fell" }] }) });
  return path;
}

/** Started, and listening. */
async function serving(...args: string[]) {
  const child = start(["serve", "--port", "0", ...args], { env: { APUD_AUTHOR: "Ida" } });
  children.push(child);
  const end = ended(child);
  const address = await new Promise<URL>((resolve, reject) => {
    let said = "";
    child.stdout!.on("data", (chunk) => {
      said += chunk;
      const found = /http:\S+/.exec(said)?.[0];
      if (found) resolve(new URL(found));
    });
    void end.then(({ stderr }) => reject(new Error(stderr)));
  });
  return { child, end, address, port: Number(address.port) };
}

/** What a job tells until it ends. */
async function told(port: number, location: string) {
  const { headers, text } = await ask(port, location);
  expect(headers["content-type"]).toMatch(/^text\/event-stream/);
  return text.split("\n\n").flatMap((block) => {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1];
    return field("event") ? [{ id: field("id"), event: field("event"), data: JSON.parse(field("data")!) }] : [];
  });
}

test("documents are added as text, page, address and file; each is told of, with what went wrong", async () => {
  const asked: string[] = [];
  const inside = createServer((request, response) => {
    asked.push(request.url!);
    response.end("secret");
  });
  await new Promise<void>((resolve) => inside.listen(0, "127.0.0.1", resolve));
  const own = (inside.address() as AddressInfo).port;
  const { child, end, port } = await serving("--library", await library());
  const documents = [
    { id: "text-1", text: "The bridge is closed, the minister said on Monday.", publisher: "Norden", publishedAt: "2031-03-04" },
    { html: "<html><body><article><h1>Snow</h1><p>Snow fell on the pass, officials said. It is shut.</p></article></body></html>" },
    ...[`http://127.0.0.1:${own}/a`, `http://localhost:${own}/b`, "http://169.254.169.254/latest/meta-data/", `http://[::1]:${own}/c`].map((url) => ({
      url,
    })),
  ];
  const posted = await ask(port, "/api/documents", { method: "POST", body: { documents } });
  expect(posted.status).toBe(202);
  const events = await told(port, posted.headers.location!);
  const outcomes = events.filter(({ event }) => event === "outcome").map(({ data }) => data);
  const sorted = outcomes.sort((a, b) => a.item - b.item);
  expect(sorted.map(({ status, error }) => error?.code ?? status)).toEqual(["added", "added", ...Array(4).fill("fetch-failed")]);
  expect(sorted[0]).toMatchObject({ item: 0, document: "text-1" });
  expect(asked).toEqual([]);
  inside.close();
  expect(events.at(-1)).toMatchObject({ event: "end", data: { added: 2, failed: 4 } });
  expect(events.filter(({ event }) => event === "progress").at(-1)!.data).toEqual({ done: 6, of: 6 });
  const rest = await ask(port, posted.headers.location!, { headers: { "last-event-id": events.at(-2)!.id! } });
  expect(rest.text.match(/^event: /gm)).toHaveLength(1);
  expect((await ask(port, `/api/jobs/${posted.json().job}`)).json()).toMatchObject({ of: 6, done: 6, ended: true });

  const boundary = "xyz";
  const part = (name: string, value: string, more = "") =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
  const files = [
    part("file", "Ferries run to Ostrel again, the harbour master said.", '; filename="ferries.txt"'),
    part("file", '{"id":"line-1","bodyText":"Rain fell."}\nnonsense\n', '; filename="many.jsonl"'),
    part("publisher", "KTA"),
  ];
  const headers = { "content-type": `multipart/form-data; boundary=${boundary}`, "x-apud": "1" };
  const sent = await ask(port, "/api/documents", { method: "POST", headers, body: `${files.join("")}--${boundary}--\r\n` });
  const of = (await told(port, sent.headers.location!)).filter(({ event }) => event === "outcome").map(({ data }) => data);
  expect(of.sort((a, b) => a.item - b.item).map(({ label, status, error }) => [label, error?.code ?? status])).toEqual([
    ["ferries.txt", "added"],
    ["many.jsonl", "added"],
    ["many.jsonl", "bad-json"],
  ]);
  expect((await ask(port, "/api/documents/line-1")).json().reading.document.publisher).toBe("KTA");
  expect((await ask(port, "/api/documents")).json().items).toHaveLength(5);
  child.kill("SIGTERM");
  expect(await end).toMatchObject({ code: 0, stderr: "" });
});

test.each([
  [{}, "usage"],
  [{ text: "a", url: "https://example.org/" }, "usage"],
  [{ url: "file:///etc/passwd" }, "usage"],
  [{ url: "ftp://example.org/" }, "usage"],
  [{ text: "a", publishedAt: "yesterday" }, "usage"],
  [{ documents: [] }, "usage"],
])("POST /api/documents %o: %s", async (body, code) => {
  const { port } = await serving("--library", await library());
  expect((await ask(port, "/api/documents", { method: "POST", body })).json()).toMatchObject({ status: 400, code });
});

test("SIGINT ends it at once, though somebody listens to events and a document is under way", async () => {
  const { child, end, port } = await serving("--library", await library());
  const posted = await ask(port, "/api/documents", { method: "POST", body: { text: "The bridge is closed, the minister said. ".repeat(2000) } });
  const listening = ask(port, posted.headers.location!).catch((error: Error) => error);
  await new Promise((resolve) => setTimeout(resolve, 500));
  child.kill("SIGINT");
  expect(await end).toMatchObject({ code: 0, stderr: "" });
  await listening;
});

test("a port that is taken, and what else cannot be: exit code 2, and what to do", async () => {
  const path = await library();
  const { port } = await serving("--library", path);
  for (const [args, says] of [
    [["--port", String(port)], "(port-taken)"],
    [["--port", "70000"], "0 to 65535"],
    [["--host", "192.0.2.1"], "no address of this machine"],
    [["--token", "short"], "16 characters"],
    [["--library", `${path}.none`], "(library-not-found)"],
  ] as const) {
    const { code, stdout, stderr } = await apud(["serve", "--library", path, "--port", "0", ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(says);
  }
});

test("where others can reach it a token is made, printed once, and asked for; one that is given is not", async () => {
  const path = await library();
  const made = await serving("--library", path, "--host", "0.0.0.0");
  const token = made.address.searchParams.get("token")!;
  expect(token.length).toBeGreaterThanOrEqual(32);
  expect((await ask(made.port, "/api/claims")).status).toBe(401);
  expect((await ask(made.port, "/api/claims", { headers: { authorization: `Bearer ${token}`, host: "desk.example" } })).status).toBe(200);
  const given = await serving("--library", path, "--token", "given-by-hand-1234");
  expect((await ask(given.port, "/api/claims")).status).toBe(401);
  expect((await ask(given.port, "/api/claims", { headers: { authorization: "Bearer given-by-hand-1234" } })).status).toBe(200);
  const local = await serving("--library", path);
  expect(local.address.hostname).toBe("127.0.0.1");
  expect(local.address.search).toBe("");
  expect((await ask(local.port, "/api/claims")).status).toBe(200);
});

test("apud serve --help has examples", async () => {
  expect((await apud(["serve", "--help"])).stdout).toMatch(/Examples:\n {2}apud serve/);
});
