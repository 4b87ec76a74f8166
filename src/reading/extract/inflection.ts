/** Base forms that a word may be an inflection of by the regular rules of English, for lemmas that the network left as they stood. */

/** The lemma if it is known, else the word itself or the first base form of it that is; the lemma where none is. */
export function baseOf(form: string, lemma: string, isKnown: (base: string) => boolean): string {
  if (isKnown(lemma)) return lemma;
  return [form, ...basesOf(form)].find(isKnown) ?? lemma;
}

function basesOf(lower: string): string[] {
  const ending = /(?:ies|ied|es|ed|ing|men|s)$/.exec(lower)?.[0];
  if (ending === undefined) return [];
  const stem = lower.slice(0, -ending.length);
  if (stem.length < 2) return [];
  if (ending === "men") return [`${stem}man`];
  if (ending === "ies" || ending === "ied") return [`${stem}y`, `${stem}ie`];
  if (ending === "s") return [stem];
  const single = /([bdfgklmnprt])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  return [stem, `${stem}e`, ...single];
}
