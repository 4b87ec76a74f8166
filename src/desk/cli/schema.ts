/** `apud schema`: the JSON Schema of a Reading. */
import { z } from "zod";
import { Reading } from "../../model/reading.ts";

export function schema(): string {
  return `${JSON.stringify(z.toJSONSchema(Reading), null, 2)}\n`;
}
