/** The common nouns that take up a named thing of each schema: "the country", "the firm". */
import type { Entity } from "../../model/entity.ts";
import { lexicon } from "../../text/lexicon.ts";

const { kinds } = lexicon<{ kinds: Partial<Record<Entity["schema"], string[]>> }>("nouns/kinds");
const KINDS = new Map(Object.entries(kinds).map(([schema, words]) => [schema as Entity["schema"], new Set(words)]));
const ALL = new Set(Object.values(kinds).flat());

export function isKindOf(word: string, schema: Entity["schema"]): boolean {
  return KINDS.get(schema)?.has(word) ?? false;
}

export function isKind(word: string): boolean {
  return ALL.has(word);
}
