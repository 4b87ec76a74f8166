import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { apud } from "../src/desk/cli/main.ts";
import { ERROR_CODES } from "../src/model/errors.ts";
import { Reading } from "../src/model/reading.ts";
import { folder, ROOT } from "./support/apud.ts";
import { fieldsOf } from "./support/schema.ts";

const page = (path: string) => readFileSync(join(ROOT, path), "utf8");
const pages = ["README.md", "CONTRIBUTING.md", ...readdirSync(join(ROOT, "docs"), { recursive: true }).map((name) => join("docs", String(name)))];
const written = pages.filter((path) => path.endsWith(".md"));

/** What stands in backticks in the first column of the tables of `text`. */
const listed = (text: string) => [...text.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1]!);

test("docs/cli.md names every command and its options, and none that is not there", () => {
  const sections = page("docs/cli.md").split(/^## /m);
  for (const command of apud().commands) {
    const section = sections.find((text) => text.startsWith(`apud ${command.name()}\n`));
    expect(section, command.name()).toBeDefined();
    // A command may have commands of its own, which share a table.
    const all = [command, ...command.commands];
    const options = new Set(all.flatMap((one) => one.options.map((option) => option.flags)));
    expect(new Set(listed(section!).filter((name) => /^--?[a-z]/.test(name))), command.name()).toEqual(options);
    for (const one of command.commands) expect(section).toContain(`apud ${command.name()} ${one.name()}`);
  }
});

test("docs/errors.md describes every code, and none that is not there", () => {
  expect(listed(page("docs/errors.md")).sort()).toEqual([...ERROR_CODES].sort());
});

test("docs/cli.md names every environment variable that the program looks at", () => {
  const files = readdirSync(join(ROOT, "src"), { recursive: true }).map(String);
  const sources = files.filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts")).map((path) => page(join("src", path)));
  const names = new Set(
    sources.flatMap((source) => [...source.matchAll(/\benv\.([A-Z][A-Z0-9_]*)|\benv\["([^"]+)"\]/g)].map((match) => match[1] ?? match[2]!)),
  );
  expect([...names].filter((name) => !page("docs/cli.md").includes(`\`${name}\``))).toEqual([]);
});

test("docs/json.md names every field of a reading with its values, and none that is not there", () => {
  const sections = page("docs/json.md").split(/^### /m).slice(1);
  const inDocs = sections.flatMap((section) => listed(section).map((field) => `${section.split("\n")[0]}.${field}`));
  const fields = fieldsOf(z.toJSONSchema(Reading));
  expect(inDocs.sort()).toEqual([...fields.keys()].sort());
  for (const [path, values] of fields) {
    const section = sections.find((text) => text.startsWith(`${path.split(".")[0]}\n`))!;
    expect(values.filter((value) => !section.includes(`\`${value}\``))).toEqual([]);
  }
});

test("docs/dependencies.md says why each package is there, and at most 25 run with Apud", () => {
  const { dependencies, devDependencies } = JSON.parse(page("package.json"));
  expect(listed(page("docs/dependencies.md")).sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
  expect(Object.keys(dependencies).length).toBeLessThanOrEqual(25);
});

/** Commands in ```sh blocks are run as they stand, in a copy of what they need; `npm` and `git` are others' business. */
const examples = ["README.md", "docs/cli.md", "docs/sample-case.md"].flatMap((path) =>
  [...page(path).matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap((block) =>
    block[1]!
      .split("\n")
      .map((line) => line.replace(/\s+#.*$/, "").trim())
      .filter((line) => /\bapud\b/.test(line) && !/https?:/.test(line))
      .map((line) => [path, line] as const),
  ),
);

function typed(line: string, here: string) {
  const shell = `ln -s ${ROOT}/examples examples; apud() { ${process.execPath} ${ROOT}/bin/apud.js "$@"; }; set -o pipefail; ${line}`;
  const { status, stderr } = spawnSync("bash", ["-c", shell], { cwd: here, encoding: "utf8" });
  expect(stderr).toBe("");
  expect(status).toBe(0);
}

/** A library that holds the examples, so that each line need not read them anew. */
const full = folder();
beforeAll(() => typed("apud add examples/", full), 60_000);

test.each(examples)("%s: %s", (_path, line) => {
  const here = folder();
  copyFileSync(join(full, "apud.db"), join(here, "apud.db"));
  typed(line, here);
});

test.each(written)("%s: every link to a file leads somewhere", (path) => {
  const links = [...page(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => match[1]!);
  expect(links.filter((link) => !existsSync(join(ROOT, dirname(path), link)))).toEqual([]);
});
