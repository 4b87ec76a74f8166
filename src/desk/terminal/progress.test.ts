import { expect, test } from "vitest";
import { progressLine } from "./progress.ts";

const done = { reports: 1200, bytes: 250, words: 90_000, seconds: 30 };

test("says how much is done, how fast, and how long it will still take", () => {
  expect(progressLine(done, { reports: 4800, bytes: 1000 })).toBe("read 1,200 of 4,800 · 3,000 words/s · 2 min left");
  expect(progressLine(done, { reports: null, bytes: 300 })).toBe("read 1,200 · 3,000 words/s · 6 s left");
});

test("promises nothing where the end is not known", () => {
  expect(progressLine(done, { reports: null, bytes: null })).toBe("read 1,200 · 3,000 words/s");
});
