import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { apud, ended, lines, start } from "../support/apud.ts";

// The streams are about lines, order and memory: the model would add nothing but time.
const SENTENCE = "The quay and the ferry were sold by Holm on Monday, the ministry said. ";
const FILTER = ["read", "--jsonl", "--no-statements"];

const documentLine = (id: string, bodyText = `Report ${id}.`) => `${JSON.stringify({ id, bodyText })}\n`;
const parsed = (stdout: string) => lines(stdout).map((line) => JSON.parse(line));

test("a reading a line, in the order of the lines, whatever each takes", async () => {
  const ids = Array.from({ length: 200 }, (_, index) => `d${index}`);
  const input = ids.map((id, index) => documentLine(id, "A word. ".repeat(index % 7 === 0 ? 20_000 : 2))).join("");
  const { code, stdout } = await apud([...FILTER, "--workers", "2"], { input });
  expect(code).toBe(0);
  expect(parsed(stdout).map((reading) => reading.document.id)).toEqual(ids);
});

test("a line that is not valid gets its line, the rest is read, the exit code is 1", async () => {
  const input = [
    "{no json",
    '{"id":"x"}',
    "",
    "null",
    "[1]",
    '{"id":"ok","bodyText":"Fine."}',
    '{"id":"ok","bodyText":"Again."}',
    "\u0000\u0001",
    '{"bodyText":1}',
  ];
  const { code, stdout, stderr } = await apud(FILTER, { input: `${input.join("\n")}\n` });
  const out = parsed(stdout);
  expect(code).toBe(1);
  expect(out).toHaveLength(input.length);
  expect(out[5].document.bodyText).toBe("Fine.");
  expect(out[1]).toMatchObject({ id: "x", error: { code: "bad-document" } });
  expect(out[6]).toMatchObject({ id: "ok", error: { code: "duplicate-id" } });
  for (const index of [0, 7]) expect(out[index].error.code).toBe("bad-json");
  for (const index of [2, 3, 4, 8]) expect(out[index].error.message).not.toBe("");
  expect(stderr).toContain("standard input line 7: ");
  expect(stderr).toContain("1 read, 8 failed");
});

test("a last line without a line feed, Windows line ends and a byte order mark are read", async () => {
  const { code, stdout } = await apud(FILTER, { input: `\uFEFF{"id":"a","bodyText":"One."}\r\n{"id":"b","bodyText":"Two."}` });
  expect(code).toBe(0);
  expect(parsed(stdout).map((reading) => reading.document.bodyText)).toEqual(["One.", "Two."]);
});

test("a line longer than --max-size costs that line only", async () => {
  const input = documentLine("a") + documentLine("b", "x".repeat(100_000)) + documentLine("c");
  const { code, stdout } = await apud([...FILTER, "--max-size", "50k"], { input });
  expect(code).toBe(1);
  expect(parsed(stdout).map((line) => line.error?.code ?? line.document.id)).toEqual(["a", "too-large", "c"]);
});

test("text given is kept to the letter, spans count code points", async () => {
  const bodyText = "😀 \u0007bell \u001B[31m \u009B \u2028 e\u0301 \uD800 ‮ مرحبا 漢字";
  const { stdout } = await apud(FILTER, { input: documentLine("a", bodyText) });
  expect(JSON.parse(stdout).document.bodyText).toBe(bodyText);
  expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\u2028]/u);
});

test("nothing at all on standard input is said", async () => {
  const { code, stdout, stderr } = await apud(FILTER);
  expect(code).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toContain("(empty)");
});

test("a reading comes before the next document does", async () => {
  const child = start(FILTER);
  child.stdin!.write(documentLine("a"));
  const [chunk] = await once(child.stdout!, "data");
  expect(JSON.parse(String(chunk)).document.id).toBe("a");
  child.stdin!.end();
  expect((await ended(child)).code).toBe(0);
});

test.skipIf(process.platform === "win32")("Ctrl-C ends it with what is done printed, JSON closed, exit code 130", async () => {
  const child = start(["read", "--json", "--no-statements", "-"]);
  child.stdin!.write(documentLine("a") + documentLine("b"));
  let stdout = "";
  child.stdout!.on("data", (chunk) => {
    stdout += chunk;
  });
  while (!stdout.includes('"b"')) await sleep(20);
  const end = ended(child);
  child.kill("SIGINT");
  expect((await end).code).toBe(130);
  expect(JSON.parse(stdout)).toHaveLength(2);
});

test.skipIf(process.platform === "win32")("Ctrl-C while a long text is read ends it as quietly", async () => {
  const child = start(["read", "--jsonl", "-"]);
  child.stdin!.write(documentLine("a") + documentLine("long", SENTENCE.repeat(3000)));
  await once(child.stdout!, "data");
  await sleep(500);
  const end = ended(child);
  child.kill("SIGINT");
  const { code, stderr } = await end;
  expect({ code, stderr }).toEqual({ code: 130, stderr: "" });
});

test("whoever has had enough of the output ends it quietly", async () => {
  const child = start(FILTER);
  child.stdin!.on("error", () => {});
  for (let index = 0; index < 2000; index++) child.stdin!.write(documentLine(`d${index}`, "A word. ".repeat(100)));
  await once(child.stdout!, "data");
  const end = ended(child);
  child.stdout!.destroy();
  const { code, stderr } = await end;
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test("whoever has had enough while a long text is read ends it as quietly", async () => {
  const child = start(["read", "--jsonl", "--workers", "2", "-"]);
  child.stdin!.on("error", () => {});
  for (let index = 0; index < 12; index++) child.stdin!.write(documentLine(`d${index}`, `${SENTENCE.repeat(index % 2 === 0 ? 2 : 100)}`));
  await once(child.stdout!, "data");
  const end = ended(child);
  child.stdout!.destroy();
  const { code, stderr } = await end;
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test.skipIf(process.platform !== "linux")("a reader who is slow slows the input down: memory stays flat", async () => {
  const child = start([...FILTER, "--workers", "1"]);
  const line = documentLine("d", "A word or two of this report. ".repeat(2000)).replace('"id":"d",', "");
  const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))![1]) / 1024;
  let written = 0;
  const write = () => {
    while (child.stdin!.writableLength < 1e6) {
      child.stdin!.write(line);
      written += line.length;
    }
  };
  const timer = setInterval(write, 5);
  await sleep(2500);
  const stalled = written;
  expect(memory()).toBeLessThan(500);
  await sleep(500);
  // Nobody takes the output: nothing more goes in, but for what the pipes hold.
  expect(written - stalled).toBeLessThan(2e6);
  clearInterval(timer);
  child.stdin!.on("error", () => {});
  child.kill("SIGKILL");
  await ended(child);
});

test("a worker that runs out of memory costs its document only", async () => {
  const huge = JSON.stringify({ id: "huge", bodyText: "x", extra: Array.from({ length: 4_000_000 }, () => [0]) });
  const input = `${documentLine("a")}${huge}\n${documentLine("c")}`;
  const { code, stdout } = await apud([...FILTER, "--workers", "1"], { input, env: { NODE_OPTIONS: "--max-old-space-size=96" } });
  expect(parsed(stdout).map((line) => line.error?.code ?? line.document.id)).toEqual(["a", "out-of-memory", "c"]);
  expect(code).toBe(1);
});
