import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { apud, ROOT } from "../support/apud.ts";

test("--help says what there is, at once", async () => {
  let [help, node] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  // The quickest of some runs, beside Node's own start: the machine may be busy.
  for (let run = 0; run < 8; run++) {
    const before = performance.now();
    const { code, stdout } = await apud(["--help"]);
    help = Math.min(help, performance.now() - before);
    expect(code).toBe(0);
    expect(stdout).toContain("read [options] [FILE...]");
    const empty = performance.now();
    spawnSync(process.execPath, ["-e", "0"]);
    node = Math.min(node, performance.now() - empty);
  }
  expect(help).toBeLessThan(Math.max(150, 2.5 * node));
});

test.each(["read", "add", "documents", "search", "remove", "backup", "check", "schema"])("apud %s --help has examples", async (command) => {
  const { code, stdout } = await apud([command, "--help"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/Examples:\n {2}apud /);
});

test("--version is the package's", async () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  expect((await apud(["--version"])).stdout).toBe(`${version}\n`);
});

test.each([
  [["raed"], "Did you mean read?"],
  [["read", "--jsno"], "Did you mean --json?"],
  [["read", "--json", "--jsonl"], "cannot be used with"],
  [["read", "--with", "magic"], "Allowed choices are analysis"],
  [["read", "--with", "analysis", "x.txt"], "Add --json or --jsonl"],
  [["read", "--workers", "0"], "whole number"],
  [["read", "--workers", "two"], "whole number"],
  [["read", "--max-size", "much"], "number of bytes"],
  [["read", "--timeout", "-1"], "number of seconds"],
  [["read", "--date", "yesterday"], "2031-03-04"],
  [["read", "-", "-"], "only once"],
  [["schema", "extra"], "too many arguments"],
  [[], "Usage: apud"],
])("wrong use of %j: exit code 2, and what to do", async (args, says) => {
  const { code, stdout, stderr } = await apud(args);
  expect(stderr).toContain(says);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
});

test("schema prints the JSON Schema of a reading", async () => {
  const { code, stdout } = await apud(["schema"]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).properties).toHaveProperty("statements");
});
