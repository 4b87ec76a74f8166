/** Files as crawlers write them, whole and damaged. */
import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { recordsOf } from "./records.ts";
import { inputOf } from "./response.ts";

const record = (type: string, block: string | Buffer, fields: Record<string, string | number> = {}) => {
  const bytes = Buffer.from(block);
  const all = { "WARC-Type": type, "Content-Type": "application/http; msgtype=response", "Content-Length": bytes.length, ...fields };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${head.join("")}\r\n`), bytes, Buffer.from("\r\n\r\n")]);
};
const http = (body: string | Buffer, head = "Content-Type: text/html; charset=utf-8", status = "200 OK") =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${head}\r\n\r\n`), Buffer.from(body)]);
const page = (name: string, body: string | Buffer = `<p>${name} rained.</p>`, head?: string) =>
  record("response", http(body, head), { "WARC-Target-URI": `https://kalvar.example/${name}`, "WARC-Date": "2031-03-04T05:06:07Z" });

async function* inSteps(bytes: Uint8Array, step: number) {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}

/** Of each record its text, what it was passed over as, or `code url`. */
async function read(bytes: Uint8Array, { limit = 1_000_000, step = 65_536 } = {}): Promise<string[]> {
  const found: string[] = [];
  for await (const each of recordsOf(inSteps(bytes, step), limit)) {
    if (each.kind === "response") found.push(Buffer.from(inputOf(each.response, limit).bytes).toString());
    else found.push(each.kind === "other" ? each.what : `${each.error.code} ${each.url}`);
  }
  return found;
}

const FILE = [record("warcinfo", "software: x"), page("One"), record("request", "GET / HTTP/1.1\r\n\r\n"), page("Two"), page("Three")];
const READ = ["warcinfo record", "<p>One rained.</p>", "request record", "<p>Two rained.</p>", "<p>Three rained.</p>"];
const members = (records: Buffer[]) => records.map((each) => gzipSync(each));
/** One byte in the middle is another. */
const damaged = (member: Buffer) => {
  const copy = Buffer.from(member);
  copy[member.length >> 1]! ^= 0xff;
  return copy;
};

describe("records", () => {
  it.each([1, 7, 100, 65_536])("plain, a gzip member each, or all in one, in steps of %d bytes", async (step) => {
    expect(await read(Buffer.concat(FILE), { step })).toEqual(READ);
    expect(await read(Buffer.concat(members(FILE)), { step })).toEqual(READ);
    expect(await read(gzipSync(Buffer.concat(FILE)), { step })).toEqual(READ);
  });
  it("say where and when the page was fetched", async () => {
    for await (const each of recordsOf(inSteps(page("One"), 100), 1000)) {
      const input = each.kind === "response" ? inputOf(each.response, 1000) : null;
      expect(input).toMatchObject({
        sourceUrl: "https://kalvar.example/One",
        retrievedAt: "2031-03-04T05:06:07Z",
        mimeType: "text/html; charset=utf-8",
      });
    }
  });
  it("that are no pages are told by kind", async () => {
    const robots = { "WARC-Target-URI": "<https://kalvar.example/robots.txt>" };
    const file = [
      record("response", http("no", "Content-Type: text/html", "404 Not Found")),
      page("picture", "x", "Content-Type: image/png"),
      page("nothing", "x", "Server: x"),
      page("blank", ""),
      record("response", http("User-agent: *", "Content-Type: text/plain"), robots),
      record("response", "example.org 1.2.3.4", { "Content-Type": "text/dns" }),
      record("revisit", http("")),
    ];
    expect(await read(Buffer.concat(file))).toEqual([
      "answer with status 404",
      "image/png",
      "answer of no known type",
      "empty page",
      "robots.txt",
      "response without HTTP",
      "revisit record",
    ]);
  });
});

