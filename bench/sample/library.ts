/** The sample case in a library of its own, made and asked with the commands that a user has, from the root of the repository. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Expected, Stance } from "./expected.ts";

export type Claim = {
  id: string;
  text: string;
  appearances: { document: string; start: number; end: number; stance: Stance }[];
  origins: { side: "support" | "denial"; kind: string; label: string }[];
  originCount: { min: number; max: number };
  variants: string[];
  contradictedBy: { claim: string; slot: string }[];
};
export type Listed = { id: string; publisher: string | null; publishedAt: string | null; copyOf: string | null };
/** `texts` by the expected document's name, in code points; `names`: that name by the library's id. */
export type Sample = { texts: Map<string, string[]>; names: Map<string, string>; documents: Listed[]; claimsBy(day: string | null): Claim[] };

function apud(args: string[], input = ""): string {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [...process.execArgv, "bin/apud.js", ...args], {
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`apud ${args.join(" ")}: ${stderr}`);
  return stdout;
}

function lines<T>(text: string): T[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

/** In a library that is not there yet. Throws where a command fails. */
export function openSample({ documents }: Expected, library: string, folder = "examples"): Sample {
  const texts = new Map<string, string[]>();
  const names = new Map<string, string>();
  const read = (of: Expected["documents"], flags: string[]) => {
    const files = [...new Set(of.map(({ file }) => join(folder, file)))];
    const readings = apud(["read", "--jsonl", ...flags, ...files]);
    const found = lines<{ document: { id: string; bodyText: string } }>(readings);
    const left = of.filter(({ document }) => !found.some((r) => r.document.id === document)).map((d) => d.document);
    const named = new Set(of.map((d) => d.document));
    for (const { document } of found) {
      const name = named.has(document.id) ? document.id : left.shift()!;
      names.set(document.id, name);
      texts.set(name, [...document.bodyText]);
    }
    return readings;
  };
  const plain = documents.filter(({ given }) => !given);
  const readings = [
    read(plain, []),
    ...documents.filter(({ given }) => given).map((d) => read([d], ["--publisher", d.publisher, "--date", d.publishedAt])),
  ];
  apud(["add", "--jsonl", "-", "--library", library], readings.join(""));
  return {
    texts,
    names,
    documents: lines(apud(["documents", "--jsonl", "--library", library])),
    claimsBy: (day) => lines(apud(["claims", "--jsonl", "--library", library, ...(day === null ? [] : ["--published-by", day])])),
  };
}
