/** Reports on their way into the library: what was sent, how far it is, and what came of each. It goes on while other pages are looked at. */
import { reach } from "../api/client.ts";
import { words } from "../words.ts";
import { load } from "./library.svelte.ts";

export type Outcome = {
  item: number;
  label: string;
  document: string | null;
  status: "added" | "version" | "reading" | "known" | "failed";
  error: { code: string; message: string; hint: string } | null;
};

let outcomes = $state<Outcome[]>([]);
let done = $state(0);
let of = $state(0);
let busy = $state(false);
let fault = $state.raw<Error | null>(null);
let ending = $state("");

export const adding = {
  get outcomes() {
    return outcomes;
  },
  get done() {
    return done;
  },
  get of() {
    return of;
  },
  get busy() {
    return busy;
  },
  get fault() {
    return fault;
  },
  get ending() {
    return ending;
  },
};

export type Given = { text?: string; url?: string; title?: string; publisher?: string; publishedAt?: string };

export const addGiven = (given: Given): Promise<boolean> =>
  start({
    headers: { "content-type": "application/json" },
    body: JSON.stringify(Object.fromEntries(Object.entries(given).filter(([, value]) => value))),
  });

export function addFiles(files: readonly File[], { publisher, publishedAt }: Given): Promise<boolean> {
  const body = new FormData();
  for (const file of files) body.append("file", file, file.name);
  if (publisher) body.append("publisher", publisher);
  if (publishedAt) body.append("publishedAt", publishedAt);
  return start({ body });
}

/** Whether the server took it. */
async function start(init: RequestInit): Promise<boolean> {
  if (busy) return false;
  [busy, fault, ending, outcomes, done, of] = [true, null, "", [], 0, 0];
  try {
    const headers = { ...(init.headers as Record<string, string>), "x-apud": "1" };
    const response = await reach("api/documents", { ...init, headers, method: "POST" });
    const job = (await response.json()) as { job: string; of: number };
    of = job.of;
    follow(job.job);
    return true;
  } catch (error) {
    fault = error as Error;
    busy = false;
    return false;
  }
}

function follow(job: string): void {
  const events = new EventSource(`api/jobs/${encodeURIComponent(job)}/events`);
  const hear = <T>(name: string, told: (data: T) => void) =>
    events.addEventListener(name, (event) => told(JSON.parse((event as MessageEvent<string>).data) as T));
  hear<Outcome>("outcome", (outcome) => outcomes.push(outcome));
  hear<{ done: number; of: number }>("progress", (progress) => {
    done = progress.done;
    of = progress.of;
  });
  hear<{ added: number; failed: number }>("end", ({ added, failed }) => finish(words.add.done(added, failed)));
  events.onerror = () => {
    // While it is connecting anew it goes on by itself, from where it was.
    if (events.readyState === EventSource.CLOSED) finish(words.add.broken);
  };
  function finish(text: string): void {
    events.close();
    ending = text;
    busy = false;
    void load(true);
  }
}
