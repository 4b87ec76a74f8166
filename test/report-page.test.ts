import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeEach, expect, test as withBrowser } from "vitest";
import { numbered } from "../src/export/html/here.ts";
import { pageEnd, pageStart } from "../src/export/html/page.ts";
import { partOf } from "../src/export/html/report.ts";
import type { Reading } from "../src/model/reading.ts";
import { folder } from "./support/apud.ts";
import { browserPath, openBrowser } from "./support/browser.ts";
import { readingOf } from "./support/reading.ts";

const test = withBrowser.skipIf(browserPath === null);

const ferry = readingOf(
  `The ferry to Sandhaven was halted. Reuters, citing two port officials, reported that a crack that nobody had seen was found in the hull.

“אף אחד לא נפגע,” captain Mara Ferrer said.`,
  {
    document: { title: "Ferry halted", publisher: "The Lowmoor Courier", sourceUrl: "https://example.org/ferry" },
    entities: [{ id: "e1", name: "Mara Ferrer" }],
    attributions: [
      { id: "a1", source: "Reuters", cue: "reported", sourceKind: "outlet" },
      { id: "a2", source: "two port officials", cue: "citing", sourceKind: "anonymous", sourceNumber: 2, parent: "a1" },
      { id: "a3", source: "captain Mara Ferrer", cue: "said", entity: "e1", mode: "direct" },
    ],
    statements: [
      { quote: "The ferry to Sandhaven was halted", place: "Sandhaven" },
      { quote: "that nobody had seen", attribution: "a2", polarity: "negative" },
      { quote: "a crack that nobody had seen was found in the hull", attribution: "a2", modality: "alleged", event: "ACCUSE" },
      { quote: "אף אחד לא נפגע", attribution: "a3", polarity: "negative" },
    ],
  },
);
const wicked = `</script><script>document.title = "hacked"</script><img src="https://example.org/x" onerror="document.title = 'hacked'">`;
const hostile = readingOf(wicked, { document: { title: wicked, sourceUrl: "javascript:alert(1)" }, statements: [{ quote: wicked }] });
const german = {
  ...readingOf("Der Hafen blieb zu."),
  notices: [{ code: "language-not-read", message: "The document is in another language (de)." }],
};

function pageOf(readings: Reading[], unread: Parameters<typeof pageStart>[1] = []): string {
  const parts = readings.map((reading, index) => partOf(reading, `report-${index + 1}.txt`));
  const all = parts.map(({ markup }, index) => numbered(markup, index + 1)).join("");
  const entries = parts.map(({ entry }) => entry);
  return join(folder({ "page.html": pageStart(entries, unread, "0") + all + pageEnd("Apud") }), "page.html");
}

let browser: Browser | undefined;
let page: Page;
const faults: string[] = [];
/** From the disk, as by a double click; whatever the page asks for or complains of fails the test. */
async function open(path: string, hash = ""): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`file://${path}${hash}`);
}
beforeEach(async () => {
  if (browserPath === null) return;
  browser ??= await openBrowser();
  if (page) return;
  page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  page.on("console", (message) => faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => /^(file|about):/.test(request.url()) || faults.push(request.url()));
});
afterEach(() => expect(faults.splice(0)).toEqual([]));
afterAll(() => browser?.close());

const detail = () => page.locator(".report.open .detail");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
async function violations(): Promise<string[]> {
  return page.evaluate(`${axe}; axe.run({ resultTypes: ["violations"] }).then(({ violations, passes }) =>
    passes.length < 10 ? ["axe did not run"] : violations.map(({ id, nodes }) => id + ": " + nodes[0].html))`);
}

