import { createRoute } from "@hono/zod-openapi";
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import { z } from "zod";
import { ApudError, ERROR_CODES } from "../../../model/errors.ts";
import type { Origin, Job as Work } from "../../jobs/job.ts";
import { found, made } from "../answer.ts";
import { jsonOf, wrong } from "../body.ts";
import type { Endpoints } from "../context.ts";
import type { Job } from "../jobs.ts";

const text = z.string().max(2000);
const known = {
  id: text.optional(),
  title: text.optional(),
  publisher: text.optional(),
  authors: z.array(text).max(100).optional(),
  credit: text.optional(),
  publishedAt: z
    .union([z.iso.date(), z.iso.datetime({ offset: true, local: true })])
    .optional()
    .describe("ISO 8601"),
  sourceUrl: text.optional(),
  language: text.optional(),
};
/** One of text, html and url. */
const Given = z
  .object({
    text: z.string().min(1).optional().describe("The report’s text, kept to the letter"),
    html: z.string().min(1).optional().describe("Its page"),
    url: z
      .url({ protocol: /^https?$/ })
      .max(4000)
      .optional()
      .describe("Its address on the public web; fetched once"),
    ...known,
  })
  .refine(({ text, html, url }) => [text, html, url].filter((one) => one !== undefined).length === 1, "It takes one of text, html and url")
  .meta({ id: "GivenDocument" });
type Given = z.infer<typeof Given>;

const MOST_DOCUMENTS = 500;
const Body = z.union([Given, z.object({ documents: z.array(Given).min(1).max(MOST_DOCUMENTS) })]);

const Outcome = z.object({
  item: z.int().describe("Its number among what was sent, from 0; a file may hold many documents"),
  label: z.string(),
  document: z.string().nullable().describe("Its id in the library"),
  status: z.enum(["added", "version", "reading", "known", "failed"]),
  error: z.object({ code: z.enum(ERROR_CODES), message: z.string(), hint: z.string() }).nullable(),
});
const State = z.object({ job: z.string(), of: z.int(), done: z.int(), ended: z.boolean(), outcomes: z.array(Outcome) }).meta({ id: "Job" });

const add = createRoute({
  method: "post",
  path: "/documents",
  summary: "Add documents",
  description:
    "JSON, or files as multipart/form-data with the header X-Apud (fields publisher and publishedAt hold for all of them). Answers at once; the job tells the rest.",
  request: {
    body: {
      required: true,
      content: {
        "application/json": { schema: Body },
        "multipart/form-data": {
          schema: z.object({
            file: z.any().meta({ type: "string", format: "binary" } as never),
            publisher: text.optional(),
            publishedAt: text.optional(),
          }),
        },
      },
    },
  },
  responses: made(202, State, "The job; Location leads to its events"),
});

const state = createRoute({
  method: "get",
  path: "/jobs/{id}",
  summary: "How far a job is",
  request: { params: z.object({ id: z.string() }) },
  responses: found(State, "The job"),
});

const events = createRoute({
  method: "get",
  path: "/jobs/{id}/events",
  summary: "A job as it goes on, as server-sent events",
  description:
    "From the first event, or the one after Last-Event-ID: `outcome` for each document (as in the job’s `outcomes`), `progress` ({done, of}) for each item, and `end` ({added, failed}), after which the stream ends.",
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: { description: "Events", content: { "text/event-stream": { schema: z.string() } } } },
});

/** So that whoever stands between does not take the silence for an end. */
const HEARTBEAT_MS = 15_000;

export const jobs: Endpoints = (api, desk) => {
  // Validated by hand: which of the two bodies it is, the content type says.
  api.openAPIRegistry.registerPath({ ...add, path: "/documents" });
  api.post("/documents", async (c) => {
    const job = desk.jobs.start(await workOf(c));
    return c.json(stateOf(job), 202, { location: `/api/jobs/${job.id}/events` });
  });
  api.openapi(state, (c) => c.json(stateOf(desk.jobs.find(c.req.valid("param").id)), 200));
  api.openapi(events, (c) => {
    const job = desk.jobs.find(c.req.valid("param").id);
    const seen = Number(c.req.header("last-event-id") ?? -1) + 1;
    return streamSSE(c, async (stream) => {
      for (let at = Number.isSafeInteger(seen) && seen >= 0 ? seen : 0; !stream.aborted; ) {
        const one = job.events[at];
        if (one) {
          await stream.writeSSE({ id: String(at++), event: one.event, data: JSON.stringify(one.data) });
          if (one.event === "end") return;
        } else if (job.isDone) return;
        else if ((await Promise.race([job.next(), stream.sleep(HEARTBEAT_MS).then(() => "silence" as const)])) === "silence")
          await stream.write(": \n\n");
      }
    }) as never;
  });
};

function stateOf(job: Job): z.infer<typeof State> {
  const outcomes = job.events.flatMap(({ event, data }) => (event === "outcome" ? [data] : []));
  const done = job.events.filter(({ event }) => event === "progress").length;
  return { job: job.id, of: job.of, done, ended: job.isDone, outcomes };
}

async function workOf(c: Context): Promise<Work[]> {
  const type = c.req.header("content-type") ?? "";
  if (/^multipart\/form-data\b/i.test(type)) return uploaded(c);
  const parsed = Body.safeParse(await jsonOf(c));
  if (!parsed.success) throw wrong(parsed.error);
  const all = "documents" in parsed.data ? parsed.data.documents : [parsed.data];
  return all.map((given, index) => workFrom(given, all.length > 1 ? `document ${index + 1}` : "document"));
}

function workFrom({ text, html, url, ...known }: Given, label: string): Work {
  const given = { publisher: known.publisher ?? null, publishedAt: known.publishedAt ?? null };
  if (url !== undefined) return work(url, { kind: "url", url }, 0, given);
  const bytes = new TextEncoder().encode(JSON.stringify({ ...known, ...(text === undefined ? { html } : { bodyText: text }) }));
  return work(known.title ?? known.sourceUrl ?? label, { kind: "line", bytes }, bytes.length, given);
}

async function uploaded(c: Context): Promise<Work[]> {
  const form = await c.req.parseBody({ all: true });
  const files = [form.file ?? []].flat().filter((one) => one instanceof File);
  const field = (name: string) => (typeof form[name] === "string" && form[name] !== "" ? form[name] : null);
  const given = known.publishedAt.safeParse(field("publishedAt") ?? undefined);
  if (files.length === 0 || files.length > MOST_DOCUMENTS || !given.success)
    throw new ApudError("usage", "It takes files in the field `file`, and a date in `publishedAt`.", "See docs/api.md.");
  const each = { publisher: field("publisher"), publishedAt: given.data ?? null };
  return Promise.all(
    files.map(async (file) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return work(file.name, { kind: "upload", name: file.name, bytes }, bytes.length, each);
    }),
  );
}

function work(label: string, origin: Origin, size: number, given: NonNullable<Work["given"]>): Work {
  return { label, size, origin, alone: false, found: false, given };
}
