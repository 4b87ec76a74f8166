/** How the sample case comes out, against what was expected of it: one table; `--list` says what differs. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readExpected } from "./sample/expected.ts";
import { compare } from "./sample/figures.ts";
import { openSample } from "./sample/library.ts";

const { values } = parseArgs({ options: { list: { type: "boolean", default: false } } });
const folder = mkdtempSync(join(tmpdir(), "apud-sample-"));
try {
  const expected = readExpected();
  const { figures, differences } = compare(expected, openSample(expected, join(folder, "sample.db")));
  console.log(`${"the sample case".padEnd(42)}right     of  share`);
  for (const [name, { right, of, extra }] of Object.entries(figures)) {
    const share = `${((100 * right) / of).toFixed(1)} %`;
    const beside = extra ? `   and ${extra} that nobody expects` : "";
    console.log(`${name.padEnd(42)}${String(right).padStart(5)}  ${String(of).padStart(5)}  ${share.padStart(7)}${beside}`);
  }
  if (values.list)
    for (const name of Object.keys(figures)) {
      const here = differences.filter(({ figure }) => figure === name);
      if (here.length > 0) console.log(`\n${name}\n${here.map(({ at, text }) => `  ${at}: ${text}`).join("\n")}`);
    }
} finally {
  rmSync(folder, { recursive: true });
}