test("a statement is chosen by keys, shown whole, and left again", async () => {
  await open(pageOf([ferry]));
  await page.keyboard.press("j");
  await page.keyboard.press("ArrowRight");
  expect(await detail().textContent()).toMatch(/^Statement 3 · 2 of 4/);
  expect(await detail().locator(".chain li").allTextContents()).toEqual([
    expect.stringMatching(/^Reuters\s*outlet, paraphrased\s*“reported”$/),
    expect.stringMatching(/^two port officials\s*anonymous, 2 of them, paraphrased\s*“citing”$/),
  ]);
  expect(await detail().textContent()).toMatch(/alleged[\s\S]*ACCUSE[\s\S]*100 %/);
  expect(await page.locator(".s.on").allTextContents()).toEqual(["a crack that nobody had seen was found in the hull"]);
  expect(page.url()).toMatch(/#s3$/);
  expect(await page.evaluate("document.activeElement.textContent")).toContain("Statement 3");
  await page.keyboard.press("k");
  expect(await detail().textContent()).toContain("Statement 1");
  await page.keyboard.press("Escape");
  expect(await detail().isHidden()).toBe(true);
  expect(await page.evaluate("document.activeElement.dataset.s")).toBe("1");
});

test("single letters can be switched off, in the list of keys", async () => {
  await open(pageOf([ferry]));
  await page.keyboard.press("?");
  expect(await page.locator("dialog").isVisible()).toBe(true);
  await page.getByRole("checkbox").uncheck();
  await page.getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("j");
  expect(await detail().isHidden()).toBe(true);
});

test("a click takes the innermost statement, a second one that around it; marking words takes none", async () => {
  await open(pageOf([ferry]));
  const inner = page.locator('.text [data-s="2"]');
  await inner.click();
  expect(await detail().textContent()).toContain("Statement 2");
  await inner.click();
  expect(await detail().textContent()).toContain("Statement 3");
  await detail().getByRole("button", { name: "Statement 2", exact: true }).click();
  expect(await detail().textContent()).toContain("Statement 2");
  await page.keyboard.press("Escape");
  await inner.dblclick();
});

test("filters leave what passes them, in the list, in the text and under the keys", async () => {
  await open(pageOf([ferry]));
  await page.getByRole("button", { name: "negative" }).click();
  expect(await page.locator(".group li:visible").count()).toBe(2);
  expect(await page.getByRole("status").textContent()).toBe("2 of 4 statements shown");
  await page.getByRole("button", { name: "person" }).click();
  await page.keyboard.press("j");
  expect(await detail().textContent()).toContain("Statement 4 · 1 of 1");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Show all" }).click();
  await page.getByRole("combobox").selectOption({ label: "Reuters ← two port officials (2)" });
  expect(await page.locator(".s:not(.off)").count()).toBe(2);
});

test("a link opens its statement, in whichever report it is", async () => {
  const path = pageOf([german, ferry]);
  await open(path, "#r2-s4");
  expect(await detail().textContent()).toContain("Statement 4");
  await page.getByRole("link", { name: "All reports" }).click();
  expect(await page.locator(".report:visible").count()).toBe(0);
  await page.getByRole("link", { name: "report-1.txt" }).click();
  expect(await page.locator(".report:visible .empty").textContent()).toContain("were not read");
  await page.getByRole("link", { name: "Next report" }).click();
  expect(await page.locator(".report:visible").textContent()).toContain("Ferry halted");
});

test("nothing of a hostile report runs, and nothing is asked for", async () => {
  await open(pageOf([hostile, ferry]), "#s1");
  expect(await page.title()).toBe("2 reports – who says what");
  expect(await detail().textContent()).toContain("<script>");
  expect(await page.locator("img, a[href^=javascript]").count()).toBe(0);
});

const unread = [{ label: "lost.txt", code: "not-found", message: "There is no such file.", hint: "Look." }];
test("axe finds nothing against it, light and dark, wide and narrow", async () => {
  const path = pageOf([ferry, german, hostile], unread);
  const views = [
    { width: 1400, colorScheme: "light", hashes: ["", "#report", "#s3", "#r2-report"] },
    { width: 320, colorScheme: "dark", hashes: ["", "#report", "#s3"] },
  ] as const;
  for (const { width, colorScheme, hashes } of views) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    for (const hash of hashes) {
      await open(path, hash);
      expect([width, hash, await violations()]).toEqual([width, hash, []]);
      expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    }
  }
  await page.setViewportSize({ width: 1200, height: 800 });
}, 180_000);

test("without its script the page is whole", async () => {
  const still = await browser!.newPage({ javaScriptEnabled: false });
  await still.goto(`file://${pageOf([ferry, german], unread)}`);
  expect(await still.locator(".report:visible").count()).toBe(2);
  expect(await still.locator(".group li:visible").count()).toBe(4);
  expect(await still.locator(".filters:visible, .help:visible").count()).toBe(0);
  await still.close();
});
