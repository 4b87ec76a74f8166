import { expect, test } from "vitest";
import { LIBRARIES } from "../../../test/support/library.ts";
import { readingOf } from "../../../test/support/reading.ts";
import { toCodePoints } from "../../text/offsets.ts";
import { openLibrary } from "../index.ts";
import type { Fault, Step } from "./steps.ts";

const incoming = (id: string) => ({
  reading: toCodePoints(readingOf(`Text ${id}.`, { document: { id, contentHash: `sha256:${id}` } })),
  original: null,
});

/** Notes what it was run on, in a table that a step may write to, and fails on some documents. */
function noting(bad: ReadonlySet<string>): { step: Step; done: string[] } {
  const done: string[] = [];
  const run: Step["run"] = async (tx, documents) => {
    const rows = await tx.selectFrom("document").select("id").where("key", "in", documents).execute();
    await tx.updateTable("document").set({ credit: "noted" }).where("key", "in", documents).execute();
    if (rows.some(({ id }) => bad.has(id))) throw new Error("It cannot be derived.");
    done.push(...rows.map(({ id }) => id));
  };
  return { step: { name: "noting", run }, done };
}

test.each(LIBRARIES)("%s: what a step fails on is told once and left to it, all else is done", async (_kind, fresh) => {
  const name = await fresh();
  const faults: Fault[] = [];
  const failing = noting(new Set(["b"]));
  const library = await openLibrary(name, { create: true, steps: [failing.step], tell: (fault) => faults.push(fault) });
  expect(await library.add(["a", "b", "c"].map(incoming))).toHaveLength(3);
  await library.add([incoming("d")]);
  expect(failing.done.sort()).toEqual(["a", "c", "d"]);
  expect(faults.map(({ step, document }) => [step, document])).toEqual([["noting", "b"]]);
  const noted = await library.store.db.selectFrom("document").select("id").where("credit", "=", "noted").orderBy("id").execute();
  expect(noted.map(({ id }) => id)).toEqual(["a", "c", "d"]);
  await library.close();

  const mended = noting(new Set());
  const again = await openLibrary(name, { steps: [mended.step] });
  expect(mended.done).toEqual(["b"]);
  await again.close();
  await expect(openLibrary(await fresh(), { create: true, steps: [failing.step] }).then((one) => one.add([incoming("b")]))).rejects.toThrow(
    "cannot be derived",
  );
});
