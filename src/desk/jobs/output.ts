/** What is printed of the results: lines, a JSON array or object, or text for people; and no faster than it is taken. */

import { once } from "node:events";
import type { Writable } from "node:stream";

export type Shape = "lines" | "json" | "terminal";
export type Output = {
  /** `alone`: the only one that was asked for, which in JSON is an object. */
  add(text: string | Uint8Array, alone: boolean): Promise<void>;
  end(): Promise<void>;
};

export function openOutput(stream: Writable, shape: Shape): Output {
  let items = 0;
  let array = true;
  const write = async (text: string | Uint8Array) => {
    if (text.length > 0 && !stream.write(text)) await once(stream, "drain");
  };
  const before = () => {
    if (shape === "lines") return "";
    if (shape === "terminal") return items > 0 ? "\n" : "";
    return items > 0 ? ",\n" : array ? "[\n" : "";
  };
  return {
    add: async (text, alone) => {
      // What failed has nothing to show to people.
      if (text.length === 0) return;
      array = !alone;
      await write(before());
      await write(text);
      if (shape === "lines") await write("\n");
      items++;
    },
    end: async () => {
      if (shape === "json") await write(items === 0 ? "[]\n" : array ? "\n]\n" : "\n");
    },
  };
}
