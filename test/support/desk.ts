/** A server over a new library, at any port that is free, and requests that say of themselves what browsers and others would. */
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";
import { join } from "node:path";
import { type ServeOptions, serve } from "../../src/desk/api/server.ts";
import { openLibrary } from "../../src/library/index.ts";
import type { ApudError } from "../../src/model/errors.ts";
import type { Reading } from "../../src/model/reading.ts";
import { folder } from "./apud.ts";

export type Answer = {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what is looked at is what is tested.
  json: () => any;
};
export type Ask = { method?: string; headers?: OutgoingHttpHeaders; body?: unknown };

/** `lines`: readings that are ready, as JSON lines. */
export async function served(lines: string, options: Partial<ServeOptions> = {}) {
  const library = await openLibrary(join(folder(), "apud.db"), { create: true });
  const readings = lines.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as Reading]));
  await library.add(readings.map((reading) => ({ reading, original: null })));
  const faults: ApudError[] = [];
  const settings = {
    statements: true,
    analysis: false,
    maxSize: null,
    timeout: 2000,
    ownNetwork: false,
    fetch: false,
    publisher: null,
    publishedAt: null,
    print: "json" as const,
    page: false,
    library: true,
  };
  const serving = await serve(library, {
    host: "127.0.0.1",
    port: 0,
    token: null,
    settings,
    workers: 1,
    author: "Ida",
    tell: (fault) => faults.push(fault),
    ...options,
  });
  return {
    library,
    faults,
    ask: (path: string, asked: Ask = {}) => ask(serving.port, path, asked),
    close: async () => {
      await serving.close();
      await library.close();
    },
  };
}

/** A body that is no text is sent as JSON. */
export function ask(port: number, path: string, { method = "GET", headers = {}, body }: Ask = {}): Promise<Answer> {
  const bytes = body === undefined ? null : Buffer.from(typeof body === "string" ? body : JSON.stringify(body));
  const type = bytes && typeof body !== "string" ? { "content-type": "application/json" } : {};
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent: false,
        host: "127.0.0.1",
        port,
        path,
        method,
        headers: { ...type, ...(bytes && !("transfer-encoding" in headers) && { "content-length": bytes.length }), ...headers },
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (chunk) => {
          text += chunk;
        });
        response.on("end", () => resolve({ status: response.statusCode!, headers: response.headers, text, json: () => JSON.parse(text) }));
        response.on("error", reject);
      },
    );
    sent.on("error", reject);
    sent.end(bytes);
  });
}
