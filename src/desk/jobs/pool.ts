/** Worker threads, started as they are needed, each with its own model. A worker that dies costs only the job it had. */
import { Worker } from "node:worker_threads";
import type { Particulars } from "../../model/document.ts";
import { ApudError, asApudError } from "../../model/errors.ts";
import { failed, failureOf, idAtStart } from "./failed.ts";
import type { Failure, Job, Result, Settings } from "./job.ts";
import type { Known } from "./perform.ts";

export type Pool = {
  /** Rejects only where no job can be done at all: `bad-model`. */
  perform(job: Job): Promise<Result[]>;
  close(): Promise<void>;
};

/** A worker's message: how the job went, that it can do none, or a question on the way. */
export type Message = { results: Result[] } | { unusable: Failure } | { ask: Particulars };
export type Answer = { answer: string | null };
/** That it should end, as soon as it is in no native code. */
export type Leave = { leave: true };

type Order = { job: Job; resolve: (results: Result[]) => void; reject: (error: Error) => void };
type Hand = { thread: Worker; order: Order | null };

/** Starts no thread before there is a job for it: one report is read by one worker. `known` answers what workers ask. */
export function openPool(settings: Settings, size: number, known: Known = async () => null): Pool {
  const hands = new Set<Hand>();
  const waiting: Order[] = [];
  let isOpen = true;

  const hire = (): Hand => {
    const thread = new Worker(new URL("./worker.js", import.meta.url), { workerData: settings });
    const hand: Hand = { thread, order: null };
    hands.add(hand);
    const answer = async (document: Particulars) => {
      // Where the library fails, the saving will say so.
      const id = await known(document).catch(() => null);
      thread.postMessage({ answer: id } satisfies Answer);
    };
    thread.on("message", (message: Message) => {
      if ("ask" in message) return void answer(message.ask);
      const order = hand.order;
      hand.order = null;
      if ("unusable" in message) {
        dismiss(hand);
        order?.reject(new ApudError(message.unusable.code, message.unusable.message, message.unusable.hint));
      } else {
        order?.resolve(message.results);
        assign();
      }
    });
    thread.on("error", (error) => lose(hand, error));
    thread.on("exit", () => lose(hand, new Error("The worker ended before its document was read.")));
    return hand;
  };

  const dismiss = (hand: Hand) => {
    hands.delete(hand);
    void hand.thread.terminate();
  };

  const lose = (hand: Hand, error: unknown) => {
    if (!hands.delete(hand)) return;
    const order = hand.order;
    if (order) order.resolve([lost(order.job, causeOf(error))]);
    assign();
  };

  const lost = (job: Job, error: ApudError) =>
    failed(job, failureOf(error), settings, job.origin.kind === "line" ? idAtStart(job.origin.bytes) : null);

  const assign = () => {
    while (isOpen && waiting.length > 0) {
      let hand = [...hands].find((one) => one.order === null);
      if (!hand && hands.size < size) hand = hire();
      if (!hand) return;
      const order = waiting.shift()!;
      hand.order = order;
      hand.thread.postMessage(order.job);
    }
  };

  return {
    perform: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ job, resolve, reject });
        assign();
      }),
    close: async () => {
      isOpen = false;
      waiting.length = 0;
      const threads = [...hands].map((hand) => hand.thread);
      hands.clear();
      await Promise.all(threads.map(leave));
    },
  };
}

/** Milliseconds in which a worker comes to its messages, unless its document has it in a loop. */
const PATIENCE = 3000;

/** A thread that is torn away while the network runs takes the whole process with it. */
function leave(thread: Worker): Promise<unknown> {
  const tired = setTimeout(() => void thread.terminate(), PATIENCE);
  const left = new Promise((resolve) => thread.once("exit", resolve));
  thread.postMessage({ leave: true } satisfies Leave);
  return left.finally(() => clearTimeout(tired));
}

function causeOf(error: unknown): ApudError {
  if (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") {
    const hint = "Split the document, or give each worker more room: NODE_OPTIONS=--max-old-space-size=4096 (in MB).";
    return new ApudError("out-of-memory", "Reading it needed more memory than a worker may have.", hint, error);
  }
  return asApudError(error);
}
