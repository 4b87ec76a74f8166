import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { openStore } from "../../src/library/store/open.ts";
import { readingsOf } from "../../src/library/store/readings.ts";
import { apud, ended, folder, lines, start } from "../support/apud.ts";
import { LIBRARIES } from "../support/library.ts";
import { readyLine } from "../support/lines.ts";

/** How often it is killed; APUD_TEST_KILLS=100 for a day when the store was changed. */
const KILLS = Number(process.env.APUD_TEST_KILLS ?? 2);

const parsed = (stdout: string) => lines(stdout).map((line) => JSON.parse(line));

async function held(name: string): Promise<string[]> {
  const store = await openStore(name);
  const ids = [];
  for await (const { value } of readingsOf(store.db)) ids.push(value.document.id);
  await store.close();
  return ids;
}

test.each(LIBRARIES)("%s: reports are read into a library once, and told of in their order", async (_kind, fresh) => {
  const library = await fresh();
  const input = '{"id":"a","bodyText":"Rain fell in Lowmoor, the mayor said."}\n{no json\n{"id":"b","bodyText":"It stopped."}\n';
  const first = await apud(["add", "--jsonl", "-", "--library", library], { input });
  expect(first.code).toBe(1);
  expect(parsed(first.stdout)).toEqual([
    { id: "a", status: "added" },
    { error: { code: "bad-json", message: expect.any(String) } },
    { id: "b", status: "added" },
  ]);
  expect(first.stderr).toContain("standard input line 2: ");
  const again = await apud(["add", "--library", library], { input });
  expect(again.stdout).toContain("2 already there, 1 failed");
  expect(again.code).toBe(1);
  const store = await openStore(library);
  const statements = await store.db.selectFrom("statement").select("quote").execute();
  expect(statements.length).toBeGreaterThan(0);
  await store.close();
});

test("a folder, its pages with their bytes; APUD_LIBRARY names the library", async () => {
  const library = join(folder(), "mine.db");
  const { code, stdout, stderr } = await apud(["add", "examples"], { env: { APUD_LIBRARY: library } });
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: `${library}: 28 added, 1 new version\n`, stderr: "" });
  const store = await openStore(library);
  const originals = await store.db.selectFrom("original").select("size").execute();
  expect(originals).toHaveLength(10);
  await store.close();
});

test("ready readings are taken as they are; what is no reading is said", async () => {
  const library = join(folder(), "apud.db");
  const good = readyLine("a", "Rain fell.", {}, { statements: [{ quote: "Rain fell." }] });
  const bad = JSON.parse(readyLine("b", "Rain fell.", {}, { statements: [{ quote: "Rain fell." }] }));
  bad.statements[0].quote.end = 11;
  const file = join(folder({ "all.json": `[${good.trim()}]` }), "all.json");
  const { stdout } = await apud(["add", "--jsonl", "-", file, "--library", library], { input: `${good}${JSON.stringify(bad)}\n{"statements":[]}\n` });
  expect(parsed(stdout).map(({ status, error }) => status ?? error.code)).toEqual(["added", "bad-reading", "bad-reading", "known"]);
  expect(await held(library)).toEqual(["a"]);
});

test("remove takes a report out, and says what is not there", async () => {
  const library = join(folder(), "apud.db");
  await apud(["add", "--library", library], { input: readyLine("a", "One.") + readyLine("b", "Two.") });
  const { code, stdout, stderr } = await apud(["remove", "a", "nobody", "--library", library]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "a: removed\n" });
  expect(stderr).toContain("nobody: The library has no such document. (no-document)");
  expect(await held(library)).toEqual(["b"]);
});

test("a library that cannot be opened: the code says why, nothing is made", async () => {
  const path = folder({ "notes.txt": "My notes." });
  const notes = await apud(["add", "--library", join(path, "notes.txt")], { input: readyLine("a", "One.") });
  expect(notes.stderr).toContain("(not-a-library)");
  expect(notes.code).toBe(2);
  const none = await apud(["remove", "a", "--library", join(path, "none.db")]);
  expect(none.stderr).toContain("(library-not-found)");
  const nowhere = await apud(["add", "--library", "postgres://apud:secret@127.0.0.1:1/none"], { input: readyLine("a", "One.") });
  expect(nowhere.stderr).toContain("(library-unreachable)");
  expect(nowhere.stderr).not.toContain("secret");
});

test.each(LIBRARIES)(
  "%s: killed at any moment, it has kept all that it told of, and the same command does the rest",
  { timeout: 300_000 },
  async (_kind, fresh) => {
    const library = await fresh();
    const ids = Array.from({ length: 300 }, (_, index) => `d${index}`);
    const file = join(folder(), "all.jsonl");
    writeFileSync(file, ids.map((id) => readyLine(id, `Report ${id}. `.repeat(50), {}, { statements: [{ quote: `Report ${id}.` }] })).join(""));
    const told = new Set<string>();
    for (let kill = 0; kill < KILLS; kill++) {
      const child = start(["add", "--jsonl", file, "--library", library, "--workers", "1"]);
      child.stdout!.on("data", (chunk) => {
        for (const { id } of String(chunk)
          .split("\n")
          .filter((line) => line.endsWith("}"))
          .map((line) => JSON.parse(line)))
          told.add(id);
      });
      const end = ended(child);
      while (told.size < (ids.length * (kill + 1)) / (KILLS + 2) && child.exitCode === null) await sleep(2);
      await sleep(Math.random() * 100);
      child.kill("SIGKILL");
      await end;
      const there = new Set(await held(library));
      expect([...told].filter((id) => !there.has(id))).toEqual([]);
    }
    const { code, stdout } = await apud(["add", "--jsonl", file, "--library", library]);
    expect(code).toBe(0);
    expect(parsed(stdout).map(({ id }) => id)).toEqual(ids);
    expect((await held(library)).sort()).toEqual(ids.toSorted());
  },
);

test.each(LIBRARIES)("%s: two write and one reads at the same time", { timeout: 300_000 }, async (_kind, fresh) => {
  const library = await fresh();
  const input = (writer: string) => Array.from({ length: 150 }, (_, index) => readyLine(`${writer}${index}`, `Report ${writer}${index}.`)).join("");
  const writers = ["a", "b"].map((writer) => apud(["add", "--jsonl", "-", "--library", library, "--workers", "1"], { input: input(writer) }));
  const done = Promise.all(writers);
  let [before, running] = [0, true];
  void done.finally(() => {
    running = false;
  });
  while (running) {
    const now = (await held(library).catch((error) => (error.code === "library-not-found" ? [] : Promise.reject(error)))).length;
    expect(now).toBeGreaterThanOrEqual(before);
    before = now;
    await sleep(50);
  }
  expect((await done).map(({ code, stderr }) => ({ code, stderr }))).toEqual([
    { code: 0, stderr: "" },
    { code: 0, stderr: "" },
  ]);
  expect(await held(library)).toHaveLength(300);
});
