import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { claimView } from "../../../library/query/claim.ts";
import { claimsWhere } from "../../../library/query/claims.ts";
import { contradictions } from "../../../library/query/contradictions.ts";
import { found } from "../answer.ts";
import { askedOf, asOf, FLAG, firstOf, MACHINE, MOMENT, PAGE, pageSchema } from "../asked.ts";
import type { Endpoints } from "../context.ts";
import { Claim, ContradictionItem, ListedClaim, ORIGIN_KINDS, SLOTS, STANCES } from "../schemas/claim.ts";

const listed = createRoute({
  method: "get",
  path: "/claims",
  summary: "What the reports claim, and how many origins each claim has",
  description: "text, source, sourceKind, publisher and stance have to hold of one appearance of the claim, all at once.",
  request: {
    query: z.object({
      text: z.string().max(1000).optional().describe("Words of the statement, as `apud search` takes them"),
      source: z.string().max(200).optional().describe("Words of whoever it goes back to"),
      sourceKind: z.enum(ORIGIN_KINDS).optional(),
      publisher: z.string().max(200).optional(),
      stance: z.enum(STANCES).optional(),
      minReports: z.coerce.number().int().min(1).default(1).describe("In at least so many reports"),
      contradicted: FLAG.optional().describe("true: those that another claim or a denial contradicts; false: the others"),
      sort: z.enum(["reports", "told"]).default("reports").describe("The most widely told first, or as they were first told"),
      ...MOMENT,
      ...MACHINE,
      ...PAGE,
    }),
  },
  responses: found(pageSchema(ListedClaim), "Claims"),
});

const one = createRoute({
  method: "get",
  path: "/claims/{id}",
  summary: "One claim with all that stands behind it",
  description: "The beginning of an id, an id that a claim had, and the name of a statement (norden-0305#s4) lead on to the claim.",
  request: { params: z.object({ id: z.string().max(500) }), query: z.object({ ...MOMENT, ...MACHINE }) },
  responses: { ...found(Claim, "The claim"), 307: { description: "It has another id" } },
});

const opposed = createRoute({
  method: "get",
  path: "/contradictions",
  summary: "What cannot both hold, and who says each",
  request: { query: z.object({ slot: z.enum(SLOTS).optional().describe("Those that differ in this slot alone"), ...MOMENT, ...MACHINE, ...PAGE }) },
  responses: found(pageSchema(ContradictionItem), "Contradictions, those in the most reports first"),
});

export const claims: Endpoints = (api, { library: { store } }) => {
  api.openapi(listed, async (c) => {
    const { text, source, sourceKind, publisher, stance, minReports, contradicted, sort, machine, ...rest } = c.req.valid("query");
    const asked = { text, source, sourceKind, publisher, stance, contradicted };
    const orNull = Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, value ?? null])) as {
      [K in keyof typeof asked]: Exclude<(typeof asked)[K], undefined> | null;
    };
    const wanted = { ...askedOf(rest), ...orNull, minReports, machine: machine === true, order: sort };
    return c.json(await store.read(() => firstOf(claimsWhere(store, wanted), rest)), 200);
  });
  api.openapi(one, async (c) => {
    const { id } = c.req.valid("param");
    const { machine, ...moment } = c.req.valid("query");
    const claim = await store.read((db) => claimView(db, id, { asOf: asOf(moment), machine: machine === true }));
    if (claim.id !== id) return c.redirect(`/api/claims/${encodeURIComponent(claim.id)}${new URL(c.req.url).search}`, 307);
    return c.json(claim, 200);
  });
  api.openapi(opposed, async (c) => {
    const { slot, machine, ...rest } = c.req.valid("query");
    const asked = { ...askedOf(rest), machine: machine === true, slot: slot ?? null, limit: rest.limit };
    const { items, left } = await store.read((db) => contradictions(db, asked));
    return c.json({ items: items.map(({ cursor: _, ...item }) => item), next: left > 0 ? items.at(-1)!.cursor : null }, 200);
  });
};
