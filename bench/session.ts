/** The command under the stopwatch: a process that is sent documents and answers with readings. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

export type Session = {
  /** Milliseconds from the start of the process to its first reading. */
  first: Promise<number>;
  /** Sends documents and resolves to the milliseconds until the last of them is read. */
  read(documents: object[]): Promise<number>;
  /** Ends it; the most memory that it held at a time, in MB, where the system tells (Linux). */
  end(): Promise<number | null>;
};

/** `cores` holds the process to so many, where `taskset` is to be had. */
export function openSession(flags: string[], cores: number | null = null): Session {
  const command = [process.execPath, "bin/apud.js", "read", "--jsonl", ...flags];
  const pinned = cores === null || process.platform !== "linux" ? command : ["taskset", "-c", cores === 1 ? "0" : `0-${cores - 1}`, ...command];
  const started = performance.now();
  const child = spawn(pinned[0]!, pinned.slice(1), { stdio: ["pipe", "pipe", "inherit"] });
  const waiting: ((line: string) => void)[] = [];
  let arrived!: (milliseconds: number) => void;
  const first = new Promise<number>((resolve) => {
    arrived = resolve;
  });
  let most: number | null = null;
  createInterface({ input: child.stdout! }).on("line", (line) => {
    arrived(performance.now() - started);
    most = peakOf(child) ?? most;
    waiting.shift()?.(line);
  });
  return {
    first,
    read: async (documents) => {
      const before = performance.now();
      const answers = documents.map(() => new Promise<string>((resolve) => waiting.push(resolve)));
      for (const document of documents) child.stdin!.write(`${JSON.stringify(document)}\n`);
      for (const answer of answers) if ((await answer).startsWith('{"error"')) throw new Error(await answer);
      return performance.now() - before;
    },
    end: () =>
      new Promise((resolve) => {
        child.on("close", () => resolve(most));
        child.stdin!.end();
      }),
  };
}

function peakOf(child: ChildProcess): number | null {
  if (process.platform !== "linux" || child.pid === undefined) return null;
  const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1];
  return peak === undefined ? null : Number(peak) / 1024;
}
