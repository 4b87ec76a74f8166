/** The language of a text, from its letters; what a page says of itself only breaks ties. */

import { lexicon } from "../../text/lexicon.ts";

/** Enough for trigram statistics; more text does not change the answer. */
const SAMPLE = 4000;
/** Below this many letters statistics mislead. */
const FEWEST_LETTERS = 40;
const FEW_LETTERS = 200;
/** A score this near that of English tells nothing, of a sentence or of a list of names: running text in another language stays below 0.9. */
const TOO_NEAR = 0.97;
/** So many different words that only English has settle it for a short text. */
const ENGLISH_WORDS = 2;
/** A declared language whose score is this near the best is right more often than the best. */
const NEAR = 0.85;

/** BCP 47 tag, or null where neither text nor hint tells. */
export async function detectLanguage(text: string, hint: string | null): Promise<string | null> {
  const declared = canonical(hint);
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEWEST_LETTERS) return declared;
  if (declared === null && letters < FEW_LETTERS && englishWordsIn(sample) >= ENGLISH_WORDS) return "en";
  const { francAll } = await import("franc-min");
  const ranked = francAll(sample).map(([code, score]) => ({ language: canonical(code), score }));
  const best = ranked[0];
  if (!best || best.language === null) return declared;
  const base = declared?.split("-")[0];
  const english = ranked.find(({ language }) => language === "en")?.score ?? 0;
  if (declared === null && best.language !== "en" && english > TOO_NEAR) return null;
  return ranked.some(({ language, score }) => language === base && score >= NEAR) ? declared : best.language;
}

function englishWordsIn(text: string): number {
  const english = new Set(lexicon<{ words: string[] }>("page/english").words);
  const words = new Set(
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}']+/gu),
  );
  return [...words].filter((word) => english.has(word)).length;
}

/** "eng" and "en_US" are "en" and "en-US"; null for what is no tag, and for "und". */
function canonical(tag: string | null): string | null {
  try {
    const [language] = Intl.getCanonicalLocales(tag?.trim().replaceAll("_", "-") || "und");
    return language && !language.startsWith("und") ? language : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
