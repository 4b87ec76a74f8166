/** A worker thread: opens its reader once, then does the jobs that it is sent, one at a time. */
import { parentPort, workerData } from "node:worker_threads";
import type { Particulars } from "../../model/document.ts";
import { asApudError } from "../../model/errors.ts";
import { failureOf } from "./failed.ts";
import type { Job, Settings } from "./job.ts";
import { openPerformer } from "./perform.ts";
import type { Answer, Leave, Message } from "./pool.ts";

const settings = workerData as Settings;
const port = parentPort!;
const send = (message: Message) =>
  port.postMessage(message, "results" in message ? message.results.map(({ output }) => output.buffer as ArrayBuffer) : []);

/** Who waits for the answer to the one question that is open: a worker does one job at a time. */
let answered: ((id: string | null) => void) | null = null;
const ask = (document: Particulars) =>
  new Promise<string | null>((resolve) => {
    answered = resolve;
    send({ ask: document });
  });

// The first job may arrive while the model loads.
const performer = openPerformer(settings, ask);

port.on("message", async (message: Job | Answer | Leave) => {
  if ("leave" in message) process.exit();
  if ("answer" in message) return answered?.(message.answer);
  try {
    const perform = await performer;
    send({ results: await perform(message) });
  } catch (error) {
    send({ unusable: failureOf(asApudError(error)) });
  }
});
