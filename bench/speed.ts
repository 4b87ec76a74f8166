/** How fast Apud reads, and in how much memory: one table. `--spacy --python PATH` measures spaCy with textacy beside it. */
import { spawnSync } from "node:child_process";
import { cpus, release, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { pageOf, reportOf, wordsIn } from "./corpus.ts";
import { openSession } from "./session.ts";

const { values } = parseArgs({
  options: {
    spacy: { type: "boolean", default: false },
    python: { type: "string", default: "python3" },
    documents: { type: "string", default: "80" },
    model: { type: "string" },
    quick: { type: "boolean", default: false },
  },
});
const model = values.model === undefined ? [] : ["--model", values.model];
const WORDS = 600;
const documents = Array.from({ length: Number(values.documents) }, (_, index) => ({ id: `d${index}`, bodyText: reportOf(WORDS, index) }));
const words = documents.reduce((sum, { bodyText }) => sum + wordsIn(bodyText), 0);

const row = (what: string, figure: string) => console.log(`${what.padEnd(44)} ${figure}`);
const number = (value: number) => Math.round(value).toLocaleString("en");

/** Words a second over all documents, after each worker has had one to warm up with. */
async function throughput(workers: number) {
  const session = openSession([...model, "--workers", String(workers)], workers);
  await session.read(Array.from({ length: workers * 2 }, (_, index) => ({ bodyText: reportOf(WORDS, 1000 + index) })));
  const milliseconds = await session.read(documents);
  return { speed: (words / milliseconds) * 1000, memory: await session.end() };
}

async function firstReading(): Promise<number> {
  const session = openSession(model);
  await session.read([{ bodyText: reportOf(100, 1) }]);
  const milliseconds = await session.first;
  await session.end();
  return milliseconds;
}

const machine = `${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, ${number(totalmem() / 1e9)} GB, ${process.platform} ${release()}, Node ${process.version}`;
console.log(`Speed on ${machine}\n${number(documents.length)} reports of some ${WORDS} words each\n`);

const one = await throughput(1);
const two = await throughput(2);
row("text to reading, one core", `${number(one.speed)} words/s`);
row("text to reading, two cores", `${number(two.speed)} words/s (${(two.speed / one.speed).toFixed(2)} times)`);
row("start of the command to its first reading", `${number(await firstReading())} ms`);
if (one.memory !== null) row("most memory, one worker", `${number(one.memory)} MB`);
if (two.memory !== null) row("most memory, two workers", `${number(two.memory)} MB`);

const reader = openSession([...model, "--workers", "1"], 1);
await reader.read([{ bodyText: reportOf(WORDS, 1) }]);
for (const times of values.quick ? [1, 10] : [1, 10, 100]) {
  const bodyText = reportOf(200 * times, 2);
  const milliseconds = await reader.read([{ bodyText }]);
  row(`one text of ${number(wordsIn(bodyText))} words`, `${number(milliseconds)} ms (${number((wordsIn(bodyText) / milliseconds) * 1000)} words/s)`);
}
if (!values.quick) {
  const megabyte = reportOf(160_000, 3).slice(0, 1_000_000).replaceAll("\n", " ");
  const milliseconds = await reader.read([{ bodyText: megabyte }]);
  row("1 MB of text on one line", `${number(milliseconds)} ms (${number((wordsIn(megabyte) / milliseconds) * 1000)} words/s)`);
}
const peak = await reader.end();
if (peak !== null) row("most memory with it", `${number(peak)} MB`);

const pages = openSession(["--no-statements", "--workers", "1"], 1);
await pages.read([{ html: pageOf(10_000) }]);
for (const megabytes of values.quick ? [0.2, 2] : [0.2, 2, 19]) {
  const milliseconds = await pages.read([{ html: pageOf(megabytes * 1e6) }]);
  row(`page of ${megabytes} MB to text`, `${number(milliseconds)} ms`);
}
await pages.end();

if (values.spacy) {
  // Settings of this machine that hold numpy back are not passed on: the comparison is with spaCy at its best.
  const { OPENBLAS_CORETYPE: _core, OPENBLAS_L2_SIZE: _cache, ...env } = process.env;
  const input = documents.map((document) => JSON.stringify(document)).join("\n");
  const pin = process.platform === "linux" ? ["taskset", "-c", "0"] : [];
  const command = [...pin, values.python, "bench/spacy_speed.py"];
  const { status, stdout, stderr } = spawnSync(command[0]!, command.slice(1), { input, encoding: "utf8", env: { ...env, OMP_NUM_THREADS: "1" } });
  if (status !== 0) throw new Error(`spaCy could not be measured:\n${stderr}`);
  const { version, seconds } = JSON.parse(stdout) as { version: string; seconds: number };
  row(`${version}, one core`, `${number(words / seconds)} words/s (Apud: ${(one.speed / (words / seconds)).toFixed(2)} times)`);
}
