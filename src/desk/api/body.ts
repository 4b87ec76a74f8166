/** What is wrong with what was sent. */
import type { Context } from "hono";
import type { z } from "zod";
import { ApudError } from "../../model/errors.ts";

export function wrong(error: z.ZodError): ApudError {
  const issue = error.issues[0]!;
  const place = issue.path.length > 0 ? `${issue.path.join(".")}: ` : "";
  return new ApudError("usage", `${place}${issue.message}.`, "GET /api/openapi.json says what it takes.");
}

/** Throws `bad-json`. */
export const jsonOf = (c: Context): Promise<unknown> =>
  c.req.json().catch((error) => {
    throw badJson(error);
  });

export const badJson = (cause: unknown): ApudError => new ApudError("bad-json", "The body is not JSON.", "Send one whole JSON object.", cause);
