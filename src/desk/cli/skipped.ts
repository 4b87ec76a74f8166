/** Files of a folder that are no reports, told by kind and number: a saved page may come with a hundred. */
import { extname } from "node:path";

export type Skipped = { add(path: string): void; summary(): string };

export function openSkipped(): Skipped {
  const counts = new Map<string, number>();
  return {
    add: (path) => {
      const kind = extname(path).toLowerCase() || "without extension";
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    },
    summary: () => {
      if (counts.size === 0) return "";
      return `apud: skipped, as no reports: ${[...counts].map(([kind, count]) => `${count} ${kind}`).join(", ")}\n`;
    },
  };
}
