import type { Register } from "./shared.ts";

export const schema: Register = (parent) =>
  void parent
    .command("schema")
    .summary("print the JSON Schema of a reading")
    .description("Prints the JSON Schema of a reading, as `apud read --json` and `--jsonl` write it.")
    .addHelpText("after", "\nExamples:\n  apud schema > reading.schema.json")
    .action(async () => {
      const { schema } = await import("../schema.ts");
      process.stdout.write(schema());
    });
