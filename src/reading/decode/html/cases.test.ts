/** A folder per case: a page, and what it should yield. A new rule comes with a new case. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPage } from "./article.ts";

const CASES = new URL("./cases/", import.meta.url);
const read = (name: string, file: string) => readFileSync(new URL(`${name}/${file}`, CASES), "utf8");

describe("pages", () => {
  it.each(readdirSync(CASES))("%s", (name) => {
    const { bodyText, sections, ...metadata } = readPage(read(name, "input.page"), null);
    const parts = sections.map(({ kind, start, end }) => ({ kind, text: bodyText.slice(start, end) }));
    expect({ ...metadata, sections: parts }).toEqual(JSON.parse(read(name, "expected.json")));
  });
});
