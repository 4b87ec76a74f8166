import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { version } from "../../../text/version.ts";
import type { Endpoints } from "../context.ts";

const answers = createRoute({
  method: "get",
  path: "/health",
  summary: "Whether the server and its library answer; asks for no token",
  responses: {
    200: { description: "They do", content: { "application/json": { schema: z.object({ status: z.literal("ok"), version: z.string() }) } } },
  },
});

export const health: Endpoints = (api, { library: { store } }) => {
  api.openapi(answers, async (c) => {
    await store.read((db) => db.selectFrom("migration").select("number").limit(1).execute());
    return c.json({ status: "ok" as const, version }, 200);
  });
};
