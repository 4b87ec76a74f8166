/** The value of a number as news text writes it: "14", "1,500", "US$20.000", "twenty-two", "3.2 million", "several dozen". */
import { lexicon } from "./lexicon.ts";

const { units, scales } = lexicon<{ units: Record<string, number>; scales: Record<string, number> }>("words/numbers");

/** The words of one number, in order; null where they are none. */
export function numberOf(words: readonly string[]): number | null {
  let [total, part] = [0, null as number | null];
  for (const word of words.flatMap((w) => w.toLowerCase().split("-"))) {
    const value = Object.hasOwn(units, word) ? units[word]! : digits(word);
    if (value !== null) part = (part ?? 0) + value;
    else if (word === "a" || word === "an") part = part ?? 1;
    else if (Object.hasOwn(scales, word)) {
      const scaled = (part ?? 1) * scales[word]!;
      if (scaled >= 1000) [total, part] = [total + scaled, null];
      else part = scaled;
    } else if (word !== "and") return null;
  }
  return part === null && total === 0 ? null : total + (part ?? 0);
}

function digits(word: string): number | null {
  const match = /^[$€£¥]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%|m|bn|tn)?$/.exec(word);
  if (!match) return null;
  return Number(match[1]!.replaceAll(",", "") + (match[2] ?? "")) * (scales[match[3] ?? ""] ?? 1);
}
