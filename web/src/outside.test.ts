import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { expect, test } from "vitest";

const ROOT = import.meta.dirname;
const files = readdirSync(ROOT, { recursive: true })
  .map(String)
  .filter((path) => /\.(ts|svelte)$/.test(path) && !path.endsWith(".test.ts"));
const textOf = (path: string) => readFileSync(join(ROOT, path), "utf8");

test("the page imports its own files and svelte, and nothing else of the program", () => {
  const imports = files.flatMap((path) =>
    [...textOf(path).matchAll(/^\s*(?:import|export) (?:[^"\n]* from )?"([^"]+)"/gm)].map((match) => [path, match[1]!] as const),
  );
  expect(imports.length).toBeGreaterThan(30);
  const outside = imports.filter(([path, name]) =>
    name.startsWith(".") ? !resolve(ROOT, dirname(path), name).startsWith(ROOT + sep) : name !== "svelte",
  );
  expect(outside).toEqual([]);
});

test("text of a report is text: nothing is written as markup", () => {
  expect(files.filter((path) => /@html|innerHTML|insertAdjacentHTML/.test(textOf(path)))).toEqual([]);
});

test("every address in the page's files leads to its own server", () => {
  expect(existsSync(join(ROOT, "../index.html"))).toBe(true);
  const all = [...files, "../index.html", ...readdirSync(join(ROOT, "style")).map((name) => join("style", name))];
  expect(all.filter((path) => /(?:src|href|url\()\s*=?\s*["']?https?:/.test(textOf(path)))).toEqual([]);
});
