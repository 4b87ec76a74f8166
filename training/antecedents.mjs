// Fits lexicon/antecedents.json: how much each feature weighs in saying what a pronoun, a noun or a new name takes up.
// node training/antecedents.mjs --corpora CORPORA [--fit gum/dev] [--held GUM_n,GUM_i] [--folds N] [--write]
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { annotate } from "../dist/nlp/annotate.js";
import { loadModel } from "../dist/nlp/model.js";
import { treeOf } from "../dist/nlp/tree.js";
import { resolve } from "../dist/reading/parse/coreference.js";
import { entitiesOf } from "../dist/reading/parse/entities.js";
import { classOf, WEIGHTS, weightOf } from "../dist/reading/parse/likelihood.js";

const { values } = parseArgs({
  options: {
    corpora: { type: "string" },
    model: { type: "string" },
    fit: { type: "string", multiple: true, default: ["gum/dev"] },
    /** Folders that the network learned from: its score is surer there, and weighs for itself. */
    learned: { type: "string", multiple: true, default: [] },
    folds: { type: "string", default: "10" },
    l2: { type: "string", default: "2" },
    write: { type: "boolean", default: false },
  },
});
const model = await loadModel(values.model);

/** Text, and the entity number of every gold mention by the end of its head word (UTF-16). */
function gold(path) {
  let text = "";
  let glue = "";
  const words = [];
  for (const block of readFileSync(path, "utf8").trim().split("\n\n")) {
    const lines = block.split("\n");
    const sentence = lines.find((l) => l.startsWith("# text = ")).slice(9);
    if (text) text += lines.some((l) => l.startsWith("# newpar")) ? "\n" : glue;
    const base = text.length;
    const first = words.length;
    let [at, upto, inner] = [0, -1, 0];
    for (const line of lines) {
      const c = line.split("\t");
      if (line.startsWith("#") || c[0].includes(".")) continue;
      const start = sentence.indexOf(c[1], at);
      if (c[0].includes("-")) {
        [upto, inner, at] = [Number(c[0].split("-")[1]), start, start + c[1].length];
        glue = c[9].includes("SpaceAfter=No") ? "" : " ";
        continue;
      }
      const inside = Number(c[0]) <= upto;
      const from = inside ? inner : start;
      if (inside) inner = from + c[1].length;
      else [at, glue] = [start + c[1].length, c[9].includes("SpaceAfter=No") ? "" : " "];
      words.push({ start: base + from, end: base + from + c[1].length, upos: c[3], head: c[6] === "0" ? -1 : first + Number(c[6]) - 1, misc: c[9] });
    }
    text += sentence;
  }
  const open = [];
  const cluster = new Map();
  const named = new Set();
  for (const [i, { misc }] of words.entries())
    for (const [, opens, body, closes] of (/Entity=([^|\n]*)/.exec(misc)?.[1] ?? "").matchAll(/(\()?([^()]+)(\))?/g)) {
      const number = body.split("-")[0];
      if (opens) open.push([number, i]);
      if (!closes) continue;
      const k = open.findLastIndex(([n]) => n === number);
      if (k < 0) continue;
      const [[, a]] = open.splice(k, 1);
      let h = a;
      while (h < i && words[h].head >= a && words[h].head <= i) h++;
      cluster.set(words[h].end, number);
      if (words[h].upos === "PROPN") named.add(number);
    }
  return { text, cluster, named };
}

const LEARNED = "score, learned";

