import fc from "fast-check";
import { expect, test } from "vitest";
import { hidesSomething, line, visible, webAddress } from "./visible.ts";

const anything = fc.string({
  unit: fc.oneof(fc.nat(0xffff), fc.constantFrom(0x0d, 0x202e, 0x2067, 0x9b, 0x1b, 0xfeff)).map((unit) => String.fromCharCode(unit)),
});

test("a unit for each unit, and none that orders the page anew", () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(visible(text)).toHaveLength(text.length);
      expect(visible(text)).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u2028\u2029]/u);
    }),
  );
});

test("words of every script and emoji are left as they are", () => {
  const text = "Zoë: “👩‍👩‍👧 مرحبا‏ می‌خواهم 漢字”\n\tTab";
  expect(visible(text)).toBe(text);
  expect(hidesSomething(text)).toBe(false);
});

test("what is hidden is shown and said", () => {
  expect(visible("\u202Egnp.exe\u202C \u0007 \u0000 \u009B \uD800 a\r\nb")).toBe("□gnp.exe□ ␇ ␀ □ \uFFFD a \nb");
  expect(hidesSomething("a\u202Eb")).toBe(true);
  expect(hidesSomething("a\r\nb")).toBe(false);
  expect(line(" a\r\n b\tc ")).toBe("a b c");
});

test.each([
  ["https://example.org/a b", "https://example.org/a%20b"],
  ["http://example.org", "http://example.org/"],
  ["javascript:alert(1)", null],
  ["data:text/html,x", null],
  ["//example.org", null],
  ["file:///etc/passwd", null],
  [null, null],
])("of %s a link is made only where it leads to the web", (address, link) => {
  expect(webAddress(address)).toBe(link);
});
