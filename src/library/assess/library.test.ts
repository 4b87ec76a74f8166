import { expect, test } from "vitest";
import { LIBRARIES } from "../../../test/support/library.ts";
import { readingOf, spanOf } from "../../../test/support/reading.ts";
import type { Judgement } from "../../model/assessment.ts";
import { toCodePoints } from "../../text/offsets.ts";
import { type Library, openLibrary } from "../index.ts";
import { claims } from "../present-claims.ts";
import { claimView } from "../query/claim.ts";
import { namedClaim } from "../query/named-claim.ts";
import { statementNamed } from "../query/statements.ts";
import { NOW } from "../store/as-of.ts";

/** A report with one sentence that somebody says. */
function report(id: string, publisher: string, said: string, source: string, lemma: string) {
  const text = `${said}, ${source} said on Monday.`;
  const actor = said.split(" ").slice(0, 2).join(" ");
  const verb = said.split(" ").find((word) => word.startsWith(lemma.slice(0, 4))) ?? said;
  return {
    reading: toCodePoints(
      readingOf(text, {
        document: { id, publisher, publishedAt: `2031-03-0${id.length}`, contentHash: `sha256:${id}` },
        attributions: [{ id: "a1", source, cue: "said" }],
        statements: [
          { quote: said, attribution: "a1", predicate: { ...spanOf(text, verb), lemma }, actors: [{ ...spanOf(text, actor), entity: null }] },
        ],
      }),
    ),
    original: null,
  };
}

const REPORTS = [
  report("n", "Norden", "A drone hit the customs post at Dravik", "Greta Holm", "hit"),
  report("ku", "KTA", "A drone hit the customs post at Dravik", "Oleg Tamm", "hit"),
  report("sel", "Radio Selim", "Grain prices rose in Port Hallow", "Jonas Wirt", "rise"),
];

async function opened(fresh: () => Promise<string>) {
  const library = await openLibrary(await fresh(), { create: true });
  await library.add(REPORTS);
  const key = async (name: string) => (await statementNamed(library.store.db, name)).key;
  const judge = async (judgement: Judgement) => (await library.assess({ judgement, author: "Ida", note: null })).id;
  const pair = async (verdict: "same-claim" | "other-claim" | "same-origin" | "independent", a: string, b: string) =>
    judge({ verdict, statements: [await key(a), await key(b)] });
  return { library, key, judge, pair };
}

/** Of each claim the documents in it, and how many origins it has. */
const shape = async ({ store }: Library, machine = false, recordedBy: string | null = null) =>
  (await claims(store.db, { publishedBy: null, recordedBy }, machine)).map(
    ({ appearances, originCount: { min, max } }) => `${appearances.map(({ document }) => document).join(" ")}: ${min}-${max}`,
  );

const BEFORE = ["n ku: 2-2", "sel: 1-1"];

test.each(LIBRARIES)(
  "%s: counts follow what is judged at once, and come back when it is taken back; the machine's stay at hand",
  async (_kind, fresh) => {
    const { library, key, judge, pair } = await opened(fresh);
    expect(await shape(library)).toEqual(BEFORE);
    const steps: [() => Promise<string>, string[]][] = [
      [async () => judge({ verdict: "rejected", statement: await key("n#s1") }), ["ku: 1-1", "sel: 1-1"]],
      [() => pair("other-claim", "n#s1", "ku#s1"), ["n: 1-1", "ku: 1-1", "sel: 1-1"]],
      [() => pair("same-claim", "n#s1", "sel#s1"), ["n ku sel: 3-3"]],
      [() => pair("same-origin", "n#s1", "ku#s1"), ["n ku: 1-1", "sel: 1-1"]],
      [
        async () => judge({ verdict: "corrected", statement: await key("ku#s1"), fields: { source: { name: "Greta Holm", kind: "person" } } }),
        ["n ku: 1-1", "sel: 1-1"],
      ],
    ];
    for (const [make, expected] of steps) {
      const id = await make();
      expect(await shape(library)).toEqual(expected);
      expect(await shape(library, true)).toEqual(BEFORE);
      await judge({ verdict: "undone", assessment: id });
      expect(await shape(library)).toEqual(BEFORE);
    }
    await library.close();
  },
);

test.each(LIBRARIES)("%s: what was judged later is left out of an earlier moment", async (_kind, fresh) => {
  const { library, key, judge } = await opened(fresh);
  const then = new Date().toISOString();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await judge({ verdict: "rejected", statement: await key("n#s1") });
  expect(await shape(library, false, then)).toEqual(BEFORE);
  expect(await shape(library, false, new Date().toISOString())).toEqual(["ku: 1-1", "sel: 1-1"]);
  await library.close();
});

test.each(LIBRARIES)("%s: judgements are the same whenever they were made: before the other report was read anew, or after", async (_kind, fresh) => {
  const { library, pair } = await opened(fresh);
  await pair("same-claim", "n#s1", "sel#s1");
  const again = report("sel", "Radio Selim", "Grain prices rose in Port Hallow", "Jonas Wirt", "rise");
  again.reading.statements[0]!.confidence = 0.5;
  await library.add([again, report("four", "Mirror", "A drone hit the customs post at Dravik", "Ana Belt", "hit")]);
  expect(await shape(library)).toEqual(["n ku sel four: 4-4"]);
  await library.close();
});

test.each(LIBRARIES)("%s: one claim by its id, its beginning, an id that it had, or a statement; with what was judged", async (_kind, fresh) => {
  const { library, key, judge, pair } = await opened(fresh);
  const { db } = library.store;
  const seen = { asOf: NOW, machine: false };
  const [, grain] = await claims(db, NOW);
  expect((await namedClaim(db, grain!.id.slice(0, 8), seen)).claim.id).toBe(grain!.id);
  expect((await namedClaim(db, "sel#s1", seen)).claim.id).toBe(grain!.id);
  await expect(namedClaim(db, "zz", seen)).rejects.toMatchObject({ code: "no-claim" });
  await pair("same-claim", "n#s1", "sel#s1");
  const [all] = await claims(db, NOW);
  expect((await namedClaim(db, grain!.id, seen)).claim.id).toBe(all!.id);
  expect((await namedClaim(db, grain!.id, { asOf: NOW, machine: true })).claim.appearances).toHaveLength(1);
  await pair("same-origin", "n#s1", "ku#s1");
  await judge({ verdict: "credibility", statement: await key("ku#s1"), credibility: 2 });
  await judge({ verdict: "reliability", source: "greta holm", reliability: "B" });
  const view = await claimView(db, all!.id, seen);
  expect(view.appearances.map(({ judged }) => judged?.credibility ?? null)).toEqual([null, 2, null]);
  expect(view.origins[0]).toMatchObject({ label: "Greta Holm", reliability: "B", evidence: [{ kind: "assessment", document: "ku" }] });
  await judge({ verdict: "rejected", statement: await key("ku#s1") });
  const after = await claimView(db, all!.id, seen);
  expect(after.history.filter(({ what }) => what === "rejected")).toMatchObject([{ document: "ku", statements: ["ku#s1"] }]);
  await expect(namedClaim(db, "ku#s1", seen)).rejects.toMatchObject({ code: "no-claim" });
  await library.close();
});
