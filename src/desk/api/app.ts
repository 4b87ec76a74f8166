/** The HTTP API: checks first, then endpoints, then the page. */
import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { etag } from "hono/etag";
import { HTTPException } from "hono/http-exception";
import { ApudError, asApudError } from "../../model/errors.ts";
import { version } from "../../text/version.ts";
import { LINE_LIMIT } from "../jobs/limits.ts";
import { badJson, wrong } from "./body.ts";
import type { Desk } from "./context.ts";
import { bearer, headers, loopbackHost, ownOrigin, signIn } from "./guard.ts";
import { problem } from "./problem.ts";
import { assessments } from "./routes/assessments.ts";
import { claims } from "./routes/claims.ts";
import { documents } from "./routes/documents.ts";
import { health } from "./routes/health.ts";
import { jobs } from "./routes/jobs.ts";
import { sources } from "./routes/sources.ts";
import { site } from "./site.ts";

export type AppOptions = Desk & {
  /** Asked of every request to the API; null for none. */
  token: string | null;
  /** Whether only names of the own machine are answered to. */
  loopback: boolean;
  /** Told of what is a fault of Apud. */
  tell: (error: ApudError) => void;
  pageFolders?: readonly string[];
};

/** A judgement is small; documents may be long. */
const SMALL = 256 * 1024;
const DOCUMENTS = LINE_LIMIT;

const ENDPOINTS = [health, claims, documents, sources, assessments, jobs];

export function openApp({ token, loopback, tell, pageFolders, ...desk }: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono();
  const api = openApi(desk);
  app.onError((thrown) => {
    // Thrown by Hono itself where a body is none.
    const error = thrown instanceof HTTPException ? badJson(thrown) : asApudError(thrown);
    if (error.code === "internal") tell(error);
    return problem(error);
  });
  app.use(headers);
  if (loopback) app.use(loopbackHost);
  app.use("/api/*", ownOrigin);
  if (token !== null) {
    app.use("/api/*", async (c, next) => (c.req.path === "/api/health" ? next() : bearer(token)(c, next)));
    app.get("/", signIn(token));
  }
  app.use("/api/*", async (c, next) => limit(c.req.path === "/api/documents" ? DOCUMENTS : SMALL)(c, next));
  // A stream of events has no end to take a hash of.
  app.use("/api/*", async (c, next) => (c.req.path.endsWith("/events") ? next() : etag()(c, next)));
  app.route("/api", api);
  app.all("/api/*", (c) =>
    problem(new ApudError("no-endpoint", `The API has no ${c.req.method} ${c.req.path}.`, "GET /api/openapi.json lists what there is.")),
  );
  app.get("/*", site(pageFolders));
  return app;
}

function openApi(desk: Desk): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw wrong(result.error as never);
    },
  });
  for (const register of ENDPOINTS) register(api, desk);
  api.get("/openapi.json", (c) => c.json(describe(api)));
  return api;
}

export function describe(api: OpenAPIHono): object {
  return api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: { title: "Apud", version, description: "Reads news reports and answers, for every assertion in them: according to whom?" },
    servers: [{ url: "/api" }],
  });
}

const limit = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => problem(new ApudError("too-large", `What was sent is larger than ${maxSize} bytes.`, "Send less at a time.")),
  });
