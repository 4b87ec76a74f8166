import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { sources as quoted, quotingOutlets } from "../../../library/query/sources.ts";
import { unresolved } from "../../../library/query/unresolved.ts";
import { found } from "../answer.ts";
import { askedOf, MOMENT, PAGE, pageOf, pageSchema } from "../asked.ts";
import type { Endpoints } from "../context.ts";
import { Matters, Outlet, QUOTED_KINDS, Source, UnresolvedReport } from "../schemas/listings.ts";

const listed = createRoute({
  method: "get",
  path: "/sources",
  summary: "Who is quoted, how often, and by whom",
  request: { query: z.object({ kind: z.enum(QUOTED_KINDS).optional(), ...MOMENT, ...PAGE }) },
  responses: found(pageSchema(Source), "Sources, those in the most reports first"),
});

const outlets = createRoute({
  method: "get",
  path: "/outlets",
  summary: "How much of what each outlet attributes rests on anonymous sources",
  request: { query: z.object({ ...MOMENT, ...PAGE }) },
  responses: found(pageSchema(Outlet), "Outlets, those with the most reports first"),
});

const open = createRoute({
  method: "get",
  path: "/unresolved",
  summary: "What could not be resolved, report by report, and how often",
  request: { query: z.object({ ...MOMENT, ...PAGE }) },
  responses: found(pageSchema(UnresolvedReport).extend({ matters: Matters.describe("In all reports") }), "Reports, those with the most first"),
});

export const sources: Endpoints = (api, { library: { store } }) => {
  api.openapi(listed, async (c) => {
    const { kind, ...rest } = c.req.valid("query");
    return c.json(pageOf(await store.read((db) => quoted(db, { ...askedOf(rest), kind: kind ?? null })), rest), 200);
  });
  api.openapi(outlets, async (c) => {
    const query = c.req.valid("query");
    return c.json(pageOf(await store.read((db) => quotingOutlets(db, askedOf(query))), query), 200);
  });
  api.openapi(open, async (c) => {
    const query = c.req.valid("query");
    const { all, matters } = await store.read((db) => unresolved(db, askedOf(query)));
    return c.json({ ...pageOf(all, query), matters }, 200);
  });
};
