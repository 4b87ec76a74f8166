/** A worker thread: opens its reader once, then does the jobs that it is sent, one at a time. */
import { parentPort, workerData } from "node:worker_threads";
import { asApudError } from "../../model/errors.ts";
import { failureOf } from "./failed.ts";
import type { Job, Settings } from "./job.ts";
import { openPerformer } from "./perform.ts";
import type { Message } from "./pool.ts";

const settings = workerData as Settings;
const port = parentPort!;
const send = (message: Message) =>
  port.postMessage(message, "results" in message ? message.results.map(({ output }) => output.buffer as ArrayBuffer) : []);

// The first job may arrive while the model loads.
const performer = openPerformer(settings);

port.on("message", async (job: Job) => {
  try {
    const perform = await performer;
    send({ results: await perform(job) });
  } catch (error) {
    send({ unusable: failureOf(asApudError(error)) });
  }
});
