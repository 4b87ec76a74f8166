import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { Claim, ContradictionItem, ListedClaim } from "../../src/desk/api/schemas/claim.ts";
import { DocumentItem, ListedDocument } from "../../src/desk/api/schemas/document.ts";
import { FoundHit, Outlet, Source, UnresolvedReport } from "../../src/desk/api/schemas/listings.ts";
import { Problem } from "../../src/desk/api/schemas/problem.ts";
import { served } from "../support/desk.ts";
import { REPORTS } from "../support/reports.ts";

let desk: Awaited<ReturnType<typeof served>>;
beforeAll(async () => {
  desk = await served(REPORTS);
});
afterAll(() => desk.close());

const get = async (path: string) => (await desk.ask(path)).json();
const texts = async (query: string) => (await get(`/api/claims?${query}`)).items.map(({ text }: { text: string }) => text);

test.each([
  ["/api/claims", ListedClaim, 4],
  ["/api/documents", ListedDocument, 4],
  ["/api/sources", Source, 2],
  ["/api/outlets", Outlet, 3],
  ["/api/contradictions", ContradictionItem, 0],
  ["/api/unresolved", UnresolvedReport, 4],
  ["/api/search?q=bridge", FoundHit, 2],
  ["/api/search?q=harbour&in=statements", FoundHit, 1],
])("%s answers as its schema says, and in pages that neither skip nor repeat", async (path, schema, count) => {
  const strict = z.object({ items: z.array((schema as z.ZodObject).strict()), next: z.null() });
  const { matters: _, ...all } = await get(path);
  expect(strict.parse(all).items).toHaveLength(count);
  const seen: unknown[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page = await get(`${path}${path.includes("?") ? "&" : "?"}limit=1${cursor && `&cursor=${cursor}`}`);
    expect(page.items.length).toBeLessThanOrEqual(1);
    seen.push(...page.items);
    cursor = page.next;
  }
  expect(seen).toEqual(all.items);
});

test("claims: the most widely told first, or as they were told", async () => {
  const [first] = (await get("/api/claims?limit=1")).items;
  expect(first).toMatchObject({
    reports: 2,
    publishers: ["Norden", "Radio Selim"],
    firstTold: "2031-03-04",
    lastTold: "2031-03-05",
    originCount: { min: 1, max: 1 },
  });
  expect((await texts("sort=told")).at(-1)).toBe("Snow lies on the pass");
});

test.each([
  ["minReports=2", ["Four people were killed at the bridge"]],
  ["publisher=kta", ["Ferries ran to Ostrel all night", "the harbour stays shut", "Snow lies on the pass"]],
  ["publisher=KTA&sourceKind=anonymous", ["the harbour stays shut"]],
  ["source=officials", ["the harbour stays shut"]],
  ["source=minister&publisher=KTA", []],
  ["text=harbour", ["the harbour stays shut"]],
  ["text=killed%20publisher:Selim", ["Four people were killed at the bridge"]],
  ["stance=denies", []],
  ["contradicted=true", []],
  ["contradicted=false&minReports=2", ["Four people were killed at the bridge"]],
  ["publishedBy=2031-03-04", ["Four people were killed at the bridge"]],
  ["publishedBy=2031-03-04&minReports=2", []],
  ["recordedBy=2020-01-01", []],
])("claims?%s", async (query, expected) => {
  expect(await texts(`sort=told&${query}`)).toEqual(expected);
});

test("one claim, by its id; the beginning of it and a statement's name lead there", async () => {
  const [{ id }] = (await get("/api/claims?minReports=2")).items;
  const claim = Claim.strict().parse(await get(`/api/claims/${id}`));
  expect(claim.appearances.map(({ name, sentence }) => [name, sentence.text])).toEqual([
    ["norden-1#s1", "Four people were killed at the bridge, the minister said."],
    ["selim-1#s1", "Four people were killed at the bridge, the minister said."],
  ]);
  expect(claim.history.length).toBeGreaterThan(0);
  for (const given of [id.slice(0, 10), "selim-1%23s1"]) {
    const { status, headers } = await desk.ask(`/api/claims/${given}?machine=true`);
    expect([status, headers.location]).toEqual([307, `/api/claims/${id}?machine=true`]);
  }
});

test("one document: its text to the letter, as JSON, with the claims of its statements", async () => {
  const { headers, json } = await desk.ask("/api/documents/norden-1");
  expect(headers["content-type"]).toBe("application/json");
  const found = DocumentItem.strict().parse(json());
  expect(found.reading.document.bodyText).toContain("<script>alert(1)</script>");
  expect(found.versions).toMatchObject([{ id: "norden-1", present: true }]);
  const [{ id }] = (await get("/api/claims?minReports=2")).items;
  expect(found.claims).toEqual({ s1: id });
});

test.each([
  ["/api/claims/zz", 404, "no-claim"],
  ["/api/documents/zz", 404, "no-document"],
  ["/api/documents/norden-1?publishedBy=2031-01-01", 404, "no-document"],
  ["/api/jobs/zz", 404, "no-job"],
  ["/api/jobs/zz/events", 404, "no-job"],
  ["/api/nothing", 404, "no-endpoint"],
  ["/api/claims?limit=201", 400, "usage"],
  ["/api/claims?limit=0", 400, "usage"],
  ["/api/claims?sort=truth", 400, "usage"],
  ["/api/claims?publishedBy=yesterday", 400, "usage"],
  ["/api/claims?cursor=x", 400, "bad-query"],
  ["/api/documents?cursor=WyIyMDMxIiwxXQ", 400, "bad-query"],
  ["/api/claims?text=%22open", 400, "bad-query"],
  ["/api/search?q=(", 400, "bad-query"],
  ["/api/search", 400, "usage"],
])("%s: %i %s, as problem details", async (path, status, code) => {
  const answer = await desk.ask(path);
  expect(answer.headers["content-type"]).toBe("application/problem+json");
  expect(Problem.strict().parse(answer.json())).toMatchObject({ status, code, type: `urn:apud:error:${code}` });
  expect(answer.status).toBe(status);
});

test("what has not changed is not sent again", async () => {
  for (const path of ["/api/claims", "/api/documents/norden-1", "/api/openapi.json"]) {
    const { headers } = await desk.ask(path);
    const again = await desk.ask(path, { headers: { "if-none-match": headers.etag as string } });
    expect([again.status, again.text]).toEqual([304, ""]);
    expect((await desk.ask(path, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
  }
});

test("a fault of Apud is told without what it says, and logged with it", async () => {
  const broken = await served(REPORTS);
  await broken.library.store.db.schema.dropTable("passage").execute();
  const { status, text } = await broken.ask("/api/documents/norden-1");
  expect(status).toBe(500);
  expect(text).not.toContain("passage");
  expect(broken.faults[0]!.message).toContain("passage");
  await broken.close();
});
