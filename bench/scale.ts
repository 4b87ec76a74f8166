/** How the library's own work grows with it: one table. Readings are invented and ready-made, and the second encoder is left out. `--full` goes on to 100,000. */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { meaningOf, type Report, reportOf } from "./scale/reports.ts";

const built = (path: string) => import(join(process.cwd(), "dist/library", path));
const [{ openLibrary }, { listed }, { documents }, { find }, { NOW }] = await Promise.all(
  ["index.js", "present-claims.js", "query/documents.js", "search/find.js", "store/as-of.js"].map(built),
);
type Store = { db: unknown };
type Position = unknown;
type Claim = { appearances: { document: string; statement: string }[]; originCount: { min: number; max: number }; position: Position };

const { values } = parseArgs({ options: { full: { type: "boolean", default: false }, sizes: { type: "string" } } });
const sizes = (values.sizes ?? (values.full ? "1000,10000,100000" : "1000,10000")).split(",").map(Number);
const BATCH = 50;
const [PAGE, ASKED] = [50, 60];

const row = (what: string, ...figures: string[]) => console.log(`${what.padEnd(34)}${figures.map((figure) => figure.padStart(14)).join("")}`);
const number = (value: number, digits = 0) => value.toLocaleString("en", { maximumFractionDigits: digits, minimumFractionDigits: digits });

async function p95(ask: (turn: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < ASKED; turn++) {
    const started = performance.now();
    await ask(turn);
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(ASKED * 0.95)]!;
}

async function taken<T>(items: AsyncIterable<T>, most: number): Promise<T[]> {
  const some: T[] = [];
  for await (const item of items) {
    some.push(item);
    if (some.length === most) break;
  }
  return some;
}

/** Page after page, as a reader turns them. */
function pages(store: Store, order: "told" | "reports") {
  let after: Position = null;
  return async () => {
    const page = await taken<Claim>(listed(store.db, { asOf: NOW, order, widely: order === "reports", after }), PAGE);
    after = page.length === PAGE ? page.at(-1)!.position : null;
  };
}

/** Of what is known of the last thousand reports, the share that came out. */
async function outcome(store: Store, size: number) {
  const reports = new Map<string, Report>();
  for (let i = Math.max(0, size - 1000); i < size; i++) reports.set(`r${i}`, reportOf(i));
  let [copies, found, wrong] = [0, 0, 0];
  for await (const { id, copyOf } of documents(store.db, NOW) as AsyncIterable<{ id: string; copyOf: string | null }>) {
    const known = reports.get(id);
    if (!known) continue;
    if (known.copyOf) copies++;
    if (known.copyOf && copyOf) found++;
    if (!known.copyOf && copyOf) wrong++;
  }
  // Pairs of statements within these reports.
  const pairs = (sizes: Iterable<number>) => [...sizes].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const gold = new Map<string, number>();
  for (const { facts } of reports.values()) for (const fact of facts) gold.set(fact, (gold.get(fact) ?? 0) + 1);
  let [joined, right, counted, asKnown] = [0, 0, 0, 0];
  for await (const claim of listed(store.db, { asOf: NOW }) as AsyncIterable<Claim>) {
    const own = claim.appearances.flatMap(({ document, statement }) => reports.get(document)?.facts[Number(statement.slice(1)) - 1] ?? []);
    if (own.length === 0) continue;
    const by = new Map<string, number>();
    for (const fact of own) by.set(fact, (by.get(fact) ?? 0) + 1);
    joined += pairs([own.length]);
    right += pairs(by.values());
    if (own.length < 2) continue;
    counted++;
    // Whoever speaks of a fact is one person, however many outlets told it.
    if (claim.originCount.min === 1 && claim.originCount.max === 1) asKnown++;
  }
  return { copies: found / copies, wrong, precision: right / joined, recall: right / pairs(gold.values()), counts: asKnown / counted };
}

const folder = mkdtempSync(join(tmpdir(), "apud-scale-"));
const path = join(folder, "apud.db");
const library = await openLibrary(path, { create: true, meaning: async () => meaningOf });
row("reports", ...sizes.map((size) => number(size)));
const table = new Map<string, string[]>();
const note = (what: string, figure: string) => table.set(what, [...(table.get(what) ?? []), figure]);
let peak = 0;
let added = 0;
for (const size of sizes) {
  let last = 0;
  for (; added < size; added += BATCH) {
    const batch = Array.from({ length: BATCH }, (_, i) => ({ reading: reportOf(added + i).reading, original: null }));
    const started = performance.now();
    await library.add(batch);
    if (added >= size - 1000) last += performance.now() - started;
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  note("seconds for the last thousand", number(last / 1000, 1));
  note("most memory, MB", number(peak / 1e6));
  note("file, MB", number(statSync(path).size / 1e6));
  const { store } = library;
  note("claims as told, a page: p95 ms", number(await p95(pages(store, "told")), 1));
  note("claims most told, a page: p95 ms", number(await p95(pages(store, "reports")), 1));
  const query = (turn: number) =>
    reportOf((turn * 7919) % size)
      .reading.statements[0]!.text.split(" ")
      .slice(0, 2)
      .join(" ");
  note(
    "search, a page: p95 ms",
    number(await p95((turn) => taken<unknown>(find(store, { query: query(turn), of: "statements", asOf: NOW, cursor: null }), PAGE)), 1),
  );
  const got = await outcome(store, size);
  note("copies found", `${number(got.copies * 100, 1)} %`);
  note("taken for copies and none", number(got.wrong));
  note("pairs of one claim: precision", `${number(got.precision * 100, 1)} %`);
  note("pairs of one claim: recall", `${number(got.recall * 100, 1)} %`);
  note("origins counted as known", `${number(got.counts * 100, 1)} %`);
}
for (const [what, figures] of table) row(what, ...figures);
await library.close();
rmSync(folder, { recursive: true });
