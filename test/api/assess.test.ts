import { afterAll, beforeAll, expect, test } from "vitest";
import { served } from "../support/desk.ts";
import { REPORTS } from "../support/reports.ts";

let desk: Awaited<ReturnType<typeof served>>;
beforeAll(async () => {
  desk = await served(REPORTS);
});
afterAll(() => desk.close());

const judge = (body: object) => desk.ask("/api/assessments", { method: "POST", body });

test("a judgement is kept, changes what is claimed, and is taken back by another", async () => {
  const count = async () => (await desk.ask("/api/claims?minReports=2")).json().items.length;
  expect(await count()).toBe(1);
  const made = await judge({ verdict: "rejected", statement: "norden-1#s1", note: "misheard" });
  expect(made.status).toBe(201);
  const { id, ...rest } = made.json();
  expect(rest).toMatchObject({ author: "Ida", note: "misheard", state: "in force", about: [{ name: "norden-1#s1" }] });
  expect(await count()).toBe(0);
  expect((await desk.ask("/api/claims?minReports=2&machine=true")).json().items).toHaveLength(1);
  const undone = await desk.ask(`/api/assessments/${id}/undo`, { method: "POST", body: { author: "Per" } });
  expect(undone.json()).toMatchObject({ author: "Per", judgement: { verdict: "undone", assessment: id } });
  expect(await count()).toBe(1);
  const { items, next } = (await desk.ask("/api/assessments?limit=1")).json();
  expect([items.length, items[0].author, typeof next]).toEqual([1, "Per", "string"]);
});

test.each([
  [{ verdict: "corrected", statement: "kta-1#s1", fields: { time: "2031-03-05", polarity: "negative" } }, 201],
  [{ verdict: "same-origin", statements: ["norden-1#s1", "selim-1#s1"] }, 201],
  [{ verdict: "reliability", source: "Norden", reliability: "B" }, 201],
  [{ verdict: "credibility", statement: "kta-2#s1", credibility: 6 }, 201],
  [{ verdict: "accepted", statement: "kta-2#s1" }, 201],
  [{ verdict: "accepted", statement: "kta-2#s9" }, 404],
  [{ verdict: "same-claim", statements: ["norden-1#s1", "norden-1#S1"] }, 400],
  [{ verdict: "corrected", statement: "kta-1#s1", fields: {} }, 400],
  [{ verdict: "corrected", statement: "kta-1#s1", fields: { time: "tomorrow" } }, 400],
  [{ verdict: "credibility", statement: "kta-2#s1", credibility: 7 }, 400],
  [{ verdict: "undone", assessment: "x" }, 400],
  [{ verdict: "true", statement: "kta-2#s1" }, 400],
])("%o: %i", async (body, status) => {
  expect((await judge(body)).status).toBe(status);
});

test("what is no JSON, and what is too large", async () => {
  const sent = (body: string, headers = {}) =>
    desk.ask("/api/assessments", { method: "POST", body, headers: { "content-type": "application/json", ...headers } });
  expect((await sent("{")).json().code).toBe("bad-json");
  const large = await sent(JSON.stringify({ verdict: "accepted", statement: "kta-2#s1", note: "x".repeat(300_000) }));
  expect([large.status, large.json().code]).toEqual([413, "too-large"]);
  // Whoever does not say how much is coming is cut off, and may not hear why.
  const before = (await desk.ask("/api/assessments")).text;
  const body = `{"verdict":"accepted","statement":"kta-2#s1"}${" ".repeat(300_000)}`;
  const status = await sent(body, { "transfer-encoding": "chunked" }).then(
    (answer) => answer.status,
    () => "cut off",
  );
  expect([413, "cut off"]).toContain(status);
  expect((await desk.ask("/api/assessments")).text).toBe(before);
});

test("where many may judge, each says who", async () => {
  const many = await served(REPORTS, { author: null });
  const asked = (body: object) => many.ask("/api/assessments", { method: "POST", body });
  expect((await asked({ verdict: "accepted", statement: "kta-2#s1" })).json().code).toBe("usage");
  expect((await asked({ verdict: "accepted", statement: "kta-2#s1", author: "Ada" })).status).toBe(201);
  await many.close();
});
