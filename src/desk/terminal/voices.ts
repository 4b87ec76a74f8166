/** The statements of a reading, grouped by who says so: the chain of voices from the outermost to the one who knows. */
import type { Attribution, SourceKind } from "../../model/attribution.ts";
import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import { clean } from "./clean.ts";

export type Voice = { label: string; kind: SourceKind; addressee: string | null };
/** `narrated`: nobody but the outlet itself says so. */
export type Group = { voices: Voice[]; narrated: boolean; said: { statement: Statement; direct: boolean }[] };

/** Groups in the order in which they are first heard; the outlet's own narration is one of them. Spans are UTF-16 units. */
export function groupsOf(reading: Reading): Group[] {
  const attributions = new Map(reading.attributions.map((attribution) => [attribution.id, attribution]));
  const names = new Map(reading.entities.map(({ id, name }) => [id, clean(name)]));
  const groups = new Map<string, Group>();
  const statements = reading.statements.toSorted((a, b) => a.quote.start - b.quote.start || b.quote.end - a.quote.end);
  for (const statement of statements) {
    const chain = chainOf(statement.attribution, attributions);
    const key = chain.map((attribution) => keyOf(attribution, reading)).join("\n");
    let group = groups.get(key);
    if (!group) {
      const narrated = chain.length === 0;
      group = { voices: narrated ? [narrator(reading)] : chain.map((attribution) => voiceOf(attribution, names, reading)), narrated, said: [] };
      groups.set(key, group);
    }
    group.said.push({ statement, direct: chain.at(-1)?.mode === "direct" });
  }
  return [...groups.values()];
}

/** Outermost first. A reading handed in from outside may lead round in a circle; it is followed once. */
function chainOf(id: string | null, attributions: Map<string, Attribution>): Attribution[] {
  const chain: Attribution[] = [];
  for (let next = id; next !== null; ) {
    const attribution = attributions.get(next);
    if (!attribution || chain.includes(attribution)) break;
    chain.unshift(attribution);
    next = attribution.parent;
  }
  return chain;
}

/** Whom two statements have in common. Two anonymous sources described alike are not joined: nobody knows whether they are one. */
function keyOf(attribution: Attribution, reading: Reading): string {
  const { source, sourceKind, entity, addressee } = attribution;
  const told = addressee ? textOf(addressee, reading) : "";
  if (entity !== null) return `${entity} ${told}`;
  if (source === null || sourceKind === "anonymous" || sourceKind === "unresolved") return `${source?.start ?? attribution.id} ${told}`;
  return `${sourceKind} ${textOf(source, reading).toLowerCase()} ${told}`;
}

function voiceOf(attribution: Attribution, names: Map<string, string>, reading: Reading): Voice {
  const { sourceKind: kind, addressee } = attribution;
  const label = names.get(attribution.entity ?? "") ?? labelOf(attribution, reading);
  return { label, kind, addressee: addressee ? textOf(addressee, reading) : null };
}

function labelOf({ source, cue: cues }: Attribution, reading: Reading): string {
  if (source) return textOf(source, reading);
  const cue = cues.map((span) => textOf(span, reading)).join(" … ");
  return cue ? `nobody named (“${cue}”)` : "nobody named";
}

function narrator({ document }: Reading): Voice {
  const label = document.publisher ? clean(document.publisher) : "the report";
  return { label: `${label}, in its own voice`, kind: "outlet", addressee: null };
}

export function textOf(span: Span, reading: Reading): string {
  return clean(reading.document.bodyText.slice(span.start, span.end));
}
