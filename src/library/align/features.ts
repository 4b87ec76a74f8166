/** What two statements have in common, as numbers that a small model weighs. */
import type { Statement } from "../../model/statement.ts";
import type { Fact } from "../facts/facts.ts";
import { likeness } from "../facts/names.ts";

type Figure = NonNullable<Statement["quantity"]>;

/** A fact with its meaning: of its text, of its predicate with its participants, and of its whole document. Unit vectors. */
export type Meant = { fact: Fact; sense: Float32Array; around: Float32Array; act: Float32Array; story: Float32Array };

export const FEATURES = [
  "sense",
  "around",
  "act",
  "story",
  "stems",
  "stems within",
  "predicate",
  "event",
  "other event",
  "actor",
  "other actor",
  "recipient",
  "other recipient",
  "involved",
  "figure",
  "other figure",
  "time",
  "other time",
  "same document",
  "modality",
  "polarity",
  "voice",
  "other voice",
  "one narrates",
] as const;

export function features(a: Meant, b: Meant): number[] {
  const [x, y] = [a.fact, b.fact];
  const [s, t] = [x.statement, y.statement];
  const actor = mostAlike(x.actors, y.actors);
  const recipient = mostAlike(x.recipients, y.recipients);
  const voice = mostAlike(wordsOf(x), wordsOf(y));
  const figures = compareFigures(s.quantity, t.quantity);
  const times = compareTimes(s.time, t.time);
  const shared = common(x.stems, y.stems);
  return [
    cosine(a.sense, b.sense),
    cosine(a.around, b.around),
    cosine(a.act, b.act),
    cosine(a.story, b.story),
    shared / Math.max(1, x.stems.size + y.stems.size - shared),
    shared / Math.max(1, Math.min(x.stems.size, y.stems.size)),
    Number(x.predicate === y.predicate),
    Number(s.event !== null && s.event === t.event),
    Number(s.event !== null && t.event !== null && s.event !== t.event),
    actor ?? 0,
    Number(actor === 0),
    recipient ?? 0,
    Number(recipient === 0),
    common(x.involved, y.involved) / Math.max(1, Math.min(x.involved.size, y.involved.size)),
    Number(figures === "same"),
    Number(figures === "other"),
    Number(times === "same"),
    Number(times === "other"),
    Number(x.document === y.document),
    Number(s.modality === t.modality),
    Number(x.negative === y.negative),
    voice ?? 0,
    Number(voice === 0),
    Number(wordsOf(x).length > 0 !== wordsOf(y).length > 0),
  ];
}

export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let n = 0;
  for (const x of a) if (b.has(x)) n++;
  return n;
}

const wordsOf = ({ voices }: Fact) => voices.map(({ words }) => words).filter((words) => words.length > 0);

/** null where one side names nobody. */
function mostAlike(a: readonly string[][], b: readonly string[][]): number | null {
  if (!a.length || !b.length) return null;
  return Math.max(...a.map((x) => Math.max(...b.map((y) => likeness(x, y)))));
}

/** One figure; two that can both hold ("at least four", "six"; "six people", "four civilians"); or two of one unit that cannot. */
export function compareFigures(a: Figure | null, b: Figure | null): "same" | "compatible" | "other" | null {
  if (!a || !b) return null;
  const differ = a.value !== null && b.value !== null && a.value !== b.value;
  if (a.unit && b.unit && a.unit !== b.unit) return differ ? "compatible" : null;
  if (a.value !== null && a.value === b.value) return "same";
  const [low, high] = [Math.max(floor(a), floor(b)), Math.min(ceiling(a), ceiling(b))];
  if (low > high) return "other";
  return differ && !a.approximate && !b.approximate ? "compatible" : null;
}

function floor(q: Figure): number {
  return q.min ?? (q.max === null ? (q.value ?? 0) * (q.approximate ? 0.95 : 1) : 0);
}

function ceiling(q: Figure): number {
  return q.max ?? (q.min === null && q.value !== null ? q.value * (q.approximate ? 1.05 : 1) : Number.POSITIVE_INFINITY);
}

/** By the shorter of the two: "2024" and "2024-02-14" agree. */
export function compareTimes(a: Statement["time"], b: Statement["time"]): "same" | "other" | null {
  if (!a || !b) return null;
  const [x, y] = [a.edtf, b.edtf].map((e) => e.replace(/[~?%]/gu, ""));
  if (x!.includes("/") || y!.includes("/")) return x === y ? "same" : null;
  return x!.startsWith(y!) || y!.startsWith(x!) ? "same" : "other";
}
