/** Files of a folder and records of a WARC that are no reports, told by kind and number: a saved page may come with a hundred. */
import { extname } from "node:path";

export type Skipped = { add(path: string): void; addKind(kind: string): void; summary(): string };

export function openSkipped(): Skipped {
  const counts = new Map<string, number>();
  const addKind = (kind: string) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return {
    add: (path) => addKind(extname(path).toLowerCase() || "without extension"),
    addKind,
    summary: () => {
      if (counts.size === 0) return "";
      return `apud: skipped, as no reports: ${[...counts].map(([kind, count]) => `${count} ${kind}`).join(", ")}\n`;
    },
  };
}
