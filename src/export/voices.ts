/** The statements of a reading, grouped by who says so: the chain of voices from the outermost to the one who knows. */
import type { Attribution, SourceKind } from "../model/attribution.ts";
import type { Reading } from "../model/reading.ts";
import type { Span } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";

/** `label` and `addressee` are words of the report, as they stand there: whoever shows them makes them safe. */
export type Voice = { label: string; kind: SourceKind; addressee: string | null };
export type Said = { statement: Statement; direct: boolean };
/** `narrated`: nobody but the outlet itself says so. */
export type Group = { voices: Voice[]; narrated: boolean; said: Said[] };

/** Groups in the order in which they are first heard; the outlet's own narration is one of them. Spans are UTF-16 units. */
export function groupsOf(reading: Reading): Group[] {
  const chains = chainsOf(reading);
  const names = new Map(reading.entities.map(({ id, name }) => [id, name]));
  const groups = new Map<string, Group>();
  for (const statement of inTextOrder(reading.statements)) {
    const chain = chains(statement.attribution);
    const key = chain.map((attribution) => keyOf(attribution, reading)).join("\n");
    let group = groups.get(key);
    if (!group) {
      const narrated = chain.length === 0;
      group = {
        voices: narrated ? [narrator(reading)] : chain.map((attribution, index) => voiceOf(attribution, names, reading, chain[index + 1])),
        narrated,
        said: [],
      };
      groups.set(key, group);
    }
    group.said.push({ statement, direct: chain.at(-1)?.mode === "direct" });
  }
  return [...groups.values()];
}

/** By where they begin; of two that begin together, the longer first. */
export function inTextOrder(statements: readonly Statement[]): Statement[] {
  return statements.toSorted((a, b) => a.quote.start - b.quote.start || b.quote.end - a.quote.end);
}

/** Answers with the attributions that lead to an id, outermost first. A reading handed in from outside may lead round in a circle; it is followed once. */
export function chainsOf({ attributions }: Reading): (id: string | null) => Attribution[] {
  const known = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  return (id) => {
    const chain = new Set<Attribution>();
    for (let next = id; next !== null; ) {
      const attribution = known.get(next);
      if (!attribution || chain.has(attribution)) break;
      chain.add(attribution);
      next = attribution.parent;
    }
    return [...chain].reverse();
  };
}

const PRONOUN = /^(?:he|she|they|we|i|it|who|that|which|both)$/i;

/** Whom two statements have in common. Anonymous sources described alike, and pronouns that nobody was found for, are not joined: nobody knows whether they are one. */
function keyOf({ id, source, sourceKind, entity, addressee }: Attribution, reading: Reading): string {
  const told = addressee ? textOf(addressee, reading) : "";
  if (entity !== null) return `${entity} ${told}`;
  const words = source === null ? "" : textOf(source, reading);
  const isNobodyKnown = source === null || sourceKind === "anonymous" || sourceKind === "unresolved" || PRONOUN.test(words);
  return isNobodyKnown ? `${source?.start ?? id} ${told}` : `${sourceKind} ${words.toLowerCase()} ${told}`;
}

/** `inner` is the next voice of the chain. */
export function voiceOf(attribution: Attribution, names: ReadonlyMap<string, string>, reading: Reading, inner?: Attribution): Voice {
  const { sourceKind: kind, addressee } = attribution;
  const label = names.get(attribution.entity ?? "") ?? labelOf(attribution, reading, inner?.source ?? null);
  return { label, kind, addressee: addressee ? textOf(addressee, reading) : null };
}

function labelOf({ source, cue: cues }: Attribution, reading: Reading, inner: Span | null): string {
  if (source) {
    const words = textOf(source, reading);
    // "The agency, citing two officials" is the agency, where the officials are named after it.
    const isRepeated = inner !== null && inner.start > source.start && inner.end <= source.end;
    return (isRepeated && /^[^,]*(?=,)/.exec(words.slice(0, inner.start - source.start))?.[0]) || words;
  }
  const cue = cues.map((span) => textOf(span, reading)).join(" … ");
  return cue ? `nobody named (“${cue}”)` : "nobody named";
}

/** A source's own words in quotation marks, unless they show some: then those tell which words are whose. */
export function quoted(words: string, direct: boolean): string {
  return direct && !/["“”«»„]/.test(words) ? `“${words}”` : words;
}

function narrator({ document }: Reading): Voice {
  return { label: `${document.publisher?.trim() || "the report"}, in its own voice`, kind: "outlet", addressee: null };
}

export function textOf(span: Span, { document }: Reading): string {
  return document.bodyText.slice(span.start, span.end);
}
