/** What every endpoint works with. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Library } from "../../library/index.ts";
import type { Jobs } from "./jobs.ts";

export type Desk = {
  library: Pick<Library, "store" | "assess">;
  jobs: Jobs;
  /** Who judges where a request does not say; null asks that it does. */
  author: string | null;
};

/** Puts endpoints on the API. */
export type Endpoints = (api: OpenAPIHono, desk: Desk) => void;
