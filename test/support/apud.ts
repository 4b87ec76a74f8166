/** The command in a process of its own, as a user starts it. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const COMMAND = join(ROOT, "bin/apud.js");

export type Ran = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string };
export type Setting = { input?: string | Uint8Array; env?: Record<string, string>; cwd?: string; uid?: number };

/** Colours and the like that the tester's own environment asks for are not asked for here. */
function environment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _force, NO_COLOR: _no, NODE_OPTIONS: _options, ...rest } = process.env;
  return { ...rest, ...extra };
}

export function start(args: string[], { env, cwd = ROOT, uid }: Setting = {}): ChildProcess {
  return spawn(process.execPath, [COMMAND, ...args], { cwd, env: environment(env), stdio: "pipe", ...(uid === undefined ? {} : { uid }) });
}

export async function apud(args: string[], setting: Setting = {}): Promise<Ran> {
  const child = start(args, setting);
  // A command that refuses to start does not read its input.
  child.stdin!.on("error", () => {});
  child.stdin!.end(setting.input ?? "");
  return ended(child);
}

export function ended(child: ChildProcess): Promise<Ran> {
  let [stdout, stderr] = ["", ""];
  child.stdout!.setEncoding("utf8").on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr!.setEncoding("utf8").on("data", (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

export function lines(text: string): string[] {
  return text.split("\n").slice(0, -1);
}

/** A new folder that holds these files. */
export function folder(files: Record<string, string | Uint8Array> = {}): string {
  const path = mkdtempSync(join(tmpdir(), "apud-test-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}
