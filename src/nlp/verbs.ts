/** Verbs without their endings: the irregular by a list, the regular by how English spells them. */
import { lexicon } from "../text/lexicon.ts";

const { verbs } = lexicon<{ verbs: Record<string, string> }>("words/irregular");
const IRREGULAR = new Map(Object.entries(verbs));

type Inflection = Record<"doubled" | "doubledL" | "ie" | "es" | "withE" | "withoutE" | "oftenE", string[]>;
const inflection = lexicon<Inflection>("words/inflection");
const [DOUBLED, DOUBLED_L, IE, ES] = [inflection.doubled, inflection.doubledL, inflection.ie, inflection.es].map((list) => new Set(list)) as [
  Set<string>,
  Set<string>,
  Set<string>,
  Set<string>,
];
const [WITH_E, WITHOUT_E, OFTEN_E] = [inflection.withE, inflection.withoutE, inflection.oftenE].map(
  (ends) => new RegExp(`(?:${ends.join("|")})$`),
) as [RegExp, RegExp, RegExp];

/**
 * The lemma of a verb by its tag (Penn Treebank), or of a plural in "-ies". The irregular are few enough to be known and too few for a network to learn; of
 * the regular its `guess` holds where the spelling leaves it open whether an "e" was lost. Anything else is the guess.
 */
export function uninflected(form: string, upos: string, xpos: string, guess: string): string {
  const lower = form.toLowerCase();
  if (upos === "NOUN" && xpos === "NNS" && guess.endsWith("ie") && lower === `${guess}s`) return IE.has(guess) ? guess : `${guess.slice(0, -2)}y`;
  return upos === "VERB" ? (IRREGULAR.get(lower) ?? regular(lower, xpos, guess)) : guess;
}

function regular(form: string, xpos: string, guess: string): string {
  if (xpos === "VBZ") return thirdPerson(form) ?? guess;
  const ending = xpos === "VBG" ? "ing" : /^VB[DN]$/.test(xpos) ? "ed" : undefined;
  if (!ending || !form.endsWith(ending)) return guess;
  const stem = form.slice(0, -ending.length);
  if (!/[aeiouy]/.test(stem) || stem.length < 2) return guess;
  const only = ending === "ed" ? ofPast(form, stem) : ofGerund(stem);
  if (only) return only;
  const withE = `${stem}e`;
  if (ES.has(stem) || (WITHOUT_E.test(stem) && !WITH_E.test(stem))) return stem;
  if (WITH_E.test(stem)) return withE;
  return guess === stem || guess === withE ? guess : OFTEN_E.test(stem) ? withE : stem;
}

function thirdPerson(form: string): string | undefined {
  if (form.endsWith("ies")) return IE.has(form.slice(0, -1)) ? form.slice(0, -1) : `${form.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(form) || ES.has(form.slice(0, -2))) return form.slice(0, -2);
  return /[^s'’]s$/.test(form) && form.length > 3 ? form.slice(0, -1) : undefined;
}

function ofPast(form: string, stem: string): string | undefined {
  if (stem.endsWith("i")) return IE.has(form.slice(0, -1)) ? form.slice(0, -1) : `${stem.slice(0, -1)}y`;
  return stem.endsWith("e") ? `${stem}e` : undoubled(stem);
}

function ofGerund(stem: string): string | undefined {
  if (stem.endsWith("y") && IE.has(`${stem.slice(0, -1)}ie`)) return `${stem.slice(0, -1)}ie`;
  return /ee$|oe$|ye$/.test(stem) ? stem : undoubled(stem);
}

/** "stopp", "controll", "traffick". */
function undoubled(stem: string): string | undefined {
  const isLong = (stem.match(/[aeiouy]+/g)?.length ?? 0) > 1;
  if (/([bdgmnprtvk])\1$/.test(stem)) return DOUBLED.has(stem) ? stem : stem.slice(0, -1);
  if (stem.endsWith("ll")) return isLong && !DOUBLED_L.has(stem) ? stem.slice(0, -1) : stem;
  return isLong && stem.endsWith("ick") ? stem.slice(0, -1) : undefined;
}
