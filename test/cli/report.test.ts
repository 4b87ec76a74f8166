import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { apud, folder } from "../support/apud.ts";

const READ = ["read", "--no-statements"];

test("--report writes a page, and prints what it holds", async () => {
  const path = folder({ "a.txt": "One.", "b.txt": "Two." });
  const { code, stdout, stderr } = await apud([...READ, join(path, "a.txt"), join(path, "b.txt"), "--report", "who.html"], { cwd: path });
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "who.html holds 2 reports, 0 statements\n", stderr: "" });
  const page = readFileSync(join(path, "who.html"), "utf8");
  expect(page).toMatch(/^<!doctype html>[\s\S]*One\.[\s\S]*Two\.[\s\S]*<\/html>\n$/);
  expect(readdirSync(path).sort()).toEqual(["a.txt", "b.txt", "who.html"]);
});

test("with --json it prints JSON, and writes the page beside", async () => {
  const path = folder({ "a.txt": "One." });
  const { stdout } = await apud([...READ, "--json", "a.txt", "--report", "who.html"], { cwd: path });
  expect(JSON.parse(stdout).document.bodyText).toBe("One.");
  expect(existsSync(join(path, "who.html"))).toBe(true);
});

test("what could not be read stands in the page", async () => {
  const path = folder({ "a.txt": "One.", "b.jsonl": '{"bodyText":"Two."}\n{no\n' });
  const { code } = await apud([...READ, "a.txt", "b.jsonl", "<gone>.txt", "--report", "who.html"], { cwd: path });
  expect(code).toBe(1);
  const unread = /<ul class="unread">([\s\S]*?)<\/ul>/.exec(readFileSync(join(path, "who.html"), "utf8"))![1]!;
  expect(unread.match(/<b>[^<]*/g)).toEqual(["<b>b.jsonl line 2", "<b>&lt;gone&gt;.txt"]);
  expect(unread).toContain("(bad-json)");
});

test("an older page is replaced, through a link too, and not read as a report of its folder", async () => {
  const path = folder({ "in/a.txt": "One.", "in/who.html": "old", "kept/page.html": "old" });
  symlinkSync(join(path, "kept/page.html"), join(path, "link.html"));
  const first = await apud([...READ, "in", "--report", "in/who.html"], { cwd: path });
  expect(first.stdout).toBe("in/who.html holds 1 report, 0 statements\n");
  expect(readFileSync(join(path, "in/who.html"), "utf8")).toContain("One.");
  await apud([...READ, "in/a.txt", "--report", "link.html"], { cwd: path });
  expect(readFileSync(join(path, "kept/page.html"), "utf8")).toContain("One.");
});

test("a report that is read is never overwritten", async () => {
  const path = folder({ "a.html": "<p>One.</p>" });
  const { code, stderr } = await apud([...READ, "a.html", "--report", "./a.html"], { cwd: path });
  expect([code, readFileSync(join(path, "a.html"), "utf8")]).toEqual([2, "<p>One.</p>"]);
  expect(stderr).toContain("would be overwritten");
});

test.skipIf(process.platform === "win32")(
  "where no page can be written that is said before anything is read, and what stood there stays",
  async () => {
    const path = folder({ "a.txt": "One." });
    chmodSync(path, 0o755);
    mkdirSync(join(path, "shut"));
    writeFileSync(join(path, "shut/who.html"), "old");
    chmodSync(join(path, "shut"), 0o555);
    // Nothing is shut to root.
    const uid = process.getuid?.() === 0 ? { uid: 65534 } : {};
    for (const place of ["no/such/who.html", "shut", "shut/who.html", "/dev/null", "-"]) {
      const { code, stdout, stderr } = await apud([...READ, "a.txt", "--report", place], { cwd: path, ...uid });
      expect([place, code, stdout]).toEqual([place, 2, ""]);
      expect(stderr).toMatch(/\((not-writable|usage)\)\n {2}\w/);
    }
    expect(readFileSync(join(path, "shut/who.html"), "utf8")).toBe("old");
    expect(readdirSync(path).sort()).toEqual(["a.txt", "shut"]);
  },
);
