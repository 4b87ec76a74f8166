import { join } from "node:path";
import { expect, test } from "vitest";
import { apud, folder, lines } from "../support/apud.ts";
import { readyLine } from "../support/lines.ts";
import type { Sketch } from "../support/reading.ts";

const parsed = (stdout: string) => lines(stdout).map((line) => JSON.parse(line));

const MINISTER: Sketch = {
  attributions: [{ id: "a1", source: "the minister", cue: "said" }],
  statements: [
    {
      quote: "Four people were killed at the bridge",
      attribution: "a1",
      actors: [{ start: 0, end: 11, entity: null }],
      predicate: { start: 12, end: 23, lemma: "kill" },
      quantity: { value: 4, min: 4, max: 4, unit: "person", approximate: false, start: 0, end: 4 },
    },
  ],
};
const reports = () =>
  readyLine(
    "norden-1",
    "Four people were killed at the bridge, the minister said. It is not known who did it.",
    { publisher: "Norden", publishedAt: "2031-03-04" },
    MINISTER,
  ) +
  readyLine(
    "selim-1",
    "Four people were killed at the bridge, the minister said. \u001B[31mRed\u001B[0m.",
    { publisher: "Radio Selim", publishedAt: "2031-03-05" },
    MINISTER,
  );

async function library(): Promise<string> {
  const path = join(folder(), "apud.db");
  const { code } = await apud(["add", "--jsonl", "--library", path], { input: reports() });
  expect(code).toBe(0);
  return path;
}

test("one claim: its appearances with their words in their sentence, its origins, its history", async () => {
  const path = await library();
  const { code, stdout } = await apud(["claim", "norden-1#s1", "--library", path, "--json"]);
  expect(code).toBe(0);
  const claim = JSON.parse(stdout);
  expect(claim.originCount).toEqual({ min: 1, max: 1 });
  expect(claim.appearances).toHaveLength(2);
  expect(claim.appearances[0]).toMatchObject({
    name: "norden-1#s1",
    quote: { text: "Four people were killed at the bridge" },
    sentence: { text: "Four people were killed at the bridge, the minister said." },
    voices: [{ label: "the minister", kind: "person" }],
    stance: "asserts",
    modality: "asserted",
  });
  expect(claim.searched).toEqual({ reports: 2, from: "2031-03-04", to: "2031-03-05" });
  expect(claim.history.map(({ what, document }: { what: string; document: string }) => [what, document])).toContainEqual(["published", "selim-1"]);
  const people = await apud(["claim", claim.id, "--library", path]);
  expect(people.stdout).toContain("1 independent origin · in 2 of 2 reports searched");
  expect(people.stdout).toContain("└ Radio Selim 2031-03-05");
  expect(people.stdout).toContain("‹Four people were killed at the bridge›, the minister said.");
  const then = await apud(["claim", "norden-1#s1", "--library", path, "--published-by", "2031-03-04", "--json"]);
  expect(JSON.parse(then.stdout).appearances).toHaveLength(1);
});

