// Fits lexicon/claims/likeness.json: how much each feature weighs in saying that two statements are of one claim.
// node training/likeness.mjs --corpora CORPORA [--held N] [--write]
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { FEATURES, features } from "../dist/library/align/features.js";
import { meantOf, textsOf } from "../dist/library/align/meant.js";
import { isBareDenial } from "../dist/library/align/stance.js";
import { factsOf } from "../dist/library/facts/facts.js";
import { loadMeaning } from "../dist/nlp/meaning.js";
import { fromCodePoints } from "../dist/text/offsets.js";

const { values } = parseArgs({
  options: {
    corpora: { type: "string" },
    /** Leaves out every n-th story, and prints how well the rest tells its pairs. */
    held: { type: "string" },
    /** What a pair of ECB+ counts against one of the stories, and a pair of which only one statement is known to be of a claim. */
    ecb: { type: "string", default: "0.08" },
    half: { type: "string", default: "0.5" },
    write: { type: "boolean", default: false },
  },
});

/** Reports that lie together, with the gold of each: spans (UTF-16) and the claim that each is of. */
function* libraries() {
  const folder = join(values.corpora, "stories");
  for (const name of readdirSync(folder).filter((f) => f.endsWith(".json")).sort()) {
    const story = JSON.parse(readFileSync(join(folder, name), "utf8"));
    const reports = story.reports.map(({ id, text, publisher, publishedAt }) => ({ id, bodyText: text, publisher, publishedAt }));
    const gold = story.claims.flatMap((c) => c.appearances.map((a) => ({ claim: c.id, report: a.report, quote: a.quote })));
    yield { name, story: true, reports, spans: ({ id, bodyText }) => gold.filter((g) => g.report === id).map((g) => placed(bodyText, g)) };
  }
  const topics = new Map();
  for (const line of readFileSync(join(values.corpora, "ecb", "documents.jsonl"), "utf8").trim().split("\n")) {
    const d = JSON.parse(line);
    topics.set(d.topic, [...(topics.get(d.topic) ?? []), d]);
  }
  for (const [name, all] of topics) {
    const mentions = new Map(all.map((d) => [d.id, d]));
    yield {
      name,
      story: false,
      reports: all.map(({ id, bodyText }) => ({ id, bodyText })),
      spans: ({ id }) => mentions.get(id).mentions.filter((m) => m.kind.includes("ACTION") && m.cluster).map((m) => utf16(mentions.get(id).bodyText, { ...m, claim: m.cluster })),
    };
  }
}

