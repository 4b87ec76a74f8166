/** What the descriptions of endpoints have in common. */
import type { z } from "zod";
import { Problem } from "./schemas/problem.ts";

const PROBLEM = { content: { "application/problem+json": { schema: Problem } } };
const DESCRIPTIONS = {
  304: { description: "Nothing has changed since the ETag that was sent" },
  400: { description: "Wrong use", ...PROBLEM },
  401: { description: "A token is needed", ...PROBLEM },
  403: { description: "Not allowed from here", ...PROBLEM },
  404: { description: "There is no such thing", ...PROBLEM },
  413: { description: "Too large", ...PROBLEM },
  429: { description: "Too many at once", ...PROBLEM },
};
type Fault = keyof typeof DESCRIPTIONS;

/** Of a GET that answers with JSON. */
export const found = <T extends z.ZodType>(schema: T, description: string) =>
  ({ ...faults(304, 400, 401, 403, 404), 200: { description, content: { "application/json": { schema } } } }) as const;

/** Of what changes something. */
export const made = <T extends z.ZodType, S extends 201 | 202>(status: S, schema: T, description: string) =>
  ({ ...faults(400, 401, 403, 404, 413, 429), [status]: { description, content: { "application/json": { schema } } } }) as Record<
    S,
    { description: string; content: { "application/json": { schema: T } } }
  >;

const faults = (...statuses: Fault[]) => Object.fromEntries(statuses.map((status) => [status, DESCRIPTIONS[status]])) as object;
