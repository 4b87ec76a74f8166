import { expect, test } from "vitest";
import type { Assessment, Judgement, StatementKey } from "../../model/assessment.ts";
import { judgementsOf, keyText, sourceKey, standingsOf } from "./judgements.ts";

const at = (start: number): StatementKey => ({ document: "a", contentHash: "sha256:a", predicate: { start, end: start + 3 } });
const [one, two, three] = [at(1), at(11), at(21)];
const made = (...judgements: Judgement[]): Assessment[] =>
  judgements.map((judgement, index) => ({ id: `${index}`, author: "Ida", note: null, recordedAt: `2031-03-0${index + 1}`, judgement }));
const states = (all: Assessment[]) => standingsOf(all).map(({ state, by }) => (by === null ? state : `${state} by ${by}`));

test("of two on one matter the later counts; on another matter both do", () => {
  const all = made(
    { verdict: "accepted", statement: one },
    { verdict: "credibility", statement: one, credibility: 3 },
    { verdict: "rejected", statement: one },
    { verdict: "rejected", statement: two },
  );
  expect(states(all)).toEqual(["overruled by 2", "in force", "in force", "in force"]);
  expect(judgementsOf(all).statements.get(keyText(one))).toMatchObject({ accepted: false, credibility: 3 });
});

test("corrections add up field by field", () => {
  const all = made(
    { verdict: "corrected", statement: one, fields: { polarity: "negative", time: "2031" } },
    { verdict: "corrected", statement: one, fields: { time: null } },
    { verdict: "corrected", statement: one, fields: { polarity: "positive" } },
  );
  expect(states(all)).toEqual(["overruled by 2", "in force", "in force"]);
  expect(judgementsOf(all).statements.get(keyText(one))!.corrected).toEqual({ polarity: "positive", time: null });
});

test("what is undone does not count; an undoing that is undone does not either", () => {
  const all = made({ verdict: "rejected", statement: one }, { verdict: "undone", assessment: "0" }, { verdict: "undone", assessment: "1" });
  expect(states(all.slice(0, 2))).toEqual(["undone by 1", "in force"]);
  expect(judgementsOf(all.slice(0, 2)).statements.size).toBe(0);
  expect(states(all)).toEqual(["in force", "undone by 2", "in force"]);
});

test("what is undone overrules nothing", () => {
  const all = made({ verdict: "accepted", statement: one }, { verdict: "rejected", statement: one }, { verdict: "undone", assessment: "1" });
  expect(states(all)).toEqual(["in force", "undone by 2", "in force"]);
});

test("pairs that cannot hold together: the later counts, through others too", () => {
  const same = (...statements: [StatementKey, StatementKey]): Judgement => ({ verdict: "same-claim", statements });
  const other = (...statements: [StatementKey, StatementKey]): Judgement => ({ verdict: "other-claim", statements });
  expect(states(made(same(one, two), same(two, three), other(one, three)))).toEqual(["overruled by 2", "in force", "in force"]);
  expect(states(made(other(three, one), same(one, two), same(two, three)))).toEqual(["overruled by 2", "in force", "in force"]);
  const all = made(other(one, two), same(one, two), { verdict: "independent", statements: [one, two] });
  expect(states(all)).toEqual(["overruled by 1", "in force", "in force"]);
  const { claims, origins } = judgementsOf(all);
  expect(claims.map(({ same }) => same)).toEqual([true]);
  expect(origins.map(({ same }) => same)).toEqual([false]);
});

test("a source is one however it is spelled", () => {
  const all = made(
    { verdict: "reliability", source: "Ministry of Transport", reliability: "B" },
    { verdict: "reliability", source: "the ministry of transport", reliability: "C" },
  );
  expect(states(all)).toEqual(["overruled by 1", "in force"]);
  expect(judgementsOf(all).sources.get(sourceKey("The Ministry of Transport"))!.reliability).toBe("C");
});
