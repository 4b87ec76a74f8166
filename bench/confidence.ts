/** Whether confidence means what it says: of statements given 0.8 to 0.9, about that share is right. `--fit` fits the model anew. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

type Span = { start: number; end: number };
type Voice = { id: string; parent: string | null; source: Span | null; entity: string | null };
type Gold = { quote: string; polarity?: string; modality?: string; chain?: string[] };
type Statement = { quote: Span; polarity: string; modality: string; attribution: string | null; confidence: number };
type Reading = { document: { bodyText: string }; entities: { id: string; name: string }[]; attributions: Voice[]; statements: Statement[] };
type Judged = { confidence: number; right: boolean; factors: Record<string, number> };

const { values } = parseArgs({ options: { readings: { type: "string" }, fit: { type: "boolean", default: false } } });
if (values.readings === undefined)
  throw new Error("--readings FOLDER: hand-made readings, JSON files with text and statements (quote, polarity, modality, chain)");
const { factorsOf, insideOthers } = await import(join(process.cwd(), "dist/reading/extract/confidence.js"));

const golds = readdirSync(values.readings)
  .filter((f) => f.endsWith(".json"))
  .sort()
  .map(
    (f) =>
      JSON.parse(readFileSync(join(values.readings!, f), "utf8")) as {
        text?: string;
        title?: string;
        publisher?: string;
        publishedAt?: string;
        statements: Gold[];
      },
  )
  .filter((g) => g.text);
const documents = golds.map(
  ({ text, title, publisher, publishedAt }, id) => `${JSON.stringify({ id: String(id), bodyText: text, title, publisher, publishedAt })}\n`,
);
const run = spawnSync(process.execPath, ["bin/apud.js", "read", "--jsonl"], {
  input: documents.join(""),
  maxBuffer: 2 ** 30,
  stdio: ["pipe", "pipe", "inherit"],
});
const readings = run.stdout
  .toString()
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Reading);
const judged = golds.flatMap((gold, i) => judge(gold.statements, readings[i]!));

if (values.fit) writeFileSync("lexicon/confidence.json", `${JSON.stringify(fit(judged), null, 2)}\n`);
print();

/** A statement is right where the gold has it, with its polarity, its modality and its chain of voices. */
function judge(gold: Gold[], reading: Reading): Judged[] {
  const text = [...reading.document.bodyText].join("");
  const taken = new Set<number>();
  const inner = insideOthers(reading.statements.map((s) => s.quote));
  return reading.statements.map((s, i) => {
    const chain = chainOf(reading, s);
    let best = { index: -1, overlap: 0 };
    for (const [index, g] of gold.entries()) {
      const start = text.indexOf(g.quote);
      const both = Math.min(start + g.quote.length, s.quote.end) - Math.max(start, s.quote.start);
      const least = Math.min(g.quote.length, s.quote.end - s.quote.start) / 2;
      const share = both / (Math.max(start + g.quote.length, s.quote.end) - Math.min(start, s.quote.start));
      if (start >= 0 && !taken.has(index) && both >= least && share > best.overlap) best = { index, overlap: share };
    }
    const g = gold[best.index];
    if (g) taken.add(best.index);
    const voices = chain
      .map((v) => words(`${v.source ? text.slice(v.source.start, v.source.end) : ""} ${reading.entities.find((e) => e.id === v.entity)?.name ?? ""}`))
      .reverse();
    const wanted = (g?.chain ?? []).map(words);
    const sameChain = voices.length === wanted.length && voices.every((v, i) => [...v].some((w) => wanted[i]!.has(w)));
    const right = g !== undefined && s.polarity === (g.polarity ?? "positive") && s.modality === (g.modality ?? "asserted") && sameChain;
    return { confidence: s.confidence, right, factors: factorsOf(s, chain, inner[i]) };
  });
}

function chainOf({ attributions }: Reading, { attribution }: Statement): Voice[] {
  const out: Voice[] = [];
  for (let at = attributions.find((a) => a.id === attribution); at; at = attributions.find((a) => a.id === at!.parent)) out.push(at);
  return out;
}

function words(text: string): Set<string> {
  return new Set(
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,}/gu)
      ?.filter((w) => !/^(the|an?|of|and|or|in|on|at|to|by|from|with|its|his|her|their)$/.test(w)) ?? [],
  );
}

/** Logistic regression with a ridge: some hundred statements bear no sharp weights. */
function fit(all: Judged[]) {
  const names = Object.keys(all[0]!.factors);
  const w = new Array<number>(names.length).fill(0);
  let bias = 0;
  for (let step = 0; step < 4000; step++) {
    const gradient = w.map((x) => 0.01 * x);
    let gradientOfBias = 0;
    for (const { factors, right } of all) {
      const sum = names.reduce((n, name, i) => n + factors[name]! * w[i]!, bias);
      const error = (1 / (1 + Math.exp(-sum)) - Number(right)) / all.length;
      gradientOfBias += error;
      for (const [i, name] of names.entries()) gradient[i]! += error * factors[name]!;
    }
    bias -= gradientOfBias;
    for (const [i, g] of gradient.entries()) w[i]! -= g;
  }
  const round = (x: number) => Math.round(x * 1000) / 1000;
  const source =
    "Logistic regression over the statements of hand-made readings, each right or not: `npm run bench:confidence -- --readings FOLDER --fit`.";
  return { source, bias: round(bias), weights: Object.fromEntries(names.map((name, i) => [name, round(w[i]!)])) };
}

function print() {
  console.log("confidence   statements   mean given   right");
  let off = 0;
  for (let low = 0; low < 10; low++) {
    const bin = judged.filter((j) => Math.min(9, Math.floor(j.confidence * 10 + 1e-9)) === low);
    if (!bin.length) continue;
    const [given, right] = [bin.reduce((n, j) => n + j.confidence, 0) / bin.length, bin.filter((j) => j.right).length / bin.length];
    off += Math.abs(given - right) * bin.length;
    console.log(
      `${(low / 10).toFixed(1)}–${((low + 1) / 10).toFixed(1)}      ${String(bin.length).padStart(8)}   ${(100 * given).toFixed(1).padStart(8)} %   ${(100 * right).toFixed(1).padStart(5)} %`,
    );
  }
  console.log(
    `\n${judged.length} statements, ${((100 * judged.filter((j) => j.right).length) / judged.length).toFixed(1)} % right; off by ${((100 * off) / judged.length).toFixed(1)} points on average`,
  );
}
