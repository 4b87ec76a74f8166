import type { Span } from "../../model/span.ts";

/** From the full stop or line before a span to the one after it; no further than `reach` UTF-16 units to either side. */
export function sentenceAround(text: string, { start, end }: Span, reach = 400): string {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const from = before.length - (/[^.!?\n]*$/u.exec(before)?.[0].length ?? 0);
  return before.slice(from) + text.slice(start, end) + (/^[^.!?\n]*/u.exec(after)?.[0] ?? "");
}
