import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { documentView } from "../../../library/query/document.ts";
import { documentPages } from "../../../library/query/documents.ts";
import { find } from "../../../library/search/find.ts";
import { found } from "../answer.ts";
import { askedOf, asOf, firstOf, MOMENT, PAGE, pageSchema } from "../asked.ts";
import type { Endpoints } from "../context.ts";
import { DocumentItem, ListedDocument } from "../schemas/document.ts";
import { FoundHit } from "../schemas/listings.ts";

const listed = createRoute({
  method: "get",
  path: "/documents",
  summary: "The documents, in the order in which they were published, and which are copies",
  request: { query: z.object({ ...MOMENT, ...PAGE }) },
  responses: found(pageSchema(ListedDocument), "Documents"),
});

const one = createRoute({
  method: "get",
  path: "/documents/{id}",
  summary: "One document: its frozen text, all that was read in it, and what it shares with others",
  request: { params: z.object({ id: z.string().max(500) }), query: z.object(MOMENT) },
  responses: found(DocumentItem, "The document, as JSON: its page is never sent"),
});

const searched = createRoute({
  method: "get",
  path: "/search",
  summary: "Full text over documents or statements, the latest first",
  request: {
    query: z.object({
      q: z.string().min(1).max(1000).describe("As `apud search` takes it"),
      in: z.enum(["documents", "statements"]).default("documents"),
      ...MOMENT,
      ...PAGE,
    }),
  },
  responses: found(pageSchema(FoundHit), "Hits"),
});

export const documents: Endpoints = (api, { library: { store } }) => {
  api.openapi(listed, async (c) => {
    const query = c.req.valid("query");
    return c.json(await store.read((db) => firstOf(documentPages(db, askedOf(query)), query)), 200);
  });
  api.openapi(one, async (c) => {
    const view = await store.read((db) => documentView(db, c.req.valid("param").id, asOf(c.req.valid("query"))));
    return c.json(view, 200);
  });
  api.openapi(searched, async (c) => {
    const { q, in: of, ...rest } = c.req.valid("query");
    return c.json(await store.read(() => firstOf(find(store, { query: q, of, ...askedOf(rest) }), rest)), 200);
  });
};
