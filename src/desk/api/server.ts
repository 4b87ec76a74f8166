/** The server: the API and the page at an address, over one library. */
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Library } from "../../library/index.ts";
import { ApudError } from "../../model/errors.ts";
import type { Settings } from "../jobs/job.ts";
import { openApp } from "./app.ts";
import { isLoopback } from "./guard.ts";
import { openJobs } from "./jobs.ts";

export type ServeOptions = {
  host: string;
  /** 0 takes any that is free. */
  port: number;
  /** Asked of every request to the API; null for none. */
  token: string | null;
  settings: Settings;
  workers: number;
  author: string | null;
  tell: (error: ApudError) => void;
  pageFolders?: readonly string[];
};

export type Serving = {
  port: number;
  /** Ends what is under way; documents that were told of as added are in the library. */
  close(): Promise<void>;
};

/** Throws `port-taken`, and `usage` for an address that is none of this machine's. The library stays the caller's to close. */
export async function serve(given: Library, { host, port, token, settings, workers, author, tell, pageFolders }: ServeOptions): Promise<Serving> {
  const library = inTurn(given);
  const jobs = openJobs(library, settings, workers);
  const app = openApp({ library, jobs, author, token, loopback: isLoopback(host), tell, ...(pageFolders ? { pageFolders } : {}) });
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  try {
    await listening(server, host, port);
  } catch (error) {
    await jobs.close();
    throw error;
  }
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await jobs.close();
      // Streams of events would go on for as long as somebody listens.
      server.closeAllConnections();
      await closed;
      await library.settled();
    },
  };
}

/** What writes does so one after another: each then works out what follows from it, which is no work for two at a time. */
function inTurn(library: Library) {
  let last: Promise<unknown> = Promise.resolve();
  const turn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
  return {
    store: library.store,
    knows: library.knows,
    add: (incoming: Parameters<Library["add"]>[0]) => turn(() => library.add(incoming)),
    assess: (written: Parameters<Library["assess"]>[0]) => turn(() => library.assess(written)),
    settled: () => last,
  };
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(asError(error, host, port)));
    server.listen({ host, port }, resolve);
  });
}

function asError(error: NodeJS.ErrnoException, host: string, port: number): unknown {
  if (error.code === "EADDRINUSE")
    return new ApudError("port-taken", `Another program listens at port ${port}.`, "Name another with --port, or 0 for any that is free.", error);
  if (error.code === "EACCES")
    return new ApudError("usage", `Port ${port} may not be used by you.`, "Name one from 1024 up with --port, or 0 for any that is free.", error);
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND" || error.code === "EAI_AGAIN")
    return new ApudError("usage", `${host} is no address of this machine.`, "Name one of its own with --host, or 0.0.0.0 for all.", error);
  return error;
}
