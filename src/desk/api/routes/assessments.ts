import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { assessments as all, assessmentLog, assessmentNamed, type Entry } from "../../../library/query/assessments.ts";
import { statementNamed } from "../../../library/query/statements.ts";
import { NOW } from "../../../library/store/as-of.ts";
import type { Database } from "../../../library/store/store.ts";
import { Assessment, Correction, type Judgement, RELIABILITIES } from "../../../model/assessment.ts";
import { ApudError } from "../../../model/errors.ts";
import { EDTF } from "../../cli/correction.ts";
import { found, made } from "../answer.ts";
import { askedOf, MOMENT, PAGE, pageOf, pageSchema } from "../asked.ts";
import type { Desk, Endpoints } from "../context.ts";

const AssessmentItem = Assessment.extend({
  state: z.enum(["in force", "undone", "overruled"]),
  by: z.string().nullable().describe("Id of the one that undid or overruled it"),
  about: z.array(
    z.object({
      document: z.string(),
      name: z.string().nullable(),
      text: z.string().nullable(),
      loose: z.enum(["removed", "superseded", "read otherwise"]).nullable().describe("Why no such statement is there now"),
    }),
  ),
}).meta({ id: "AssessmentItem" }) satisfies z.ZodType<Entry>;

const statement = z.string().max(600).describe("The name of a statement: norden-0305#s4");
const pair = z.tuple([statement, statement]);
const fields = Correction.extend({ time: z.string().regex(EDTF, "It takes EDTF such as 2031-03-04").nullable().optional() }).refine(
  (given) => Object.keys(given).length > 0,
  "Nothing is corrected",
);
const given = { author: z.string().trim().min(1).max(200).optional(), note: z.string().max(10_000).optional() };

/** A judgement as people give it: by the names of statements. */
const Given = z
  .discriminatedUnion("verdict", [
    z.object({ verdict: z.literal("accepted"), statement, ...given }),
    z.object({ verdict: z.literal("rejected"), statement, ...given }),
    z.object({ verdict: z.literal("corrected"), statement, fields, ...given }),
    z.object({ verdict: z.literal("credibility"), statement, credibility: z.int().min(1).max(6), ...given }),
    z.object({ verdict: z.literal("same-claim"), statements: pair, ...given }),
    z.object({ verdict: z.literal("other-claim"), statements: pair, ...given }),
    z.object({ verdict: z.literal("same-origin"), statements: pair, ...given }),
    z.object({ verdict: z.literal("independent"), statements: pair, ...given }),
    z.object({ verdict: z.literal("reliability"), source: z.string().min(1).max(500), reliability: z.enum(RELIABILITIES), ...given }),
  ])
  .meta({ id: "Judgement" });
type Given = z.infer<typeof Given>;

const log = createRoute({
  method: "get",
  path: "/assessments",
  summary: "What people judged, the last first",
  request: { query: z.object({ ...MOMENT, ...PAGE }) },
  responses: found(pageSchema(AssessmentItem), "Assessments"),
});

const judge = createRoute({
  method: "post",
  path: "/assessments",
  summary: "Keep a judgement",
  request: { body: { required: true, content: { "application/json": { schema: Given } } } },
  responses: made(201, AssessmentItem, "The assessment"),
});

const undo = createRoute({
  method: "post",
  path: "/assessments/{id}/undo",
  summary: "Take an assessment back, by another one",
  request: {
    params: z.object({ id: z.string().max(100) }),
    body: { required: true, content: { "application/json": { schema: z.object(given) } } },
  },
  responses: made(201, AssessmentItem, "The assessment that takes it back"),
});

export const assessments: Endpoints = (api, desk) => {
  const { store } = desk.library;
  api.openapi(log, async (c) => {
    const query = c.req.valid("query");
    return c.json(pageOf(await store.read((db) => assessmentLog(db, askedOf(query))), query), 200);
  });
  api.openapi(judge, async (c) => {
    const body = c.req.valid("json");
    const judgement = await store.read((db) => judgementOf(db, body));
    return c.json(await kept(desk, judgement, body), 201);
  });
  api.openapi(undo, async (c) => {
    const id = await store.read((db) => assessmentNamed(db, c.req.valid("param").id));
    return c.json(await kept(desk, { verdict: "undone", assessment: id }, c.req.valid("json")), 201);
  });
};

async function kept(
  { library, author: usual }: Desk,
  judgement: Judgement,
  given: { author?: string | undefined; note?: string | undefined },
): Promise<Entry> {
  const author = given.author ?? usual;
  if (author === null) throw new ApudError("usage", "Nobody knows who judges.", "Say who you are in `author`.");
  const { id } = await library.assess({ judgement, author, note: given.note ?? null });
  return (await library.store.read((db) => all(db, NOW))).find((one) => one.id === id)!;
}

async function judgementOf(db: Database, { author: _author, note: _note, ...given }: Given): Promise<Judgement> {
  const keyOf = async (name: string) => (await statementNamed(db, name)).key;
  if ("statements" in given) {
    const [a, b] = [await statementNamed(db, given.statements[0]), await statementNamed(db, given.statements[1])];
    if (a.name === b.name) throw new ApudError("usage", `${a.name} is named twice.`, "Name two statements.");
    return { verdict: given.verdict, statements: [a.key, b.key] };
  }
  if (given.verdict === "reliability") return given;
  return { ...given, statement: await keyOf(given.statement) } as Judgement;
}