describe("what the server sent", () => {
  const html = "text/html\r\nContent-Encoding:";
  it.each([
    ["in chunks", "5;x=y\r\n<p>It\r\n9\r\n rained.\n\r\n0\r\n\r\n", "text/html\r\nTransfer-Encoding: chunked", "<p>It rained.\n"],
    ["joined already", "<p>It rained.", "text/html\r\nTransfer-Encoding: chunked", "<p>It rained."],
    ["with gzip", gzipSync("<p>It rained."), `${html} gzip`, "<p>It rained."],
    ["with brotli", brotliCompressSync("<p>It rained."), `${html} br`, "<p>It rained."],
    ["unpacked already", "<p>It rained.", `${html} gzip`, "<p>It rained."],
  ])("%s", async (_, body, type, text) => {
    expect(await read(page("One", body, `Content-Type: ${type}`))).toEqual([text]);
  });
  it("may unpack without end, or not at all", async () => {
    const input = (body: Buffer, coding: string) =>
      inputOf({ url: null, retrievedAt: null, http: { mimeType: "text/html", transfer: null, coding }, body }, 100_000);
    expect(() => input(gzipSync(Buffer.alloc(1_000_000)), "gzip")).toThrow(expect.objectContaining({ code: "too-large" }));
    expect(() => input(damaged(gzipSync("<p>It rained in Kalvar and in Lowmoor.")), "gzip")).toThrow(
      expect.objectContaining({ code: "broken-warc" }),
    );
    expect(() => input(Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 1]), "zstd")).toThrow(expect.objectContaining({ code: "broken-warc" }));
  });
});

describe("what is damaged", () => {
  const long = (name: string) => page(name, Array.from({ length: 40_000 }, (_, at) => `${name}${(at * 7919) % 10_007} `).join(""));
  const url = (name: string) => `broken-warc https://kalvar.example/${name}`;
  it("is an error on that record, and the rest goes on", async () => {
    const [info, one, , two, three] = members(FILE);
    const whole = [READ[0], READ[1], "broken-warc null", READ[4]];
    expect(await read(Buffer.concat([info!, one!, damaged(two!), three!]))).toEqual(whole);
    expect(await read(Buffer.concat([info!, one!, two!.subarray(0, 60), three!]))).toEqual(whole);
    expect(await read(Buffer.concat([info!, one!, damaged(two!), damaged(two!), three!])).then((found) => found.at(-1))).toBe(READ[4]);
  });
  it("is known by its address where its head is whole, and by its check sum where all is", async () => {
    const [big] = members([long("big")]);
    const [one, two] = members([page("One"), page("Two")]);
    expect(await read(Buffer.concat([one!, damaged(big!), two!]))).toEqual([READ[1], url("big"), READ[3]]);
    const wrongSum = Buffer.from(big!);
    wrongSum[big!.length - 8]! ^= 1;
    expect(await read(Buffer.concat([one!, wrongSum, two!]))).toEqual([READ[1], url("big"), READ[3]]);
  });
  it("is the last record where the file is cut off", async () => {
    const plain = Buffer.concat(FILE);
    expect(await read(plain.subarray(0, -10))).toEqual([...READ.slice(0, 4), url("Three")]);
    const packed = Buffer.concat(members([page("One"), long("big")]));
    expect(await read(packed.subarray(0, -1000))).toEqual([READ[1], url("big")]);
  });
  it("may have a length that is wrong, or none", async () => {
    const lying = record("response", http("<p>It rained."), { "Content-Length": 50, "WARC-Target-URI": "https://kalvar.example/x" });
    expect(await read(Buffer.concat([page("One"), lying, page("Two")]))).toEqual([READ[1], url("x"), READ[3]]);
    const none = record("response", http("<p>It rained."), { "Content-Length": "many" });
    expect(await read(Buffer.concat([page("One"), none, page("Two")]))).toEqual([READ[1], "broken-warc null", READ[3]]);
  });
  it("may be no WARC at all", async () => {
    expect(await read(Buffer.from("It rained in Kalvar."))).toEqual(["broken-warc null"]);
    expect(await read(gzipSync("It rained in Kalvar."))).toEqual(["broken-warc null"]);
    expect(await read(Buffer.alloc(0))).toEqual([]);
  });
});

it("a page over the limit is said, and is not held", async () => {
  const large = page("large", Buffer.alloc(200_000, "<p>x"));
  expect(await read(Buffer.concat([large, page("One")]), { limit: 100_000 })).toEqual(["too-large https://kalvar.example/large", READ[1]]);
});

it("a great file takes no more memory than a small one", async () => {
  const member = gzipSync(record("response", http(Buffer.alloc(50_000_000), "Content-Type: video/mp4")));
  async function* many() {
    for (let at = 0; at < 20; at++) yield* inSteps(member, 65_536);
  }
  const before = process.memoryUsage().rss;
  let highest = 0;
  let count = 0;
  for await (const _ of recordsOf(many(), 1_000_000)) {
    count++;
    highest = Math.max(highest, process.memoryUsage().rss - before);
  }
  expect(count).toBe(20);
  expect(highest).toBeLessThan(400_000_000);
}, 60_000);
