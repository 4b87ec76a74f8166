/** What is printed of the results: lines, a JSON array or object, or text for people; and no faster than it is taken. */
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
  // Whoever watches the stream for errors ends the program; until then nothing more is written.
  const drained = () => new Promise((resolve) => stream.once("drain", resolve));
  const write = async (text: string | Uint8Array) => {
    if (text.length > 0 && !stream.write(text)) await drained();
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