const placed = (text, { claim, quote }) => ({ claim, start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
const utf16 = (text, { claim, start, end }) => ({ claim, start: [...text].slice(0, start).join("").length, end: [...text].slice(0, end).join("").length });

function read(reports) {
  const input = reports.map((r) => `${JSON.stringify(r)}\n`).join("");
  const { stdout } = spawnSync(process.execPath, [...process.execArgv, "bin/apud.js", "read", "--jsonl"], { input, maxBuffer: 1 << 30 });
  const lines = stdout.toString().trim().split("\n").map((line) => JSON.parse(line));
  return lines.filter((r) => r.statements).map(fromCodePoints);
}

const shared = (a, b) => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** Of each fact the claim that it is of; `null` where it stands over one of another claim's words, which says nothing of it. */
function labelled(facts, spans, story) {
  const labels = new Map();
  const joins = spans.flatMap((g) => facts.map((f) => ({ g, f, over: shared(g, story ? f.statement.quote : f.statement.predicate) })));
  const enough = ({ g, f, over }) => over > 0 && (!story || over >= 0.5 * Math.min(g.end - g.start, f.statement.quote.end - f.statement.quote.start));
  const taken = new Set();
  for (const { g, f } of joins.filter(enough).sort((x, y) => y.over - x.over)) {
    if (taken.has(g) || labels.has(f)) continue;
    taken.add(g);
    labels.set(f, g.claim);
  }
  for (const { f, over } of joins) if (over > 0 && !labels.has(f)) labels.set(f, null);
  return labels;
}

const meaning = await loadMeaning();
const vectors = new Map();

/** Those of one document share what it is about. */
async function meantIn(facts) {
  for (const text of textsOf(facts)) if (!vectors.has(text)) vectors.set(text, await meaning(text));
  return [...new Set(facts.map((f) => f.document))].flatMap((id) => meantOf(facts.filter((f) => f.document === id), vectors));
}

const rows = [];
let number = 0;
for (const { name, story, reports, spans } of libraries()) {
  const facts = [];
  const labels = new Map();
  for (const reading of read(reports)) {
    const own = factsOf(reading);
    facts.push(...own);
    for (const [fact, claim] of labelled(own, spans(reading.document), story)) labels.set(fact, claim);
  }
  const meant = (await meantIn(story ? facts : facts.filter((f) => labels.get(f)))).filter(({ fact }) => !isBareDenial(fact) && labels.get(fact) !== null);
  const held = story && values.held && number++ % Number(values.held) === 0;
  for (const [i, a] of meant.entries())
    for (const b of meant.slice(i + 1)) {
      const [x, y] = [labels.get(a.fact), labels.get(b.fact)];
      if ((!x && !y) || (!story && a.fact.document === b.fact.document)) continue;
      const same = x === y;
      const numbers = features(a, b);
      if (!same && numbers[0] < 0.1) continue;
      rows.push({ numbers, same: Number(same), weight: story ? (x && y ? 1 : Number(values.half)) : Number(values.ecb), held });
    }
  process.stderr.write(`${name}: ${rows.length} pairs\n`);
}

/** Newton's method, with a little weight against large weights; the last number is the bias. */
function fitted(data) {
  const n = FEATURES.length + 1;
  let w = new Array(n).fill(0);
  for (let round = 0; round < 12; round++) {
    const gradient = w.map((x) => x);
    const hessian = w.map((_, i) => w.map((__, j) => (i === j ? 1 : 0)));
    for (const { numbers, same, weight } of data) {
      const x = [...numbers, 1];
      const p = 1 / (1 + Math.exp(-x.reduce((sum, v, i) => sum + v * w[i], 0)));
      for (let i = 0; i < n; i++) {
        if (x[i] === 0) continue;
        gradient[i] += weight * (p - same) * x[i];
        for (let j = 0; j <= i; j++) hessian[i][j] += weight * p * (1 - p) * x[i] * x[j];
      }
    }
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) hessian[i][j] = hessian[j][i];
    const step = solved(hessian, gradient);
    w = w.map((x, i) => x - step[i]);
  }
  return w;
}

function solved(matrix, vector) {
  const rows = matrix.map((row, i) => [...row, vector[i]]);
  for (let i = 0; i < rows.length; i++) {
    const best = rows.slice(i).reduce((b, row, k) => (Math.abs(row[i]) > Math.abs(rows[b][i]) ? i + k : b), i);
    [rows[i], rows[best]] = [rows[best], rows[i]];
    for (let k = i + 1; k < rows.length; k++) {
      const by = rows[k][i] / rows[i][i];
      for (let j = i; j <= rows.length; j++) rows[k][j] -= by * rows[i][j];
    }
  }
  const out = new Array(rows.length).fill(0);
  for (let i = rows.length - 1; i >= 0; i--) out[i] = (rows[i][rows.length] - out.reduce((sum, x, j) => sum + (j > i ? x * rows[i][j] : 0), 0)) / rows[i][i];
  return out;
}

const weights = fitted(rows.filter((r) => !r.held));
if (values.held) {
  const scored = rows.filter((r) => r.held).map((r) => ({ same: r.same, score: [...r.numbers, 1].reduce((sum, v, i) => sum + v * weights[i], 0) }));
  const all = scored.reduce((sum, r) => sum + r.same, 0);
  let [found, best] = [0, { f1: 0, score: 0 }];
  for (const [i, r] of scored.sort((a, b) => b.score - a.score).entries()) {
    found += r.same;
    const f1 = (2 * found) / (i + 1 + all);
    if (f1 > best.f1) best = { f1, score: r.score };
  }
  console.log(`held out: best F1 of single pairs ${(100 * best.f1).toFixed(1)} at ${best.score.toFixed(2)}`);
}
const file = "lexicon/claims/likeness.json";
const old = JSON.parse(readFileSync(file, "utf8"));
const rounded = (x) => Math.round(x * 1000) / 1000;
const out = { ...old, bias: rounded(weights.at(-1)), weights: Object.fromEntries(FEATURES.map((name, i) => [name, rounded(weights[i])])) };
if (values.write) writeFileSync(file, `${JSON.stringify(out, null, 2)}\n`);
console.log(JSON.stringify(out.weights, null, 1), out.bias);
