/** What is printed of the results: lines, a JSON array or object, or text for people; and no faster than it is taken. */

import { once } from "node:events";
import type { Writable } from "node:stream";
import type { Outcome } from "./job.ts";

export type Shape = "lines" | "json" | "terminal";
export type Output = { add(outcome: Outcome): Promise<void>; end(): Promise<void> };

export function openOutput(stream: Writable, shape: Shape): Output {
  let items = 0;
  let array = true;
  const write = async (text: string) => {
    if (text !== "" && !stream.write(text)) await once(stream, "drain");
  };
  const before = () => {
    if (shape === "lines") return "";
    if (shape === "terminal") return items > 0 ? "\n" : "";
    return items > 0 ? ",\n" : array ? "[\n" : "";
  };
  return {
    add: async ({ job, result }) => {
      if (shape === "terminal" && result.output === "") return;
      array = !job.alone;
      await write(before() + result.output + (shape === "lines" ? "\n" : ""));
      items++;
    },
    end: async () => {
      if (shape !== "json") return;
      if (items === 0) await write("[]\n");
      else await write(array ? "\n]\n" : "\n");
    },
  };
}
