/** Ctrl-C, and a reader of our output who has had enough: the run ends with what is done printed. */
import { complaint } from "./complain.ts";

export type Stop = { signal: AbortSignal; end(): void };

/** `close` lets go of what must not be torn away. */
export function watchStop(close: () => Promise<void> = async () => {}): Stop {
  const controller = new AbortController();
  // Once: a second Ctrl-C ends the program as it would any other.
  const interrupt = () => controller.abort();
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // `apud … | head` is no failure.
    const isFailure = error.code !== "EPIPE";
    if (isFailure) {
      process.stderr.write(
        complaint({ code: "not-writable", message: `The output cannot be written: ${error.message}`, hint: "See whether the disk is full." }),
      );
    }
    void close().finally(() => process.exit(isFailure ? 1 : 0));
  });
  return {
    signal: controller.signal,
    end: () => {
      process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
      // Standard input that is still open would keep the process alive.
      if (controller.signal.aborted) process.stdin.destroy();
    },
  };
}