test("what is not there: exit code 2, and what to do", async () => {
  const path = await library();
  for (const [args, says] of [
    [["claim", "zz"], "(no-claim)"],
    [["assess", "reject", "zz#s1"], "(no-document)"],
    [["assess", "reject", "norden-1#s7"], "(no-statement)"],
    [["assess", "undo", "zz"], "(no-assessment)"],
    [["assess", "same-claim", "norden-1#s1", "norden-1#s1"], "named twice"],
    [["assess", "credibility", "norden-1#s1", "7"], "1 (confirmed)"],
    [["assess", "reliability", "Norden", "Z"], "A (reliable)"],
    [["sources", "--cursor", "x"], "(bad-query)"],
  ] as const) {
    const { code, stdout, stderr } = await apud([...args, "--library", path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(says);
  }
});

test("assess: what was judged is printed, logged with its author, and taken back by another", async () => {
  const path = await library();
  const made = await apud(["assess", "reject", "norden-1#s1", "--note", "misheard", "--json", "--library", path], {
    env: { APUD_AUTHOR: "Ida Brandt" },
  });
  const { id, ...rest } = JSON.parse(made.stdout);
  expect(rest).toMatchObject({
    author: "Ida Brandt",
    note: "misheard",
    state: "in force",
    judgement: { verdict: "rejected", statement: { document: "norden-1", predicate: { start: 12, end: 23 } } },
  });
  expect((await apud(["assess", "undo", id.slice(0, 8), "--author", "Per", "--library", path])).stdout).toContain(`takes back ${id.slice(0, 8)}`);
  const log = parsed((await apud(["assess", "log", "--jsonl", "--library", path])).stdout);
  expect(log.map(({ author, state }) => [author, state])).toEqual([
    ["Per", "in force"],
    ["Ida Brandt", "undone"],
  ]);
  const people = await apud(["assess", "log", "--library", path, "--limit", "1"]);
  expect(people.stdout).toMatch(/1 more with --cursor \S+\n$/);
  expect((await apud(["assess", "log", "--library", path, "--recorded-by", "2020-01-01"])).stdout).toBe("Nothing was judged.\n");
});

test("sources, contradictions and unresolved: for people and for programs, and where there is nothing", async () => {
  const path = await library();
  const sources = parsed((await apud(["sources", "--jsonl", "--library", path])).stdout);
  expect(sources).toMatchObject([{ name: "the minister", kind: "person", statements: 2, reports: 2 }]);
  expect((await apud(["sources", "--library", path])).stdout).toMatch(/^the minister · person +2 in 2 reports/);
  expect((await apud(["sources", "--kind", "anonymous", "--library", path])).stdout).toBe("Nobody is quoted.\n");
  expect((await apud(["sources", "--by", "outlet", "--library", path])).stdout).toContain("Radio Selim");
  expect((await apud(["contradictions", "--library", path])).stdout).toBe("Nothing contradicts anything.\n");
  expect((await apud(["contradictions", "--json", "--library", path])).stdout).toBe("[]\n");
  const unresolved = await apud(["unresolved", "--library", path]);
  expect(unresolved.stdout).toContain("2 of 2 statements say no time that has a value");
  const first = parsed((await apud(["unresolved", "--jsonl", "--limit", "1", "--library", path])).stdout);
  expect(first).toMatchObject([{ document: "norden-1" }]);
  const second = parsed((await apud(["unresolved", "--jsonl", "--cursor", first[0].cursor, "--library", path])).stdout);
  expect(second).toMatchObject([{ document: "selim-1" }]);
});

test.each(["claim", "contradictions", "sources", "unresolved", "assess"])("apud %s --help has examples", async (command) => {
  const { code, stdout } = await apud([command, "--help"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/Examples:\n {2}apud /);
});

test("a claim names its variants by their text", async () => {
  const path = await library();
  const [statement] = MINISTER.statements!;
  const more: Sketch = {
    ...MINISTER,
    statements: [
      {
        ...statement!,
        quote: "At least three people were killed at the bridge",
        actors: [{ start: 0, end: 21, entity: null }],
        predicate: { start: 22, end: 33, lemma: "kill" },
        quantity: { value: 3, min: 3, max: null, unit: "person", approximate: false, start: 0, end: 14 },
      },
    ],
  };
  const input = readyLine(
    "dravik-1",
    "At least three people were killed at the bridge, the minister said.",
    { publisher: "Radio Dravik", publishedAt: "2031-03-04" },
    more,
  );
  expect((await apud(["add", "--jsonl", "--library", path], { input })).code).toBe(0);
  const claim = JSON.parse((await apud(["claim", "norden-1#s1", "--library", path, "--json"])).stdout);
  expect(claim.variants.map(({ text }: { text: string }) => text)).toEqual(["At least three people were killed at the bridge"]);
  expect(claim.opposed ?? claim.contradictedBy).toEqual([]);
});
