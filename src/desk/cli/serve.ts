/** `apud serve`: the reading desk and the HTTP API, until somebody stops it. */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { availableParallelism, hostname } from "node:os";
import { ApudError } from "../../model/errors.ts";
import { isLoopback } from "../api/guard.ts";
import { serve as listen } from "../api/server.ts";
import type { Settings } from "../jobs/job.ts";
import { clean } from "../terminal/clean.ts";
import { userName } from "./author.ts";
import { complaint } from "./complain.ts";
import type { Ending } from "./ending.ts";
import { type LibraryOptions, withLibrary } from "./library-options.ts";

export type ServeOptions = LibraryOptions & {
  port: number;
  host: string;
  token?: string;
  open?: boolean;
  model?: string;
  workers?: number;
};

/** Shorter ones can be guessed. */
const SHORTEST_TOKEN = 16;

export function serve(options: ServeOptions): Promise<Ending> {
  const { host, port, open = false, model, workers = availableParallelism() } = options;
  const token = tokenOf(options);
  return withLibrary<Ending>(options, async (library) => {
    const settings = { ...SETTINGS, ...(model === undefined ? {} : { model }) };
    const tell = (error: ApudError) => void process.stderr.write(complaint(error));
    // Many may use a server that others can reach: there each says who judges.
    const author = isLoopback(host) ? userName() : null;
    const stopped = new Promise<void>((resolve) => {
      // Once: a second Ctrl-C ends the program as it would any other.
      process.once("SIGINT", () => resolve()).once("SIGTERM", () => resolve());
    });
    const serving = await listen(library, { host, port, token, settings, workers, author, tell });
    const address = `http://${nameFor(host)}:${serving.port}/${token === null ? "" : `?token=${encodeURIComponent(token)}`}`;
    process.stdout.write(`${clean(library.store.name)} is served at\n  ${address}\nCtrl-C ends it.\n`);
    if (open) openBrowser(address);
    await stopped;
    await serving.close();
    return "done";
  });
}

const SETTINGS: Settings = {
  statements: true,
  analysis: false,
  maxSize: null,
  timeout: 30_000,
  // Whoever asks over the network must not reach what only this machine can.
  ownNetwork: false,
  fetch: false,
  publisher: null,
  publishedAt: null,
  print: "json",
  page: false,
  library: true,
};

/** As given; else made where others than this machine can ask. */
function tokenOf({ host, token = process.env.APUD_TOKEN || undefined }: ServeOptions): string | null {
  if (token !== undefined && !/^[\x21-\x7E]+$/.test(token))
    throw new ApudError("usage", "A token is printable ASCII without spaces.", "Leave --token out: one is made and printed.");
  if (token !== undefined && token.length < SHORTEST_TOKEN)
    throw new ApudError("usage", `A token has ${SHORTEST_TOKEN} characters or more.`, "Leave --token out: one is made and printed.");
  return token ?? (isLoopback(host) ? null : randomBytes(24).toString("base64url"));
}

function nameFor(host: string): string {
  if (host === "0.0.0.0" || host === "::") return hostname();
  return host.includes(":") ? `[${host.replace(/^\[|\]$/g, "")}]` : host;
}

function openBrowser(address: string): void {
  const [command, args] =
    process.platform === "darwin"
      ? ["open", [address]]
      : process.platform === "win32"
        ? ["cmd", ["/c", "start", "", address]]
        : ["xdg-open", [address]];
  const child = spawn(command as string, args as string[], { stdio: "ignore", detached: true });
  child.on("error", () => process.stderr.write("apud: No browser could be started; open the address above. (usage)\n"));
  child.unref();
}
