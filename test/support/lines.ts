/** Ready readings as lines of JSON, for commands that need no model. */
import type { Document } from "../../src/model/document.ts";
import { toCodePoints } from "../../src/text/offsets.ts";
import { readingOf, type Sketch } from "./reading.ts";

export function readyLine(id: string, bodyText: string, document: Partial<Document> = {}, sketch: Sketch = {}): string {
  return `${JSON.stringify(toCodePoints(readingOf(bodyText, { ...sketch, document: { id, contentHash: `sha256:${bodyText}`, ...document } })))}\n`;
}
