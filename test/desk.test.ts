/** The reading desk as `apud serve` gives it out, over the sample case, in a browser. */
import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test as withBrowser } from "vitest";
import { apud, folder, ROOT, start } from "./support/apud.ts";
import { browserPath, openBrowser } from "./support/browser.ts";

const test = withBrowser.skipIf(browserPath === null);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let server: ChildProcess;
let base: string;
let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  if (browserPath === null) return;
  const library = join(folder(), "desk.db");
  const added = await apud(["add", join(ROOT, "examples"), "--library", library]);
  expect(added.code).toBe(0);
  server = start(["serve", "--library", library, "--port", "0", "--workers", "1"]);
  base = await new Promise((resolve, reject) => {
    let said = "";
    server.stdout!.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const found = /http:\/\/\S+/.exec(said)?.[0];
      if (found) resolve(found);
    });
    server.on("close", () => reject(new Error(`It ended: ${said}`)));
  });
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  // What a policy forbids, what a script throws and what is asked of another host are all faults.
  page.on("console", (message) => message.type() === "error" && !message.text().includes("404") && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => request.url().startsWith(base) || request.url() === "about:blank" || faults.push(request.url()));
}, 240_000);
afterEach(() => expect(faults.splice(0)).toEqual([]));
afterAll(async () => {
  await browser?.close();
  server?.kill();
});

const open = async (hash: string, ready: string) => {
  await page.goto("about:blank");
  await page.goto(base + hash);
  await page.locator(ready).first().waitFor();
};
const outcome = () => page.locator(".review .outcome");

test("from the board to a claim to its report, by keys alone", async () => {
  await open("#/claims?shared=1", ".board");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const claim = await page.locator("tr.on th a").textContent();
  await page.keyboard.press("Enter");
  await page.locator(".appearances").waitFor();
  expect(await page.locator("h1").textContent()).toBe(claim);
  expect(await page.locator(".lead").textContent()).toMatch(/^\d+(–\d+)? independent origins? in \d+ reports?$/);
  expect(await page.evaluate("document.activeElement.id")).toBe("main");
  await page.keyboard.press("j");
  const words = await page.locator(".appearances .on mark").allTextContents();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator(".sheet .s.on").first().waitFor();
  expect((await page.locator(".sheet .text .s.on").allTextContents()).join("")).toContain(words[0]!.trim());
  // A link to a statement shows the same to somebody else.
  const address = page.url();
  const chosen = await page.locator(".margin li.on button").textContent();
  await page.goto("about:blank");
  await page.goto(address);
  await page.locator(".margin li.on").waitFor();
  expect(await page.locator(".margin li.on button").textContent()).toBe(chosen);
});

test("filters stand in the address, and what passes them is shown", async () => {
  await open("#/claims", ".board");
  const all = await page.locator(".shown").textContent();
  await page.getByLabel("Contradicted").check();
  await page.getByLabel("Kind of source").selectOption("anonymous");
  expect(page.url()).toContain("contradicted=1");
  const some = await page.locator(".shown").textContent();
  expect(some).not.toBe(all);
  const rows = await page.locator(".board tbody tr").count();
  await open(new URL(page.url()).hash, ".board");
  expect(await page.locator(".shown").textContent()).toBe(some);
  expect(await page.locator(".board tbody tr").count()).toBe(rows);
  await page.getByLabel("Words in the claim").fill("no such words");
  expect(await page.locator(".empty").textContent()).toContain("No claim passes");
});

test("a click takes the innermost statement, a second one that around it", async () => {
  await open("#/report/norden-0304", ".sheet .s .s");
  const inner = page.locator(".text .s .s").first();
  const [mine, around] = await inner.evaluate((element) => [
    element.getAttribute("data-s"),
    element.parentElement!.closest("[data-s]")!.getAttribute("data-s"),
  ]);
  await inner.click();
  expect(page.url()).toContain(`s=${mine}`);
  await inner.click();
  expect(page.url()).toContain(`s=${around}`);
  await page.keyboard.press("Escape");
  expect(page.url()).not.toContain("s=");
});