/** Of every anaphor of a document: its class, what speaks for each candidate and for none, and which are right. */
async function examplesOf(path) {
  const { text, cluster, named } = gold(path);
  const annotation = await annotate(model, text, [{ start: 0, end: text.length }]);
  const tree = treeOf(text, annotation.words);
  const entities = entitiesOf(text, annotation, tree);
  const numbers = [];
  const examples = [];
  const learned = values.learned.some((folder) => path.startsWith(join(values.corpora, folder)));
  const collected = (features) => {
    const out = [];
    features((feature, value) => out.push([learned && feature === "score" ? LEARNED : feature, value]));
    return out;
  };
  const numberOf = (noun, i) => {
    const ends = [noun.head, ...(noun.kind === "name" ? Array.from({ length: noun.last - noun.first + 1 }, (_, k) => noun.last - k) : [])];
    return ends.map((w) => cluster.get(tree.words[w].end)).find(Boolean) ?? `none ${i}`;
  };
  const choose = (noun, i, candidates, alone) => {
    const of = (other, k) => (numbers[k] ??= numberOf(other, k));
    const own = of(noun, i);
    const right = candidates.flatMap(({ index, other }, k) => (of(other, index) === own ? [k] : []));
    // What the corpus does not mark at all teaches nothing of pronouns.
    if (!(own.startsWith("none") && noun.kind === "pronoun"))
      examples.push({
        path,
        kind: classOf(noun),
        named: named.has(own),
        of: candidates.map(({ index, other }) => named.has(of(other, index))),
        alone: collected(alone),
        candidates: candidates.map(({ features }) => collected(features)),
        groups: candidates.map(({ referent }) => candidates.findIndex((c) => c.referent === referent)),
        right: new Set(right),
      });
    return right[0];
  };
  resolve(text, annotation, entities, tree, choose);
  return examples;
}

const files = [...values.fit, ...values.learned].flatMap((folder) =>
  readdirSync(join(values.corpora, folder))
    .filter((name) => /^GUM_.*\.conllu$/.test(name))
    .map((name) => join(values.corpora, folder, name)),
);
const examples = [];
for (const path of files) examples.push(...(await examplesOf(path)));
await model.close();

/** Examples laid end to end, so that the fit is fast: of each option its features; of each example its options, the first of which is none. */
function compiled(list) {
  const index = new Map();
  const id = (feature) => index.get(feature) ?? (index.set(feature, index.size), index.size - 1);
  const [ids, weights, ends, right, options] = [[], [], [0], [], [0]];
  for (const e of list) {
    for (const [k, features] of [e.alone, ...e.candidates].entries()) {
      for (const [feature, value] of features) {
        ids.push(id(feature));
        weights.push(value);
      }
      ends.push(ids.length);
      right.push(k === 0 ? e.right.size === 0 : e.right.has(k - 1));
    }
    options.push(right.length);
  }
  return { index, list, ids: Int32Array.from(ids), weights: Float64Array.from(weights), ends: Int32Array.from(ends), right: Uint8Array.from(right), options: Int32Array.from(options) };
}

/** Scores of the options of example `e`, into `out`; returns how many. */
function scored({ ids, weights, ends, options }, e, w, out) {
  for (let o = options[e]; o < options[e + 1]; o++) {
    let sum = 0;
    for (let k = ends[o]; k < ends[o + 1]; k++) sum += w[ids[k]] * weights[k];
    out[o - options[e]] = sum;
  }
  return options[e + 1] - options[e];
}

/** Multinomial logistic ranking by Adam over the examples that `among` says; the weight of a right answer is the sum over all right ones. */
function fit(data, among, l2, steps = 100) {
  const { index, ids, weights, ends, right, options, list } = data;
  const [w, m, v] = [0, 1, 2].map(() => new Float64Array(index.size));
  const s = new Float64Array(1000);
  const chosen = list.flatMap((e, k) => (among(e) ? [k] : []));
  for (let step = 1; step <= steps; step++) {
    const g = new Float64Array(index.size);
    for (const e of chosen) {
      const n = scored(data, e, w, s);
      let most = Number.NEGATIVE_INFINITY;
      for (let o = 0; o < n; o++) most = Math.max(most, s[o]);
      let [all, good] = [0, 1e-300];
      for (let o = 0; o < n; o++) {
        s[o] = Math.exp(s[o] - most);
        all += s[o];
        if (right[options[e] + o]) good += s[o];
      }
      for (let o = 0; o < n; o++) {
        const at = options[e] + o;
        const slope = s[o] / all - (right[at] ? s[o] / good : 0);
        if (Math.abs(slope) > 1e-5) for (let k = ends[at]; k < ends[at + 1]; k++) g[ids[k]] += slope * weights[k];
      }
    }
    for (let k = 0; k < index.size; k++) {
      const slope = (g[k] + l2 * w[k]) / chosen.length;
      m[k] = 0.9 * m[k] + 0.1 * slope;
      v[k] = 0.98 * v[k] + 0.02 * slope * slope;
      w[k] -= (0.12 * (1 - step / (steps + 1)) * (m[k] / (1 - 0.9 ** step))) / (Math.sqrt(v[k] / (1 - 0.98 ** step)) + 1e-8);
    }
  }
  return w;
}

