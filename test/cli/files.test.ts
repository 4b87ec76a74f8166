import { chmodSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { apud, folder, lines } from "../support/apud.ts";

const READ = ["read", "--no-statements"];
const page = (headline: string) =>
  `<!doctype html><title>${headline}</title><article><h1>${headline}</h1><p>${"It rained in Lowmoor all day. ".repeat(20)}</p></article>`;
const texts = (stdout: string): string[] => JSON.parse(stdout).map((item: Item) => item.document?.bodyText ?? item.error?.code);
type Item = { document?: { bodyText: string }; error?: { code: string } };

test("one report is a JSON object, more are an array, a folder is one too", async () => {
  const path = folder({ "a.txt": "One.", "b.txt": "Two." });
  const one = await apud([...READ, "--json", join(path, "a.txt")]);
  expect(JSON.parse(one.stdout).document.bodyText).toBe("One.");
  const two = await apud([...READ, "--json", join(path, "b.txt"), join(path, "a.txt")]);
  expect(texts(two.stdout)).toEqual(["Two.", "One."]);
  expect(texts((await apud([...READ, "--json", path])).stdout)).toEqual(["One.", "Two."]);
});

test("a folder is read in order with all that is in it, but for what is hidden or no report", async () => {
  const path = folder({
    "b/deep/two.txt": "Two.",
    "a.txt": "One.",
    "c.jsonl": '{"bodyText":"Three."}\n{"bodyText":"Four."}\n',
    "d.json": '[{"bodyText":"Five."},{"bodyText":"Six."}]',
    ".hidden.txt": "Hidden.",
    ".git/config.txt": "Hidden.",
    "picture.png": "\u0089PNG",
    "Page.html": page("Rain"),
    "Page_files/script.txt": "Not a report.",
    unnamed: new Uint8Array([0, 1, 2, 3]),
  });
  const { code, stdout, stderr } = await apud([...READ, "--json", path]);
  expect(texts(stdout).slice(1)).toEqual(["One.", "Two.", "Three.", "Four.", "Five.", "Six."]);
  expect(texts(stdout)[0]).toContain("Rain");
  expect(stderr).toBe("apud: skipped, as no reports: 1 .png, 1 without extension\n");
  expect(code).toBe(0);
});

test("what cannot be read is said, the rest is read", async () => {
  const path = folder({ "good.txt": "Good.", "empty.txt": "", "noise.bin": new Uint8Array(300) });
  const names = ["missing.txt", "good.txt", "empty.txt", "noise.bin", "www.example.org/x", "good.txt/x"].map((name) => join(path, name));
  const { code, stdout, stderr } = await apud([...READ, "--jsonl", ...names]);
  const out = lines(stdout).map((line) => JSON.parse(line));
  expect(code).toBe(1);
  expect(out.map((item) => item.error?.code ?? item.document.bodyText)).toEqual(["not-found", "Good.", "empty", "binary", "not-found", "not-found"]);
  expect(out[0].id).toBe(names[0]);
  expect(stderr).toContain(`apud: ${names[0]}: There is no such file or folder. (not-found)\n  See whether`);
  expect(stderr).toContain("1 read, 5 failed");
});

test("people see failures on standard error, readings on standard output", async () => {
  const path = folder({ "good.txt": "Good." });
  const { code, stdout, stderr } = await apud([...READ, join(path, "missing.txt"), join(path, "good.txt")]);
  expect(code).toBe(1);
  expect(stdout).toBe(`${join(path, "good.txt")}\n\nbody\n  Good.\n`.replace(/^.*$/m, (title) => title.match(/.{1,80}/g)!.join("\n")));
  expect(stderr).toContain("(not-found)");
});

test.skipIf(process.platform === "win32")("a file and a folder that may not be read", async () => {
  const path = folder({ "open.txt": "Open.", "shut.txt": "Shut.", "vault/in.txt": "In." });
  chmodSync(path, 0o755);
  chmodSync(join(path, "shut.txt"), 0);
  chmodSync(join(path, "vault"), 0);
  // Nothing is shut to root.
  const uid = process.getuid?.() === 0 ? { uid: 65534 } : {};
  const { code, stdout } = await apud([...READ, "--json", path], uid);
  expect(texts(stdout)).toEqual(["Open.", "no-permission", "no-permission"]);
  expect(code).toBe(1);
});

test.skipIf(process.platform === "win32")("links that lead round in a circle are said, not followed", async () => {
  const path = folder({ "in/a.txt": "One." });
  symlinkSync("..", join(path, "in/up"));
  symlinkSync("self", join(path, "self"));
  const { code, stdout } = await apud([...READ, "--json", path]);
  expect(texts(stdout)).toEqual(["One.", "not-readable", "not-readable"]);
  expect(code).toBe(1);
});

test("a file larger than --max-size, and a device without end", async () => {
  const path = folder({ "long.txt": "Long. ".repeat(1000) });
  const names = [join(path, "long.txt"), ...(process.platform === "linux" ? ["/dev/zero"] : [])];
  const { stdout } = await apud([...READ, "--jsonl", "--max-size", "1k", ...names]);
  expect(new Set(lines(stdout).map((line) => JSON.parse(line).error.code))).toEqual(new Set(["too-large"]));
});

test("a folder without reports", async () => {
  const { code, stdout, stderr } = await apud([...READ, "--json", folder({ "x.css": "" })]);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)[0].error.code).toBe("empty");
  expect(stderr).toContain("holds nothing to read");
});

test("standard input is one report of any format, or JSON lines where it looks so", async () => {
  const html = await apud([...READ, "--json", "-"], { input: page("Rain in Lowmoor") });
  expect(JSON.parse(html.stdout).document.title).toBe("Rain in Lowmoor");
  const piped = await apud([...READ, "--json"], { input: '{"bodyText":"One."}\n{"bodyText":"Two."}\n' });
  expect(texts(piped.stdout)).toEqual(["One.", "Two."]);
  const pretty = await apud([...READ, "--json"], { input: '{\n  "bodyText": "One."\n}\n' });
  expect(JSON.parse(pretty.stdout).document.bodyText).toBe("One.");
});

test("publisher and date are the user's where given", async () => {
  const { stdout } = await apud([...READ, "--json", "--publisher", "The Lowmoor Courier", "--date", "2031-03-04", "-"], { input: "Rain fell." });
  expect(JSON.parse(stdout).document).toMatchObject({ publisher: "The Lowmoor Courier", publishedAt: "2031-03-04" });
});

test("names of files never command the terminal", async () => {
  const { stderr } = await apud([...READ, "no\u001B[31m\u009B2Jsuch"]);
  expect(stderr).not.toMatch(/(?!\n)\p{Cc}/u);
});
