import { join } from "node:path";
import { expect, test } from "vitest";
import { folder } from "../../../test/support/apud.ts";
import { LIBRARIES } from "../../../test/support/library.ts";
import { readingOf, type Sketch } from "../../../test/support/reading.ts";
import type { Document } from "../../model/document.ts";
import { toCodePoints } from "../../text/offsets.ts";
import { factsOf } from "../facts/facts.ts";
import { openLibrary } from "../index.ts";
import { assessmentLog, assessmentNamed, assessments } from "../query/assessments.ts";
import { statementNamed } from "../query/statements.ts";
import { NOW } from "../store/as-of.ts";
import { corrected } from "./correct.ts";

const incoming = (bodyText: string, document: Partial<Document>, sketch: Sketch = {}) => ({
  reading: toCodePoints(readingOf(bodyText, { ...sketch, document: { contentHash: `sha256:${bodyText}`, ...document } })),
  original: null,
});
const TEXT = "😀 Rain fell in Lowmoor. The bridge closed.";
const SAID: Sketch = { statements: [{ quote: "Rain fell" }, { quote: "The bridge closed" }] };

async function opened(fresh: () => Promise<string>) {
  const library = await openLibrary(await fresh(), { create: true, steps: [] });
  await library.add([incoming(TEXT, { id: "norden-1" }, SAID), incoming("Snow.", { id: "norden-2" })]);
  const reject = async (name: string) => {
    const { key } = await statementNamed(library.store.db, name);
    return library.assess({ judgement: { verdict: "rejected", statement: key }, author: "Ida", note: "no" });
  };
  return { library, db: library.store.db, reject };
}

test.each(LIBRARIES)("%s: a statement is named by its document, or the beginning of it, and its own id", async (_kind, fresh) => {
  const { library, db } = await opened(fresh);
  expect(await statementNamed(db, "norden-1#S2")).toMatchObject({
    name: "norden-1#s2",
    key: { document: "norden-1", predicate: { start: 24, end: 41 } },
  });
  for (const [given, code] of [
    ["norden#s1", "ambiguous-id"],
    ["selim#s1", "no-document"],
    ["norden-1#s9", "no-statement"],
    ["norden-1", "no-statement"],
  ] as const)
    await expect(statementNamed(db, given)).rejects.toMatchObject({ code });
  await library.close();
});

test.each(LIBRARIES)(
  "%s: an assessment stays with its words when the report is read anew, and is loose where they are gone",
  async (_kind, fresh) => {
    const { library, db, reject } = await opened(fresh);
    const made = await reject("norden-1#s2");
    const about = async () => (await assessments(db, NOW)).map((entry) => entry.about[0]);
    expect(await about()).toEqual([{ document: "norden-1", name: "norden-1#s2", text: "The bridge closed", loose: null }]);
    const reread: Sketch = { statements: [{ quote: "The bridge closed" }] };
    await library.add([incoming(TEXT, { id: "norden-1" }, reread)]);
    expect(await about()).toMatchObject([{ name: "norden-1#s1", loose: null }]);
    await library.add([incoming(TEXT, { id: "norden-1" }, { statements: [{ quote: "Rain fell" }] })]);
    expect(await about()).toMatchObject([{ name: null, loose: "read otherwise" }]);
    await library.add([incoming("All is well.", { id: "norden-1" })]);
    expect(await about()).toMatchObject([{ loose: "superseded" }]);
    await library.remove("norden-1");
    expect(await assessments(db, NOW)).toMatchObject([
      { id: made.id, author: "Ida", note: "no", about: [{ document: "norden-1", loose: "removed" }] },
    ]);
    await library.close();
  },
);

test.each(LIBRARIES)("%s: the log in pages neither skips nor repeats, whatever is judged meanwhile", async (_kind, fresh) => {
  const { library, db, reject } = await opened(fresh);
  const ids = [(await reject("norden-1#s1")).id, (await reject("norden-1#s2")).id, (await reject("norden-1#s1")).id];
  const first = await assessmentLog(db, { asOf: NOW, cursor: null });
  expect(first.map(({ id }) => id)).toEqual(ids.toReversed());
  await reject("norden-1#s2");
  const second = await assessmentLog(db, { asOf: NOW, cursor: first[0]!.cursor });
  expect(second.map(({ id, state }) => [id, state])).toEqual([
    [ids[1], "in force"],
    [ids[0], "overruled"],
  ]);
  await expect(assessmentLog(db, { asOf: NOW, cursor: "nonsense" })).rejects.toMatchObject({ code: "bad-query" });
  await library.close();
});

test.each(LIBRARIES)("%s: what was judged by a moment; an id by its beginning; a copy has it all", async (_kind, fresh) => {
  const { library, db, reject } = await opened(fresh);
  const { id, recordedAt } = await reject("norden-1#s1");
  expect(await assessments(db, { publishedBy: null, recordedBy: "2026-01-01T00:00:00.000Z" })).toEqual([]);
  expect(await assessments(db, { publishedBy: null, recordedBy: recordedAt })).toHaveLength(1);
  expect(await assessmentNamed(db, id.slice(0, 6))).toBe(id);
  await expect(assessmentNamed(db, "zz")).rejects.toMatchObject({ code: "no-assessment" });
  const path = join(folder(), "copy.db");
  await library.backup(path);
  await library.close();
  const copy = await openLibrary(path, { steps: [] });
  expect(await assessments(copy.store.db, NOW)).toMatchObject([{ id, note: "no" }]);
  await copy.close();
});

test("a fact as a person read it: the values are theirs, the spans the text's", () => {
  const quantity = { value: 4, min: 4, max: null, unit: "person", approximate: false, start: 0, end: 4 };
  const reading = readingOf("Four died, the mayor said.", {
    attributions: [{ id: "a1", source: "the mayor", cue: "said" }],
    statements: [{ quote: "Four died", attribution: "a1", quantity }],
  });
  const [fact] = factsOf(reading);
  const read = corrected(fact!, {
    polarity: "negative",
    time: "2031-03-04",
    quantity: { value: 5, min: 5, max: 5, unit: null, approximate: false },
    place: "Lowmoor",
    source: { name: "two officials", kind: "anonymous" },
  });
  expect(read.statement).toMatchObject({
    polarity: "negative",
    time: { edtf: "2031-03-04", start: 0, end: 9 },
    quantity: { value: 5, unit: "person", start: 0, end: 4 },
  });
  expect(read.place).toEqual(["lowmoor"]);
  expect(read.voices).toMatchObject([{ text: "two officials", name: null, attribution: { sourceKind: "anonymous" } }]);
  expect(corrected(fact!, { source: null, quantity: null })).toMatchObject({ voices: [], statement: { quantity: null } });
});
