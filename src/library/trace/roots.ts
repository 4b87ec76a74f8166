/** From a statement to whoever vouches for it: the outermost voice that is not an outlet that only passes it on. */

import type { Fact } from "../facts/facts.ts";
import { isOutlet, outletKey } from "../facts/outlets.ts";
import { isReports } from "../facts/reports.ts";
import { coreOf, type Voice } from "../facts/voices.ts";

export type OriginKind = "person" | "organization" | "anonymous" | "document" | "outlet" | "unknown";

/** `key` is the same for the same root wherever it is met; `beside`: words that stand beside the name; `outlet` is whose own source or reporting it is. */
export type Root = {
  kind: OriginKind;
  key: string;
  label: string;
  beside?: string[];
  words: string[];
  outlet: string | null;
  relays: Voice[];
  inner: Voice[];
};

/** publisher: the outlet that the report stands in, or, of a copy, the one that it was copied from; null where unknown. outlets: keys of others that are known to be some. */
export function rootOf(fact: Fact, publisher: string | null, outlets: ReadonlySet<string> = new Set()): Root {
  const relays: Voice[] = [];
  let outlet = publisher;
  for (const [i, voice] of fact.voices.entries()) {
    const inner = fact.voices.slice(i + 1);
    const kind = voice.attribution.sourceKind;
    if (isOutlet(voice, outlets)) {
      outlet = voice.name ?? voice.text;
      if (inner.length > 0) {
        relays.push(voice);
        continue;
      }
      return { kind: "outlet", key: `outlet ${outletKey(outlet)}`, label: outlet, words: voice.words, outlet, relays, inner };
    }
    if (isReports(voice.words)) {
      if (inner.length > 0) continue;
      return { kind: "unknown", key: "unknown reports", label: voice.text, words: [], outlet, relays, inner };
    }
    const heard = voice.heardBy ?? outlet;
    if (kind === "anonymous") {
      const label = voice.text;
      return {
        kind,
        key: `anonymous ${outletKey(heard ?? fact.document)} ${coreOf(voice.words).join(" ")}`,
        label,
        words: voice.words,
        beside: voice.beside,
        outlet: heard ?? fact.document,
        relays,
        inner,
      };
    }
    if (kind === "unresolved" || !voice.words.length) {
      if (inner.length > 0) continue;
      return { kind: "unknown", key: `unknown ${fact.document}`, label: voice.text, words: voice.words, outlet: heard, relays, inner };
    }
    return {
      kind: kind === "outlet" ? "organization" : kind,
      key: `${kind} ${voice.words.join(" ")}`,
      label: voice.name ?? voice.text,
      beside: voice.beside,
      words: voice.words,
      outlet: heard,
      relays,
      inner,
    };
  }
  const own = publisher ?? fact.document;
  return { kind: "outlet", key: `outlet ${outletKey(own)}`, label: own, words: [], outlet: own, relays, inner: [] };
}