test("choosing changes nothing; what is rejected leaves the claim, and comes back when it is undone", async () => {
  await open("#/claims?shared=1&sort=reports", ".board");
  await page.locator(".board th a").first().click();
  await page.locator(".appearances").waitFor();
  const places = () => page.locator(".appearances > li").evaluateAll((all) => all.map((one) => one.getAttribute("data-name")));
  const before = await places();
  await page.keyboard.press("a");
  expect(await outcome().textContent()).toBe("Choose a statement first.");
  for (let i = 0; i < 3; i++) await page.keyboard.press("j");
  expect(await places()).toEqual(before);
  await page.keyboard.press("r");
  await outcome().filter({ hasText: "Rejected." }).waitFor();
  await expect.poll(places, { timeout: 30_000 }).not.toContain(before[2]);
  await page.keyboard.press("u");
  await outcome().filter({ hasText: "Undone." }).waitFor();
  await expect.poll(places, { timeout: 30_000 }).toEqual(before);
});

test("single letters can be switched off", async () => {
  await open("#/claims", ".board");
  await page.keyboard.press("?");
  const box = page.getByRole("checkbox", { name: "Single letters are keys" });
  await box.uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  expect(await page.locator("tr.on").count()).toBe(0);
  await page.getByRole("button", { name: "Keys" }).click();
  await box.check();
  await page.keyboard.press("Escape");
});

test("a text and a file are added, with what came of each; nothing in them runs", async () => {
  await open("#/add", ".drop");
  const wicked = `<img src=x onerror="document.title='hacked'"> The mill at Sendrup was shut, mayor Ina Holt said. “הטחנה סגורה”, she added.`;
  await page.getByLabel("Outlet").fill("The Mill");
  await page.getByLabel("Title").fill("Mill <b>shut</b>");
  await page.getByLabel("Text of a report").fill(wicked);
  await page.getByRole("button", { name: "Add" }).first().click();
  await page.locator(".progress li.added a").click();
  await page.locator(".sheet .s").first().waitFor();
  expect(await page.locator("h1").textContent()).toBe("Mill <b>shut</b>");
  expect(await page.locator(".sheet img").count()).toBe(0);
  expect(await page.title()).not.toBe("hacked");
  await open("#/add", ".drop");
  await page.locator("input[type=file]").setInputFiles({ name: "broken.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 no") });
  await page.locator(".progress li.failed p").waitFor();
  expect(await page.locator(".progress li.failed").textContent()).toContain("broken.pdf");
});

test("what is not there is said, with a way on", async () => {
  await open("#/report/nowhere", ".fault");
  expect(await page.locator(".fault").textContent()).toContain("nowhere");
  await open("#/nothing", ".empty");
  expect(await page.getByRole("link", { name: "All claims" }).count()).toBe(1);
});

test("axe finds nothing against any page, light and dark, wide and narrow", async () => {
  await open("#/claims", ".board");
  const claim = await page.locator(".board th a").first().getAttribute("href");
  const pages: [string, string][] = [
    ["#/claims", ".board"],
    [`${claim}`, ".appearances"],
    ["#/report/norden-0304?s=S1", ".sheet"],
    ["#/report/vantry-daily-0304", ".sheet .copied"],
    ["#/reports", ".reports"],
    ["#/contradictions", ".opposed"],
    ["#/sources", ".board.small"],
    ["#/add", ".drop"],
    ["#/report/nowhere", ".fault"],
  ];
  for (const [width, colorScheme] of [
    [1280, "light"],
    [320, "dark"],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    for (const [hash, ready] of pages) {
      await open(hash, ready);
      const found = await page.evaluate(`${axe}; axe.run({ resultTypes: ["violations"] }).then(({ violations, passes }) =>
        passes.length < 10 ? ["axe did not run"] : violations.map(({ id, nodes }) => id + ": " + nodes[0].html))`);
      expect([width, hash, found]).toEqual([width, hash, []]);
      expect([width, hash, await page.evaluate("document.documentElement.scrollWidth <= innerWidth")]).toEqual([width, hash, true]);
    }
  }
}, 120_000);
