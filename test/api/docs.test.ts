import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "../support/apud.ts";
import { served } from "../support/desk.ts";

let desk: Awaited<ReturnType<typeof served>>;
beforeAll(async () => {
  desk = await served("");
});
afterAll(() => desk.close());

type Operation = { parameters?: { name: string; in: string }[]; responses: Record<string, { content?: Record<string, unknown> }> };
type OpenApi = { openapi: string; paths: Record<string, Record<string, Operation>> };

test("docs/api.md names every endpoint and parameter, and none that is not there", async () => {
  const { openapi, paths } = (await desk.ask("/api/openapi.json")).json() as OpenApi;
  expect(openapi).toBe("3.1.0");
  const page = readFileSync(join(ROOT, "docs/api.md"), "utf8");
  const described = [...page.matchAll(/^\| `((?:GET|POST|PUT|DELETE) [^`]+)`/gm)].map((match) => match[1]!);
  const there = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} /api${path}`));
  expect(described.sort()).toEqual(there.sort());
  const parameters = Object.values(paths).flatMap((methods) => Object.values(methods).flatMap((one) => one.parameters ?? []));
  const names = new Set(parameters.filter((one) => one.in === "query").map(({ name }) => name));
  expect([...names].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  const tables = page.slice(page.indexOf("## Listings"), page.indexOf("## Adding"));
  const inTables = [...tables.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1]!);
  expect(inTables.filter((name) => !names.has(name))).toEqual([]);
});

test("every reference leads somewhere, and no answer is a page", async () => {
  const { text, json } = await desk.ask("/api/openapi.json");
  const { components } = json();
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) expect(components.schemas).toHaveProperty(name!);
  const types = Object.values((json() as OpenApi).paths).flatMap((methods) =>
    Object.values(methods).flatMap((one) => Object.values(one.responses).flatMap(({ content }) => Object.keys(content ?? {}))),
  );
  expect(new Set(types)).toEqual(new Set(["application/json", "application/problem+json", "text/event-stream"]));
});
