/** What assessments come to: undone ones left out, and of those that disagree the last. */
import type { Assessment, Correction, Judgement, Reliability, StatementKey } from "../../model/assessment.ts";
import { plain } from "../facts/names.ts";

export type Judged = {
  /** null where nobody said. */
  accepted: boolean | null;
  corrected: Correction;
  credibility: number | null;
  /** Those that made it so, in their order. */
  assessments: Assessment[];
};
export type JudgedPair = { statements: [string, string]; same: boolean; assessment: Assessment };
export type Judgements = {
  /** By `keyText` of a statement. */
  statements: ReadonlyMap<string, Judged>;
  /** Whether two are of one claim; whether they go back to one origin. They do not contradict one another. */
  claims: readonly JudgedPair[];
  origins: readonly JudgedPair[];
  /** By `sourceKey`. */
  sources: ReadonlyMap<string, { reliability: Reliability; assessment: Assessment }>;
};

export const NO_JUDGEMENTS: Judgements = { statements: new Map(), claims: [], origins: [], sources: new Map() };

export type Standing = { assessment: Assessment; state: "in force" | "undone" | "overruled"; by: string | null };

export const keyText = ({ document, contentHash, predicate }: StatementKey): string =>
  `${document} ${contentHash} ${predicate.start}-${predicate.end}`;

/** One source however its name is spelled. */
export const sourceKey = (name: string): string => plain(name).replace(/^the /, "");

/** The statements that a judgement is about. */
export function statementsOf(judgement: Judgement): StatementKey[] {
  if ("statements" in judgement) return judgement.statements;
  return "statement" in judgement ? [judgement.statement] : [];
}

/** In the order given, which is that in which they were made. */
export function judgementsOf(assessments: readonly Assessment[]): Judgements {
  const inForce = standingsOf(assessments).flatMap(({ assessment, state }) => (state === "in force" ? [assessment] : []));
  const statements = new Map<string, Judged>();
  const sources = new Map<string, { reliability: Reliability; assessment: Assessment }>();
  for (const assessment of inForce) {
    const { judgement } = assessment;
    if (judgement.verdict === "reliability") sources.set(sourceKey(judgement.source), { reliability: judgement.reliability, assessment });
    if (!("statement" in judgement)) continue;
    const key = keyText(judgement.statement);
    const before = statements.get(key) ?? { accepted: null, corrected: {}, credibility: null, assessments: [] };
    statements.set(key, { ...withOne(before, judgement), assessments: [...before.assessments, assessment] });
  }
  const pairs = (yes: string, no: string): JudgedPair[] =>
    inForce.flatMap((assessment) => {
      const { judgement } = assessment;
      if (!("statements" in judgement) || (judgement.verdict !== yes && judgement.verdict !== no)) return [];
      const [a, b] = judgement.statements.map(keyText);
      return [{ statements: [a!, b!], same: judgement.verdict === yes, assessment }];
    });
  return { statements, claims: pairs("same-claim", "other-claim"), origins: pairs("same-origin", "independent"), sources };
}

function withOne(judged: Judged, judgement: Judgement): Judged {
  if (judgement.verdict === "corrected") return { ...judged, corrected: { ...judged.corrected, ...judgement.fields } };
  if (judgement.verdict === "credibility") return { ...judged, credibility: judgement.credibility };
  return { ...judged, accepted: judgement.verdict === "accepted" };
}

/** Of each what it counts for now: taken back, overruled by a later one on the same matter, or in force. */
export function standingsOf(assessments: readonly Assessment[]): Standing[] {
  const undone = new Map<string, string>();
  // From the last: whoever takes back an undoing brings back what it took.
  for (const { id, judgement } of [...assessments].reverse())
    if (judgement.verdict === "undone" && !undone.has(id) && !undone.has(judgement.assessment)) undone.set(judgement.assessment, id);
  const overruled = overruledOf(assessments.filter(({ id }) => !undone.has(id)));
  return assessments.map((assessment) => {
    const by = undone.get(assessment.id);
    if (by !== undefined) return { assessment, state: "undone", by };
    const later = overruled.get(assessment.id);
    return later === undefined ? { assessment, state: "in force", by: null } : { assessment, state: "overruled", by: later };
  });
}

function overruledOf(assessments: readonly Assessment[]): Map<string, string> {
  const out = new Map<string, string>();
  const said = new Map<string, string>();
  const pairs = { claim: settled(), origin: settled() };
  for (const { id, judgement } of [...assessments].reverse()) {
    const matter = "statements" in judgement ? null : mattersOf(judgement);
    if (matter === null && "statements" in judgement) {
      const same = judgement.verdict === "same-claim" || judgement.verdict === "same-origin";
      const kind = judgement.verdict === "same-claim" || judgement.verdict === "other-claim" ? "claim" : "origin";
      const [a, b] = judgement.statements.map(keyText);
      const against = pairs[kind].add(a!, b!, same, id);
      if (against !== null) out.set(id, against);
    } else if (matter !== null && matter.length > 0) {
      const fresh = matter.filter((one) => !said.has(one));
      if (fresh.length === 0) out.set(id, said.get(matter[0]!)!);
      for (const one of fresh) said.set(one, id);
    }
  }
  return out;
}

/** What later ones on the same matter take the place of. */
function mattersOf(judgement: Judgement): string[] {
  switch (judgement.verdict) {
    case "accepted":
    case "rejected":
      return [`verdict ${keyText(judgement.statement)}`];
    case "credibility":
      return [`credibility ${keyText(judgement.statement)}`];
    case "corrected":
      return Object.keys(judgement.fields).map((field) => `${field} ${keyText(judgement.statement)}`);
    case "reliability":
      return [`reliability ${sourceKey(judgement.source)}`];
    default:
      return [];
  }
}

/** Pairs that are one or are not, taken from the last to the first: one that cannot hold beside those is overruled by the last of them. */
function settled() {
  const group = new Map<string, string>();
  const find = (key: string): string => {
    const next = group.get(key);
    return next === undefined ? key : find(next);
  };
  const known: { a: string; b: string; same: boolean; id: string }[] = [];
  return {
    /** Null where it holds; else the id of what it cannot hold beside. */
    add: (a: string, b: string, same: boolean, id: string): string | null => {
      const [x, y] = [find(a), find(b)];
      const against = same
        ? known.find((k) => !k.same && [find(k.a), find(k.b)].sort().join("\n") === [x, y].sort().join("\n"))
        : x === y
          ? known.find((k) => k.same && find(k.a) === x)
          : undefined;
      if (against) return against.id;
      known.push({ a, b, same, id });
      if (same && x !== y) group.set(y, x);
      return null;
    },
  };
}