/** Units by which the features of a class weigh together, where the corpus has mentions enough to fit them. */
const UNITS = { nominal: 12 };
const [PASSES, BATCH, RATE, SPREAD] = [8, 48, 0.01, 0.6];

/** The same fit with `units` of them, by Adam over small batches. Of each feature its own weight and those into the units; at the end those out of them. */
function fitTogether(data, among, units, l2) {
  const { index, ids, weights, ends, right, options, list } = data;
  const [features, row] = [index.size, units + 1];
  const outs = features * row;
  const random = randomOf(1);
  const [p, m, v] = [0, 1, 2].map(() => new Float64Array(outs + units));
  for (let i = 0; i < p.length; i++) if (i >= outs || i % row > 0) p[i] = (random() - 0.5) * SPREAD;
  const chosen = list.flatMap((e, k) => (among(e) ? [k] : []));
  const [s, unit] = [new Float64Array(1000), new Float64Array(1000 * units)];
  const steps = Math.ceil(chosen.length / BATCH) * PASSES;
  let step = 0;
  for (let pass = 0; pass < PASSES; pass++) {
    for (let i = chosen.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [chosen[i], chosen[j]] = [chosen[j], chosen[i]];
    }
    for (let from = 0; from < chosen.length; from += BATCH) {
      const g = new Float64Array(p.length);
      const batch = chosen.slice(from, from + BATCH);
      for (const e of batch) {
        const base = options[e];
        const n = options[e + 1] - base;
        for (let o = 0; o < n; o++) {
          unit.fill(0, o * units, (o + 1) * units);
          s[o] = 0;
          for (let k = ends[base + o]; k < ends[base + o + 1]; k++) {
            s[o] += p[ids[k] * row] * weights[k];
            for (let h = 0; h < units; h++) unit[o * units + h] += p[ids[k] * row + 1 + h] * weights[k];
          }
          for (let h = 0; h < units; h++) s[o] += p[outs + h] * (unit[o * units + h] = Math.tanh(unit[o * units + h]));
        }
        const most = Math.max(...s.subarray(0, n));
        let [all, good] = [0, 1e-300];
        for (let o = 0; o < n; o++) {
          s[o] = Math.exp(s[o] - most);
          all += s[o];
          if (right[base + o]) good += s[o];
        }
        for (let o = 0; o < n; o++) {
          const slope = s[o] / all - (right[base + o] ? s[o] / good : 0);
          if (Math.abs(slope) < 1e-4) continue;
          for (let h = 0; h < units; h++) g[outs + h] += slope * unit[o * units + h];
          for (let k = ends[base + o]; k < ends[base + o + 1]; k++) {
            const x = slope * weights[k];
            g[ids[k] * row] += x;
            for (let h = 0; h < units; h++) g[ids[k] * row + 1 + h] += x * p[outs + h] * (1 - unit[o * units + h] ** 2);
          }
        }
      }
      step++;
      for (let i = 0; i < p.length; i++) {
        const slope = g[i] / batch.length + (l2 * p[i]) / chosen.length;
        m[i] = 0.9 * m[i] + 0.1 * slope;
        v[i] = 0.99 * v[i] + 0.01 * slope * slope;
        p[i] -= (RATE * (1 - step / (steps + 1)) * (m[i] / (1 - 0.9 ** step))) / (Math.sqrt(v[i] / (1 - 0.99 ** step)) + 1e-8);
      }
    }
  }
  return p;
}

