/** News agencies by the names that reports use for them. The list is data: lexicon/page/agencies.json. */
import { lexicon } from "./lexicon.ts";

const AGENCIES = lexicon<{ agencies: { name: string; forms: string[] }[] }>("page/agencies").agencies;
const NAMES = new Map(AGENCIES.flatMap(({ name, forms }) => forms.map((form) => [form, name] as const)));
const FORMS = [...NAMES.keys()].sort((a, b) => b.length - a.length).map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
/** Any agency as whole words. */
const ANY = new RegExp(`(?<![\\p{L}\\p{N}])(?:${FORMS.join("|")})(?![\\p{L}\\p{N}])`, "u");

/** The agency that a short text is, or names: a byline, a credit, what stands in a dateline's brackets. */
export function agencyIn(text: string): string | null {
  const found = ANY.exec(text.slice(0, 400));
  return found ? NAMES.get(found[0])! : null;
}

/** The agency that the whole text names, nothing else. */
export const agencyNamed = (text: string): string | null => NAMES.get(text.replace(/^\W+|\W+$/g, "")) ?? null;
