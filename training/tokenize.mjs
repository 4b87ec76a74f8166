// Texts, one JSON string a line on standard input, to the words of Apud's own tokenizer: one line of [start, end] pairs each, in code points.
import { createInterface } from "node:readline";
import { tokenize } from "../dist/nlp/tokenize.js";

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  const text = JSON.parse(line);
  const points = new Uint32Array(text.length + 1);
  for (let i = 0, n = 0; i < text.length; i++) {
    points[i] = n;
    if (!(text.charCodeAt(i) >= 0xd800 && text.charCodeAt(i) < 0xdc00)) n++;
    points[i + 1] = n;
  }
  process.stdout.write(`${JSON.stringify(tokenize(text).map((w) => [points[w.start], points[w.end]]))}\n`);
}
