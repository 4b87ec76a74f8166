import fc from "fast-check";
import { expect, test } from "vitest";
import { linesOf } from "./lines.ts";

async function* chunksOf(bytes: Uint8Array, sizes: number[]): AsyncGenerator<Uint8Array> {
  for (let start = 0, index = 0; start < bytes.length; index++) {
    const size = sizes[index % sizes.length]!;
    yield bytes.subarray(start, start + size);
    start += size;
  }
}

async function linesIn(text: string, sizes: number[], limit = 1000): Promise<(string | null)[]> {
  const lines: (string | null)[] = [];
  for await (const line of linesOf(chunksOf(new TextEncoder().encode(text), sizes), limit)) lines.push(line && new TextDecoder().decode(line));
  return lines;
}

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 });
const text = fc.array(fc.string({ unit: fc.constantFrom("a", "é", "😀", "\r", "\u2028"), maxLength: 20 })).map((lines) => lines.join("\n"));

test("lines are the same however the bytes are cut into chunks", () =>
  fc.assert(
    fc.asyncProperty(text, sizes, async (whole, cuts) => {
      const wanted = whole.split("\n");
      expect(await linesIn(whole, cuts)).toEqual(wanted.at(-1) === "" ? wanted.slice(0, -1) : wanted);
    }),
  ));

test("a line over the limit is left out, the others are kept", async () => {
  expect(await linesIn("short\nmuch too long\n\nend", [3], 5)).toEqual(["short", null, "", "end"]);
});
