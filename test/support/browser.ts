/** A Chromium that is there already; tests that need one are left out, with a line that says so, where there is none. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

export const browserPath = findBrowser();
if (browserPath === null) process.stderr.write("No Chromium was found: what needs a browser is not tested.\n");

export function openBrowser(): Promise<Browser> {
  // In a container there is no sandbox to be had for root; the pages are our own.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: browserPath!, args });
}

function findBrowser(): string | null {
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    for (const name of NAMES) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not this one.
      }
    }
  }
  return null;
}
