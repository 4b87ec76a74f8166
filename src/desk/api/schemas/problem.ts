import { z } from "zod";
import { ERROR_CODES } from "../../../model/errors.ts";
import type { Problem as ProblemType } from "../problem.ts";

/** RFC 9457. */
export const Problem = z
  .object({
    type: z.string().describe("urn:apud:error: and the code"),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(ERROR_CODES).describe("Stable; docs/errors.md describes each"),
    hint: z.string().describe("What can be done; empty where nothing can"),
  })
  .meta({ id: "Problem" }) satisfies z.ZodType<ProblemType>;