/** Mulberry32, so that a fit repeats. */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** As the program reads them. */
function weightsOf(data, kind, among, round = (x) => x) {
  const names = [...data.index].filter(([name]) => name !== LEARNED);
  const units = UNITS[kind] ?? 0;
  const p = units > 0 ? fitTogether(data, among, units, 2 * l2) : fit(data, among, l2);
  const row = units + 1;
  const alone = Object.fromEntries(names.map(([name, k]) => [name, p[k * row]]));
  if ("none" in alone) alone.none -= EASE[kind] ?? 0;
  if (kind === "he" || kind === "it" || kind === "they") alone["speaker:unnamed"] ??= 0;
  for (const [feature, more] of Object.entries(MORE)) if (feature in alone) alone[feature] += more;
  const rounded = Object.fromEntries(Object.entries(alone).flatMap(([name, x]) => (round(x) === 0 ? [] : [[name, round(x)]])));
  if (units === 0) return { alone: rounded };
  const into = Object.fromEntries(names.map(([name, k]) => [name, [...p.subarray(k * row + 1, (k + 1) * row)].map(round)]));
  return { alone: rounded, into, out: [...p.subarray(data.index.size * row)].map(round) };
}

/** Links of mentions: right, made, wanted, as far as a name belongs to them. */
function counted(list, weights, counts) {
  for (const { kind, alone, candidates, groups, named, of, right } of list) {
    const weight = (features) => weightOf(weights, (add) => features.forEach(([name, value]) => add(name, value)));
    const none = weight(alone);
    const sums = new Map();
    for (const [k, features] of candidates.entries()) {
      const [own, before] = [Math.exp(weight(features) - none), sums.get(groups[k]) ?? 0];
      sums.set(groups[k], kind === "nominal" || kind === "name" ? before + own : Math.max(before, own));
    }
    const [best, sum] = [...sums].reduce((a, b) => (b[1] > a[1] ? b : a));
    const made = sum > 1;
    if (made && (named || of[best])) counts.made++;
    if (right.size > 0 && named) counts.wanted++;
    if (made && named && right.has(best)) counts.right++;
  }
}

/** How much likelier a link is made than the fit has it, since a link that is missed costs as much as a wrong one. */
const EASE = { he: 0.8, they: 0.8, nominal: 0.5 };
/**
 * "The minister" after "Minister Ada Holm", "the storm" after a cyclone's name are in every news report and hardly in the corpus. So is "an official said he was tired", where to take
 * him for somebody who was named does more harm than to leave open who he is.
 */
const MORE = { "role:definite": 3, "role:demonstrative": 3, "alike:definite": 1.5, "alike:demonstrative": 1.5, "speaker:unnamed": 1.5 };
const fitted = {};
const l2 = Number(values.l2);
for (const kind of Object.keys(WEIGHTS)) {
  const data = compiled(examples.filter((e) => e.kind === kind && e.candidates.length > 0));
  const folds = Number(values.folds);
  const counts = { right: 0, made: 0, wanted: 0 };
  for (let f = 0; f < folds; f++) {
    const held = new Set(files.filter((path, k) => k % folds === f && values.fit.some((folder) => path.startsWith(join(values.corpora, folder)))));
    const weights = weightsOf(data, kind, (e) => !held.has(e.path));
    counted(data.list.filter((e) => held.has(e.path)), weights, counts);
  }
  const [precision, recall] = [counts.right / counts.made, counts.right / counts.wanted].map((x) => (100 * x).toFixed(1));
  console.log(kind.padEnd(8), `${data.list.length} mentions; on held-out documents, P ${precision} R ${recall} of ${counts.wanted}`);
  fitted[kind] = weightsOf(data, kind, () => true, (x) => Math.round(x * 100) / 100);
}
const path = new URL("../lexicon/antecedents.json", import.meta.url);
const { source } = JSON.parse(readFileSync(path, "utf8"));
const lines = Object.entries(fitted).map(([kind, w]) => `  ${JSON.stringify(kind)}: ${JSON.stringify(w)}`);
if (values.write) writeFileSync(path, `{\n "source": ${JSON.stringify(source)},\n "weights": {\n${lines.join(",\n")}\n }\n}\n`);
