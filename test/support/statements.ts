/** The statements of invented sentences, each span as its words. */
import type { Attribution } from "../../src/model/attribution.ts";
import type { Section } from "../../src/model/document.ts";
import { statementsOf } from "../../src/reading/extract/index.ts";
import { resolve } from "../../src/reading/parse/coreference.ts";
import { entitiesOf } from "../../src/reading/parse/entities.ts";
import { annotated, type Written } from "./conllu.ts";

type Told = { source?: string; cue: string; content: string; parent?: string };

export function read(sentences: string | string[], more: Omit<Written, "sentences"> & { told?: Told[]; sections?: Section[] } = {}) {
  const { bodyText, annotation } = annotated({ sentences: [sentences].flat(), ...more });
  const span = (text: string) => ({ start: bodyText.indexOf(text), end: bodyText.indexOf(text) + text.length });
  const attributions: Attribution[] = (more.told ?? []).map((t, i) => ({
    id: `A${i + 1}`,
    mode: "indirect",
    source: t.source ? span(t.source) : null,
    sourceKind: "organization",
    entity: null,
    candidates: [],
    sourceNumber: null,
    cue: [span(t.cue)],
    content: [span(t.content)],
    addressee: null,
    parent: t.parent ?? null,
  }));
  const { entities } = resolve(bodyText, annotation, entitiesOf(bodyText, annotation));
  const statements = statementsOf(bodyText, more.sections ?? [], annotation, attributions, entities);
  const at = (s: { start: number; end: number }) => bodyText.slice(s.start, s.end);
  return statements.map((s) => ({
    ...s,
    quote: at(s.quote),
    predicate: at(s.predicate),
    lemma: s.predicate.lemma,
    actors: s.actors.map(at),
    recipients: s.recipients.map(at),
    arguments: s.arguments.map((a) => `${a.role} ${at(a)}`),
    condition: s.condition && at(s.condition),
  }));
}
