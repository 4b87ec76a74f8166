import { expect, it } from "vitest";
import { nameWords } from "./names.ts";
import { coreOf } from "./voices.ts";

it.each([
  ["three senior Russian officials who spoke to the paper", "russia official"],
  ["a Russian official", "russia official"],
  ["two people familiar with the talks", "people"],
  ["the officials", "official"],
])("of “%s” what tells them apart is “%s”", (description, core) => {
  expect(coreOf(nameWords(description)).join(" ")).toBe(core);
});
