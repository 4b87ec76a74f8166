/** Ctrl-C, and a reader of our output who has had enough: the run ends with what is done printed. */
import { complaint } from "./complain.ts";

export type Stop = { signal: AbortSignal; end(): void };

export function watchStop(): Stop {
  const controller = new AbortController();
  // Once: a second Ctrl-C ends the program as it would any other.
  const interrupt = () => controller.abort();
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // `apud … | head` is no failure.
    if (error.code === "EPIPE") process.exit(0);
    process.stderr.write(
      complaint({ code: "not-writable", message: `The output cannot be written: ${error.message}`, hint: "See whether the disk is full." }),
    );
    process.exit(1);
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
